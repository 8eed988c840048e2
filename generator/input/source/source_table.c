/* Finds the header of a foreign table. */
#include "input/source/source_table.h"

#include "base/spelling.h"
#include "input/source/source_say.h"
#include "input/source/source_texts.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

static const struct grid_cell NOTHING = {"", GRID_TEXT};

const struct grid_cell *source_table_cell(const struct grid_row *row, int column) {
    return column < 0 || (size_t)column >= row->count ? &NOTHING : &row->cells[column];
}

struct place source_table_place(const struct source_table *table, const struct grid_row *row,
                                int column) {
    struct place place = table->place;
    place.line = row->line;
    place.field = (size_t)(column + 1);
    return place;
}

/* ---- headers ---- */

static bool covers(const struct grid_merge *merge, const struct grid_row *row, size_t column) {
    return merge->first_line <= row->line && row->line <= merge->last_line &&
           merge->first_field <= column + 1 && column + 1 <= merge->last_field;
}

/* The text of the merged cell that covers this one and begins at line `least` or below it. */
static const char *covering(const struct grid *grid, const struct grid_row *row, size_t column,
                            size_t least) {
    for (size_t i = 0; i < grid->merge_count; i++) {
        const struct grid_merge *merge = &grid->merges[i];
        if (!covers(merge, row, column) || merge->first_line < least)
            continue;
        for (size_t r = 0; r < grid->row_count; r++)
            if (grid->rows[r].line == merge->first_line)
                return source_table_cell(&grid->rows[r], (int)merge->first_field - 1)->text;
    }
    return "";
}

/* A merged cell's text stands in all columns that it covers; of the header's lines, in its first.
 */
static const char *header_text(const struct grid *grid, size_t first, size_t r, size_t column) {
    const struct grid_row *row = &grid->rows[r];
    const char *text = source_table_cell(row, (int)column)->text;
    return *text != '\0' ? text : covering(grid, row, column, r == first ? 0 : row->line);
}

static void join_line(struct source_table *table, const char **headers, size_t first, size_t r,
                      size_t last) {
    const char *left = "";
    for (size_t column = 0; column < table->column_count; column++) {
        const char *text = header_text(table->grid, first, r, column);
        if (*text == '\0' && r < last)
            text = left;
        left = text;
        bool both = *headers[column] != '\0' && *text != '\0';
        headers[column] =
            arena_printf(table->arena, "%s%s%s", headers[column], both ? " " : "", text);
    }
}

/* Lines of one header are joined; in all but the last an empty cell takes what stands left of it.
 */
static void join_headers(struct source_table *table, size_t first, size_t last) {
    const struct grid *grid = table->grid;
    table->column_count = 0;
    for (size_t r = first; r <= last; r++)
        if (grid->rows[r].count > table->column_count)
            table->column_count = grid->rows[r].count;
    const char **headers = arena_array(table->arena, table->column_count + 1, sizeof *headers);
    for (size_t column = 0; column < table->column_count; column++)
        headers[column] = "";
    for (size_t r = first; r <= last; r++)
        join_line(table, headers, first, r, last);
    table->headers = headers;
    table->first = last + 1;
}

/* The column with that header, which is the same to a reader; NO_COLUMN: there is none. */
int source_table_column(const struct source_table *table, const char *name) {
    int found = NO_COLUMN;
    for (size_t i = 0; i < table->column_count; i++) {
        if (strcmp(table->headers[i], name) == 0)
            return (int)i;
        if (found == NO_COLUMN && source_texts_alike(table->headers[i], name))
            found = (int)i;
    }
    return found;
}

/* How many columns have it: the same to the letter, or else the same to a reader. */
static size_t count_columns(const struct source_table *table, const char *name) {
    size_t same = 0, alike = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        same += strcmp(table->headers[i], name) == 0;
        alike += source_texts_alike(table->headers[i], name);
    }
    return same > 0 ? same : alike;
}

int source_table_month(const struct source_table *table, int column) {
    return source_date_period(table->headers[column], &table->source->calendar);
}

static size_t count_months(const struct source_table *table) {
    size_t count = 0;
    for (size_t i = 0; i < table->column_count; i++)
        count += source_table_month(table, (int)i) != PERIOD_NONE;
    return count;
}

/* ---- the columns that a source names ---- */

/* Calls `column` for each; it returns whether to go on. */
static bool each_named(const struct source *source, bool (*column)(void *context, const char *name),
                       void *context) {
    for (enum source_part part = PART_PERIOD; part <= PART_GROUP; part++)
        if (source->parts[part].from == FROM_COLUMN && !column(context, source->parts[part].text))
            return false;
    if (source->value != NULL && *source->value != '\0' && !column(context, source->value))
        return false;
    for (size_t i = 0; i < source->columns.count; i++)
        if (!column(context, source->columns.texts[i]))
            return false;
    for (size_t i = 0; i < source->where.count; i++) {
        const struct source_condition *condition = &source->where.conditions[i];
        if (!column(context, condition->column) ||
            (condition->less != NULL && !column(context, condition->less)))
            return false;
    }
    return true;
}

struct search {
    const struct source_table *table;
    size_t found;
    const char *missing;
};

static bool look_for(void *context, const char *name) {
    struct search *search = context;
    if (source_table_column(search->table, name) == NO_COLUMN)
        search->missing = search->missing == NULL ? name : search->missing;
    else
        search->found++;
    return true;
}

static struct search search_columns(const struct source_table *table) {
    struct search search = {.table = table};
    each_named(table->source, look_for, &search);
    return search;
}

static bool is_header(const struct source_table *table) {
    if (table->source->layout == LAYOUT_MONTHS && count_months(table) < 2)
        return false;
    return search_columns(table).missing == NULL;
}

/* A header that is like the missing one. What is no header may be a case. */
static const char *header_hint(const struct source_table *table, const char *missing) {
    return source_hides_cells(table->source)
               ? ""
               : spelling_hint(table->arena, missing, table->headers, table->column_count);
}

/* The best of the lines that are no header, for the message. */
static void say_no_header(struct source_table *table, size_t line) {
    struct place place = table->place;
    struct search search = search_columns(table);
    place.line = line;
    if (search.missing == NULL) {
        diagnose(
            table->diagnostics, SEVERITY_ERROR, place,
            "[%s]: no line has two months or more; expected a header of months, such as "
            "Oct-20; where one month is all there is say header = LINE, or else another layout "
            "in sources.ini",
            table->source->name);
        return;
    }
    diagnose(table->diagnostics, SEVERITY_ERROR, place,
             "[%s]: no line has all the columns that sources.ini names: “%s” is missing%s; mend "
             "its name in sources.ini, or say header = LINE",
             table->source->name, search.missing, header_hint(table, search.missing));
}

static bool find_by_line(struct source_table *table) {
    const struct source_header *header = &table->source->header;
    size_t first = SIZE_MAX, last = SIZE_MAX;
    for (size_t r = 0; r < table->grid->row_count; r++) {
        size_t line = table->grid->rows[r].line;
        if (line >= header->first && line <= header->last) {
            first = first == SIZE_MAX ? r : first;
            last = r;
        }
    }
    if (first == SIZE_MAX) {
        diagnose(table->diagnostics, SEVERITY_ERROR, table->place,
                 "[%s]: line %zu, which sources.ini names as the header, is empty or not there",
                 table->source->name, header->first);
        return false;
    }
    join_headers(table, first, last);
    if (search_columns(table).missing == NULL)
        return true;
    say_no_header(table, header->first);
    return false;
}

enum { LINES_SEARCHED = 200 };

static bool find_by_columns(struct source_table *table) {
    size_t best = 0, most = 0;
    size_t count =
        table->grid->row_count < LINES_SEARCHED ? table->grid->row_count : LINES_SEARCHED;
    for (size_t r = 0; r < count; r++) {
        join_headers(table, r, r);
        if (is_header(table))
            return true;
        size_t found = search_columns(table).found;
        best = found > most ? r : best;
        most = found > most ? found : most;
    }
    if (count == 0) {
        diagnose(table->diagnostics, SEVERITY_ERROR, table->place, "[%s]: the file is empty",
                 table->source->name);
        return false;
    }
    join_headers(table, best, best);
    say_no_header(table, table->grid->rows[best].line);
    return false;
}

struct repeated {
    const struct source_table *table;
    const char *name; /* NULL: none */
};

static bool stands_once(void *context, const char *name) {
    struct repeated *repeated = context;
    if (count_columns(repeated->table, name) > 1)
        repeated->name = name;
    return repeated->name == NULL;
}

static bool names_are_plain(struct source_table *table) {
    struct repeated repeated = {.table = table};
    struct place place = table->place;
    if (each_named(table->source, stands_once, &repeated))
        return true;
    place.line = table->grid->rows[table->first - 1].line;
    diagnose(table->diagnostics, SEVERITY_ERROR, place,
             "[%s]: “%s” is the header of %zu columns, and sources.ini means one; give them names "
             "of their own, or say header = 3-4 where a line above tells them apart",
             table->source->name, repeated.name, count_columns(table, repeated.name));
    return false;
}

/* ---- rows ---- */

/* Whether the row's first cell that is not empty begins with one of the words that end a table. */
static bool ends_table(const struct source *source, const struct grid_row *row) {
    size_t column = 0;
    while (column < row->count && row->cells[column].text[0] == '\0')
        column++;
    if (column == row->count)
        return false;
    for (size_t i = 0; i < source->ends.count; i++)
        if (strncasecmp(row->cells[column].text, source->ends.texts[i],
                        strlen(source->ends.texts[i])) == 0)
            return true;
    return false;
}

static void note_hidden(const struct source_table *table) {
    size_t hidden = 0;
    for (size_t r = table->first; r < table->end; r++)
        hidden += table->grid->rows[r].hidden;
    if (hidden > 0)
        diagnose(table->diagnostics, SEVERITY_NOTE, table->place,
                 "%zu hidden row%s read like the others", hidden, hidden == 1 ? " is" : "s are");
}

static void take_columns(struct source_table *table) {
    const struct source *source = table->source;
    for (enum source_part part = PART_PERIOD; part <= PART_GROUP; part++)
        table->parts[part] = source->parts[part].from == FROM_COLUMN
                                 ? source_table_column(table, source->parts[part].text)
                                 : NO_COLUMN;
    table->value = source->value == NULL || *source->value == '\0'
                       ? NO_COLUMN
                       : source_table_column(table, source->value);
    int *where = arena_array(table->arena, source->where.count + 1, sizeof *where),
        *less = arena_array(table->arena, source->where.count + 1, sizeof *less);
    for (size_t i = 0; i < source->where.count; i++) {
        const struct source_condition *condition = &source->where.conditions[i];
        where[i] = source_table_column(table, condition->column);
        less[i] = condition->less == NULL ? NO_COLUMN : source_table_column(table, condition->less);
    }
    table->where = where;
    table->where_less = less;
}

static void free_scratch(void *scratch) {
    arena_free(scratch);
}

bool source_table_find(struct source_table *table, struct arena *arena,
                       struct diagnostics *diagnostics, const struct source *source,
                       const struct grid *grid) {
    *table = (struct source_table){.arena = arena,
                                   .diagnostics = diagnostics,
                                   .source = source,
                                   .grid = grid,
                                   .place = grid->place};
    table->scratch = arena_new();
    arena_at_free(arena, free_scratch, table->scratch);
    if (!(source->header.first > 0 ? find_by_line(table) : find_by_columns(table)) ||
        !names_are_plain(table))
        return false;
    table->end = table->first;
    while (table->end < grid->row_count && !ends_table(source, &grid->rows[table->end]))
        table->end++;
    take_columns(table);
    note_hidden(table);
    return true;
}

bool source_table_is_named(const struct source_table *table, int column) {
    for (enum source_part part = PART_PERIOD; part <= PART_GROUP; part++)
        if (table->parts[part] == column)
            return true;
    for (size_t i = 0; i < table->source->where.count; i++)
        if (table->where[i] == column || table->where_less[i] == column)
            return true;
    return table->value == column;
}

void source_table_say(struct source_table *table, const struct grid_row *row, int column,
                      const char *kind, const char *way_out) {
    source_say(table->arena, table->diagnostics, table->source,
               source_table_place(table, row, column), kind, source_table_cell(row, column)->text,
               way_out);
}
