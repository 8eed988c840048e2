/* Draws with letters. */
#include "render/coverage_text.h"

#include "base/utf8.h"
#include "model/period.h"
#include "render/csv_row.h"

#include <string.h>

static const char *name_of(const struct coverage *coverage, const struct facts *facts, size_t row) {
    return facts->measures[coverage->measures[row]].name;
}

static size_t letters(const char *text) {
    size_t count = 0;
    for (; *text != '\0'; utf8_next(&text))
        count++;
    return count;
}

static size_t widest(const struct coverage *coverage, const struct facts *facts) {
    size_t width = strlen("Measure");
    for (size_t row = 0; row < coverage->measure_count; row++) {
        size_t name = letters(name_of(coverage, facts, row));
        width = name > width ? name : width;
    }
    return width;
}

static void put_padded(struct buffer *out, const char *text, size_t width) {
    buffer_puts(out, text);
    for (size_t i = letters(text); i < width; i++)
        buffer_putc(out, ' ');
}

static bool begins_year(const struct coverage *coverage, int period) {
    return period == coverage->first || period_year(period) != period_year(period - 1);
}

static void put_head(const struct coverage *coverage, size_t width, struct buffer *out) {
    put_padded(out, "", width);
    for (int period = coverage->first; period <= coverage->last; period++)
        if (begins_year(coverage, period))
            buffer_printf(out, " %d", period_year(period) % 100);
        else
            buffer_puts(out, "   ");
    buffer_puts(out, "\n");
    put_padded(out, "Measure", width);
    for (int period = coverage->first; period <= coverage->last; period++)
        buffer_printf(out, " %02d", period_month_of_year(period, 1));
    buffer_puts(out, "\n");
}

void coverage_text(const struct coverage *coverage, const struct facts *facts, struct buffer *out) {
    size_t width = widest(coverage, facts);
    put_head(coverage, width, out);
    for (size_t row = 0; row < coverage->measure_count; row++) {
        put_padded(out, name_of(coverage, facts, row), width);
        for (int period = coverage->first; period <= coverage->last; period++)
            buffer_printf(out, "  %s",
                          coverage_sign(coverage_state(coverage_cell(coverage, row, period))));
        buffer_puts(out, "\n");
    }
    buffer_puts(out, "\n");
    for (enum coverage_state state = COVERAGE_NONE; state <= COVERAGE_OWED; state++)
        buffer_printf(out, "%s  %s\n", coverage_sign(state), coverage_meaning(state));
}

void coverage_csv(struct arena *arena, const struct coverage *coverage, const struct facts *facts,
                  struct buffer *out) {
    static const char *const headings[] = {"measure", "period",   "came",
                                           "markers", "restated", "owed"};
    csv_put_row(out, headings, sizeof headings / sizeof *headings);
    for (size_t row = 0; row < coverage->measure_count; row++)
        for (int period = coverage->first; period <= coverage->last; period++) {
            const struct coverage_cell *cell = coverage_cell(coverage, row, period);
            const char *fields[] = {name_of(coverage, facts, row),
                                    period_code(arena, period),
                                    arena_printf(arena, "%zu", cell->came),
                                    arena_printf(arena, "%zu", cell->markers),
                                    arena_printf(arena, "%zu", cell->restated),
                                    arena_printf(arena, "%zu", cell->owed)};
            csv_put_row(out, fields, sizeof fields / sizeof *fields);
        }
}
