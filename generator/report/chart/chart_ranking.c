/* Single authorities in order as bars, ours picked out, with averages below them. */
#include "report/chart/chart_bars.h"
#include "report/chart/chart_describe_words.h"
#include "report/chart/chart_kinds.h"

size_t ranking_rows(const struct indicator_result *indicator) {
    size_t rows = bars_rows(indicator) - 1;
    for (size_t i = 0; i < indicator->ranking_count; i++)
        rows += indicator->rankings[i].count;
    return rows == 0 ? 1 : rows;
}

static struct bar bar_of_member(const struct ranked *member) {
    return bar_of(member->own, member->name, "", member->text, member->value);
}

struct drawing *ranking_draw(const struct chart *chart, struct arena *arena, double width,
                             double height) {
    const struct indicator_result *indicator = chart->indicator;
    struct bar *rows = arena_array(arena, ranking_rows(indicator), sizeof *rows);
    size_t count = 0;
    for (size_t i = 0; i < indicator->ranking_count; i++)
        for (size_t k = 0; k < indicator->rankings[i].count; k++)
            rows[count++] = bar_of_member(&indicator->rankings[i].members[k]);
    count += bars_of_averages(indicator, rows + count);
    return bars_put(canvas_new(arena, chart->typefaces, width, height), rows, count);
}

static void describe_group(struct buffer *out, const struct ranking *ranking) {
    const struct ranked *first = &ranking->members[0];
    buffer_printf(out, "in %s, %s has %s", ranking->group, ranking->own->name, ranking->own->text);
    if (ranking->ranked_count < 2)
        return;
    const struct ranked *last = &ranking->members[ranking->ranked_count - 1];
    buffer_printf(out, ", on a list from %s in %s to %s in %s", first->text, first->name,
                  last->text, last->name);
}

const char *ranking_describe(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    buffer_printf(&out, "Bar chart of “%s” in single authorities", indicator->indicator->title);
    for (size_t i = 0; i < indicator->ranking_count; i++) {
        buffer_puts(&out, i == 0 ? ": " : "; ");
        describe_group(&out, &indicator->rankings[i]);
    }
    buffer_putc(&out, '.');
    return describe_finish(&out, arena);
}

const char *ranking_beside(const struct indicator_result *indicator, const char *beside,
                           struct arena *arena) {
    struct buffer out = {0};
    for (size_t i = 0; i < indicator->ranking_count; i++)
        describe_unless_beside(&out,
                               arena_printf(arena, "%s: %s", indicator->rankings[i].group,
                                            indicator->rankings[i].sentence),
                               beside);
    return describe_finish(&out, arena);
}
