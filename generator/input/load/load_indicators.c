/* indicators.csv and figures.csv. */
#include "input/load/load_indicators.h"

#include "input/load/load_cells.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    CODE,
    NUMBER,
    TITLE,
    SHORT_TITLE,
    SECTION,
    BETTER,
    BASIS,
    COMPARE,
    CURRENT_LABEL,
    COMPARE_LABEL,
    LAG,
    OWNER,
    DEFINITION,
    FROM,
    TO,
    TREND
};
static const struct column columns[] = {
    {"code", true},           {"number", false},        {"title", true}, {"short_title", false},
    {"section", true},        {"better", true},         {"basis", true}, {"compare", true},
    {"current_label", false}, {"compare_label", false}, {"lag", false},  {"owner", false},
    {"definition", false},    {"from", false},          {"to", false},   {"trend", false}};

enum { LONGEST_LAG = 120, LONGEST_BACK = 120 };

static int needed_word(const struct table_row *row, size_t column, const char *const *words) {
    int word = table_word(row, column, words);
    if (word == -1)
        table_error(row, column, "an empty cell:", table_words(row, words));
    return word;
}

/* back-11 is 11 months earlier; 0 for anything else. */
static int months_back(const char *text) {
    if (strncasecmp(text, "back-", 5) != 0 || text[5] < '1' || text[5] > '9')
        return 0;
    char *end;
    long months = strtol(text + 5, &end, 10);
    return *end == '\0' && months <= LONGEST_BACK ? (int)months : 0;
}

static void read_compare(const struct table_row *row, struct indicator *indicator) {
    static const struct {
        const char *word;
        enum compare compare;
        int back;
    } words[] = {{"", COMPARE_NONE, 0},
                 {"none", COMPARE_NONE, 0},
                 {"prev12-total", COMPARE_PREV12_TOTAL, 0},
                 {"prev12-average", COMPARE_PREV12_AVERAGE, 0},
                 {"prev-month", COMPARE_BACK, 1}};
    const char *cell = table_cell(row, COMPARE);
    indicator->compare = COMPARE_BAD;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcasecmp(words[i].word, cell) == 0) {
            indicator->compare = words[i].compare;
            indicator->back = words[i].back;
        }
    if (months_back(cell) > 0) {
        indicator->compare = COMPARE_BACK;
        indicator->back = months_back(cell);
    }
    if (indicator->compare == COMPARE_BAD)
        table_error(row, COMPARE, "unknown comparison",
                    "prev12-total, prev12-average, prev-month, back-N or none");
    if (indicator->compare == COMPARE_PREV12_TOTAL && indicator->basis != BASIS_MONTH) {
        table_error(row, COMPARE, "a comparison that needs the basis month:",
                    "prev12-average, prev-month, back-N or none");
        indicator->compare = COMPARE_BAD;
    }
}

static void read_trend(struct loader *loader, const struct table_row *row,
                       struct indicator *indicator) {
    static const char *const words[] = {"xmr", "p", "p-prime", "run", "none", NULL};
    bool overlapping = indicator->basis != BASIS_MONTH && indicator->basis != BASIS_SNAPSHOT;
    int word = table_word(row, TREND, words);
    indicator->trend = word >= 0 ? (enum trend_method)word : overlapping ? TREND_NONE : TREND_XMR;
    if (overlapping && indicator->trend != TREND_NONE)
        diagnose(loader->diagnostics, SEVERITY_WARNING, table_place(row, TREND),
                 "column trend: “%s” with the basis %s, whose months overlap, signals where "
                 "nothing has changed; none is safer",
                 table_cell(row, TREND), table_cell(row, BASIS));
}

static bool overlaps(const struct indicator *a, const struct indicator *b) {
    return (a->to == PERIOD_NONE || b->from <= a->to) && (b->to == PERIOD_NONE || a->from <= b->to);
}

static bool code_is_free(struct loader *loader, const struct table_row *row,
                         const struct indicator *indicator) {
    for (size_t i = 0; i < loader->catalogue->indicator_count; i++) {
        const struct indicator *other = &loader->catalogue->indicators[i];
        if (strcasecmp(other->code, indicator->code) != 0)
            continue;
        if (strcmp(other->code, indicator->code) != 0) {
            table_error(row, CODE, "a code that differs from another only by case:",
                        "codes that also differ otherwise, since they become file names");
            return false;
        }
        if (overlaps(other, indicator)) {
            table_error(row, CODE, "a second row for the same months of",
                        "rows whose from and to do not overlap; the first counts");
            return false;
        }
    }
    return true;
}

static bool read_words(const struct table_row *row, struct indicator *indicator) {
    static const char *const betters[] = {"high", "low", "neither", NULL};
    static const char *const bases[] = {"month", "snapshot", "ytd", "rolling12", "rolling36", NULL};
    int better = needed_word(row, BETTER, betters), basis = needed_word(row, BASIS, bases);
    if (better < 0 || basis < 0)
        return false;
    indicator->better = (enum better)better;
    indicator->basis = (enum basis)basis;
    return true;
}

static bool read_months(const struct table_row *row, struct indicator *indicator) {
    bool bad = false;
    indicator->from = table_period(row, FROM, &bad);
    indicator->to = table_period(row, TO, &bad);
    if (!bad && indicator->to != PERIOD_NONE && indicator->to < indicator->from) {
        table_error(row, TO, "a month before from:", "from, or a later month");
        bad = true;
    }
    return !bad;
}

static void read_texts(const struct table_row *row, struct indicator *indicator) {
    indicator->number = table_text(row, NUMBER);
    indicator->title = table_text(row, TITLE);
    indicator->short_title = table_text(row, SHORT_TITLE);
    if (indicator->short_title[0] == '\0')
        indicator->short_title = indicator->title;
    indicator->section = table_text(row, SECTION);
    indicator->current_label = table_text(row, CURRENT_LABEL);
    indicator->compare_label = table_text(row, COMPARE_LABEL);
    indicator->owner = table_text(row, OWNER);
    indicator->definition = table_text(row, DEFINITION);
}

static void on_indicator(void *context, const struct table_row *row) {
    struct loader *loader = context;
    struct catalogue *catalogue = loader->catalogue;
    struct indicator indicator = {.place = row->place};
    bool good_code = load_code(row, CODE), good_words = read_words(row, &indicator),
         good_months = read_months(row, &indicator);
    if (!good_code || !good_words || !good_months)
        return;
    indicator.code = table_text(row, CODE);
    if (!code_is_free(loader, row, &indicator))
        return;
    bool bad_lag = false;
    indicator.lag = table_integer(row, LAG, 0, LONGEST_LAG, 0, &bad_lag);
    read_texts(row, &indicator);
    read_compare(row, &indicator);
    read_trend(loader, row, &indicator);
    catalogue->indicators = load_append(loader, catalogue->indicators, &catalogue->indicator_count,
                                        &indicator, sizeof indicator);
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Natural order: runs of digits by their value. */
static int natural_order(const char *a, const char *b) {
    while (*a != '\0' && *b != '\0') {
        if (is_digit(*a) && is_digit(*b)) {
            a += strspn(a, "0");
            b += strspn(b, "0");
            size_t a_digits = strspn(a, "0123456789"), b_digits = strspn(b, "0123456789");
            if (a_digits != b_digits)
                return a_digits < b_digits ? -1 : 1;
            int order = strncmp(a, b, a_digits);
            if (order != 0)
                return order;
            a += a_digits;
            b += b_digits;
        } else {
            if (*a != *b)
                return (unsigned char)*a < (unsigned char)*b ? -1 : 1;
            a++;
            b++;
        }
    }
    return (*a != '\0') - (*b != '\0');
}

/* Blank numbers last; among equals the order of the file. */
static int by_number(const void *left, const void *right) {
    const struct indicator *a = left, *b = right;
    bool a_blank = a->number[0] == '\0', b_blank = b->number[0] == '\0';
    int order = a_blank != b_blank ? (a_blank ? 1 : -1) : natural_order(a->number, b->number);
    return order != 0 ? order : (a->place.line > b->place.line) - (a->place.line < b->place.line);
}

void load_indicators(struct loader *loader) {
    load_table(loader, "indicators", "indicators.csv", REQUIRED, columns,
               sizeof columns / sizeof *columns, on_indicator, loader);
    if (loader->catalogue->indicator_count > 0)
        qsort((struct indicator *)loader->catalogue->indicators, loader->catalogue->indicator_count,
              sizeof(struct indicator), by_number);
}

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
    {"indicator", true}, {"order", false},      {"label", true},
    {"numerator", true}, {"denominator", true}, {"unit", false},
    {"per", false},      {"decimals", false},   {"headline", true}};

/* A figure with what it is sorted by. */
struct figure_row {
    struct figure figure;
    const char *indicator, *order;
};

struct figure_reading {
    struct loader *loader;
    struct figure_row *rows;
    size_t count;
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
    static const char *const units[] = {"count", "percent", "rate", "days", "number", NULL};
    enum { MOST_DECIMALS = 9 };
    bool bad = false;
    int unit = table_word(row, FIGURE_UNIT, units);
    figure->unit = unit < 0 ? UNIT_COUNT : (enum figure_unit)unit;
    figure->decimals = table_integer(row, FIGURE_DECIMALS, 0, MOST_DECIMALS, 0, &bad);
    figure->per_text = table_text(row, FIGURE_PER);
    if (figure->per_text[0] == '\0')
        figure->per_text = "1";
    figure->per = number_read(row->table->arena, figure->per_text);
    if (figure->per == NULL || number_sign(figure->per) <= 0) {
        table_error(row, FIGURE_PER, "not a number above 0:", "a number such as 10000");
        figure->per = number_ratio(row->table->arena, 1, 1);
        bad = true;
    }
    if (bad || unit == -2)
        figure->unusable = "its unit, per or decimals in figures.csv cannot be read";
}

static bool has_headline(const struct figure_reading *reading, const char *indicator) {
    for (size_t i = 0; i < reading->count; i++)
        if (reading->rows[i].figure.headline && strcmp(reading->rows[i].indicator, indicator) == 0)
            return true;
    return false;
}

static void on_figure(void *context, const struct table_row *row) {
    static const char *const answers[] = {"no", "yes", NULL};
    struct figure_reading *reading = context;
    struct loader *loader = reading->loader;
    if (!load_indicator_cell(loader, row, FIGURE_INDICATOR))
        return;
    struct figure figure = {.label = table_text(row, FIGURE_LABEL), .place = row->place};
    read_measures(loader, row, &figure);
    read_scale(row, &figure);
    figure.headline = table_word(row, FIGURE_HEADLINE, answers) == 1;
    const char *indicator = table_text(row, FIGURE_INDICATOR);
    if (figure.headline && has_headline(reading, indicator)) {
        diagnose(loader->diagnostics, SEVERITY_ERROR, table_place(row, FIGURE_HEADLINE),
                 "column headline: a second headline for “%s”; expected yes in exactly one of its "
                 "rows; the first counts",
                 indicator);
        figure.headline = false;
    }
    reading->rows = arena_more(loader->arena, reading->rows, reading->count, sizeof *reading->rows);
    reading->rows[reading->count++] =
        (struct figure_row){figure, indicator, table_text(row, FIGURE_ORDER)};
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
    struct indicator *indicators = (struct indicator *)loader->catalogue->indicators;
    for (size_t i = 0; i < loader->catalogue->indicator_count; i++)
        if (strcmp(indicators[i].code, code) == 0) {
            indicators[i].figures = figures;
            indicators[i].figure_count = count;
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
    struct figure_reading reading = {.loader = loader};
    load_table(loader, "figures", "figures.csv", REQUIRED, figure_columns,
               sizeof figure_columns / sizeof *figure_columns, on_figure, &reading);
    if (reading.count > 0)
        qsort(reading.rows, reading.count, sizeof *reading.rows, by_order);
    struct figure *figures = arena_array(loader->arena, reading.count + 1, sizeof *figures);
    for (size_t begin = 0, i = 0; i < reading.count; i++) {
        figures[i] = reading.rows[i].figure;
        const char *code = reading.rows[i].indicator;
        if (i + 1 == reading.count || strcmp(code, reading.rows[i + 1].indicator) != 0) {
            give_figures(loader, code, &figures[begin], i + 1 - begin);
            begin = i + 1;
        }
    }
    if (!loader->failed)
        check_headlines(loader);
}
