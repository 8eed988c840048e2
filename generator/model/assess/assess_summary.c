/* Counts statuses; words the count. */
#include "model/assess/assess_summary.h"

#include "base/buffer.h"

static const char *counted(struct arena *arena, size_t count) {
    static const char *const words[] = {"None", "One", "Two",   "Three", "Four",
                                        "Five", "Six", "Seven", "Eight", "Nine"};
    return count < sizeof words / sizeof *words ? words[count] : arena_printf(arena, "%zu", count);
}

/* " One has missed its target: Children adopted in the year." — the names of up to three. */
static void put_off_target(struct buffer *sentence, struct arena *arena,
                           const struct indicator_result *indicators, size_t count,
                           enum status status, const char *one, const char *many) {
    enum { NAMED = 3 };
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += indicators[i].status.code == status;
    if (found == 0)
        return;
    buffer_printf(sentence, " %s %s", counted(arena, found), found == 1 ? one : many);
    size_t named = 0;
    for (size_t i = 0; found <= NAMED && i < count; i++) {
        if (indicators[i].status.code != status)
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
    put_off_target(&sentence, arena, indicators, count, STATUS_OUTSIDE, "is outside tolerance",
                   "are outside tolerance");
    put_off_target(&sentence, arena, indicators, count, STATUS_MISSED, "has missed its target",
                   "have missed their targets");
    put_off_target(&sentence, arena, indicators, count, STATUS_NO_DATA, "has no data",
                   "have no data");
    const char *text = arena_strdup(arena, sentence.data);
    buffer_free(&sentence);
    return text;
}

static bool has_target(const struct indicator_result *result) {
    if (result->indicator->better == BETTER_NEITHER)
        return result->target.low.value != NULL || result->target.high.value != NULL;
    return result->target.target.value != NULL;
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
