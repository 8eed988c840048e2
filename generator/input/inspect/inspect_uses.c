/* Weighs headers against what is known of the data folder. */
#include "input/inspect/inspect_uses.h"

#include "input/inspect/inspect_cases.h"
#include "input/inspect/inspect_columns.h"
#include "input/inspect/inspect_person.h"
#include "input/inspect/inspect_words.h"

#include <string.h>
#include <strings.h>

/* ---- to ask columns ---- */

const struct inspect_column *inspect_uses_column(const struct inspection *inspection,
                                                 enum inspect_use use) {
    for (size_t c = 0; c < inspection->column_count; c++)
        if (inspection->columns[c].use == use)
            return &inspection->columns[c];
    return NULL;
}

static size_t count_of(const struct inspection *inspection, enum inspect_kind kind) {
    size_t count = 0;
    for (size_t c = 0; c < inspection->column_count; c++)
        count += inspection->columns[c].kind == kind && inspection->columns[c].use == USE_NOTHING;
    return count;
}

static bool has_header(const struct inspection *inspection, const char *header) {
    for (size_t c = 0; c < inspection->column_count; c++)
        if (strcasecmp(inspection->columns[c].header, header) == 0)
            return true;
    return false;
}

/* Number, Percent, £. */
static bool holds_quantities(const struct inspect_column *column) {
    size_t count = 0;
    for (size_t i = 0; i < column->different; i++)
        count += inspect_words_quantity(column->texts[i]);
    return 2 * count > column->different;
}

/* The column of texts that is most likely of that use: by its texts, else by its header. -1: none.
 */
static int best_of_texts(const struct inspection *inspection, const struct inspect_names *names,
                         enum inspect_hint hint, struct inspect_share *share) {
    int best = -1, most = 0;
    *share = (struct inspect_share){0, 0};
    for (size_t c = 0; c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        if (column->use != USE_NOTHING || column->kind != KIND_TEXTS || *column->header == '\0' ||
            holds_quantities(column))
            continue;
        struct inspect_share of =
            inspect_known_share(inspection->arena, names, column->texts, column->different);
        int says = inspect_words_hint(hint, column->header);
        int score =
            says + (of.known >= 50 || (says > 0 && of.known > 0) ? 100 + of.known + of.exact : 0);
        if (score <= most)
            continue;
        most = score;
        best = (int)c;
        *share = of;
    }
    return best;
}

static bool is_known(const struct inspection *inspection, const struct inspect_known *known,
                     const char *header) {
    enum inspect_match match;
    inspect_known_find(inspection->arena, &known->measures, header, &match);
    return match >= MATCH_NAMED;
}

/* Whether all are digits, and so many that few numbers of something are alike. */
static bool is_digits(const struct inspect_column *column, size_t fewest) {
    for (size_t i = 0; i < column->different; i++)
        if (strlen(column->texts[i]) < fewest ||
            strspn(column->texts[i], "0123456789") != strlen(column->texts[i]))
            return false;
    return column->different > 0;
}

/* Whether a column of numbers holds codes of units: by its header, or by units.csv. */
static bool holds_unit_codes(const struct inspection *inspection, const struct inspect_known *known,
                             const struct inspect_column *column) {
    enum { FEWEST_DIGITS = 3 };
    if (column->use != USE_NOTHING || column->kind != KIND_NUMBERS || *column->header == '\0' ||
        is_known(inspection, known, column->header))
        return false;
    if (inspect_words_unit(column->header) && is_digits(column, 1))
        return true;
    return is_digits(column, FEWEST_DIGITS) &&
           inspect_words_hint(HINT_VALUE, column->header) == 0 &&
           inspect_known_share(inspection->arena, &known->units, column->texts, column->different)
                   .exact >= 50;
}

static void use(struct inspection *inspection, int column, enum inspect_use use) {
    if (column >= 0)
        inspection->columns[column].use = use;
}

/* ---- parts of rows ---- */

/* Of a sheet with a month more each month, that of April: no other column can be a number or month.
 */
static bool has_no_other_numbers(const struct inspection *inspection) {
    for (size_t c = 0; c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        bool is_text = column->kind == KIND_TEXTS || column->kind == KIND_EMPTY ||
                       inspect_words_unit(column->header);
        if (column->use == USE_MONTH ? column->kind != KIND_NUMBERS : !is_text)
            return false;
    }
    return true;
}

static void take_months(struct inspection *inspection) {
    size_t months = 0;
    for (size_t c = 0; c < inspection->column_count; c++) {
        struct inspect_column *column = &inspection->columns[c];
        bool is_month = column->kind != KIND_DAYS && column->kind != KIND_MONTHS &&
                        source_date_period(column->header, &inspection->calendar) != PERIOD_NONE;
        column->use = is_month ? USE_MONTH : USE_NOTHING;
        months += is_month;
    }
    bool is_april = months == 1 && has_no_other_numbers(inspection);
    for (size_t c = 0; months < 2 && !is_april && c < inspection->column_count; c++)
        inspection->columns[c].use = USE_NOTHING;
    if (months >= 2 || is_april)
        inspection->layout = LAYOUT_MONTHS;
}

/* October, Q2: a month to a reader who knows the year. */
static bool lacks_year(const struct inspection *inspection, const char *text) {
    const char *const with_year[] = {arena_printf(inspection->arena, "%s 2000", text),
                                     arena_printf(inspection->arena, "%s 2000/01", text)};
    return *text != '\0' && source_date_period(text, &inspection->calendar) == PERIOD_NONE &&
           (source_date_period(with_year[0], &inspection->calendar) != PERIOD_NONE ||
            source_date_period(with_year[1], &inspection->calendar) != PERIOD_NONE);
}

/* The column whose texts are all months without a year; NULL: there is none. */
static const char *find_split_month(const struct inspection *inspection) {
    for (size_t c = 0; c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        size_t count = 0;
        if (column->kind != KIND_TEXTS || column->different > MONTHS_A_YEAR)
            continue;
        for (size_t i = 0; i < column->different; i++)
            count += lacks_year(inspection, column->texts[i]);
        if (count > 0 && count == column->different)
            return column->header;
    }
    return NULL;
}

static void take_period(struct inspection *inspection) {
    int best = -1, most = 0;
    for (size_t c = 0; c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        if ((column->kind != KIND_MONTHS && column->kind != KIND_DAYS) || *column->header == '\0')
            continue;
        int score = 1 + inspect_words_hint(HINT_PERIOD, column->header) +
                    (column->kind == KIND_MONTHS ? 5 : 0) -
                    (inspect_person_about(column->header) == ABOUT_PERSON ? 100 : 0);
        if (score > most) {
            most = score;
            best = (int)c;
        }
    }
    inspection->split_month = find_split_month(inspection);
    bool is_year = best >= 0 && inspection->columns[best].kind == KIND_MONTHS &&
                   inspect_words_is(HINT_YEAR, inspection->columns[best].header);
    if (inspection->split_month != NULL && (best < 0 || is_year))
        return;
    inspection->split_month = NULL;
    use(inspection, best, USE_PERIOD);
}

/* Texts that units.csv knows, else codes of digits, else texts by their header. */
static void take_unit(struct inspection *inspection, const struct inspect_known *known) {
    struct inspect_share share;
    int best = best_of_texts(inspection, &known->units, HINT_UNIT, &share);
    for (size_t c = 0; share.known == 0 && c < inspection->column_count; c++)
        if (holds_unit_codes(inspection, known, &inspection->columns[c])) {
            best = (int)c;
            break;
        }
    use(inspection, best, USE_UNIT);
}

static void take_by_header(struct inspection *inspection, enum inspect_hint hint,
                           enum inspect_use as) {
    int best = -1, most = 0;
    for (size_t c = 0; c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        int says = column->use == USE_NOTHING && column->kind == KIND_TEXTS
                       ? inspect_words_hint(hint, column->header)
                       : 0;
        if (says > most) {
            most = says;
            best = (int)c;
        }
    }
    use(inspection, best, as);
}

/* ---- layouts ---- */

/* The column of numbers whose header says most that it holds the values; the first of equals. */
static int best_value(const struct inspection *inspection) {
    int best = -1, most = -1;
    for (size_t c = 0; c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        int says = inspect_words_hint(HINT_VALUE, column->header);
        if (column->use == USE_NOTHING && column->kind == KIND_NUMBERS && says > most &&
            *column->header != '\0') {
            most = says;
            best = (int)c;
        }
    }
    return best;
}

/* Value, Number: a header that names no measure. */
static bool says_only_value(const struct inspection *inspection) {
    int value = best_value(inspection);
    return value >= 0 && inspect_words_is(HINT_VALUE, inspection->columns[value].header);
}

static size_t known_headers(const struct inspection *inspection,
                            const struct inspect_known *known) {
    size_t count = 0;
    for (size_t c = 0; c < inspection->column_count; c++)
        count += inspection->columns[c].kind == KIND_NUMBERS &&
                 inspection->columns[c].use == USE_NOTHING &&
                 is_known(inspection, known, inspection->columns[c].header);
    return count;
}

static void use_long(struct inspection *inspection, int measure) {
    inspection->layout = LAYOUT_LONG;
    use(inspection, measure, USE_MEASURE);
    use(inspection, best_value(inspection), USE_VALUE);
}

/* A column of values for each unit: there is no column that says the unit, and the headers do. */
static bool use_units(struct inspection *inspection, const struct inspect_known *known) {
    size_t units = 0;
    for (size_t c = 0; c < inspection->column_count; c++) {
        struct inspect_column *column = &inspection->columns[c];
        enum inspect_match match = MATCH_NONE;
        if (column->use == USE_NOTHING && column->kind == KIND_NUMBERS)
            column->unit =
                inspect_known_find(inspection->arena, &known->units, column->header, &match);
        column->unit = match >= MATCH_NAMED ? column->unit : NULL;
        units += column->unit != NULL;
    }
    inspection->units_across = units >= 2 && inspect_uses_column(inspection, USE_UNIT) == NULL;
    for (size_t c = 0; inspection->units_across && c < inspection->column_count; c++)
        if (inspection->columns[c].unit != NULL)
            inspection->columns[c].use = USE_VALUE;
    return inspection->units_across;
}

/* Apr, May, Jun. */
static bool has_months_without_years(const struct inspection *inspection) {
    size_t months = 0;
    for (size_t c = 0; c < inspection->column_count; c++)
        months += lacks_year(inspection, inspection->columns[c].header);
    return months >= 2;
}

/* Months without years or units as columns, of one measure. */
static bool use_across(struct inspection *inspection, const struct inspect_known *known) {
    inspection->lacks_years = has_months_without_years(inspection);
    return inspection->lacks_years || use_units(inspection, known);
}

/* Columns of numbers beside one that names their measures. */
static void use_named(struct inspection *inspection, const struct inspect_known *known,
                      int measure) {
    use(inspection, measure, USE_MEASURE);
    inspection->layout = LAYOUT_LONG;
    if (use_across(inspection, known))
        return;
    int value = best_value(inspection);
    if (value < 0)
        return;
    if (count_of(inspection, KIND_NUMBERS) == 1 ||
        inspect_words_hint(HINT_VALUE, inspection->columns[value].header) > 0)
        use(inspection, value, USE_VALUE);
}

/* All columns of numbers; where some are known, these alone. */
static void use_measures(struct inspection *inspection, const struct inspect_known *known) {
    inspection->layout = LAYOUT_MEASURES;
    bool some = known_headers(inspection, known) > 0;
    for (size_t c = 0; c < inspection->column_count; c++) {
        struct inspect_column *column = &inspection->columns[c];
        if (column->use == USE_NOTHING && column->kind == KIND_NUMBERS && *column->header != '\0' &&
            (!some || is_known(inspection, known, column->header)))
            column->use = USE_VALUE;
    }
}

/* Whether two days are of one month: what happened, more likely than what was summed up. */
static bool has_days_of_events(const struct inspection *inspection) {
    const struct inspect_column *days = inspect_uses_column(inspection, USE_PERIOD);
    if (days == NULL || days->kind != KIND_DAYS)
        return false;
    for (size_t i = 0; i < days->different; i++)
        for (size_t other = 0; other < i; other++)
            if (source_date_period(days->texts[i], &inspection->calendar) ==
                source_date_period(days->texts[other], &inspection->calendar))
                return true;
    return false;
}

static void take_layout(struct inspection *inspection, const struct inspect_known *known) {
    struct inspect_share share;
    int measure = best_of_texts(inspection, &known->measures, HINT_MEASURE, &share);
    size_t numbers = count_of(inspection, KIND_NUMBERS);
    if (inspection->layout == LAYOUT_MONTHS)
        use(inspection, measure, USE_MEASURE);
    else if (inspection->is_dfe)
        use_measures(inspection, known);
    else if (measure >= 0 && share.known >= 50 && numbers > 0)
        use_named(inspection, known, measure);
    else if (numbers == 0)
        inspection->layout = LAYOUT_ROWS;
    else if (known_headers(inspection, known) > 0)
        use_measures(inspection, known);
    else if (use_across(inspection, known))
        inspection->layout = LAYOUT_LONG;
    else if (measure >= 0 && has_days_of_events(inspection))
        inspection->layout = LAYOUT_ROWS; /* its “type” may say what happened to somebody */
    else if (measure >= 0)
        use_named(inspection, known, measure);
    else if (numbers == 1 && (inspection->measure != NULL || says_only_value(inspection)))
        use_long(inspection, -1);
    else
        use_measures(inspection, known);
}

/* What is a month's column elsewhere is nothing of a case. */
static void use_cases(struct inspection *inspection) {
    inspection->layout = LAYOUT_ROWS;
    for (size_t c = 0; c < inspection->column_count; c++)
        if (inspection->columns[c].use == USE_MONTH)
            inspection->columns[c].use = USE_NOTHING;
}

void inspect_uses(struct inspection *inspection, const struct inspect_known *known) {
    inspection->is_dfe =
        has_header(inspection, "time_period") && has_header(inspection, "geographic_level");
    if (!inspection->is_dfe && inspection->cases != CASES_SURE)
        inspection->cases = inspect_cases(inspection, known);
    take_months(inspection);
    if (inspection->layout != LAYOUT_MONTHS || inspection->cases == CASES_SURE)
        take_period(inspection);
    if (!inspection->is_dfe)
        take_unit(inspection, known);
    if (inspection->cases == CASES_SURE)
        use_cases(inspection);
    else
        take_layout(inspection, known);
    if (inspection->layout == LAYOUT_ROWS)
        inspection->cases = CASES_SURE;
    if (inspection->layout == LAYOUT_ROWS || inspection->is_dfe)
        return;
    take_by_header(inspection, HINT_ROLE, USE_ROLE);
    take_by_header(inspection, HINT_NOTE, USE_NOTE);
}
