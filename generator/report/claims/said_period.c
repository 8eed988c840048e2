/* Finds the periods of a sentence. */
#include "report/claims/said_period.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MONTHS_A_QUARTER = 3, FIRST_YEAR = 1990, LAST_YEAR = 2049, CENTURY = 2000 };

/* What stands for a period that the report knows. */
static const struct {
    const char *phrase;
    enum said_period_kind kind;
} named_periods[] = {
    {"this month", SAID_NOW},
    {"this quarter", SAID_NOW},
    {"this period", SAID_NOW},
    {"the current month", SAID_NOW},
    {"in month", SAID_NOW},
    {"in the month", SAID_NOW},
    {"in the quarter", SAID_NOW},
    {"the latest month", SAID_NOW},
    {"the latest quarter", SAID_NOW},
    {"the reporting month", SAID_NOW},
    {"the reporting period", SAID_NOW},
    {"year to date", SAID_NOW},
    {"so far this year", SAID_NOW},
    {"currently", SAID_NOW},
    {"now", SAID_NOW},
    {"last month", SAID_BEFORE},
    {"last quarter", SAID_BEFORE},
    {"last period", SAID_BEFORE},
    {"last reporting period", SAID_BEFORE},
    {"previous month", SAID_BEFORE},
    {"previous quarter", SAID_BEFORE},
    {"previous period", SAID_BEFORE},
    {"previous reporting period", SAID_BEFORE},
    {"prior month", SAID_BEFORE},
    {"prior quarter", SAID_BEFORE},
    {"preceding month", SAID_BEFORE},
    {"preceding quarter", SAID_BEFORE},
    {"month before", SAID_BEFORE},
    {"quarter before", SAID_BEFORE},
    {"month earlier", SAID_BEFORE},
    {"quarter earlier", SAID_BEFORE},
    {"previously", SAID_BEFORE},
    {"a year ago", SAID_YEAR_AGO},
    {"one year ago", SAID_YEAR_AGO},
    {"12 months ago", SAID_YEAR_AGO},
    {"twelve months ago", SAID_YEAR_AGO},
    {"a year earlier", SAID_YEAR_AGO},
    {"a year before", SAID_YEAR_AGO},
    {"a year previously", SAID_YEAR_AGO},
    {"the year before", SAID_YEAR_AGO},
    {"this time last year", SAID_YEAR_AGO},
    {"same time last year", SAID_YEAR_AGO},
    {"same point last year", SAID_YEAR_AGO},
    {"same stage last year", SAID_YEAR_AGO},
    {"same period last year", SAID_YEAR_AGO},
    {"same month last year", SAID_YEAR_AGO},
    {"same quarter last year", SAID_YEAR_AGO},
    {"same point in the previous year", SAID_YEAR_AGO},
    {"same period in the previous year", SAID_YEAR_AGO},
    {"same month in the previous year", SAID_YEAR_AGO},
    {"same period of last year", SAID_YEAR_AGO},
    {"same month of last year", SAID_YEAR_AGO},
    {"same month the year before", SAID_YEAR_AGO},
    {"same period the year before", SAID_YEAR_AGO},
    {"year on year", SAID_YEAR_AGO},
    {"year-on-year", SAID_YEAR_AGO},
};
enum { NAMED_PERIODS = sizeof named_periods / sizeof *named_periods };

/* What May is a month behind, where it does not stand first. */
static const char month_prepositions[] =
    "in since from to of by until during for and between - for "
    "through end last on , ( /";

struct search {
    const struct said_words *words;
    struct rhythm rhythm;
    int now;
};

static bool is_word(const struct search *search, size_t at) {
    return at < search->words->count;
}

static const char *text_at(const struct search *search, size_t at) {
    return is_word(search, at) ? search->words->items[at].text : "";
}

static bool is_name(const char *text, size_t length, const char *name) {
    return strlen(name) == length && strncasecmp(text, name, length) == 0;
}

/* 1 to 12 of a month's name that stands there, as of October or Oct-20; 0: none does. */
static int month_at(const struct search *search, size_t at) {
    if (!is_word(search, at) || !search->words->items[at].capital)
        return 0;
    const char *text = text_at(search, at);
    size_t length = strcspn(text, "-'");
    for (int month = 1; month <= MONTHS_A_YEAR; month++) {
        int period = period_make(CENTURY, month);
        if (is_name(text, length, period_month_name(period)) ||
            is_name(text, length, period_month_short_name(period)) ||
            (month == 9 && is_name(text, length, "sept")))
            return month;
    }
    return 0;
}

/* "May" is another word, too. */
static bool is_month(const struct search *search, size_t at) {
    if (month_at(search, at) == 0)
        return false;
    if (strcmp(text_at(search, at), "may") != 0)
        return true;
    bool led = at > 0 && (said_word_is_among(search->words, at - 1, month_prepositions) ||
                          search->words->items[at - 1].kind == SAID_NUMBER);
    bool followed = is_word(search, at + 1) && search->words->items[at + 1].kind == SAID_NUMBER;
    return led || followed;
}

static int whole_at(const struct search *search, size_t at) {
    const char *text = text_at(search, at);
    return strspn(text, "0123456789") == strlen(text) ? atoi(text) : 0;
}

static int year_at(const struct search *search, size_t at) {
    int year = whole_at(search, at);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

/* The first year of 2019/20, 19/20 or 2019-20, and how many words that takes; 0: it is none. */
static size_t financial_year_at(const struct search *search, size_t at, int *year) {
    const char *text = text_at(search, at), *slash = strchr(text, '/');
    if (slash != NULL && strspn(text, "0123456789/") == strlen(text) &&
        strchr(slash + 1, '/') == NULL) {
        int first = atoi(text), second = atoi(slash + 1);
        *year = first < 100 ? CENTURY + first : first;
        return second % 100 == (*year + 1) % 100 ? 1 : 0;
    }
    int first = year_at(search, at), second = whole_at(search, at + 2);
    if (first == 0 || strcmp(text_at(search, at + 1), "-") != 0 ||
        second % 100 != (first + 1) % 100)
        return 0;
    *year = first;
    return 3;
}

/* The year that stands behind a month's name at the word, or in it as in Oct-20, and how many words
 * it takes; 0: none. */
static int written_year(const struct search *search, size_t at, size_t *taken) {
    const char *dash = strchr(text_at(search, at), '-');
    int brief = dash != NULL ? atoi(dash + 1) : 0;
    *taken = 0;
    if (brief > 0)
        return brief < 100 ? CENTURY + brief : brief;
    int year = year_at(search, at + 1);
    *taken = year != 0;
    return year;
}

/* The latest such month that is not after the report's. */
static int latest_month(const struct search *search, int month) {
    int period = period_make(period_year(search->now), month);
    return period > search->now ? period - MONTHS_A_YEAR : period;
}

/* 7 December, 3rd December, December 3rd; but not December 3, which may be three of something. */
static bool is_day_beside(const struct search *search, size_t month) {
    const char *before = month > 0 ? text_at(search, month - 1) : "";
    const char *after = text_at(search, month + 1);
    size_t digits = strspn(before, "0123456789"), ordinal = strspn(after, "0123456789");
    int day = atoi(before);
    bool day_first = digits > 0 && digits < 3 && day > 0 && day < 32;
    return day_first || (ordinal > 0 && ordinal < 3 && ordinal + 2 == strlen(after));
}

/* A month at the word, with its year: 0 words: there is none. */
static size_t read_month(const struct search *search, size_t at, struct said_period *period) {
    if (!is_month(search, at))
        return 0;
    size_t taken = 0;
    int month = month_at(search, at), year = written_year(search, at, &taken);
    bool day = is_day_beside(search, at);
    if (day && year == 0)
        year = year_at(search, at + 2), taken = 2;
    *period = (struct said_period){.kind = day ? SAID_DAY : SAID_MONTH, .has_year = year != 0};
    period->last = year != 0 ? period_make(year, month) : latest_month(search, month);
    bool last = at > 0 && said_word_is(search->words, at - 1, "last") && year == 0;
    if (last && period->last == search->now)
        period->last -= MONTHS_A_YEAR;
    period->first = period->last;
    return 1 + taken;
}

/* The number of a quarter that stands there: Q2, quarter 2, quarter two; 0: none. */
static int quarter_at(const struct search *search, size_t at, size_t *taken) {
    static const char *const numbers[] = {"one", "two", "three", "four"};
    const char *text = text_at(search, at);
    *taken = 1;
    if (text[0] == 'q' && text[1] >= '1' && text[1] <= '4' && text[2] == '\0')
        return text[1] - '0';
    *taken = 2;
    if (strcmp(text, "quarter") != 0 && strcmp(text, "qtr") != 0)
        return 0;
    for (int i = 0; i < 4; i++)
        if (strcmp(text_at(search, at + 1), numbers[i]) == 0)
            return i + 1;
    int number = whole_at(search, at + 1);
    return number <= 4 ? number : 0;
}

static size_t read_quarter(const struct search *search, size_t at, struct said_period *period) {
    size_t taken, more = 0;
    int year = 0, number = quarter_at(search, at, &taken);
    if (number == 0)
        return 0;
    size_t skipped = said_word_is_among(search->words, at + taken, "of in");
    more = financial_year_at(search, at + taken + skipped, &year);
    int first = more > 0 ? period_make(year, search->rhythm.year_start)
                         : period_year_first(search->now, search->rhythm.year_start);
    *period = (struct said_period){.kind = SAID_QUARTER, .has_year = more > 0};
    period->first = first + (number - 1) * MONTHS_A_QUARTER;
    period->last = period->first + MONTHS_A_QUARTER - 1;
    if (more == 0 && period->last > search->now)
        period->first -= MONTHS_A_YEAR, period->last -= MONTHS_A_YEAR;
    return taken + (more > 0 ? skipped + more : 0);
}

static size_t read_year(const struct search *search, size_t at, struct said_period *period) {
    int year = 0;
    size_t taken = financial_year_at(search, at, &year);
    *period = (struct said_period){.kind = SAID_YEAR, .has_year = true};
    if (taken > 0) {
        period->first = period_make(year, search->rhythm.year_start);
    } else {
        year = year_at(search, at);
        if (year == 0 || strchr(text_at(search, at), ',') != NULL)
            return 0;
        period->first = period_make(year, 1);
        taken = 1;
    }
    period->last = period->first + MONTHS_A_YEAR - 1;
    return taken;
}

static size_t read_named(const struct search *search, size_t at, struct said_period *period) {
    for (size_t i = 0; i < NAMED_PERIODS; i++) {
        size_t taken = said_phrase_at(search->words, at, named_periods[i].phrase);
        if (taken > 0) {
            *period = (struct said_period){.kind = named_periods[i].kind};
            return taken;
        }
    }
    return 0;
}

/* 16.09.20, 31/12/2020 */
static size_t read_date(const struct search *search, size_t at, struct said_period *period) {
    const char *text = text_at(search, at);
    size_t length = strlen(text), points = 0;
    for (size_t i = 0; i < length; i++)
        points += text[i] == '.' || text[i] == '/';
    *period = (struct said_period){.kind = SAID_DAY};
    return points == 2 && strspn(text, "0123456789./") == length ? 1 : 0;
}

static size_t read_one(const struct search *search, size_t at, struct said_period *period) {
    static size_t (*const readers[])(const struct search *, size_t, struct said_period *) = {
        read_named, read_month, read_quarter, read_year, read_date};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        size_t taken = readers[i](search, at, period);
        if (taken > 0)
            return taken;
    }
    return 0;
}

/* Whether `second` goes on where `first` stood: April to October, April, May and June. */
static bool goes_on(const struct said_words *words, const struct said_period *first,
                    const struct said_period *second) {
    bool months = first->kind != SAID_YEAR && first->last != PERIOD_NONE &&
                  second->last != PERIOD_NONE &&
                  (second->kind == SAID_MONTH || second->kind == SAID_DAY);
    if (!months || second->from != first->to + 2)
        return false;
    bool next = (second->first - first->last - 1) % MONTHS_A_YEAR == 0;
    bool between = first->from > 0 && said_word_is(words, first->from - 1, "between");
    return said_word_is_among(words, first->to + 1, "to - until through") ||
           ((next || between) && said_word_is_among(words, first->to + 1, "and , / or"));
}

/* One period of the two; the months of the first are those before the second's. */
static void join(struct said_period *first, const struct said_period *second) {
    bool lacks_year = !first->has_year && second->has_year;
    while (lacks_year && first->first > second->last)
        first->first -= MONTHS_A_YEAR;
    while (lacks_year && first->first + MONTHS_A_YEAR <= second->last)
        first->first += MONTHS_A_YEAR;
    first->kind = first->kind == SAID_DAY || second->kind == SAID_DAY ? SAID_DAY : SAID_SPAN;
    first->last = second->last;
    first->has_year |= second->has_year;
    first->to = second->to;
}

/* The first word behind those of the last period so far. */
static size_t items_end(const struct said_period *items, size_t count) {
    return count > 0 ? items[count - 1].to + 1 : 0;
}

struct said_periods said_periods_of(struct arena *arena, const struct said_words *words,
                                    struct rhythm rhythm, int now) {
    struct search search = {words, rhythm, now};
    struct said_period *items = NULL;
    size_t count = 0;
    for (size_t at = 0; at < words->count;) {
        struct said_period period;
        size_t taken = read_one(&search, at, &period);
        if (taken == 0) {
            at++;
            continue;
        }
        bool day_first = period.kind == SAID_DAY && period.last != PERIOD_NONE && at > 0 &&
                         items_end(items, count) < at && atoi(words->items[at - 1].text) > 0;
        period.from = at - day_first;
        period.to = at + taken - 1;
        period.since = period.from > 0 && said_word_is_among(words, period.from - 1, "since from");
        at += taken;
        if (count > 0 && goes_on(words, &items[count - 1], &period)) {
            join(&items[count - 1], &period);
            continue;
        }
        items = arena_more(arena, items, count, sizeof *items);
        items[count++] = period;
    }
    return (struct said_periods){items, count};
}

const struct said_period *said_period_at(const struct said_periods *periods, size_t word) {
    for (size_t i = 0; i < periods->count; i++)
        if (word >= periods->items[i].from && word <= periods->items[i].to)
            return &periods->items[i];
    return NULL;
}
