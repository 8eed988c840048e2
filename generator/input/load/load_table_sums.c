/* Holds the cells that a total adds up against each other. */
#include "input/load/load_table_sums.h"

static bool is_same(const struct expression *a, const struct expression *b) {
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = a->terms[i].measure == b->terms[i].measure && a->terms[i].minus == b->terms[i].minus;
    return same;
}

static bool is_of_unit(const struct figure *figure, const struct figure *total) {
    return figure->unit == total->unit && number_compare(figure->per, total->per) == 0;
}

/* What is wrong with a part; NULL: nothing. */
static const char *fault_of(const struct figure *part, const struct figure *first,
                            const struct figure *total) {
    if (!is_of_unit(part, total))
        return "is in another unit, or per; expected those of the total";
    if (!is_same(&part->denominator, &first->denominator))
        return "has another denominator than the first of them; expected a numerator and a "
               "denominator in the place of total";
    return NULL;
}

static const char *refuse(struct loader *loader, const struct data_table *table, size_t row,
                          size_t column, const char *what, const char *fault) {
    diagnose(loader->diagnostics, SEVERITY_ERROR, table->rows[row].cells[column]->place,
             "the total “%s”, column “%s”, cannot be added up: %s %s", table->rows[row].path,
             table->columns[column], what, fault);
    return "its parts in tables.csv cannot be added up";
}

const char *load_table_sums(struct loader *loader, const struct data_table *table, size_t row,
                            size_t column) {
    size_t count;
    const size_t *parts = data_table_parts(loader->arena, table, row, column, &count);
    const struct figure *total = &table->rows[row].cells[column]->figure, *first = NULL;
    if (count == 0)
        return refuse(loader, table, row, column, "nothing",
                      "stands above it on its level; expected rows with figures");
    for (size_t i = 0; i < count; i++) {
        const struct data_cell *cell = table->rows[parts[i]].cells[column];
        /* A total has no denominator, and was held against its own parts. */
        if (cell->kind == DATA_CELL_FIGURE && first == NULL)
            first = &cell->figure;
        const char *fault =
            fault_of(&cell->figure, cell->kind == DATA_CELL_FIGURE ? first : &cell->figure, total);
        if (fault != NULL)
            return refuse(loader, table, row, column,
                          arena_printf(loader->arena, "“%s”", table->rows[parts[i]].path), fault);
    }
    return NULL;
}
