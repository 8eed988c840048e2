/* The text alternatives of units side by side. */
#include "model/figure_said.h"
#include "model/figure_text.h"
#include "model/unit_words.h"
#include "report/chart/chart_describe_words.h"
#include "report/chart/chart_kinds.h"
#include "report/chart/chart_units.h"

#include <string.h>

static const char *period_text_of(const struct indicator_result *indicator, struct arena *arena) {
    return rhythm_plain_text(arena, indicator->indicator->rhythm, indicator->period);
}

/* "4 teams" */
static const char *units_text(const struct indicator_result *indicator, struct arena *arena) {
    const struct unit_family *family = units_below(indicator);
    const struct unit **units = arena_array(arena, family->count + 1, sizeof *units);
    for (size_t i = 0; i < family->count; i++)
        units[i] = family->members[i].unit;
    return unit_count_text(arena, units, family->count, indicator->period);
}

static void put_title(struct buffer *out, const char *kind,
                      const struct indicator_result *indicator, struct arena *arena) {
    buffer_printf(out, "%s of “%s”, %s, in the %s below %s", kind, indicator->indicator->title,
                  period_text_of(indicator, arena), units_text(indicator, arena), indicator->whose);
}

/* What the lines are. */
static void put_lines(struct buffer *out, const struct indicator_result *indicator,
                      struct arena *arena) {
    const char *whole = unit_common_text(indicator, arena),
               *target = unit_common_target_text(indicator, arena);
    if (whole[0] != '\0' || target[0] != '\0')
        buffer_printf(out, " Lines: %s%s%s.", whole,
                      whole[0] != '\0' && target[0] != '\0' ? "; " : "", target);
}

/* Whether the values of two rows print alike and are not the same. */
static bool are_told_alike(const struct outcome *one, const struct outcome *other) {
    return one->exact != NULL && other->exact != NULL && strcmp(one->text, other->text) == 0 &&
           number_compare(one->exact, other->exact) != 0;
}

/* The value in a row; with more decimals where that of the row before or behind prints alike and is
 * another. The first says its unit. */
static const char *row_said(const struct indicator_result *indicator,
                            const struct unit_value *const *units, size_t row,
                            struct arena *arena) {
    const struct figure *figure = indicator->headline == NULL ? NULL : indicator->headline->figure;
    const struct outcome *value = &units[row]->value;
    const char *text = value->text;
    size_t longest = 0;
    for (size_t other = row == 0 ? 1 : row - 1;
         other <= row + 1 && other < units_below(indicator)->count; other += 2)
        if (are_told_alike(value, &units[other]->value)) {
            const char *apart =
                figure_text_apart(arena, figure, value->exact, units[other]->value.exact);
            text = strlen(apart) > longest ? apart : text;
            longest = strlen(text);
        }
    return row == 0 && value->exact != NULL ? figure_said(arena, figure, text) : text;
}

/* Each value, from the first row to the last. */
static void put_rows(struct buffer *out, const struct indicator_result *indicator,
                     struct arena *arena) {
    const struct unit_value **units = units_in_order(indicator, arena);
    for (size_t i = 0; i < units_below(indicator)->count; i++)
        buffer_printf(out, "%s%s %s", i == 0 ? ": " : ", ",
                      unit_name(units[i]->unit, indicator->period),
                      row_said(indicator, units, i, arena));
    buffer_putc(out, '.');
}

/* The rows of units, in the order in which they are drawn, and what they are held against. */
static void put_all_rows(struct buffer *out, const char *kind,
                         const struct indicator_result *indicator, struct arena *arena) {
    if (units_below(indicator)->count == 0) {
        buffer_printf(out, "There are no units below %s to compare.", indicator->whose);
        return;
    }
    put_title(out, kind, indicator, arena);
    put_rows(out, indicator, arena);
    put_lines(out, indicator, arena);
}

const char *unit_bars_describe(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    put_all_rows(&out, "Bar chart", indicator, arena);
    return describe_finish(&out, arena);
}

const char *funnel_describe_beside(const struct indicator_result *indicator, const char *beside,
                                   struct arena *arena) {
    struct buffer out = {0};
    describe_unless_beside(&out, chart_funnel_sentence(indicator, arena), beside);
    return describe_finish(&out, arena);
}

const char *unit_dots_describe(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    put_all_rows(&out, "Dot chart", indicator, arena);
    describe_unless_beside(&out, units_missing_sentence(indicator, arena), "");
    return describe_finish(&out, arena);
}

/* Those whose names may stand in the drawing: all where they are few. */
static bool is_named(const struct indicator_result *indicator, const struct unit_value *value) {
    return value->value.exact != NULL &&
           (units_below(indicator)->count <= UNITS_MOST_NAMED || funnel_side(value->funnel) != 0);
}

static void put_points(struct buffer *out, const struct indicator_result *indicator,
                       struct arena *arena) {
    const struct unit_value **units = units_in_order(indicator, arena);
    const char *before = " Named: ";
    for (size_t i = 0; i < units_below(indicator)->count; i++) {
        const struct unit_value *value = units[i];
        if (!is_named(indicator, value))
            continue;
        buffer_printf(out, "%s%s %s", before, unit_name(value->unit, indicator->period),
                      row_said(indicator, units, i, arena));
        if (value->denominator != NULL)
            buffer_printf(out, " of %s", number_text(arena, value->denominator, 0));
        before = ", ";
    }
    if (before[0] == ',')
        buffer_putc(out, '.');
}

const char *funnel_describe(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    put_title(&out, "Funnel plot", indicator, arena);
    buffer_printf(&out,
                  ", by %s: around the ratio of all, the 95%% limits and the 99.8%% limits "
                  "of chance.",
                  units_below(indicator)->funnel.sizes);
    put_lines(&out, indicator, arena);
    put_points(&out, indicator, arena);
    return describe_finish(&out, arena);
}
