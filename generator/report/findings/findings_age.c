/* Holds a text's date against that of the figures. */
#include "report/findings/findings_age.h"

#include "model/calendar_day.h"

/* The day before which nobody knew the figures; false: it is not known. */
static bool read_exported(const struct findings_search *search, struct calendar_day *day) {
    const struct meeting *meeting = search->report->meeting;
    return meeting != NULL && calendar_day_read(meeting->exported, day);
}

void findings_age(struct findings_search *search) {
    struct calendar_day written, exported;
    if (!calendar_day_read(search->commentary->date, &written))
        return;
    int about = search->result == NULL ? search->report->period : search->result->period;
    const char *day = calendar_day_text(search->arena, written);
    if (read_exported(search, &exported)) {
        if (calendar_day_is_before(written, exported))
            findings_add(search, FINDING_OLDER_THAN_FIGURES, NULL, "",
                         "its date, %s, is before the figures were exported, %s", day,
                         calendar_day_text(search->arena, exported));
    } else if (written.period < about) {
        findings_add(search, FINDING_OLDER_THAN_FIGURES, NULL, "",
                     "its date, %s, is before the month that the figures are about, %s", day,
                     period_text(search->arena, about));
    }
}
