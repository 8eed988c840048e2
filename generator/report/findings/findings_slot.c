/* Asks whether a text is required, then counts its words. */
#include "report/findings/findings_slot.h"

#include "model/assess/assess_required.h"

/* Of the indicator, or of a report-wide text: of any. One that is always required is so in a report
 * without indicators, too. */
static bool is_required(const struct findings_search *search) {
    enum required when = search->slot->when;
    if (search->result != NULL)
        return assess_required(when, search->result);
    for (size_t i = 0; i < search->report->indicator_count; i++)
        if (assess_required(when, &search->report->indicators[i]))
            return true;
    return when == REQUIRED_ALWAYS || (when == REQUIRED_MEETING && search->report->meeting != NULL);
}

/* Whose the text is, as the end of a sentence. */
static const char *owed_by(const struct findings_search *search) {
    const char *owner = search->slot->owner;
    if (*owner == '\0' && search->result != NULL)
        owner = search->result->indicator->owner;
    return *owner == '\0' ? "" : arena_printf(search->arena, "; it is for %s to write", owner);
}

void findings_slot(struct findings_search *search) {
    if (search->slot == NULL)
        return;
    size_t count, limit = (size_t)search->slot->words;
    struct sentence_list body = sentence_body(&search->sentences);
    sentence_words(search->arena, &body, &count);
    if (count == 0 && is_required(search))
        findings_add(search, FINDING_MISSING, NULL, "", "there is no text, and it is %s%s",
                     words_text(&required_words, search->slot->when), owed_by(search));
    if (limit > 0 && count > limit)
        findings_add(search, FINDING_OVER_LONG, NULL, "", "it has %zu words; expected %zu at most",
                     count, limit);
}
