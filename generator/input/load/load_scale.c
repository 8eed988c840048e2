/* Cells of a figure as files of definitions write them. */
#include "input/load/load_scale.h"

#include "model/rule.h"

#include <string.h>

const char load_scale_expected[] = "measures joined by “ + ” or “ - ”";

/* The next " + " or " - ", or NULL. */
static const char *next_sign(const char *text) {
    const char *plus = strstr(text, " + "), *minus = strstr(text, " - ");
    if (plus == NULL || (minus != NULL && minus < plus))
        return minus;
    return plus;
}

bool load_scale_expression(struct loader *loader, const char *text, struct expression *expression) {
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

static void read_per(const struct table_row *row, size_t column, struct figure *figure, bool *bad) {
    figure->per_text = table_text(row, column);
    if (figure->per_text[0] == '\0')
        figure->per_text = "1";
    if (figure->unit == UNIT_RATE && table_cell(row, column)[0] == '\0')
        rule_warn(row->table->diagnostics, RULE_RATE, table_place(row, column),
                  "column per: a rate without it is one per 1; expected a number such as 10000");
    figure->per = number_read(row->table->arena, figure->per_text);
    if (figure->per == NULL || number_sign(figure->per) <= 0) {
        table_error(row, column, "not a number above 0:", "a number such as 10000");
        figure->per = number_ratio(row->table->arena, 1, 1);
        *bad = true;
    }
}

void load_scale_money(const struct table_row *row, const struct scale_columns *columns,
                      const char *role, struct figure *figure) {
    if (figure->unit != UNIT_MONEY)
        return;
    int scale = table_word(row, columns->per, &catalogue_money_words);
    if (scale == TABLE_UNKNOWN)
        figure->unusable = arena_printf(row->table->arena, "its per in %s cannot be read", role);
    figure->scale = scale < 0 ? MONEY_WHOLE : (enum money_scale)scale;
    if (figure->scale == MONEY_MILLIONS && table_cell(row, columns->decimals)[0] == '\0')
        figure->decimals = 1;
}

void load_scale(struct loader *loader, const struct table_row *row,
                const struct scale_columns *columns, const char *role, struct figure *figure) {
    enum { MOST_DECIMALS = 9 };
    bool bad = false;
    int unit = table_word(row, columns->unit, &catalogue_figure_unit_words);
    figure->unit = unit < 0 ? UNIT_COUNT : (enum figure_unit)unit;
    figure->currency = figure->unit == UNIT_MONEY ? loader->catalogue->authority.currency : "";
    read_per(row, columns->per, figure, &bad);
    figure->decimals = table_integer(row, columns->decimals, 0, MOST_DECIMALS, 0, &bad);
    if (bad || unit == TABLE_UNKNOWN)
        figure->unusable =
            arena_printf(loader->arena, "its unit, per or decimals in %s cannot be read", role);
}
