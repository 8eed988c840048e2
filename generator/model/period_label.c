/* Reads a text word by word, number by number; what has been read decides what a year means. */
#include "model/period_label.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { SHORTEST_MONTH_NAME = 3, APRIL = 4, MONTHS_A_QUARTER = 3, MONTHS_A_HALF = 6 };

/* What has been read so far. */
struct reading {
    const char *rest;
    int year_start;
    int month;             /* named before its year; 0: none */
    int part, part_months; /* likewise: the 2nd of 3 months for Q2; 0: none */
    bool fiscal;           /* likewise: FY */
    struct period_span span;
};

static size_t digits(const char *text) {
    return strspn(text, "0123456789");
}

static int number_of(const char *text, size_t length) {
    int number = 0;
    for (size_t i = 0; i < length; i++)
        number = number * 10 + (text[i] - '0');
    return number;
}

/* Two-digit years up to 69 are 20xx, as in cells. */
static int century(int year) {
    return year <= 69 ? 2000 + year : 1900 + year;
}

/* A further period goes on from the first. */
static void take(struct reading *reading, int first, int last) {
    if (reading->span.first == PERIOD_NONE)
        reading->span.first = first;
    reading->span.last = last;
    reading->month = reading->part = 0;
    reading->fiscal = false;
}

static void take_month(struct reading *reading, int year, int month) {
    int period = period_checked(year, month);
    if (period != PERIOD_NONE)
        take(reading, period, period);
}

/* The year that begins in `year`, or the part of it that was named. */
static void take_year_from(struct reading *reading, int first) {
    int months = reading->part == 0 ? MONTHS_A_YEAR : reading->part_months;
    int begin = first + (reading->part == 0 ? 0 : (reading->part - 1) * months);
    if (period_checked(period_year(first), 1) != PERIOD_NONE)
        take(reading, begin, begin + months - 1);
}

static void take_financial_year(struct reading *reading, int year) {
    int start = reading->year_start == 1 ? APRIL : reading->year_start;
    take_year_from(reading, period_make(year, start));
}

/* 1 to 12 for a name of a month or its beginning of three letters and more; 0 for other words. */
static int named_month(const char *word, size_t length) {
    for (int month = 1; length >= SHORTEST_MONTH_NAME && month <= MONTHS_A_YEAR; month++) {
        const char *name = period_month_name(period_make(2000, month));
        if (length <= strlen(name) && strncasecmp(name, word, length) == 0)
            return month;
    }
    return 0;
}

/* Q2 and H1. */
static size_t read_part(struct reading *reading, const char *word) {
    static const struct {
        char letter, most;
        int months;
    } PARTS[] = {{'q', '4', MONTHS_A_QUARTER}, {'h', '2', MONTHS_A_HALF}};
    for (size_t i = 0; i < sizeof PARTS / sizeof *PARTS; i++)
        if (tolower((unsigned char)*word) == PARTS[i].letter && word[1] >= '1' &&
            word[1] <= PARTS[i].most && digits(word + 1) == 1) {
            reading->part = word[1] - '0';
            reading->part_months = PARTS[i].months;
            return 2;
        }
    return 0;
}

static void read_word(struct reading *reading) {
    const char *word = reading->rest;
    size_t length = 0, part = read_part(reading, word);
    while (isalpha((unsigned char)word[length]))
        length++;
    int month = named_month(word, length);
    if (month != 0)
        reading->month = month;
    if (length == 2 && strncasecmp(word, "FY", length) == 0)
        reading->fiscal = true;
    reading->rest += part > length ? part : length;
}

/* 31/03/2019, 31.03.19, 31-3-2019; 2019-03-31 is read from its year. */
static bool read_date(struct reading *reading) {
    char *end;
    const char *text = reading->rest;
    long day = strtol(text, &end, 10);
    char mark = *end;
    if (mark == '\0' || strchr("/.-", mark) == NULL || digits(end + 1) == 0)
        return false;
    long month = strtol(end + 1, &end, 10);
    size_t length = *end == mark ? digits(end + 1) : 0;
    if (length != 2 && length != 4)
        return false;
    int year = number_of(end + 1, length);
    int period = period_checked(length == 2 ? century(year) : year, (int)month);
    if (!period_has_day(period, (int)day))
        return false;
    take(reading, period, period);
    reading->rest = end + 1 + length;
    return true;
}

static bool a_year_follows(const char *text) {
    while (*text != '\0' && !isalnum((unsigned char)*text))
        text++;
    return digits(text) == 4;
}

/* 19 in Mar-19, FY19, FY18/19; a day is passed over. */
static void read_two_digits(struct reading *reading) {
    const char *text = reading->rest;
    int year = century(number_of(text, 2));
    bool paired = text[2] == '/' && digits(text + 3) == 2 &&
                  number_of(text + 3, 2) == (number_of(text, 2) + 1) % 100;
    if (read_date(reading))
        return;
    reading->rest += 2;
    if (reading->fiscal && paired) {
        reading->rest += 3;
        take_financial_year(reading, year);
    } else if (reading->fiscal) {
        take_financial_year(reading, year - 1);
    } else if (reading->month != 0 && !a_year_follows(reading->rest)) {
        take_month(reading, year, reading->month);
    }
}

/* What makes more of a year: /19, -19, /2019 a financial year; -03, -03-31 a month. True where it
 * was that. */
static bool read_tail(struct reading *reading, int year) {
    const char *tail = reading->rest;
    size_t length = *tail == '/' || *tail == '-' ? digits(tail + 1) : 0;
    if (length != 2 && length != 4)
        return false;
    int number = number_of(tail + 1, length);
    int next = length == 2 ? (year + 1) % 100 : year + 1;
    bool is_month = *tail == '-' && length == 2 && number >= 1 && number <= MONTHS_A_YEAR;
    if (!is_month && number != next)
        return false;
    reading->rest += 1 + length;
    if (is_month && *reading->rest == '-' && digits(reading->rest + 1) == 2)
        reading->rest += 3;
    if (is_month)
        take_month(reading, year, number);
    else
        take_financial_year(reading, year);
    return true;
}

static void read_four_digits(struct reading *reading) {
    int year = number_of(reading->rest, 4);
    reading->rest += 4;
    if (read_tail(reading, year))
        return;
    if (reading->month != 0)
        take_month(reading, year, reading->month);
    else if (reading->fiscal)
        take_financial_year(reading, year - 1);
    else
        take_year_from(reading, period_make(year, 1));
}

/* 201903, or 201819. */
static void read_six_digits(struct reading *reading) {
    int year = number_of(reading->rest, 4), tail = number_of(reading->rest + 4, 2);
    reading->rest += 6;
    if (tail >= 1 && tail <= MONTHS_A_YEAR)
        take_month(reading, year, tail);
    else if (tail == (year + 1) % 100)
        take_financial_year(reading, year);
}

static void read_number(struct reading *reading) {
    size_t length = digits(reading->rest);
    if (length == 2)
        read_two_digits(reading);
    else if (length == 4 && strchr("12", *reading->rest) != NULL)
        read_four_digits(reading);
    else if (length == 6 && strchr("12", *reading->rest) != NULL)
        read_six_digits(reading);
    else if (length > 1 || !read_date(reading))
        reading->rest += length;
}

struct period_span period_label_read(const char *text, int year_start) {
    struct reading reading = {.rest = text, .year_start = year_start};
    while (*reading.rest != '\0') {
        if (digits(reading.rest) > 0)
            read_number(&reading);
        else if (isalpha((unsigned char)*reading.rest))
            read_word(&reading);
        else
            reading.rest++;
    }
    return reading.span;
}

const char *period_label_hint(struct arena *arena, const char *text) {
    struct period_span span = period_label_read(text, APRIL);
    if (span.first == PERIOD_NONE || span.first != span.last)
        return "";
    return arena_printf(arena, " (did you mean %s?)", period_code(arena, span.first));
}
