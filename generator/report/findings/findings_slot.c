/* Asks whether a text is required, then counts its words. */
#include "report/findings/findings_slot.h"

#include "model/status.h"
#include "model/trend/trend.h"

static bool is_off_target(const struct indicator_result *result) {
    return status_is_off_target(result->status.code);
}

static bool is_concern(const struct indicator_result *result) {
    enum trend_variation variation = trend_told_variation(&result->trend);
    return variation == VARIATION_CONCERN_HIGH || variation == VARIATION_CONCERN_LOW;
}

/* Of the indicator, or of a report-wide text: of any. */
static bool holds_of(const struct findings_search *search,
                     bool (*holds)(const struct indicator_result *)) {
    if (search->result != NULL)
        return holds(search->result);
    for (size_t i = 0; i < search->report->indicator_count; i++)
        if (holds(&search->report->indicators[i]))
            return true;
    return false;
}

static bool is_required(const struct findings_search *search) {
    switch (search->slot->when) {
    case SLOT_NEVER:
        return false;
    case SLOT_ALWAYS:
        return true;
    case SLOT_OFF_TARGET:
        return holds_of(search, is_off_target);
    case SLOT_CONCERN:
        return holds_of(search, is_concern);
    }
    return false;
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
        findings_add(search, FINDING_MISSING, NULL, "", "there is no text, and %s%s",
                     words_text(&slot_when_words, search->slot->when), owed_by(search));
    if (limit > 0 && count > limit)
        findings_add(search, FINDING_OVER_LONG, NULL, "", "it has %zu words; expected %zu at most",
                     count, limit);
}
