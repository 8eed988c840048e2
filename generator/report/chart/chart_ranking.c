/* Single authorities in order as bars, ours picked out, with averages below them. */
#include "base/buffer.h"
#include "report/chart/chart_bars.h"
#include "report/chart/chart_kinds.h"

#include <string.h>

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

/* The sentence as part of another: "2nd best of 8". */
static const char *clause_of(struct arena *arena, const char *sentence) {
    char *clause = arena_strdup(arena, sentence);
    size_t length = strlen(clause);
    if (clause[0] >= 'A' && clause[0] <= 'Z')
        clause[0] = (char)(clause[0] - 'A' + 'a');
    if (length > 0 && clause[length - 1] == '.')
        clause[length - 1] = '\0';
    return clause;
}

static void describe_group(struct buffer *out, const struct ranking *ranking, struct arena *arena) {
    const struct ranked *first = &ranking->members[0];
    buffer_printf(out, "in %s, %s has %s: %s", ranking->group, ranking->own->name,
                  ranking->own->text, clause_of(arena, ranking->sentence));
    if (ranking->ranked_count < 2)
        return;
    const struct ranked *last = &ranking->members[ranking->ranked_count - 1];
    buffer_printf(out, ", from %s in %s to %s in %s", first->text, first->name, last->text,
                  last->name);
}

const char *ranking_describe(const struct indicator_result *indicator, struct arena *arena) {
    struct buffer out = {0};
    buffer_printf(&out, "Bar chart of “%s” in single authorities", indicator->indicator->title);
    for (size_t i = 0; i < indicator->ranking_count; i++) {
        buffer_puts(&out, i == 0 ? ": " : "; ");
        describe_group(&out, &indicator->rankings[i], arena);
    }
    buffer_putc(&out, '.');
    const char *text = arena_strdup(arena, out.data);
    buffer_free(&out);
    return text;
}
