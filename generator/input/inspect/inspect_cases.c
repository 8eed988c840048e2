/* Asks each column; the surest answer counts. */
#include "input/inspect/inspect_cases.h"

#include "input/inspect/inspect_columns.h"
#include "input/inspect/inspect_person.h"
#include "input/inspect/inspect_words.h"

#include <string.h>
#include <strings.h>

/* ---- what a column is instead ---- */

/* Half of its texts are names of the data folder. */
static bool is_known(const struct inspection *inspection, const struct inspect_column *column,
                     const struct inspect_known *known) {
    const struct inspect_names *const names[] = {&known->units, &known->measures, &known->roles};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (inspect_known_share(inspection->arena, names[i], column->texts, column->different)
                .known >= 50)
            return true;
    return false;
}

static bool is_measure(const struct inspect_column *column) {
    return inspect_words_hint(HINT_SURE_MEASURE, column->header) > 0;
}

/* A unit, or a measure: what has a row of its own where nobody is counted. */
static bool is_about_all(const struct inspection *inspection, const struct inspect_column *column,
                         const struct inspect_known *known) {
    return inspect_person_about(column->header) == ABOUT_OTHERS &&
           (inspect_words_hint(HINT_UNIT, column->header) > 0 || is_measure(column) ||
            is_known(inspection, column, known));
}

/* Whether measures are as many: the column then has their numbers. */
static bool numbers_measures(const struct inspection *inspection,
                             const struct inspect_column *column) {
    for (size_t c = 0; c < inspection->column_count; c++)
        if (is_measure(&inspection->columns[c]) &&
            inspection->columns[c].different >= column->different)
            return true;
    return false;
}

/* Whether units or measures are as many: the column then says something of each of these. */
static bool says_no_more(const struct inspection *inspection, const struct inspect_column *column,
                         const struct inspect_known *known) {
    for (size_t c = 0; c < inspection->column_count; c++) {
        const struct inspect_column *other = &inspection->columns[c];
        if (other != column && other->kind == KIND_TEXTS && other->different >= column->different &&
            is_about_all(inspection, other, known))
            return true;
    }
    return false;
}

/* ---- what it says ---- */

/* Long whole numbers: who counts persons has few, and who numbers them many. */
static bool is_long_numbers(const struct inspect_column *column, size_t digits) {
    for (size_t i = 0; i < column->different; i++)
        if (strspn(column->texts[i], "0123456789") != strlen(column->texts[i]) ||
            strlen(column->texts[i]) < digits || strlen(column->texts[i]) != strlen(*column->texts))
            return false;
    return column->different > 0;
}

static bool is_nearly_distinct(const struct inspect_column *column) {
    return 10 * column->different >= 9 * column->filled;
}

/* By the header alone. A number under “Staff” is how many there are; a long one is somebody’s. */
static bool header_says_so(const struct inspection *inspection, const struct inspect_column *column,
                           const struct inspect_known *known) {
    enum { DIGITS_OF_SOMEBODY = 4 };
    switch (inspect_person_about(column->header)) {
    case ABOUT_PERSON:
        return column->kind == KIND_NUMBERS
                   ? is_nearly_distinct(column) && is_long_numbers(column, DIGITS_OF_SOMEBODY)
                   : !is_known(inspection, column, known);
    case ABOUT_NUMBER:
        return true;
    case ABOUT_REFERENCE:
        return 2 * column->different > column->filled && !numbers_measures(inspection, column);
    default:
        return false;
    }
}

/* By its texts: as many as rows, and nothing that is so of itself. */
static enum inspect_cases texts_say(const struct inspection *inspection,
                                    const struct inspect_column *column,
                                    const struct inspect_known *known) {
    enum { FEWEST_ROWS = 8 };
    if (column->filled < FEWEST_ROWS || !is_nearly_distinct(column) ||
        is_about_all(inspection, column, known) ||
        inspect_words_hint(HINT_NOTE, column->header) > 0 ||
        inspect_words_hint(HINT_PERIOD, column->header) > 0 ||
        says_no_more(inspection, column, known))
        return CASES_NONE;
    bool is_open = *column->header == '\0' || strcasecmp(column->header, "Row labels") == 0 ||
                   inspect_words_hint(HINT_MEASURE, column->header) > 0;
    return is_open ? CASES_MAYBE : CASES_SURE;
}

/* An age is somebody’s, or a group’s. */
static enum inspect_cases numbers_say(const struct inspect_column *column) {
    enum { DIGITS_OF_NUMBERS = 6, FEWEST_ROWS = 8 };
    bool is_numbering = column->filled >= FEWEST_ROWS && is_nearly_distinct(column) &&
                        is_long_numbers(column, DIGITS_OF_NUMBERS);
    return is_numbering || strcasecmp(column->header, "age") == 0 ? CASES_MAYBE : CASES_NONE;
}

static enum inspect_cases column_says(const struct inspection *inspection,
                                      const struct inspect_column *column,
                                      const struct inspect_known *known) {
    if (column->kind == KIND_EMPTY)
        return CASES_NONE;
    if (header_says_so(inspection, column, known))
        return CASES_SURE;
    if (column->kind == KIND_TEXTS)
        return texts_say(inspection, column, known);
    enum inspect_match match;
    inspect_known_find(inspection->arena, &known->measures, column->header, &match);
    return column->kind == KIND_NUMBERS && match < MATCH_NAMED ? numbers_say(column) : CASES_NONE;
}

enum inspect_cases inspect_cases(const struct inspection *inspection,
                                 const struct inspect_known *known) {
    enum inspect_cases surest = CASES_NONE;
    size_t days = 0;
    for (size_t c = 0; c < inspection->column_count; c++) {
        enum inspect_cases says = column_says(inspection, &inspection->columns[c], known);
        surest = says > surest ? says : surest;
        days += inspection->columns[c].kind == KIND_DAYS;
    }
    return days >= 2 ? CASES_SURE : surest;
}
