/* The HTML standard's algorithm for assigning header cells (4.9.12.2). */
#include "render/tags/tags_headers.h"

#include "render/tags/tags_attributes.h"

#include <string.h>
#include <strings.h>

enum heads { HEADS_NOTHING, HEADS_COLUMN, HEADS_ROW, HEADS_COLUMN_GROUP, HEADS_ROW_GROUP };

/* A cell at the place of its first row and column. */
struct placed {
    struct tag *tag;
    const struct tag *group; /* of rows; the table where there is none */
    size_t row, column;
    enum heads heads;
};

struct cells {
    struct arena *arena;
    struct placed *items;
    size_t count, rows, columns;
    const struct placed **slots;  /* by row and column */
    const struct placed **groups; /* the headers of groups */
    size_t group_count;
};

static const struct placed *at(const struct cells *cells, size_t row, size_t column) {
    return cells->slots[row * cells->columns + column];
}

/* ---- places ---- */

static void count_cells(struct cells *cells, const struct tag *group) {
    for (size_t i = 0; i < group->kid_count; i++) {
        const struct tag *kid = group->kids[i].tag;
        if (!tag_is(kid, TAG_TR)) {
            if (!tag_is(kid, TAG_CAPTION))
                count_cells(cells, kid);
            continue;
        }
        cells->count += kid->kid_count;
        for (size_t k = 0; k < kid->kid_count && cells->rows == 0; k++)
            cells->columns += kid->kids[k].tag->column_span;
        cells->rows++;
    }
}

static void put(struct cells *cells, const struct placed *cell) {
    for (size_t row = cell->row; row < cell->row + cell->tag->row_span && row < cells->rows; row++)
        for (size_t i = 0; i < cell->tag->column_span && cell->column + i < cells->columns; i++)
            cells->slots[row * cells->columns + cell->column + i] = cell;
}

static void place_row(struct cells *cells, const struct tag *row, const struct tag *group,
                      size_t number) {
    size_t column = 0;
    for (size_t i = 0; i < row->kid_count; i++) {
        struct placed *cell = &cells->items[cells->count++];
        while (column < cells->columns && at(cells, number, column) != NULL)
            column++;
        *cell = (struct placed){
            .tag = row->kids[i].tag, .group = group, .row = number, .column = column};
        put(cells, cell);
    }
}

static void place_rows(struct cells *cells, const struct tag *group, size_t *placed) {
    for (size_t i = 0; i < group->kid_count; i++) {
        const struct tag *kid = group->kids[i].tag;
        if (tag_is(kid, TAG_TR))
            place_row(cells, kid, group, (*placed)++);
        else if (!tag_is(kid, TAG_CAPTION))
            place_rows(cells, kid, placed);
    }
}

static struct cells place_cells(struct arena *arena, const struct tag *table) {
    struct cells cells = {.arena = arena};
    count_cells(&cells, table);
    cells.items = arena_array(arena, cells.count, sizeof *cells.items);
    cells.slots = arena_array(arena, cells.rows * cells.columns, sizeof *cells.slots);
    memset(cells.slots, 0, cells.rows * cells.columns * sizeof *cells.slots);
    cells.count = 0;
    size_t placed = 0;
    place_rows(&cells, table, &placed);
    return cells;
}

/* ---- what a header heads ---- */

/* Where scope is not written, as the cell is tagged: HTML has none for some that readers take for
 * headers of their row. */
static enum heads heads_of(const struct placed *cell) {
    static const struct {
        const char *scope;
        enum heads heads;
    } scopes[] = {{"col", HEADS_COLUMN},
                  {"row", HEADS_ROW},
                  {"colgroup", HEADS_COLUMN_GROUP},
                  {"rowgroup", HEADS_ROW_GROUP}};
    if (!tag_is(cell->tag, TAG_TH))
        return HEADS_NOTHING;
    const char *scope = node_attribute(cell->tag->node, ATTRIBUTE_SCOPE);
    for (size_t i = 0; scope != NULL && i < sizeof scopes / sizeof *scopes; i++)
        if (strcasecmp(scope, scopes[i].scope) == 0)
            return scopes[i].heads;
    return tag_heads_row(cell->tag) ? HEADS_ROW : HEADS_COLUMN;
}

static void find_heads(struct cells *cells) {
    cells->groups = arena_array(cells->arena, cells->count, sizeof *cells->groups);
    for (size_t i = 0; i < cells->count; i++) {
        struct placed *cell = &cells->items[i];
        cell->heads = heads_of(cell);
        if (cell->heads == HEADS_COLUMN_GROUP || cell->heads == HEADS_ROW_GROUP)
            cells->groups[cells->group_count++] = cell;
    }
}

/* ---- whether scope is enough ---- */

/* A made-up cell has no attributes: its node is the row's. */
static const char *named_headers(const struct placed *cell) {
    return cell->tag->node == cell->tag->parent->node
               ? NULL
               : node_attribute(cell->tag->node, ATTRIBUTE_HEADERS);
}

static bool is_row_of_headers(const struct tag *row) {
    size_t headers = 0;
    for (size_t i = 0; i < row->kid_count; i++)
        headers += tag_is(row->kids[i].tag, TAG_TH);
    return headers == row->kid_count || (headers > 0 && tag_is(row->parent, TAG_THEAD));
}

static bool scope_says_it(const struct cells *cells) {
    size_t rows_of_headers = 0;
    for (size_t i = 0; i < cells->count; i++) {
        const struct placed *cell = &cells->items[i];
        const struct tag *row = cell->tag->parent;
        if (named_headers(cell) != NULL)
            return false;
        rows_of_headers += row->kids[0].tag == cell->tag && is_row_of_headers(row);
    }
    return cells->group_count == 0 && rows_of_headers < 2;
}

/* ---- the headers of one cell ---- */

enum way { LEFTWARDS, UPWARDS };

/* `block`: headers met since the last cell with a value; `opaque`: such blocks that were left,
 * behind which a header of the same width is about other cells. */
struct search {
    const struct cells *cells;
    const struct placed *principal;
    const struct placed **block, **opaque;
    size_t block_count, opaque_count;
    struct tag **found;
    size_t found_count;
};

static void add_header(struct search *search, const struct placed *header) {
    if (header == search->principal || header->tag->kid_count == 0)
        return; /* an empty header says nothing */
    for (size_t i = 0; i < search->found_count; i++)
        if (search->found[i] == header->tag)
            return;
    search->found[search->found_count++] = header->tag;
}

static bool is_blocked(const struct search *search, const struct placed *header, enum way way) {
    for (size_t i = 0; i < search->opaque_count; i++) {
        const struct placed *other = search->opaque[i];
        if (way == UPWARDS
                ? other->column == header->column &&
                      other->tag->column_span == header->tag->column_span
                : other->row == header->row && other->tag->row_span == header->tag->row_span)
            return true;
    }
    return false;
}

static void meet_header(struct search *search, const struct placed *header, enum way way) {
    search->block[search->block_count++] = header;
    enum heads wanted = way == UPWARDS ? HEADS_COLUMN : HEADS_ROW;
    if (header->heads == wanted && !is_blocked(search, header, way))
        add_header(search, header);
}

static void leave_block(struct search *search) {
    for (size_t i = 0; i < search->block_count; i++)
        search->opaque[search->opaque_count++] = search->block[i];
    search->block_count = 0;
}

static void scan(struct search *search, size_t row, size_t column, enum way way) {
    search->block_count = search->opaque_count = 0;
    if (tag_is(search->principal->tag, TAG_TH))
        search->block[search->block_count++] = search->principal;
    while (way == UPWARDS ? row-- > 0 : column-- > 0) {
        const struct placed *cell = at(search->cells, row, column);
        if (cell == NULL)
            continue;
        if (tag_is(cell->tag, TAG_TH))
            meet_header(search, cell, way);
        else
            leave_block(search);
    }
}

static void scan_all(struct search *search, enum way way) {
    const struct placed *cell = search->principal;
    size_t steps = way == UPWARDS ? cell->tag->column_span : cell->tag->row_span;
    for (size_t i = 0; i < steps; i++)
        scan(search, way == UPWARDS ? cell->row : cell->row + i,
             way == UPWARDS ? cell->column + i : cell->column, way);
}

/* Rows of one part of the table; columns that the header spans (HTML asks for <colgroup> here,
 * which is left out so often that browsers do without). */
static bool is_in_group(const struct placed *cell, const struct placed *header) {
    if (header->heads == HEADS_ROW_GROUP)
        return header->group == cell->group && header->row < cell->row + cell->tag->row_span &&
               header->column < cell->column + cell->tag->column_span;
    return header->row < cell->row && header->column < cell->column + cell->tag->column_span &&
           cell->column < header->column + header->tag->column_span;
}

static void add_groups(struct search *search, enum heads heads) {
    for (size_t i = 0; i < search->cells->group_count; i++) {
        const struct placed *header = search->cells->groups[i];
        if (header->heads == heads && is_in_group(search->principal, header))
            add_header(search, header);
    }
}

static const struct placed *cell_named(const struct cells *cells, const char *name, size_t length) {
    for (size_t i = 0; i < cells->count; i++) {
        const struct placed *cell = &cells->items[i];
        const char *id = node_attribute(cell->tag->node, ATTRIBUTE_ID);
        if (id != NULL && strlen(id) == length && memcmp(id, name, length) == 0)
            return cell;
    }
    return NULL;
}

static void find_named(struct search *search, struct diagnostics *diagnostics, const char *names) {
    static const char spaces[] = " \t\n\f\r";
    for (names += strspn(names, spaces); *names != '\0'; names += strspn(names, spaces)) {
        size_t length = strcspn(names, spaces);
        const struct placed *header = cell_named(search->cells, names, length);
        if (header != NULL && tag_is(header->tag, TAG_TH))
            add_header(search, header);
        else
            diagnose_once(diagnostics, SEVERITY_WARNING, search->principal->tag->node->place,
                          "headers=\"%.*s\" names no header of this table: expected the id of a th "
                          "in it",
                          (int)length, names);
        names += length;
    }
}

/* From the widest to the narrowest, as somebody would say it: the group, the row, the column. */
static void find_headers(struct search *search) {
    add_groups(search, HEADS_ROW_GROUP);
    scan_all(search, LEFTWARDS);
    add_groups(search, HEADS_COLUMN_GROUP);
    scan_all(search, UPWARDS);
}

/* ---- the whole ---- */

static struct search search_new(const struct cells *cells) {
    size_t steps = cells->rows + cells->columns;
    return (struct search){
        .cells = cells,
        .block = arena_array(cells->arena, steps, sizeof(struct placed *)),
        .opaque = arena_array(cells->arena, steps, sizeof(struct placed *)),
        .found = arena_array(cells->arena, cells->count, sizeof(struct tag *)),
    };
}

static void keep_found(const struct search *search) {
    struct tag *tag = search->principal->tag;
    tag->headers = arena_array(search->cells->arena, search->found_count, sizeof *tag->headers);
    memcpy(tag->headers, search->found, search->found_count * sizeof *tag->headers);
    tag->header_count = search->found_count;
}

/* What heads a group spans many columns, whose headers say nothing about it. */
static void add_headers(struct search *search, struct diagnostics *diagnostics,
                        const struct placed *cell) {
    const char *names = named_headers(cell);
    search->principal = cell;
    search->found_count = 0;
    if (names != NULL)
        find_named(search, diagnostics, names);
    else if (cell->heads != HEADS_ROW_GROUP)
        find_headers(search);
    keep_found(search);
}

static void number_headers(struct tag_tree *tree, const struct cells *cells) {
    for (size_t i = 0; i < cells->count; i++)
        for (size_t k = 0; k < cells->items[i].tag->header_count; k++) {
            struct tag *header = cells->items[i].tag->headers[k];
            if (header->identifier == 0)
                header->identifier = ++tree->identified;
        }
}

void tag_table_add_headers(struct tag_tree *tree, struct diagnostics *diagnostics,
                           const struct tag *table) {
    struct cells cells = place_cells(tree->arena, table);
    find_heads(&cells);
    if (scope_says_it(&cells))
        return;
    struct search search = search_new(&cells);
    for (size_t i = 0; i < cells.count; i++)
        if (cells.items[i].tag->kid_count > 0) /* an empty cell is passed over */
            add_headers(&search, diagnostics, &cells.items[i]);
    number_headers(tree, &cells);
}
