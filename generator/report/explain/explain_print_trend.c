/* Section 4 of a printed explanation: the months of the chart with their limits. */
#include "model/trend_words.h"
#include "report/explain/explain_print_lines.h"
#include "report/explain/explain_printing.h"
#include "report/member.h"

static bool has_trend(const cJSON *trend) {
    return words_read(&trend_method_words, member_text(trend, "method")) != TREND_NONE;
}

static void print_settings(struct printing *printing, const cJSON *trend) {
    const cJSON *settings = member_of(trend, "settings");
    struct arena *arena = printing->arena;
    int months = member_integer(settings, "months");
    const char *noun = member_text(member_of(printing->tree, "indicator"), "period_noun");
    print_pair(printing->out, 1, "Settings", member_text(settings, "file"));
    print_pair(printing->out, 1, "Window",
               months == 0
                   ? arena_printf(arena, "all %ss with a value", noun)
                   : arena_printf(arena, "%d %ss, from the first with a value", months, noun));
    if (!has_trend(trend)) {
        print_pair(printing->out, 1, "Method",
                   arena_printf(arena, "none: the %ss are drawn and not judged", noun));
        return;
    }
    print_pair(printing->out, 1, "Method",
               arena_printf(arena, "%s, rules %s, runs of %d %ss", member_text(trend, "method"),
                            member_text(trend, "rules"), member_integer(settings, "run_length"),
                            noun));
}

static void print_month_head(struct printing *printing, bool judged) {
    static const char *const names[] = {"numerator", "denominator", "value",      "moving range",
                                        "mean",      "lower limit", "upper limit"};
    size_t count = judged ? sizeof names / sizeof *names : 3;
    print_label(printing->out, 1, "");
    for (size_t i = 0; i < count; i++)
        print_right(printing->out, names[i], VALUE_WIDTH);
    buffer_printf(printing->out, "%s\n", judged ? "  rules that fired" : "");
}

/* Mean and limits are those of the month; a screened range stands in brackets. */
static void print_judged(struct printing *printing, const cJSON *month) {
    struct arena *arena = printing->arena;
    const char *range = print_number_text(arena, month, "moving_range");
    print_right(printing->out,
                member_is(month, "screened") ? arena_printf(arena, "(%s)", range) : range,
                VALUE_WIDTH);
    print_right(printing->out, print_number_text(arena, month, "mean"), VALUE_WIDTH);
    print_right(printing->out, print_number_text(arena, month, "lower"), VALUE_WIDTH);
    print_right(printing->out, print_number_text(arena, month, "upper"), VALUE_WIDTH);
    const char *flags = print_list_text(arena, member_of(month, "flags"));
    buffer_printf(printing->out, "%s%s%s", *flags == '\0' ? "" : "  ", flags,
                  member_is(month, "in_window") ? "" : "  before the chart");
}

static void print_months(struct printing *printing, const cJSON *trend) {
    const cJSON *month, *months = member_of(trend, "months");
    struct arena *arena = printing->arena;
    if (months->child == NULL) {
        buffer_puts(printing->out, "  No month has a value.\n");
        return;
    }
    buffer_putc(printing->out, '\n');
    print_month_head(printing, has_trend(trend));
    cJSON_ArrayForEach(month, months) {
        print_label(printing->out, 1, member_text(month, "name"));
        print_right(printing->out, print_number_text(arena, month, "numerator"), VALUE_WIDTH);
        print_right(printing->out, print_number_text(arena, month, "denominator"), VALUE_WIDTH);
        print_right(printing->out, member_text(month, "text"), VALUE_WIDTH);
        if (has_trend(trend))
            print_judged(printing, month);
        buffer_putc(printing->out, '\n');
    }
}

static void print_segments(struct printing *printing, const cJSON *trend) {
    const cJSON *segment, *line;
    cJSON_ArrayForEach(segment, member_of(trend, "segments")) {
        buffer_printf(printing->out, "\n  Limits of %s\n", member_text(segment, "covers"));
        cJSON_ArrayForEach(line, member_of(segment, "says")) {
            buffer_printf(printing->out, "    %s\n", line->valuestring);
        }
    }
}

static void print_verdict(struct printing *printing, const cJSON *trend) {
    const cJSON *run;
    buffer_puts(printing->out, "\n  Rules that fired\n");
    cJSON_ArrayForEach(run, member_of(trend, "flags")) {
        print_pair(printing->out, 2, member_text(run, "rule"), member_text(run, "says"));
    }
    if (member_of(trend, "flags")->child == NULL)
        buffer_puts(printing->out, "    none\n");
    buffer_putc(printing->out, '\n');
    print_pair(printing->out, 1, "Variation", member_text(trend, "variation_says"));
    print_pair(printing->out, 1, "Assurance", member_text(trend, "assurance_says"));
    print_pair(printing->out, 1, "In words", member_text(trend, "sentence"));
}

void print_trend(struct printing *printing) {
    const cJSON *trend = member_of(printing->tree, "trend");
    print_heading(printing->out, "4 Trend");
    print_settings(printing, trend);
    print_months(printing, trend);
    if (!has_trend(trend) || member_of(trend, "segments")->child == NULL)
        return;
    print_segments(printing, trend);
    print_verdict(printing, trend);
}
