/* Columns by their names, cells by their columns. */
#include "input/table.h"

#include "base/buffer.h"
#include "base/spelling.h"
#include "input/csv.h"
#include "input/encoding.h"
#include "input/shape.h"
#include "input/surplus.h"
#include "model/period_label.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

struct reading {
    struct table *table;
    const char *bytes;
    size_t length;
    bool have_header, knows_surplus;
    size_t surplus; /* that rows may have, where it is known */
    void (*row)(void *context, const struct table_row *row);
    void *context;
};

static size_t column_of(const struct table *table, const char *name) {
    for (size_t i = 0; i < table->column_count; i++)
        if (strcasecmp(table->columns[i].name, name) == 0)
            return i;
    return SIZE_MAX;
}

/* Known columns are the same in either case; measures differ by it. */
static bool named_before(const struct table *table, size_t cell, size_t column) {
    if (column != SIZE_MAX)
        return table->at[column] != SIZE_MAX;
    for (size_t i = 0; i < cell; i++)
        if (strcmp(table->names[i], table->names[cell]) == 0)
            return true;
    return false;
}

static void find_columns(struct table *table, struct place place) {
    for (size_t i = 0; i < table->name_count; i++) {
        size_t column = column_of(table, table->names[i]);
        place.field = i + 1;
        if (table->names[i][0] != '\0' && named_before(table, i, column)) {
            diagnose(table->diagnostics, SEVERITY_ERROR, place,
                     "the column “%s” stands in the header twice; only the first is read",
                     table->names[i]);
            table->names[i] = "";
        } else if (column != SIZE_MAX) {
            table->at[column] = i;
        }
    }
}

/* Which of the columns that are not there was probably meant. */
static const char *column_hint(const struct table *table, const char *name) {
    struct spelling spelling = spelling_of(name);
    for (size_t i = 0; i < table->column_count; i++)
        if (table->at[i] == SIZE_MAX)
            spelling_offer(&spelling, table->columns[i].name);
    return spelling_answer(table->arena, &spelling);
}

/* “Source”, “valeu” (did you mean “value”?): all names of the header that are no column's, or those
 * with a hint. */
enum which_unknown { ALL_UNKNOWN, UNKNOWN_WITH_A_HINT };
static const char *list_unknown(const struct table *table, enum which_unknown which) {
    struct buffer list = {0};
    buffer_puts(&list, "");
    for (size_t i = 0; i < table->name_count; i++) {
        if (table->names[i][0] == '\0' || column_of(table, table->names[i]) != SIZE_MAX)
            continue;
        const char *hint = column_hint(table, table->names[i]);
        if (which == ALL_UNKNOWN || *hint != '\0')
            buffer_printf(&list, "%s“%s”%s", list.length > 0 ? ", " : "", table->names[i], hint);
    }
    const char *text = arena_strdup(table->arena, list.data);
    buffer_free(&list);
    return text;
}

/* What there is instead of a header that has the needed columns. */
static const char *header_found(const struct table *table) {
    struct buffer names = {0};
    if (table->name_count == 0)
        return "the file is empty";
    for (size_t i = 0; i < table->name_count; i++)
        buffer_printf(&names, "%s%s", i > 0 ? "," : "", table->names[i]);
    bool other = table->name_count == 1 && strpbrk(names.data, ";\t|") != NULL;
    const char *unknown = list_unknown(table, UNKNOWN_WITH_A_HINT);
    const char *found = arena_printf(table->arena, "the header found is “%s”%s%s%s", names.data,
                                     other ? ", but cells are separated by commas" : "",
                                     *unknown == '\0' ? "" : "; unknown there: ", unknown);
    buffer_free(&names);
    return found;
}

static void check_needed(struct table *table, struct place place) {
    struct buffer missing = {0};
    size_t count = 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (table->columns[i].needed && table->at[i] == SIZE_MAX)
            buffer_printf(&missing, "%s“%s”", count++ > 0 ? ", " : "", table->columns[i].name);
    table->failed = count > 0;
    if (table->failed)
        diagnose(table->diagnostics, SEVERITY_ERROR, place, "the column%s %s %s missing; %s",
                 count > 1 ? "s" : "", missing.data, count > 1 ? "are" : "is", header_found(table));
    buffer_free(&missing);
}

static void read_header(struct table *table, const struct csv_row *header) {
    table->names = arena_array(table->arena, header->count, sizeof *table->names);
    table->name_count = header->count;
    for (size_t i = 0; i < header->count; i++)
        table->names[i] = arena_strdup(table->arena, header->cells[i]);
    find_columns(table, header->place);
    check_needed(table, header->place);
    if (table->further_are_measures || table->failed)
        return;
    const char *unknown = list_unknown(table, ALL_UNKNOWN);
    if (*unknown != '\0')
        diagnose(table->diagnostics, SEVERITY_NOTE, header->place,
                 "unknown columns are not read: %s", unknown);
}

/* Whether the row is no longer than it may be. What is allowed is looked up once, at the first row
 * that is longer than the header: a row before it was not. */
static bool fits(struct reading *reading, const struct csv_row *row) {
    size_t width = reading->table->name_count, allowed = reading->surplus;
    if (row->count > width && !reading->knows_surplus)
        allowed = surplus_allowed_in(reading->bytes, reading->length, width);
    reading->knows_surplus = reading->knows_surplus || row->count > width;
    reading->surplus = allowed;
    return row->count <= width + allowed;
}

static void on_row(void *context, const struct csv_row *row) {
    struct reading *reading = context;
    struct table *table = reading->table;
    if (!reading->have_header) {
        reading->have_header = true;
        read_header(table, row);
        return;
    }
    if (table->failed)
        return;
    struct table_row cells = {table, row->place, row->cells, row->count};
    if (!fits(reading, row)) {
        surplus_tell(table->diagnostics, row, table->name_count);
        if (table->shifted != NULL)
            table->shifted(reading->context, &cells);
        return;
    }
    reading->row(reading->context, &cells);
}

static const char *shape_fault(const struct table *table, const char *bytes, size_t length,
                               size_t *line) {
    const char *needed[TABLE_COLUMNS_MAX];
    struct shape_expected expected = {needed, 0};
    for (size_t i = 0; i < table->column_count; i++)
        if (table->columns[i].needed)
            needed[expected.count++] = table->columns[i].name;
    struct arena *scratch = arena_new();
    const char *found = shape_recognise(scratch, &expected, bytes, length, line);
    const char *fault = found == NULL ? NULL : arena_strdup(table->arena, found);
    arena_free(scratch);
    return fault;
}

/* A file that is something else as a whole has one error, not one for each of its lines. */
static bool is_refused(struct table *table, struct place file, const char *bytes, size_t length) {
    const char *fault = encoding_fault(bytes, length);
    file.line = 1;
    if (fault == NULL)
        fault = shape_fault(table, bytes, length, &file.line);
    if (fault != NULL)
        diagnose(table->diagnostics, SEVERITY_ERROR, file, "%s", fault);
    table->failed = fault != NULL;
    return table->failed;
}

bool table_read(struct table *table, struct place file, const char *bytes, size_t length,
                void (*row)(void *context, const struct table_row *row), void *context) {
    struct reading reading = {
        .table = table, .bytes = bytes, .length = length, .row = row, .context = context};
    for (size_t i = 0; i < table->column_count; i++)
        table->at[i] = SIZE_MAX;
    if (is_refused(table, file, bytes, length))
        return false;
    csv_read(table->diagnostics, file, bytes, length, on_row, &reading);
    if (!reading.have_header) {
        file.line = 1;
        check_needed(table, file);
    }
    return !table->failed;
}

const char *table_cell(const struct table_row *row, size_t column) {
    size_t at = row->table->at[column];
    return at < row->count ? row->cells[at] : "";
}

const char *table_text(const struct table_row *row, size_t column) {
    const char *cell = table_cell(row, column);
    return *cell == '\0' ? "" : arena_strdup(row->table->arena, cell);
}

struct place table_place(const struct table_row *row, size_t column) {
    struct place place = row->place;
    size_t at = row->table->at[column];
    place.field = at == SIZE_MAX ? 0 : at + 1;
    return place;
}

void table_error(const struct table_row *row, size_t column, const char *wrong,
                 const char *expected) {
    diagnose(row->table->diagnostics, SEVERITY_ERROR, table_place(row, column),
             "column %s: %s “%s”; expected %s", row->table->columns[column].name, wrong,
             table_cell(row, column), expected);
}

void table_unknown(const struct table_row *row, size_t column, const char *what, const char *hint,
                   const char *expected) {
    diagnose(row->table->diagnostics, SEVERITY_ERROR, table_place(row, column),
             "column %s: unknown %s “%s”%s; expected %s", row->table->columns[column].name, what,
             table_cell(row, column), hint, expected);
}

int table_period(const struct table_row *row, size_t column, bool *bad) {
    const char *cell = table_cell(row, column);
    if (*cell == '\0')
        return PERIOD_NONE;
    int period = period_read_cell(cell);
    if (period == PERIOD_NONE) {
        struct arena *arena = row->table->arena;
        diagnose(row->table->diagnostics, SEVERITY_ERROR, table_place(row, column),
                 "column %s: not a month: “%s”%s; expected a month such as 2020-10, Oct-20 or "
                 "01/10/2020",
                 row->table->columns[column].name, cell, period_label_hint(arena, cell));
        *bad = true;
    }
    return period;
}

bool table_number_is_split(const struct table_row *row, size_t cell, size_t next) {
    const struct table *table = row->table;
    if (cell >= row->count || cell + 1 >= row->count)
        return false;
    bool is_text = table->at[next] == cell + 1 || cell + 1 >= table->name_count ||
                   table->names[cell + 1][0] == '\0';
    return is_text && surplus_splits_number(row->cells[cell], row->cells[cell + 1]);
}

void table_say_split(const struct table_row *row, size_t cell) {
    const char *begin = row->cells[cell], *end = row->cells[cell + 1];
    struct place place = row->place;
    place.field = cell + 1;
    diagnose_alike(
        row->table->diagnostics, "number over two columns", place,
        "column %s: %s, and then %s in the next column: is %s,%s one number? Write %s%s; the "
        "row is not read",
        row->table->names[cell], begin, end, begin, end, begin, end);
}

int table_integer(const struct table_row *row, size_t column, int least, int most, int otherwise,
                  bool *bad) {
    const char *cell = table_cell(row, column);
    if (*cell == '\0')
        return otherwise;
    long value = 0;
    size_t digits = strspn(cell, "0123456789");
    for (size_t i = 0; i < digits && value <= most; i++)
        value = value * 10 + (cell[i] - '0');
    if (cell[digits] == '\0' && value >= least && value <= most)
        return (int)value;
    table_error(row, column, "not a number that can stand here:",
                arena_printf(row->table->arena, "a whole number from %d to %d", least, most));
    *bad = true;
    return otherwise;
}

int table_word(const struct table_row *row, size_t column, const struct word_table *words) {
    const char *cell = table_cell(row, column);
    if (*cell == '\0')
        return TABLE_EMPTY;
    int word = words_read(words, cell);
    if (word >= 0)
        return word;
    table_unknown(row, column, "word", words_hint(row->table->arena, words, cell),
                  words_list(row->table->arena, words));
    return TABLE_UNKNOWN;
}
