/* Reads accepted.csv: who accepts that a row which is owed will not come. */
#include "input/load/load_accepted.h"

#include "input/load/load_cells.h"

enum { ACCEPTED_UNIT, ACCEPTED_MEASURE, ACCEPTED_PERIOD, ACCEPTED_REASON, ACCEPTED_BY };
static const struct column accepted_columns[] = {
    [ACCEPTED_UNIT] = {"unit", true},     [ACCEPTED_MEASURE] = {"measure", true},
    [ACCEPTED_PERIOD] = {"period", true}, [ACCEPTED_REASON] = {"reason", true},
    [ACCEPTED_BY] = {"by", true},
};

/* What a report lacks is printed with its reason, so that somebody must stand for it. */
static void on_accepted(void *context, const struct table_row *row) {
    struct load_rows *rows = context;
    bool bad = false;
    struct accepted accepted = {.unit = load_unit_cell(rows->loader, row, ACCEPTED_UNIT),
                                .measure = table_text(row, ACCEPTED_MEASURE),
                                .reason = table_text(row, ACCEPTED_REASON),
                                .by = table_text(row, ACCEPTED_BY),
                                .period = load_month_cell(row, ACCEPTED_PERIOD, &bad),
                                .place = row->place};
    bool filled = load_filled_cell(row, ACCEPTED_MEASURE, "the measure that is owed") &&
                  load_filled_cell(row, ACCEPTED_REASON, "why it will not come, for readers") &&
                  load_filled_cell(row, ACCEPTED_BY, "who accepts that");
    if (accepted.unit != NULL && !bad && filled)
        load_keep(rows, &accepted, sizeof accepted);
}

void load_accepted(struct loader *loader) {
    struct load_rows rows =
        load_table(loader, "accepted", OPTIONAL, accepted_columns,
                   sizeof accepted_columns / sizeof *accepted_columns, on_accepted);
    loader->catalogue->accepted = rows.rows;
    loader->catalogue->accepted_count = rows.count;
}
