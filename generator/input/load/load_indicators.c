/* indicators.csv. */
#include "input/load/load_indicators.h"

#include "input/load/load_cells.h"
#include "input/load/load_refused.h"
#include "input/load/natural_order.h"

#include <stdlib.h>
#include <string.h>

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
    SOURCE,
    FROM,
    TO,
    TREND,
    FREQUENCY,
    YEAR_START
};
static const struct column columns[] = {
    [CODE] = {"code", true},
    [NUMBER] = {"number", false},
    [TITLE] = {"title", true},
    [SHORT_TITLE] = {"short_title", false},
    [SECTION] = {"section", true},
    [BETTER] = {"better", true},
    [BASIS] = {"basis", true},
    [COMPARE] = {"compare", true},
    [CURRENT_LABEL] = {"current_label", false},
    [COMPARE_LABEL] = {"compare_label", false},
    [LAG] = {"lag", false},
    [OWNER] = {"owner", false},
    [DEFINITION] = {"definition", false},
    [SOURCE] = {"source", false},
    [FROM] = {"from", false},
    [TO] = {"to", false},
    [TREND] = {"trend", false},
    [FREQUENCY] = {"frequency", false},
    [YEAR_START] = {"year_start", false},
};

enum { LONGEST_LAG = 120 };

static int needed_word(const struct table_row *row, size_t column, const struct word_table *words) {
    int word = table_word(row, column, words);
    if (word == TABLE_EMPTY)
        table_error(row, column, "an empty cell:", words_list(row->table->arena, words));
    return word;
}

static void read_compare(const struct table_row *row, struct indicator *indicator) {
    struct arena *arena = row->table->arena;
    const char *cell = table_cell(row, COMPARE);
    indicator->compare = compare_read(cell, &indicator->back);
    if (indicator->compare == COMPARE_BAD)
        table_unknown(row, COMPARE, "comparison", compare_hint(arena, cell),
                      compare_list(arena, BASIS_MONTH));
    if (!compare_suits(indicator->compare, indicator->basis)) {
        table_error(row, COMPARE, "a comparison that needs the basis month or period:",
                    compare_list(arena, indicator->basis));
        indicator->compare = COMPARE_BAD;
    }
}

static void read_trend(const struct table_row *row, struct indicator *indicator) {
    bool overlapping = basis_overlaps(indicator->basis);
    int word = table_word(row, TREND, &trend_method_words);
    indicator->trend = word >= 0 ? (enum trend_method)word : overlapping ? TREND_NONE : TREND_XMR;
    if (overlapping && indicator->trend != TREND_NONE)
        diagnose(row->table->diagnostics, SEVERITY_WARNING, table_place(row, TREND),
                 "column trend: “%s” with the basis %s, whose months overlap, signals where "
                 "nothing has changed; none is safer",
                 table_cell(row, TREND), table_cell(row, BASIS));
}

static bool overlaps(const struct indicator *a, const struct indicator *b) {
    return (a->to == PERIOD_NONE || b->from <= a->to) && (b->to == PERIOD_NONE || a->from <= b->to);
}

static bool code_is_free(const struct load_rows *indicators, const struct table_row *row,
                         const struct indicator *indicator) {
    const struct indicator *others = indicators->rows;
    for (size_t i = 0; i < indicators->count; i++) {
        if (!load_code_is_distinct(row, CODE, others[i].code))
            return false;
        if (strcmp(others[i].code, indicator->code) == 0 && overlaps(&others[i], indicator)) {
            table_error(row, CODE, "a second row for the same months of",
                        "rows whose from and to do not overlap; the first counts");
            return false;
        }
    }
    return true;
}

static bool read_words(const struct table_row *row, struct indicator *indicator) {
    int better = needed_word(row, BETTER, &catalogue_better_words),
        basis = needed_word(row, BASIS, &basis_words),
        frequency = table_word(row, FREQUENCY, &rhythm_frequency_words);
    if (better < 0 || basis < 0 || frequency == TABLE_UNKNOWN)
        return false;
    indicator->better = (enum better)better;
    indicator->basis = (enum basis)basis;
    indicator->rhythm.frequency =
        frequency == TABLE_EMPTY ? FREQUENCY_MONTH : (enum frequency)frequency;
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

/* Its own, that of all, or the exports that every number is from. */
static void read_source(const struct loader *loader, const struct table_row *row,
                        struct indicator *indicator) {
    const struct authority *authority = &loader->catalogue->authority;
    indicator->source = table_text(row, SOURCE);
    if (loader->failed) /* whose they are may not be known */
        return;
    if (indicator->source[0] == '\0')
        indicator->source = authority->source;
    indicator->source_is_stated = indicator->source[0] != '\0';
    if (!indicator->source_is_stated)
        indicator->source = catalogue_exports_text(row->table->arena, authority->name);
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
    struct load_rows *indicators = context;
    struct indicator indicator = {.place = row->place};
    bool good_code = load_code(row, CODE), good_words = read_words(row, &indicator),
         good_months = read_months(row, &indicator);
    indicator.code = table_text(row, CODE);
    if (!good_code || !good_words || !good_months) {
        load_refused_add_indicator(indicators->loader, indicator.code);
        return;
    }
    if (!code_is_free(indicators, row, &indicator)) {
        load_refused_add_indicator(indicators->loader, indicator.code);
        return;
    }
    bool bad = false; /* then the default holds */
    indicator.lag = table_integer(row, LAG, 0, LONGEST_LAG, 0, &bad);
    indicator.rhythm.year_start =
        table_integer(row, YEAR_START, 1, MONTHS_A_YEAR,
                      indicators->loader->catalogue->authority.year_start, &bad);
    read_texts(row, &indicator);
    read_source(indicators->loader, row, &indicator);
    read_compare(row, &indicator);
    read_trend(row, &indicator);
    load_keep(indicators, &indicator, sizeof indicator);
}

/* A row with more cells than the header: of them only the first stands where it should. */
static void on_shifted_indicator(void *context, const struct table_row *row) {
    struct load_rows *indicators = context;
    load_refused_add_indicator(indicators->loader,
                               row->table->at[CODE] == 0 ? table_text(row, CODE) : "");
}

/* Blank numbers last; among equals the order of the file. */
static int by_number(const void *left, const void *right) {
    const struct indicator *a = left, *b = right;
    bool a_blank = a->number[0] == '\0', b_blank = b->number[0] == '\0';
    int order = a_blank != b_blank ? (a_blank ? 1 : -1) : natural_order(a->number, b->number);
    return order != 0 ? order : (a->place.line > b->place.line) - (a->place.line < b->place.line);
}

void load_indicators(struct loader *loader) {
    struct load_rows indicators =
        load_table_whole(loader, "indicators", REQUIRED, columns, sizeof columns / sizeof *columns,
                         on_indicator, on_shifted_indicator);
    loader->indicators_unread = indicators.unread;
    if (indicators.count > 0)
        qsort(indicators.rows, indicators.count, sizeof(struct indicator), by_number);
    loader->indicators = indicators.rows;
    loader->catalogue->indicators = indicators.rows;
    loader->catalogue->indicator_count = indicators.count;
}
