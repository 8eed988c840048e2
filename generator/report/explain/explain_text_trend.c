/* Section 4: the months of the chart, their limits and rules. */
#include "report/explain/explain_text_parts.h"

#include <string.h>

static bool has_trend(const cJSON *trend) {
    return strcmp(member_text(trend, "method"), "none") != 0;
}

static void print_settings(struct printing *printing, const cJSON *trend) {
    const cJSON *settings = member(trend, "settings");
    struct arena *arena = printing->arena;
    int months = (int)cJSON_GetNumberValue(member(settings, "months"));
    put_pair(printing->out, 1, "Settings", member_text(settings, "file"));
    put_pair(printing->out, 1, "Window",
             months == 0 ? "all months with a value"
                         : arena_printf(arena, "%d months, from the first with a value", months));
    if (!has_trend(trend)) {
        put_pair(printing->out, 1, "Method", "none: the months are drawn and not judged");
        return;
    }
    put_pair(printing->out, 1, "Method",
             arena_printf(arena, "%s, rules %s, runs of %d months", member_text(trend, "method"),
                          member_text(trend, "rules"),
                          (int)cJSON_GetNumberValue(member(settings, "run_length"))));
}

static const char *flags_text(struct printing *printing, const cJSON *month) {
    const char *text = "";
    const cJSON *flag;
    cJSON_ArrayForEach(flag, member(month, "flags")) {
        text = arena_printf(printing->arena, "%s%s%s", text, *text == '\0' ? "" : ", ",
                            flag->valuestring);
    }
    return text;
}

static void print_month_head(struct printing *printing, bool judged) {
    static const char *const names[] = {"numerator", "denominator", "value",      "moving range",
                                        "mean",      "lower limit", "upper limit"};
    size_t count = judged ? sizeof names / sizeof *names : 3;
    put_label(printing->out, 1, "");
    for (size_t i = 0; i < count; i++)
        put_right(printing->out, names[i], VALUE_WIDTH);
    buffer_printf(printing->out, "%s\n", judged ? "  rules that fired" : "");
}

/* Mean and limits are those of the month; a screened range stands in brackets. */
static void print_judged(struct printing *printing, const cJSON *month) {
    struct arena *arena = printing->arena;
    const char *range = member_number(arena, month, "moving_range");
    put_right(printing->out,
              member_is(month, "screened") ? arena_printf(arena, "(%s)", range) : range,
              VALUE_WIDTH);
    put_right(printing->out, member_number(arena, month, "mean"), VALUE_WIDTH);
    put_right(printing->out, member_number(arena, month, "lower"), VALUE_WIDTH);
    put_right(printing->out, member_number(arena, month, "upper"), VALUE_WIDTH);
    const char *flags = flags_text(printing, month);
    buffer_printf(printing->out, "%s%s%s", *flags == '\0' ? "" : "  ", flags,
                  member_is(month, "in_window") ? "" : "  before the chart");
}

static void print_months(struct printing *printing, const cJSON *trend) {
    const cJSON *month, *months = member(trend, "months");
    struct arena *arena = printing->arena;
    if (months->child == NULL) {
        buffer_puts(printing->out, "  No month has a value.\n");
        return;
    }
    buffer_putc(printing->out, '\n');
    print_month_head(printing, has_trend(trend));
    cJSON_ArrayForEach(month, months) {
        put_label(printing->out, 1, month_text(arena, member_text(month, "period")));
        put_right(printing->out, member_number(arena, month, "numerator"), VALUE_WIDTH);
        put_right(printing->out, member_number(arena, month, "denominator"), VALUE_WIDTH);
        put_right(printing->out, member_text(month, "text"), VALUE_WIDTH);
        if (has_trend(trend))
            print_judged(printing, month);
        buffer_putc(printing->out, '\n');
    }
}

static void print_segments(struct printing *printing, const cJSON *trend) {
    const cJSON *segment, *line;
    cJSON_ArrayForEach(segment, member(trend, "segments")) {
        buffer_printf(printing->out, "\n  Limits of %s\n", member_text(segment, "covers"));
        cJSON_ArrayForEach(line, member(segment, "says")) {
            buffer_printf(printing->out, "    %s\n", line->valuestring);
        }
    }
}

static void print_verdict(struct printing *printing, const cJSON *trend) {
    const cJSON *run;
    buffer_puts(printing->out, "\n  Rules that fired\n");
    cJSON_ArrayForEach(run, member(trend, "flags")) {
        put_pair(printing->out, 2, member_text(run, "rule"), member_text(run, "says"));
    }
    if (member(trend, "flags")->child == NULL)
        buffer_puts(printing->out, "    none\n");
    buffer_putc(printing->out, '\n');
    put_pair(printing->out, 1, "Variation", member_text(trend, "variation_says"));
    put_pair(printing->out, 1, "Assurance", member_text(trend, "assurance_says"));
    put_pair(printing->out, 1, "In words", member_text(trend, "sentence"));
}

void print_trend(struct printing *printing) {
    const cJSON *trend = member(printing->tree, "trend");
    put_heading(printing->out, "4 Trend");
    print_settings(printing, trend);
    print_months(printing, trend);
    if (!has_trend(trend) || member(trend, "segments")->child == NULL)
        return;
    print_segments(printing, trend);
    print_verdict(printing, trend);
}
