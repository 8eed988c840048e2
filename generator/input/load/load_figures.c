/* figures.csv. */
#include "input/load/load_figures.h"

#include "input/load/load_cells.h"
#include "input/load/natural_order.h"
#include "model/rule.h"

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

/* The next " + " or " - ", or NULL. */
static const char *next_sign(const char *text) {
    const char *plus = strstr(text, " + "), *minus = strstr(text, " - ");
    if (plus == NULL || (minus != NULL && minus < plus))
        return minus;
    return plus;
}

/* Measures joined by " + " or " - ". False where a name between them is empty; then there are no
 * terms. */
static bool read_expression(struct loader *loader, const char *text,
                            struct expression *expression) {
    struct term *terms = NULL;
    size_t count = 0;
    bool minus = false;
    while (text != NULL && *text != '\0') {
        const char *sign = next_sign(text);
        size_t length = sign == NULL ? strlen(text) : (size_t)(sign - text);
        while (length > 0 && text[length - 1] == ' ')
            length--;
        while (length > 0 && *text == ' ') {
            text++;
            length--;
        }
        if (length == 0)
            return false;
        terms = arena_more(loader->arena, terms, count, sizeof *terms);
        size_t measure = facts_measure(loader->facts, arena_strndup(loader->arena, text, length));
        terms[count++] = (struct term){measure, minus};
        minus = sign != NULL && sign[1] == '-';
        text = sign == NULL ? NULL : sign + 3;
    }
    *expression = (struct expression){terms, count};
    return true;
}

static void read_measures(struct loader *loader, const struct table_row *row,
                          struct figure *figure) {
    static const char expected[] = "measures joined by “ + ” or “ - ”";
    if (table_cell(row, FIGURE_NUMERATOR)[0] == '\0' ||
        !read_expression(loader, table_cell(row, FIGURE_NUMERATOR), &figure->numerator)) {
        table_error(row, FIGURE_NUMERATOR, "not an expression:", expected);
        figure->unusable = "its numerator in figures.csv cannot be read";
    }
    if (!read_expression(loader, table_cell(row, FIGURE_DENOMINATOR), &figure->denominator)) {
        table_error(row, FIGURE_DENOMINATOR, "not an expression:", expected);
        figure->unusable = "its denominator in figures.csv cannot be read";
    }
}

static void read_scale(const struct table_row *row, struct figure *figure) {
    enum { MOST_DECIMALS = 9 };
    bool bad = false;
    int unit = table_word(row, FIGURE_UNIT, &catalogue_figure_unit_words);
    figure->unit = unit < 0 ? UNIT_COUNT : (enum figure_unit)unit;
    figure->decimals = table_integer(row, FIGURE_DECIMALS, 0, MOST_DECIMALS, 0, &bad);
    figure->per_text = table_text(row, FIGURE_PER);
    if (figure->per_text[0] == '\0')
        figure->per_text = "1";
    if (unit == UNIT_RATE && table_cell(row, FIGURE_PER)[0] == '\0')
        rule_warn(row->table->diagnostics, RULE_RATE, table_place(row, FIGURE_PER),
                  "column per: a rate without it is one per 1; expected a number such as 10000");
    figure->per = number_read(row->table->arena, figure->per_text);
    if (figure->per == NULL || number_sign(figure->per) <= 0) {
        table_error(row, FIGURE_PER, "not a number above 0:", "a number such as 10000");
        figure->per = number_ratio(row->table->arena, 1, 1);
        bad = true;
    }
    if (bad || unit == TABLE_UNKNOWN)
        figure->unusable = "its unit, per or decimals in figures.csv cannot be read";
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
    read_scale(row, &figure);
    figure.currency = figure.unit == UNIT_MONEY ? loader->catalogue->authority.currency : "";
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
