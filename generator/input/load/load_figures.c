/* figures.csv. */
#include "input/load/load_figures.h"

#include "input/load/load_cells.h"
#include "input/load/load_scale.h"
#include "input/load/natural_order.h"

#include <stdlib.h>
#include <string.h>

enum {
    FIGURE_INDICATOR,
    FIGURE_ORDER,
    FIGURE_LABEL,
    FIGURE_NUMERATOR,
    FIGURE_DENOMINATOR,
    FIGURE_UNIT,
    FIGURE_PER,
    FIGURE_DECIMALS,
    FIGURE_HEADLINE
};
static const struct column figure_columns[] = {
    [FIGURE_INDICATOR] = {"indicator", true},
    [FIGURE_ORDER] = {"order", false},
    [FIGURE_LABEL] = {"label", true},
    [FIGURE_NUMERATOR] = {"numerator", true},
    [FIGURE_DENOMINATOR] = {"denominator", true},
    [FIGURE_UNIT] = {"unit", false},
    [FIGURE_PER] = {"per", false},
    [FIGURE_DECIMALS] = {"decimals", false},
    [FIGURE_HEADLINE] = {"headline", true},
};

/* A figure with what it is sorted by. */
struct figure_row {
    struct figure figure;
    const char *indicator, *order;
};

static void read_measures(struct loader *loader, const struct table_row *row,
                          struct figure *figure) {
    if (table_cell(row, FIGURE_NUMERATOR)[0] == '\0' ||
        !load_scale_expression(loader, table_cell(row, FIGURE_NUMERATOR), &figure->numerator)) {
        table_error(row, FIGURE_NUMERATOR, "not an expression:", load_scale_expected);
        figure->unusable = "its numerator in figures.csv cannot be read";
    }
    if (!load_scale_expression(loader, table_cell(row, FIGURE_DENOMINATOR), &figure->denominator)) {
        table_error(row, FIGURE_DENOMINATOR, "not an expression:", load_scale_expected);
        figure->unusable = "its denominator in figures.csv cannot be read";
    }
}

/* What a figure is held against (targets, benchmarks, forecasts) is in whole pounds. */
static void warn_of_scale(const struct table_row *row, const struct figure *figure) {
    if (figure->unit == UNIT_MONEY && strcmp(figure->per_text, "1") != 0)
        diagnose(
            row->table->diagnostics, SEVERITY_WARNING, table_place(row, FIGURE_PER),
            "column per: a figure’s money is printed as it is counted, and “%s” changes "
            "nothing; expected no number, or 1; tables.csv has money in thousands and millions",
            figure->per_text);
}

static bool has_headline(const struct load_rows *figures, const char *indicator) {
    const struct figure_row *rows = figures->rows;
    for (size_t i = 0; i < figures->count; i++)
        if (rows[i].figure.headline && strcmp(rows[i].indicator, indicator) == 0)
            return true;
    return false;
}

static void on_figure(void *context, const struct table_row *row) {
    struct load_rows *figures = context;
    struct loader *loader = figures->loader;
    if (!load_indicator_cell(loader, row, FIGURE_INDICATOR))
        return;
    struct figure figure = {.label = table_text(row, FIGURE_LABEL), .place = row->place};
    read_measures(loader, row, &figure);
    load_scale(loader, row, &(struct scale_columns){FIGURE_UNIT, FIGURE_PER, FIGURE_DECIMALS},
               "figures.csv", &figure);
    warn_of_scale(row, &figure);
    figure.headline = table_word(row, FIGURE_HEADLINE, &words_answers) == 1;
    const char *indicator = table_text(row, FIGURE_INDICATOR);
    if (figure.headline && has_headline(figures, indicator)) {
        diagnose(loader->diagnostics, SEVERITY_ERROR, table_place(row, FIGURE_HEADLINE),
                 "column headline: a second headline for “%s”; expected yes in exactly one of its "
                 "rows; the first counts",
                 indicator);
        figure.headline = false;
    }
    struct figure_row kept = {figure, indicator, table_text(row, FIGURE_ORDER)};
    load_keep(figures, &kept, sizeof kept);
}

static int by_order(const void *left, const void *right) {
    const struct figure_row *a = left, *b = right;
    int order = strcmp(a->indicator, b->indicator);
    if (order == 0)
        order = natural_order(a->order, b->order);
    if (order != 0)
        return order;
    return (a->figure.place.line > b->figure.place.line) -
           (a->figure.place.line < b->figure.place.line);
}

static void give_figures(struct loader *loader, const char *code, const struct figure *figures,
                         size_t count) {
    for (size_t i = 0; i < loader->catalogue->indicator_count; i++)
        if (strcmp(loader->indicators[i].code, code) == 0) {
            loader->indicators[i].figures = figures;
            loader->indicators[i].figure_count = count;
        }
}

static void check_headlines(struct loader *loader) {
    for (size_t i = 0; i < loader->catalogue->indicator_count; i++) {
        const struct indicator *indicator = &loader->catalogue->indicators[i];
        bool found = false;
        for (size_t f = 0; f < indicator->figure_count; f++)
            found = found || indicator->figures[f].headline;
        if (!found)
            diagnose(loader->diagnostics, SEVERITY_ERROR, indicator->place,
                     "“%s” has no headline; expected yes in the column headline of exactly one of "
                     "its rows in figures.csv",
                     indicator->code);
    }
}

void load_figures(struct loader *loader) {
    struct load_rows read = load_table(loader, "figures", REQUIRED, figure_columns,
                                       sizeof figure_columns / sizeof *figure_columns, on_figure);
    const struct figure_row *rows = read.rows;
    if (read.count > 0)
        qsort(read.rows, read.count, sizeof *rows, by_order);
    struct figure *figures = arena_array(loader->arena, read.count, sizeof *figures);
    for (size_t begin = 0, i = 0; i < read.count; i++) {
        figures[i] = rows[i].figure;
        if (i + 1 == read.count || strcmp(rows[i].indicator, rows[i + 1].indicator) != 0) {
            give_figures(loader, rows[i].indicator, &figures[begin], i + 1 - begin);
            begin = i + 1;
        }
    }
    if (!loader->failed)
        check_headlines(loader);
}
