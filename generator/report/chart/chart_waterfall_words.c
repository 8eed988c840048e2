/* A waterfall in words. */
#include "report/chart/chart_describe_words.h"
#include "report/chart/chart_waterfall.h"

static const char *period_name(struct arena *arena, const struct waterfall *waterfall, int period) {
    return rhythm_plain_text(arena, waterfall->periods.rhythm, period);
}

static int last_period(const struct waterfall *waterfall) {
    return chart_period_at(&waterfall->periods, waterfall->periods.count - 1);
}

static const char *step_text(struct arena *arena, const struct waterfall *waterfall,
                             const struct quantity *size) {
    return size->marker != MARKER_NO ? marker_text(size->marker)
                                     : chart_signed_text(arena, &waterfall->level, size->number);
}

static void put_steps(struct buffer *out, const struct waterfall *waterfall, struct arena *arena) {
    for (size_t i = 0; i < waterfall->count; i++)
        buffer_printf(out, "%s%s %s", describe_joint(i, waterfall->count), waterfall->steps[i].name,
                      step_text(arena, waterfall, &waterfall->steps[i].size));
}

/* Where that leads, and whether it is where the level ends. */
static void put_end(struct buffer *out, const struct waterfall *waterfall, struct arena *arena) {
    const struct chart_figure *level = &waterfall->level;
    const char *when = period_name(arena, waterfall, last_period(waterfall));
    if (waterfall->sum != NULL)
        buffer_printf(out, " %s %s",
                      waterfall->is_complete ? "That makes" : "Those with a value make",
                      chart_number_text(arena, level, waterfall->sum));
    if (waterfall->rest != NULL && !waterfall_has_rest(waterfall)) {
        buffer_printf(out, ", as %s is in %s.", level->label, when);
        return;
    }
    buffer_printf(out, "%s %s %s in %s", waterfall->sum != NULL ? ";" : "", level->label,
                  chart_value_text(arena, level, &waterfall->end), when);
    if (waterfall_has_rest(waterfall))
        buffer_printf(out, ": %s is not told by these%s",
                      chart_signed_text(arena, level, waterfall->rest),
                      waterfall->is_complete ? "" : ", or missing");
    buffer_putc(out, '.');
}

const char *waterfall_describe(struct arena *arena, const struct waterfall *waterfall) {
    struct buffer out = {0};
    const struct chart_periods *periods = &waterfall->periods;
    buffer_printf(&out, "Waterfall chart of “%s” in %s: %s %s in %s; ",
                  waterfall->indicator->indicator->title, waterfall->indicator->whose,
                  waterfall->level.label,
                  chart_value_text(arena, &waterfall->level, &waterfall->begin),
                  period_name(arena, waterfall, waterfall_begin_period(waterfall)));
    buffer_printf(
        &out,
        "%s: ", rhythm_range_text(arena, periods->rhythm, periods->first, last_period(waterfall)));
    put_steps(&out, waterfall, arena);
    buffer_putc(&out, '.');
    put_end(&out, waterfall, arena);
    return describe_finish(&out, arena);
}

/* ---- the numbers ---- */

enum { COLUMNS = 3 };

static const char **put_row(const char **cells, const char *name, const char *change,
                            const char *level) {
    cells[0] = name;
    cells[1] = change;
    cells[2] = level;
    return cells + COLUMNS;
}

static const char *level_name(struct arena *arena, const struct waterfall *waterfall, int period) {
    return arena_printf(arena, "%s, %s", waterfall->level.label,
                        period_name(arena, waterfall, period));
}

/* What the level is after each step; "" where it is not known. */
static const char **put_step_rows(const char **cells, const struct waterfall *waterfall,
                                  struct arena *arena) {
    struct number *level =
        waterfall->begin.marker == MARKER_NO ? number_copy(arena, waterfall->begin.number) : NULL;
    for (size_t i = 0; i < waterfall->count; i++) {
        const struct quantity *size = &waterfall->steps[i].size;
        if (size->marker != MARKER_NO)
            level = NULL;
        if (level != NULL)
            number_add(arena, level, size->number);
        cells = put_row(cells, waterfall->steps[i].name, step_text(arena, waterfall, size),
                        level == NULL ? "" : chart_number_text(arena, &waterfall->level, level));
    }
    return cells;
}

const struct chart_table *waterfall_numbers(struct arena *arena,
                                            const struct waterfall *waterfall) {
    static const struct chart_column columns[COLUMNS] = {
        {"Step", false}, {"Change", true}, {"Level", true}};
    const struct chart_figure *level = &waterfall->level;
    struct chart_table *table = arena_alloc(arena, sizeof *table);
    size_t rows = waterfall_rows(waterfall);
    const char **cells = arena_array(arena, rows * COLUMNS, sizeof *cells);
    *table = (struct chart_table){columns, COLUMNS, cells, rows};
    cells = put_row(cells, level_name(arena, waterfall, waterfall_begin_period(waterfall)), "",
                    chart_value_text(arena, level, &waterfall->begin));
    cells = put_step_rows(cells, waterfall, arena);
    if (waterfall_has_rest(waterfall))
        cells = put_row(cells, waterfall_rest_name,
                        chart_signed_text(arena, level, waterfall->rest), "");
    put_row(cells, level_name(arena, waterfall, last_period(waterfall)), "",
            chart_value_text(arena, level, &waterfall->end));
    return table;
}
