/* A row a fact. */
#include "render/facts_csv.h"

#include "render/csv_row.h"

enum { PERIOD, UNIT, MEASURE, VALUE, TEXT, ROUND, FILE_NAME, LINE, CELL, COLUMNS };

static const char *const HEADINGS[COLUMNS] = {
    [PERIOD] = "period",  [UNIT] = "unit", [MEASURE] = "measure",
    [VALUE] = "value",    [TEXT] = "text", [ROUND] = "round",
    [FILE_NAME] = "file", [LINE] = "line", [CELL] = "cell"};

void facts_csv_begin(struct buffer *out) {
    csv_put_row(out, HEADINGS, COLUMNS);
}

void facts_csv_row(struct arena *arena, const struct catalogue *catalogue,
                   const struct facts *facts, const struct fact *fact, struct buffer *out) {
    bool is_number = fact->marker == MARKER_NO;
    const char *fields[COLUMNS] = {
        [PERIOD] = period_code(arena, fact->period),
        [UNIT] = catalogue->units[fact->unit].code,
        [MEASURE] = facts->measures[fact->measure].name,
        [VALUE] = is_number ? number_decimal(arena, number_read(arena, fact->text)) : "",
        [TEXT] = is_number ? fact->text : marker_text(fact->marker),
        [ROUND] = period_code(arena, fact->round),
        [FILE_NAME] = fact->place.file,
        [LINE] = arena_printf(arena, "%zu", fact->place.line),
        [CELL] = diagnostics_cell(arena, fact->place)};
    csv_put_row(out, fields, COLUMNS);
}
