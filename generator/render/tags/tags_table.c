/* Cells in the places that the HTML standard gives them (4.9.12). */
#include "render/tags/tags_table.h"

#include <stdint.h>
#include <string.h>

/* Whoever walks through a table cell by cell has to know which row and column it is in. */

/* ---- a caption, a head, bodies, a foot ---- */

static void remove_kid(struct tag *parent, size_t place) {
    memmove(&parent->kids[place], &parent->kids[place + 1],
            (parent->kid_count - place - 1) * sizeof *parent->kids);
    parent->kid_count--;
}

static bool is_row_group(const struct tag *tag) {
    return tag_is(tag, TAG_THEAD) || tag_is(tag, TAG_TBODY) || tag_is(tag, TAG_TFOOT);
}

static void join_captions(struct tag_tree *tree, struct diagnostics *diagnostics,
                          struct tag *table) {
    struct tag *caption = NULL;
    for (size_t i = 0; i < table->kid_count;) {
        struct tag *kid = table->kids[i].tag;
        if (!tag_is(kid, TAG_CAPTION) || caption == NULL) {
            caption = tag_is(kid, TAG_CAPTION) ? kid : caption;
            i++;
            continue;
        }
        diagnose_once(diagnostics, SEVERITY_WARNING, kid->node->place,
                      "the table has two captions: expected one (they are one in the PDF)");
        remove_kid(table, i);
        kid->type = TAG_P;
        kid->parent = caption;
        tag_add_kid(tree, caption, (struct tag_kid){.kind = KID_TAG, .tag = kid});
    }
}

/* As they are printed, whatever their place in the template. */
static int rank_of(const struct tag *kid) {
    return tag_is(kid, TAG_CAPTION) ? 0
           : tag_is(kid, TAG_THEAD) ? 1
           : tag_is(kid, TAG_TFOOT) ? 3
                                    : 2;
}

static void sort_kids(struct tag *table) {
    for (size_t i = 1; i < table->kid_count; i++) {
        struct tag_kid kid = table->kids[i];
        size_t to = i;
        for (; to > 0 && rank_of(table->kids[to - 1].tag) > rank_of(kid.tag); to--)
            table->kids[to] = table->kids[to - 1];
        table->kids[to] = kid;
    }
}

static size_t count_kids(const struct tag *table, enum tag_type type) {
    size_t count = 0;
    for (size_t i = 0; i < table->kid_count; i++)
        count += tag_is(table->kids[i].tag, type);
    return count;
}

/* Rows outside groups get a body where there are groups. */
static void gather_rows(struct tag_tree *tree, struct tag *table) {
    size_t rows = count_kids(table, TAG_TR);
    if (rows == 0 || rows + count_kids(table, TAG_CAPTION) == table->kid_count)
        return;
    struct tag_kid *kids = table->kids;
    size_t count = table->kid_count;
    struct tag *body = NULL;
    table->kids = NULL;
    table->kid_count = 0;
    for (size_t i = 0; i < count; i++) {
        bool loose = tag_is(kids[i].tag, TAG_TR);
        if (loose && body == NULL)
            body = tag_new(tree, table, TAG_TBODY, table->node);
        else if (!loose)
            body = NULL;
        tag_add_kid(tree, loose ? body : table, kids[i]);
        kids[i].tag->parent = loose ? body : table;
    }
}

/* One head, the first, and one foot, the last; both only beside a body (ISO 32000-1, table 337). */
static void name_groups(struct tag *table) {
    size_t heads = 0, feet_left = count_kids(table, TAG_TFOOT);
    for (size_t i = 0; i < table->kid_count; i++) {
        struct tag *kid = table->kids[i].tag;
        bool surplus =
            (tag_is(kid, TAG_THEAD) && heads++ > 0) || (tag_is(kid, TAG_TFOOT) && --feet_left > 0);
        if (surplus)
            kid->type = TAG_TBODY;
    }
    if (count_kids(table, TAG_TR) > 0)
        return; /* rows alone */
    for (size_t i = table->kid_count; i-- > 0 && count_kids(table, TAG_TBODY) == 0;) {
        struct tag *kid = table->kids[i].tag;
        if (is_row_group(kid))
            kid->type = TAG_TBODY;
    }
}

/* ---- rows ---- */

struct row {
    struct tag *tag;
    size_t left;  /* rows in its group from this one on */
    size_t above; /* rows with cells before it */
};

struct tagged_grid {
    struct tag_tree *tree;
    struct diagnostics *diagnostics;
    struct row *rows;
    size_t row_count;
    size_t *reach; /* by column: the first row that no cell above reaches into */
    size_t column_count;
    size_t used;  /* columns up to the last in which a cell begins */
    size_t limit; /* columns that cells may span */
};

static void add_rows(struct tagged_grid *grid, const struct tag *group) {
    size_t rows = count_kids(group, TAG_TR);
    for (size_t i = 0; i < group->kid_count; i++) {
        struct tag *kid = group->kids[i].tag;
        if (is_row_group(kid))
            add_rows(grid, kid);
        if (!tag_is(kid, TAG_TR))
            continue;
        grid->rows = arena_more(grid->tree->arena, grid->rows, grid->row_count, sizeof *grid->rows);
        grid->rows[grid->row_count++] = (struct row){.tag = kid, .left = rows--};
    }
}

/* A row without cells is none: `above` counts the others. */
static void count_rows(struct tagged_grid *grid) {
    size_t above = 0;
    for (size_t i = 0; i < grid->row_count; i++) {
        grid->rows[i].above = above;
        above += grid->rows[i].tag->kid_count > 0;
    }
}

static size_t rows_with_cells(const struct tagged_grid *grid, size_t first, size_t count) {
    const struct row *last = &grid->rows[first + count - 1];
    return last->above + (last->tag->kid_count > 0) - grid->rows[first].above;
}

static void add_columns(struct tagged_grid *grid, size_t count) {
    while (grid->column_count < count) {
        grid->reach =
            arena_more(grid->tree->arena, grid->reach, grid->column_count, sizeof *grid->reach);
        grid->reach[grid->column_count++] = 0;
    }
}

static void clear_columns(struct tagged_grid *grid) {
    for (size_t i = 0; i < grid->column_count; i++)
        grid->reach[i] = 0;
}

static bool is_free(const struct tagged_grid *grid, size_t row, size_t column) {
    return column >= grid->column_count || grid->reach[column] <= row;
}

static size_t free_column(const struct tagged_grid *grid, size_t row, size_t column) {
    while (!is_free(grid, row, column))
        column++;
    return column;
}

/* What the template asks for, within the group of rows. */
static void read_spans(struct tagged_grid *grid, struct tag *cell, size_t rows_left) {
    size_t rows = node_row_span(cell->node);
    if (rows > rows_left && rows != SPAN_TO_END)
        diagnose_once(grid->diagnostics, SEVERITY_WARNING, cell->node->place,
                      "rowspan=\"%zu\" goes beyond the last row of this part of the table: "
                      "expected %zu at most",
                      rows, rows_left);
    cell->row_span = rows < rows_left ? rows : rows_left;
    cell->column_span = node_column_span(cell->node);
}

/* Cells that are there already are not covered, and columns that are only spanned are none. */
static void cut_columns(struct tagged_grid *grid, struct tag *cell, size_t row, size_t column) {
    size_t wanted = cell->column_span, span = 1;
    while (span < wanted && is_free(grid, row, column + span) && column + span < grid->limit)
        span++;
    cell->column_span = span;
    if (span == wanted)
        return;
    if (is_free(grid, row, column + span))
        diagnose_once(grid->diagnostics, SEVERITY_WARNING, cell->node->place,
                      "colspan=\"%zu\" goes beyond the table, which has %zu columns: expected %zu "
                      "at most",
                      wanted, grid->limit, span);
    else
        diagnose_once(grid->diagnostics, SEVERITY_WARNING, cell->node->place,
                      "colspan=\"%zu\" goes over a cell that comes down from a row above: "
                      "expected %zu at most",
                      wanted, span);
}

static void put_cell(struct tagged_grid *grid, const struct tag *cell, size_t row, size_t column) {
    add_columns(grid, column + cell->column_span);
    for (size_t i = 0; i < cell->column_span; i++)
        grid->reach[column + i] = row + cell->row_span;
    if (grid->used <= column)
        grid->used = column + 1;
}

static void place_row(struct tagged_grid *grid, size_t row) {
    const struct tag *tag = grid->rows[row].tag;
    size_t column = 0;
    for (size_t i = 0; i < tag->kid_count; i++) {
        struct tag *cell = tag->kids[i].tag;
        column = free_column(grid, row, column);
        cut_columns(grid, cell, row, column);
        put_cell(grid, cell, row, column);
        column += cell->column_span;
    }
}

/* A row takes the first columns that are free, so that what it lacks is at its end. */
static size_t missing_cells(const struct tagged_grid *grid, size_t row) {
    size_t count = 0;
    for (size_t column = 0; column < grid->column_count && column < grid->limit; column++)
        count += is_free(grid, row, column);
    return count;
}

/* The columns of the table: those that all rows fill, or else those that cells begin in. */
static void find_limit(struct tagged_grid *grid) {
    bool regular = true;
    grid->limit = SIZE_MAX;
    for (size_t i = 0; i < grid->row_count; i++)
        place_row(grid, i);
    clear_columns(grid);
    for (size_t i = 0; i < grid->row_count; i++) {
        place_row(grid, i);
        if (grid->rows[i].tag->kid_count > 0 && missing_cells(grid, i) > 0)
            regular = false;
    }
    grid->limit = regular ? grid->column_count : grid->used;
}

static void fill_row(struct tagged_grid *grid, size_t row) {
    struct tag *tag = grid->rows[row].tag;
    size_t missing = missing_cells(grid, row);
    if (missing == 0 || tag->kid_count == 0)
        return;
    diagnose_once(grid->diagnostics, SEVERITY_WARNING, tag->node->place,
                  "the row is %zu of %zu columns wide: expected a cell for each (an empty td will "
                  "do), or colspan",
                  grid->limit - missing, grid->limit);
    for (size_t i = 0; i < missing; i++) {
        struct tag *cell = tag_new(grid->tree, tag, TAG_TD, tag->node);
        cell->row_span = cell->column_span = 1;
    }
}

static void make_regular(struct tagged_grid *grid) {
    for (size_t i = 0; i < grid->row_count; i++)
        for (size_t k = 0; k < grid->rows[i].tag->kid_count; k++)
            read_spans(grid, grid->rows[i].tag->kids[k].tag, grid->rows[i].left);
    find_limit(grid);
    clear_columns(grid);
    for (size_t i = 0; i < grid->row_count; i++) {
        place_row(grid, i);
        fill_row(grid, i);
    }
    for (size_t i = 0; i < grid->row_count; i++)
        for (size_t k = 0; k < grid->rows[i].tag->kid_count; k++) {
            struct tag *cell = grid->rows[i].tag->kids[k].tag;
            cell->row_span = rows_with_cells(grid, i, cell->row_span);
        }
}

/* ---- the whole ---- */

/* Rows without cells, and groups without rows. */
static void drop_empty_parts(struct tag *tag) {
    for (size_t i = tag->kid_count; i-- > 0;) {
        struct tag *kid = tag->kids[i].tag;
        if (is_row_group(kid))
            drop_empty_parts(kid);
        if ((is_row_group(kid) || tag_is(kid, TAG_TR)) && kid->kid_count == 0)
            remove_kid(tag, i);
    }
}

static bool has_headers(const struct tagged_grid *grid) {
    for (size_t i = 0; i < grid->row_count; i++)
        if (count_kids(grid->rows[i].tag, TAG_TH) > 0)
            return true;
    return false;
}

static void make_plain(struct diagnostics *diagnostics, struct tag *table) {
    diagnose_once(diagnostics, SEVERITY_WARNING, table->node->place,
                  "the table has no rows: expected some, or no table at all");
    table->type = TAG_DIV;
    for (size_t i = 0; i < table->kid_count; i++)
        table->kids[i].tag->type = TAG_P;
}

void tag_table_conform(struct tag_tree *tree, struct diagnostics *diagnostics, struct tag *table) {
    struct tagged_grid grid = {.tree = tree, .diagnostics = diagnostics};
    join_captions(tree, diagnostics, table);
    sort_kids(table);
    gather_rows(tree, table);
    add_rows(&grid, table);
    count_rows(&grid);
    make_regular(&grid);
    drop_empty_parts(table);
    name_groups(table);
    if (table->kid_count == count_kids(table, TAG_CAPTION))
        make_plain(diagnostics, table);
    else if (!has_headers(&grid))
        diagnose_once(diagnostics, SEVERITY_WARNING, table->node->place,
                      "no cell of the table is a header: expected th for what names a column or a "
                      "row, or role=\"presentation\" where it is no table of data");
}
