/* Holds a text against the spellings, letter by letter. */
#include "input/source/source_date.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const struct word dates[] = {
    [DATES_DAY_FIRST] = {"day-first", NULL},
    [DATES_MONTH_FIRST] = {"month-first", NULL},
};
const struct word_table source_dates_words = WORD_TABLE(dates);

enum { SHORTEST_NAME = 3, APRIL = 4, TWO_DIGITS = 2, FOUR_DIGITS = 4 };

/* What has been read of a text. */
struct found {
    int year, month, day;   /* 0: none */
    int part, part_months;  /* the 2nd of 3 months: Q2 */
    bool is_year, is_split; /* the year alone, or a part of it; it is written as two: 2020/21 */
};

/* ---- pieces: each passes over what it reads, or says that it is not there ---- */

static size_t digits(const char *text) {
    return strspn(text, "0123456789");
}

static bool read_number(const char **text, size_t least, size_t most, int *number) {
    size_t length = digits(*text);
    if (length < least || length > most)
        return false;
    *number = 0;
    for (; length > 0; length--)
        *number = *number * 10 + (*(*text)++ - '0');
    return true;
}

/* Two-digit years up to 69 are 20xx, as in our own exports. */
static bool read_year(const char **text, struct found *found) {
    size_t length = digits(*text);
    if ((length != TWO_DIGITS && length != FOUR_DIGITS) ||
        !read_number(text, length, length, &found->year))
        return false;
    if (length == TWO_DIGITS)
        found->year += found->year <= 69 ? 2000 : 1900;
    return true;
}

static bool read_long_year(const char **text, struct found *found) {
    return digits(*text) == FOUR_DIGITS && read_year(text, found);
}

static bool read_month(const char **text, struct found *found) {
    return read_number(text, 1, TWO_DIGITS, &found->month);
}

/* 31, 31st. */
static bool read_day(const char **text, struct found *found) {
    static const char *const ordinals[] = {"st", "nd", "rd", "th"};
    if (!read_number(text, 1, TWO_DIGITS, &found->day))
        return false;
    for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
        if (strncasecmp(*text, ordinals[i], 2) == 0 && !isalpha((unsigned char)(*text)[2])) {
            *text += 2;
            break;
        }
    return true;
}

/* October, Oct, Sept. */
static bool read_name(const char **text, struct found *found) {
    size_t length = 0;
    while (isalpha((unsigned char)(*text)[length]))
        length++;
    for (int month = 1; length >= SHORTEST_NAME && month <= MONTHS_A_YEAR; month++) {
        const char *name = period_month_name(period_make(2000, month));
        if (length > strlen(name) || strncasecmp(name, *text, length) != 0)
            continue;
        found->month = month;
        *text += length;
        return true;
    }
    return false;
}

/* Q2, H1. */
static bool read_part(const char **text, struct found *found) {
    char letter = (char)toupper((unsigned char)**text);
    if ((letter != 'Q' && letter != 'H') || digits(*text + 1) != 1)
        return false;
    found->part = (*text)[1] - '0';
    found->part_months = letter == 'Q' ? 3 : 6;
    *text += 2;
    return found->part >= 1 && found->part <= MONTHS_A_YEAR / found->part_months;
}

static bool take_split_year(const char **text, struct found *found) {
    int next;
    if (!read_year(text, found) || (**text != '/' && **text != '-'))
        return false;
    size_t length = digits(++*text);
    found->is_year = found->is_split = true;
    return (length == TWO_DIGITS || length == FOUR_DIGITS) &&
           read_number(text, length, length, &next) &&
           next == (length == TWO_DIGITS ? (found->year + 1) % 100 : found->year + 1);
}

/* 2020/21, 2020-21, 2020/2021. */
static bool read_split_year(const char **text, struct found *found) {
    return digits(*text) == FOUR_DIGITS && take_split_year(text, found);
}

/* 20/21, which stands behind what says that it is a year. */
static bool read_short_split_year(const char **text, struct found *found) {
    return digits(*text) == TWO_DIGITS && take_split_year(text, found);
}

/* FY2020/21, FY 20/21. */
static bool read_financial(const char **text, struct found *found) {
    (void)found;
    if (strncasecmp(*text, "FY", 2) != 0)
        return false;
    *text += 2;
    *text += strspn(*text, " ");
    return true;
}

/* Twelve months that are told by their end. */
static bool read_until(const char **text, struct found *found) {
    static const char *const begins[] = {"year ending ", "year ended ", "year to ",
                                         "12 months to "};
    found->part_months = MONTHS_A_YEAR;
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
        if (strncasecmp(*text, begins[i], strlen(begins[i])) == 0) {
            *text += strlen(begins[i]);
            *text += strspn(*text, " ");
            return true;
        }
    return false;
}

static bool read_calendar_year(const char **text, struct found *found) {
    found->is_year = true;
    return read_long_year(text, found);
}

/* 202010, 202021. */
static bool take_six(const char **text, struct found *found, bool as_year) {
    if (digits(*text) != 6)
        return false;
    int both = 0;
    read_number(text, 6, 6, &both);
    found->year = both / 100;
    found->is_year = found->is_split = as_year;
    found->month = as_year ? 0 : both % 100;
    return !as_year || both % 100 == (found->year + 1) % 100;
}

static bool read_six_as_month(const char **text, struct found *found) {
    return take_six(text, found, false) && found->month >= 1 && found->month <= MONTHS_A_YEAR;
}

static bool read_six_as_year(const char **text, struct found *found) {
    return take_six(text, found, true);
}

/* 20201031. */
static bool read_eight(const char **text, struct found *found) {
    int all = 0;
    if (digits(*text) != 8 || !read_number(text, 8, 8, &all))
        return false;
    *found = (struct found){.year = all / 10000, .month = all / 100 % 100, .day = all % 100};
    return true;
}

/* One or more signs between pieces. */
static bool read_gap(const char **text, struct found *found) {
    size_t length = strspn(*text, " -/.,_");
    (void)found;
    *text += length;
    return length > 0;
}

static bool read_dash(const char **text, struct found *found) {
    bool is_there = **text == '-';
    (void)found;
    *text += is_there;
    return is_there;
}

/* ---- spellings, of which the first that fits counts ---- */

typedef bool piece(const char **text, struct found *found);
enum { MOST_PIECES = 6 };
enum only {
    ALWAYS,
    ONLY_DAY_FIRST,
    ONLY_MONTH_FIRST,
    ONLY_YEARS,
    ONLY_MONTHS,
    ONLY_NAMES, /* of files */
    ONLY_CELLS
};

static const struct spelt {
    piece *pieces[MOST_PIECES];
    enum only only;
} SPELT[] = {
    {{read_long_year, read_dash, read_month, read_dash, read_day}, ALWAYS},
    {{read_day, read_gap, read_month, read_gap, read_year}, ONLY_DAY_FIRST},
    {{read_month, read_gap, read_day, read_gap, read_year}, ONLY_MONTH_FIRST},
    {{read_long_year, read_gap, read_month, read_gap, read_day}, ALWAYS},
    {{read_day, read_gap, read_name, read_gap, read_year}, ALWAYS},
    {{read_name, read_gap, read_day, read_gap, read_long_year}, ALWAYS},
    {{read_eight}, ONLY_NAMES},
    {{read_part, read_gap, read_split_year}, ALWAYS},
    {{read_split_year, read_gap, read_part}, ALWAYS},
    {{read_part, read_gap, read_calendar_year}, ALWAYS},
    {{read_calendar_year, read_gap, read_part}, ALWAYS},
    {{read_part, read_gap, read_six_as_year}, ALWAYS},
    {{read_six_as_year, read_gap, read_part}, ALWAYS},
    {{read_six_as_year, read_part}, ALWAYS},
    {{read_part, read_gap, read_short_split_year}, ALWAYS},
    {{read_short_split_year, read_gap, read_part}, ONLY_CELLS},
    {{read_financial, read_split_year}, ALWAYS},
    {{read_financial, read_short_split_year}, ALWAYS},
    {{read_name, read_gap, read_split_year}, ALWAYS},
    {{read_split_year, read_gap, read_name}, ALWAYS},
    {{read_until, read_name, read_gap, read_long_year}, ONLY_CELLS},
    {{read_until, read_day, read_gap, read_name, read_gap, read_long_year}, ONLY_CELLS},
    {{read_name, read_gap, read_year}, ALWAYS},
    {{read_long_year, read_gap, read_name}, ALWAYS},
    {{read_name, read_year}, ALWAYS},
    {{read_long_year, read_dash, read_month}, ONLY_MONTHS},
    {{read_split_year}, ALWAYS},
    {{read_long_year, read_dash, read_month}, ALWAYS},
    {{read_six_as_month}, ONLY_MONTHS},
    {{read_six_as_year}, ALWAYS},
    {{read_six_as_month}, ALWAYS},
    {{read_calendar_year}, ONLY_YEARS},
    {{read_month, read_gap, read_long_year}, ONLY_CELLS},
    {{read_long_year, read_gap, read_month}, ONLY_CELLS},
};

static bool is_asked(enum only only, const struct source_calendar *calendar, bool in_name) {
    switch (only) {
    case ALWAYS:
        return true;
    case ONLY_DAY_FIRST:
        return calendar->dates == DATES_DAY_FIRST;
    case ONLY_MONTH_FIRST:
        return calendar->dates == DATES_MONTH_FIRST;
    case ONLY_YEARS:
        return calendar->years;
    case ONLY_MONTHS:
        return !calendar->years;
    case ONLY_NAMES:
        return in_name;
    case ONLY_CELLS:
        return !in_name;
    }
    return false;
}

/* A year that is written as two begins in its first month, or else in April. */
static int year_begins(const struct found *found, const struct source_calendar *calendar) {
    bool financial = found->is_split;
    int start = !financial ? 1 : calendar->year_start == 1 ? APRIL : calendar->year_start;
    return period_make(found->year, start);
}

/* A month of a year that is written as two. */
static int month_within(const struct found *found, const struct source_calendar *calendar) {
    int first = year_begins(found, calendar), year = found->year;
    return period_checked(period_make(year, found->month) < first ? year + 1 : year, found->month);
}

static int last_month(const struct found *found, const struct source_calendar *calendar) {
    if (found->day != 0 && !period_has_day(period_checked(found->year, found->month), found->day))
        return PERIOD_NONE;
    if (!found->is_year)
        return period_checked(found->year, found->month);
    if (found->month != 0)
        return month_within(found, calendar);
    int months = found->part == 0 ? MONTHS_A_YEAR : found->part * found->part_months;
    return period_checked(found->year, 1) == PERIOD_NONE
               ? PERIOD_NONE
               : year_begins(found, calendar) + months - 1;
}

static bool fits(const struct spelt *spelt, const char **text, struct found *found) {
    *found = (struct found){0};
    for (size_t i = 0; i < MOST_PIECES && spelt->pieces[i] != NULL; i++)
        if (!spelt->pieces[i](text, found))
            return false;
    return true;
}

/* A time of day behind a day: 31/10/2020 12:34, 2020-10-31T00:00:00. */
static bool is_over(const char *text) {
    text += strspn(text, " ");
    text += *text == 'T' || *text == 't';
    size_t time = strspn(text, "0123456789:.");
    if (time > 0 && memchr(text, ':', time) != NULL)
        text += time;
    text += strspn(text, " Zz");
    return *text == '\0';
}

static bool is_name_over(const char *text) {
    return !isalnum((unsigned char)*text);
}

/* The month that the beginning of the text says, if what follows is its end. */
static int period_at(const char **text, const struct source_calendar *calendar,
                     bool (*ends)(const char *text), struct found *found) {
    for (size_t i = 0; i < sizeof SPELT / sizeof *SPELT; i++) {
        const char *rest = *text;
        if (!is_asked(SPELT[i].only, calendar, ends == is_name_over) ||
            !fits(&SPELT[i], &rest, found) || !ends(rest))
            continue;
        int period = last_month(found, calendar);
        if (period == PERIOD_NONE)
            continue;
        *text = rest;
        return period;
    }
    return PERIOD_NONE;
}

int source_date_period(const char *text, const struct source_calendar *calendar) {
    struct found found;
    return period_at(&text, calendar, is_over, &found);
}

int source_date_begins(const char **text, const struct source_calendar *calendar) {
    struct found found;
    return period_at(text, calendar, is_name_over, &found);
}

/* Days from 1 March of year 0, by the rule of the Gregorian calendar. */
static long day_number(int year, int month, int day) {
    long years = month > 2 ? year : year - 1, months = month > 2 ? month - 3 : month + 9;
    return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day;
}

/* How many months it is: 0 of a day. */
static int months_of(const struct found *found) {
    if (found->part_months != 0)
        return found->part_months;
    return found->day != 0 ? 0 : found->month != 0 ? 1 : MONTHS_A_YEAR;
}

bool source_date_is(const char *text, const char *asked, const struct source_calendar *calendar) {
    struct found found, limit;
    int period = period_at(&text, calendar, is_over, &found);
    if (period == PERIOD_NONE || period_at(&asked, calendar, is_over, &limit) != period)
        return false;
    int months = months_of(&found), most = months_of(&limit);
    return months == 0 && most == 0 ? found.day == limit.day
                                    : months == most || (months == 0 && most == 1);
}

bool source_date_day(const char *text, const struct source_calendar *calendar, long *day) {
    struct found found;
    if (period_at(&text, calendar, is_over, &found) == PERIOD_NONE || months_of(&found) != 0)
        return false;
    *day = day_number(found.year, found.month, found.day);
    return true;
}
