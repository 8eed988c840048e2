/* Counts statuses; words the count. */
#include "model/assess/assess_summary.h"

#include "base/buffer.h"

static const char *counted(struct arena *arena, size_t count) {
    static const char *const words[] = {"None", "One", "Two",   "Three", "Four",
                                        "Five", "Six", "Seven", "Eight", "Nine"};
    return count < sizeof words / sizeof *words ? words[count] : arena_printf(arena, "%zu", count);
}

static bool has_target(const struct indicator_result *result) {
    if (result->indicator->better == BETTER_NEITHER)
        return result->target.low.value != NULL || result->target.high.value != NULL;
    return result->target.target.value != NULL;
}

/* What is said of the indicators of one kind, by name. */
struct kind {
    enum status status;
    bool of_few, without_target; /* of those with the status only these, or only the others */
    const char *one, *many;
};

/* Where no indicator has a target, which the first sentence says, none is told by it. */
static bool is_of_kind(const struct summary *summary, const struct indicator_result *indicator,
                       const struct kind *kind) {
    bool without_target = summary->with_target > 0 && !has_target(indicator);
    return indicator->status.code == kind->status && indicator->status.of_few == kind->of_few &&
           (kind->status == STATUS_NONE || without_target == kind->without_target);
}

/* " One has missed its target: Children adopted in the year." — the names of up to three. */
static void put_named(struct buffer *sentence, struct arena *arena, const struct summary *summary,
                      const struct indicator_result *indicators, size_t count,
                      const struct kind *kind) {
    enum { NAMED = 3 };
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += is_of_kind(summary, &indicators[i], kind);
    if (found == 0)
        return;
    buffer_printf(sentence, " %s %s", counted(arena, found), found == 1 ? kind->one : kind->many);
    size_t named = 0;
    for (size_t i = 0; found <= NAMED && i < count; i++) {
        if (!is_of_kind(summary, &indicators[i], kind))
            continue;
        buffer_printf(sentence, "%s%s",
                      named == 0           ? ": "
                      : named + 1 == found ? " and "
                                           : ", ",
                      indicators[i].indicator->short_title);
        named++;
    }
    buffer_putc(sentence, '.');
}

static const char *summary_sentence(struct arena *arena, const struct summary *summary,
                                    const struct indicator_result *indicators, size_t count) {
    static const struct kind KINDS[] = {
        {STATUS_OUTSIDE, false, false, "is outside tolerance", "are outside tolerance"},
        {STATUS_MISSED, false, false, "has missed its target", "have missed their targets"},
        {STATUS_NONE, true, false, "has too few cases to judge", "have too few cases to judge"},
        {STATUS_NO_DATA, false, false, "has no data", "have no data"},
        {STATUS_NO_DATA, false, true, "without a target has no data",
         "without a target have no data"}};
    struct buffer sentence = {0};
    if (summary->with_target == 0)
        buffer_puts(&sentence, "No indicator of this report has a target.");
    else
        buffer_printf(&sentence, "%zu of %zu %s on or better than target",
                      summary->counts[STATUS_MET], summary->with_target,
                      summary->with_target == 1          ? "indicator is"
                      : summary->counts[STATUS_MET] == 1 ? "indicators is"
                                                         : "indicators are");
    if (summary->with_target > 0 && summary->counts[STATUS_WITHIN] > 0)
        buffer_printf(&sentence, " and %zu %s within tolerance", summary->counts[STATUS_WITHIN],
                      summary->counts[STATUS_WITHIN] == 1 ? "is" : "are");
    if (summary->with_target > 0)
        buffer_putc(&sentence, '.');
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        put_named(&sentence, arena, summary, indicators, count, &KINDS[i]);
    const char *text = arena_strdup(arena, sentence.data);
    buffer_free(&sentence);
    return text;
}

struct summary assess_summary(struct arena *arena, const struct indicator_result *indicators,
                              size_t count) {
    struct summary summary = {0};
    for (size_t i = 0; i < count; i++) {
        summary.counts[indicators[i].status.code]++;
        summary.with_target += has_target(&indicators[i]);
    }
    summary.sentence = summary_sentence(arena, &summary, indicators, count);
    return summary;
}
