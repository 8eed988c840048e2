/* Fills a row with the cells that are there: both are named, or else follow the ones before. */
#include "input/workbook/workbook_sheet.h"

#include "input/workbook/workbook_text.h"
#include "input/workbook/workbook_xml.h"

#include <stdlib.h>
#include <string.h>

static const char never_calculated[] = "#NOT CALCULATED";

enum { MOST_MERGES = WORKBOOK_MOST_ROWS };

/* How a cell says what its value is: the attribute t. */
enum type { TYPE_NUMBER, TYPE_SHARED, TYPE_TEXT, TYPE_INLINE, TYPE_LOGICAL, TYPE_ERROR, TYPE_DATE };

static const struct {
    const char *code;
    enum type type;
} types[] = {
    {"n", TYPE_NUMBER},  {"s", TYPE_SHARED}, {"str", TYPE_TEXT}, {"inlineStr", TYPE_INLINE},
    {"b", TYPE_LOGICAL}, {"e", TYPE_ERROR},  {"d", TYPE_DATE}};

/* The cell that is being read. */
struct reading {
    struct workbook_reference place;
    enum type type;
    unsigned long style;
    bool has_formula, has_value;
    struct buffer text; /* of its value */
};

struct filling {
    struct arena *arena;
    struct zipped *zipped;
    struct workbook_sheet *sheet;
    size_t row; /* that is being read, or was read last; 0: none */
    bool row_is_named, row_is_hidden;
    struct grid_cell *cells; /* of the row, as many as a sheet has */
    size_t count;            /* up to the last that is not empty */
    size_t column;           /* that was read last; before the first row, how many were described */
    struct reading cell;
    size_t held; /* bytes of cells and their texts */
};

/* ---- limits ---- */

static void hold(struct filling *filling, size_t bytes) {
    filling->held += bytes;
    if (filling->held > ZIPPED_MOST)
        zipped_fault(filling->zipped,
                     "the sheet is larger than %zu MB, more than is read; export less of it, or "
                     "delete the rows and columns that hold nothing",
                     ZIPPED_MOST >> 20);
}

/* ---- values ---- */

static void tally(struct workbook_tally *cells, struct workbook_reference place) {
    if (cells->count++ == 0)
        cells->first = place;
}

static enum type type_of(const char *code) {
    for (size_t i = 0; code != NULL && i < sizeof types / sizeof *types; i++)
        if (strcmp(types[i].code, code) == 0)
            return types[i].type;
    return code == NULL ? TYPE_NUMBER : TYPE_TEXT;
}

static struct grid_cell text_cell(struct filling *filling, enum grid_kind kind) {
    const struct buffer *text = &filling->cell.text;
    return (struct grid_cell){workbook_text_cell(filling->arena, text->data, text->length), kind};
}

static struct grid_cell shared_cell(struct filling *filling) {
    const struct workbook_strings *strings = filling->sheet->strings;
    char *end;
    unsigned long index = strtoul(filling->cell.text.data, &end, 10);
    if (index < strings->count && *end == '\0')
        return (struct grid_cell){strings->texts[index], GRID_TEXT};
    zipped_damaged(filling->zipped, "%s%zu in it has a text that is not in the list of %zu texts",
                   workbook_reference_letters(filling->cell.place.column).text,
                   filling->cell.place.row, strings->count);
    return (struct grid_cell){"", GRID_TEXT};
}

static struct grid_cell number_cell(struct filling *filling) {
    const struct workbook_sheet *sheet = filling->sheet;
    const struct reading *cell = &filling->cell;
    struct grid_cell number = workbook_number_cell(
        filling->arena, workbook_text_cell(filling->arena, cell->text.data, cell->text.length),
        workbook_styles_format(sheet->styles, cell->style), sheet->parts->dates);
    if (cell->has_formula && sheet->parts->awaits_calculation && strcmp(number.text, "0") == 0)
        tally(&filling->sheet->maybe_calculated, cell->place);
    return number;
}

static struct grid_cell logical_cell(const char *written) {
    bool is_true = strcmp(written, "1") == 0 || strcmp(written, "true") == 0;
    return (struct grid_cell){is_true ? "TRUE" : "FALSE", GRID_TEXT};
}

static struct grid_cell written_cell(struct filling *filling) {
    switch (filling->cell.type) {
    case TYPE_NUMBER:
        return number_cell(filling);
    case TYPE_SHARED:
        return shared_cell(filling);
    case TYPE_TEXT:
    case TYPE_INLINE:
        return text_cell(filling, GRID_TEXT);
    case TYPE_LOGICAL:
        return logical_cell(filling->cell.text.data);
    case TYPE_ERROR:
        return text_cell(filling, GRID_ERROR);
    case TYPE_DATE:
        return workbook_number_iso_date(filling->arena, filling->cell.text.data);
    }
    return (struct grid_cell){"", GRID_TEXT};
}

/* A formula of text may well have the value "". */
static bool is_never_calculated(const struct reading *cell) {
    return cell->has_formula &&
           (!cell->has_value || (cell->text.length == 0 && cell->type != TYPE_TEXT));
}

static struct grid_cell cell_of(struct filling *filling) {
    buffer_puts(&filling->cell.text, "");
    if (is_never_calculated(&filling->cell)) {
        tally(&filling->sheet->never_calculated, filling->cell.place);
        return (struct grid_cell){never_calculated, GRID_UNCALCULATED};
    }
    return filling->cell.text.length == 0 ? (struct grid_cell){"", GRID_TEXT}
                                          : written_cell(filling);
}

/* ---- places ---- */

static void begin_row(void *context, const struct zipped_element *element) {
    struct filling *filling = context;
    unsigned long row = workbook_xml_number(element, "r", filling->row + 1);
    filling->row_is_named = zipped_attribute(element, "r") != NULL;
    filling->row_is_hidden = workbook_xml_says(element, "hidden");
    filling->count = filling->column = 0;
    if (row <= filling->row || row > WORKBOOK_MOST_ROWS)
        zipped_damaged(filling->zipped, "row %lu in it stands behind row %zu", row, filling->row);
    filling->row = row;
}

/* A row may be named by its cells alone. */
static bool fits_row(struct filling *filling, struct workbook_reference place) {
    if (!filling->row_is_named && filling->column == 0 && place.row > filling->row)
        filling->row = place.row;
    return place.row == filling->row && place.column > filling->column;
}

static bool find_place(struct filling *filling, const char *name,
                       struct workbook_reference *place) {
    *place = (struct workbook_reference){filling->row, filling->column + 1};
    if (name == NULL)
        return place->column <= WORKBOOK_MOST_COLUMNS;
    return workbook_reference_read(&name, place) && *name == '\0' && fits_row(filling, *place);
}

static void begin_cell(void *context, const struct zipped_element *element) {
    struct filling *filling = context;
    struct reading *cell = &filling->cell;
    const char *name = zipped_attribute(element, "r");
    struct buffer text = cell->text;
    buffer_clear(&text);
    *cell = (struct reading){.type = type_of(zipped_attribute(element, "t")),
                             .style = workbook_xml_number(element, "s", 0),
                             .text = text};
    if (!find_place(filling, name, &cell->place))
        zipped_damaged(filling->zipped, "cell %s in it is in row %zu, behind column %zu",
                       name == NULL ? "without a name" : name, filling->row, filling->column);
}

/* ---- what stands in a cell ---- */

static void on_formula(void *context, const struct zipped_element *unused) {
    struct filling *filling = context;
    (void)unused;
    filling->cell.has_formula = true;
}

static void on_value(void *context, const struct zipped_text *value) {
    struct filling *filling = context;
    filling->cell.has_value = true;
    workbook_text_put(&filling->cell.text, value->text, value->keeps_blanks);
}

/* ---- cells into rows, rows into the sheet ---- */

static void end_cell(void *context, const struct zipped_text *unused) {
    struct filling *filling = context;
    (void)unused;
    struct grid_cell cell = cell_of(filling);
    filling->column = filling->cell.place.column;
    if (*cell.text == '\0')
        return;
    while (filling->count < filling->column)
        filling->cells[filling->count++] = (struct grid_cell){"", GRID_TEXT};
    filling->cells[filling->column - 1] = cell;
    hold(filling, filling->cell.type == TYPE_SHARED ? 0 : strlen(cell.text) + sizeof cell);
}

static void end_row(void *context, const struct zipped_text *unused) {
    struct filling *filling = context;
    struct workbook_sheet *sheet = filling->sheet;
    size_t size = filling->count * sizeof *filling->cells;
    (void)unused;
    hold(filling, size + sizeof *sheet->rows);
    if (filling->count == 0 || zipped_failed(filling->zipped))
        return;
    struct grid_cell *cells = arena_alloc(filling->arena, size);
    memcpy(cells, filling->cells, size);
    sheet->rows = arena_more(filling->arena, sheet->rows, sheet->row_count, sizeof *sheet->rows);
    sheet->rows[sheet->row_count++] =
        (struct grid_row){filling->row, cells, filling->count, filling->row_is_hidden, false};
}

/* ---- what is said of the sheet as a whole ---- */

static void on_columns(void *context, const struct zipped_element *element) {
    struct filling *filling = context;
    unsigned long last = workbook_xml_number(element, "max", 0);
    if (++filling->column > WORKBOOK_MOST_COLUMNS)
        zipped_damaged(filling->zipped, "it has more than %d columns", WORKBOOK_MOST_COLUMNS);
    if (!workbook_xml_says(element, "hidden"))
        return;
    for (unsigned long i = workbook_xml_number(element, "min", 1);
         i <= last && i <= WORKBOOK_MOST_COLUMNS; i++)
        filling->sheet->hidden_columns[i] = true;
}

static bool read_range(const char *text, struct grid_merge *merge) {
    struct workbook_reference first, last;
    if (!workbook_reference_read(&text, &first) || *text++ != ':' ||
        !workbook_reference_read(&text, &last) || *text != '\0')
        return false;
    *merge = (struct grid_merge){first.row, last.row, first.column, last.column};
    return first.row <= last.row && first.column <= last.column;
}

static void on_merge(void *context, const struct zipped_element *element) {
    struct filling *filling = context;
    struct workbook_sheet *sheet = filling->sheet;
    const char *range = zipped_attribute(element, "ref");
    struct grid_merge merge;
    if (range == NULL || !read_range(range, &merge))
        return; /* one cell, or none */
    if (sheet->merge_count == MOST_MERGES)
        zipped_damaged(filling->zipped, "it has more than %d merged cells", MOST_MERGES);
    sheet->merges =
        arena_more(filling->arena, sheet->merges, sheet->merge_count, sizeof *sheet->merges);
    sheet->merges[sheet->merge_count++] = merge;
}

bool workbook_sheet_read(struct arena *arena, struct zipped *zipped, const char *part,
                         struct workbook_sheet *sheet) {
    static const struct zipped_rule rules[] = {
        {"worksheet", NULL, NULL, NULL},
        {"cols", "worksheet", NULL, NULL},
        {"col", "cols", on_columns, NULL},
        {"sheetData", "worksheet", NULL, NULL},
        {"row", "sheetData", begin_row, end_row},
        {"c", "row", begin_cell, end_cell},
        {"f", "c", on_formula, NULL},
        {"v", "c", NULL, on_value},
        {"is", "c", NULL, NULL},
        {"t", "is", NULL, on_value},
        {"r", "is", NULL, NULL},
        {"t", "r", NULL, on_value},
        {"mergeCells", "worksheet", NULL, NULL},
        {"mergeCell", "mergeCells", on_merge, NULL},
    };
    static const struct zipped_reader reader = WORKBOOK_READER(rules);
    struct arena *scratch = arena_new();
    struct filling filling = {
        .arena = arena,
        .zipped = zipped,
        .sheet = sheet,
        .cells = arena_array(scratch, WORKBOOK_MOST_COLUMNS, sizeof *filling.cells)};
    bool fine = zipped_xml_read(zipped, part, &reader, &filling);
    buffer_free(&filling.cell.text);
    arena_free(scratch);
    return fine;
}
