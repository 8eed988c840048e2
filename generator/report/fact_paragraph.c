/* Makes sentences of results. */
#include "report/fact_paragraph.h"

#include "base/buffer.h"
#include "model/period.h"
#include "model/status.h"

#include <string.h>

const char fact_paragraph_mark[] =
    "[Made by scorecard from the figures: say it in your own words, and delete this line.]";

static const char *taken(struct arena *arena, struct buffer *text) {
    const char *copy = text->length == 0 ? "" : arena_strdup(arena, text->data);
    buffer_free(text);
    return copy;
}

static void put_value(struct arena *arena, struct buffer *out,
                      const struct indicator_result *result) {
    const struct outcome *current = &result->headline->current;
    const struct change *change = &result->since_previous;
    buffer_printf(out, "%s: %s in %s", result->indicator->short_title, current->text,
                  rhythm_text(arena, result->indicator->rhythm, result->period));
    if (*change->words != '\0')
        buffer_printf(out, ", %s since %s", change->words,
                      rhythm_text(arena, result->indicator->rhythm, change->since));
    buffer_puts(out, ".");
}

static void put_target(struct buffer *out, const struct indicator_result *result) {
    const struct target_result *target = &result->target;
    if (target->target.value != NULL)
        buffer_printf(out, " The target is %s", target->target.text);
    else if (*target->tolerance_text != '\0')
        buffer_printf(out, " The tolerance is %s", target->tolerance_text);
    else
        return;
    if (target->due.value != NULL)
        buffer_printf(out, " for the year, of which %s is due", target->due.text);
    buffer_printf(out, ". Status: %s.", result->status.text);
}

static void put_benchmark(struct buffer *out, const struct indicator_result *result) {
    for (size_t i = 0; i < result->benchmark_count; i++) {
        const struct benchmark *benchmark = result->benchmarks[i].benchmark;
        if (*benchmark->group != '\0' || result->benchmarks[i].amount.value == NULL)
            continue;
        buffer_printf(out, " %s%s%s%s: %s.", benchmark->comparator,
                      *benchmark->period == '\0' ? "" : " (", benchmark->period,
                      *benchmark->period == '\0' ? "" : ")", result->benchmarks[i].amount.text);
        return;
    }
}

static void put_rest(struct buffer *out, const struct indicator_result *result) {
    const struct outlook_result *outlook = &result->outlook;
    if (*result->trend.sentence != '\0')
        buffer_printf(out, " %s", result->trend.sentence);
    put_benchmark(out, result);
    if (result->track.of > 0)
        buffer_printf(out, " Met or within tolerance in %zu of the last %zu.", result->track.on,
                      result->track.of);
    if (outlook->said != NULL)
        buffer_printf(out, " The owner expects %s at the year’s end.", outlook->said->amount.text);
    else if (outlook->projection.value != NULL)
        buffer_printf(out, " The year is projected to end at %s.", outlook->projection.text);
}

const char *fact_paragraph_of_indicator(struct arena *arena,
                                        const struct indicator_result *result) {
    struct buffer out = {0};
    if (result->headline == NULL)
        return "There is no figure to show.";
    put_value(arena, &out, result);
    put_target(&out, result);
    put_rest(&out, result);
    return taken(arena, &out);
}

const char *fact_paragraph_of_report(struct arena *arena, const struct report_result *report) {
    struct buffer out = {0};
    const char *between = " Off target: ";
    buffer_puts(&out, report->summary.sentence);
    for (size_t i = 0; i < report->indicator_count; i++) {
        const struct indicator_result *result = &report->indicators[i];
        if (!status_is_off_target(result->status.code))
            continue;
        buffer_printf(&out, "%s%s (%s)", between, result->indicator->short_title,
                      result->headline->current.text);
        between = "; ";
    }
    if (between[0] == ';')
        buffer_puts(&out, ".");
    return taken(arena, &out);
}

bool fact_paragraph_is_in(const struct commentary *commentary, const char *paragraph) {
    for (const struct markup *at = commentary->body; at != NULL;
         at = markup_following(at, commentary->body))
        if (at->text != NULL &&
            (strstr(at->text, fact_paragraph_mark) != NULL || strcmp(at->text, paragraph) == 0))
            return true;
    return false;
}
