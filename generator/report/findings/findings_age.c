/* Holds a text's date against that of the figures. */
#include "report/findings/findings_age.h"

#include "model/date.h"

/* The day before which nobody knew the figures. */
static struct date exported_on(const struct findings_search *search) {
    const struct meeting *meeting = search->report->meeting;
    return meeting != NULL ? date_read_day(meeting->exported) : DATE_NONE;
}

void findings_age(struct findings_search *search) {
    struct date written = date_read_day(search->commentary->date), exported = exported_on(search);
    if (!date_is_given(written))
        return;
    int about = search->result == NULL ? search->report->period : search->result->period;
    const char *day = date_text(search->arena, written);
    size_t before = search->count;
    if (date_is_given(exported)) {
        if (date_is_before(written, exported))
            findings_add(search, FINDING_OLDER_THAN_FIGURES, NULL, "",
                         "its date, %s, is before the figures were exported, %s", day,
                         date_text(search->arena, exported));
    } else if (written.period < about) {
        findings_add(search, FINDING_OLDER_THAN_FIGURES, NULL, "",
                     "its date, %s, is before the month that the figures are about, %s", day,
                     period_text(search->arena, about));
    }
    if (search->count > before)
        findings_lead_to(
            search, (struct place){.file = search->path, .line = search->commentary->date_line},
            "");
}
