/* Reads the last month out of the label of a period. */
#include "model/benchmark_age.h"

#include "model/period.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { SHORTEST_MONTH_NAME = 3, MARCH = 3, DECEMBER = 12, MONTHS_A_QUARTER = 3 };

/* What has been read of a label so far. */
struct reading {
    const char *rest;
    int month;   /* named before the next year; 0: none */
    int quarter; /* likewise: Q2 */
    int end;     /* of the last period read */
};

/* 1 to 12 for a name of a month or its beginning of three letters and more; 0 for other words. */
static int named_month(const char *word, size_t length) {
    for (int month = 1; length >= SHORTEST_MONTH_NAME && month <= DECEMBER; month++) {
        const char *name = period_month_name(period_make(2000, month));
        if (length <= strlen(name) && strncasecmp(name, word, length) == 0)
            return month;
    }
    return 0;
}

static size_t digits(const char *text) {
    return strspn(text, "0123456789");
}

static bool is_quarter(const char *word, size_t length) {
    return length == 1 && (*word == 'Q' || *word == 'q') && word[1] >= '1' && word[1] <= '4';
}

static void read_word(struct reading *reading) {
    const char *word = reading->rest;
    size_t length = 0;
    while (isalpha((unsigned char)word[length]))
        length++;
    int month = named_month(word, length);
    if (month != 0)
        reading->month = month;
    if (is_quarter(word, length)) {
        reading->quarter = word[1] - '0';
        length++;
    }
    reading->rest += length;
}

/* What follows a year and makes more of it: /19 or -19 a financial year, -03 a month. */
static void read_tail(struct reading *reading, int *year, int *month) {
    const char *tail = reading->rest;
    size_t length = *tail == '/' || *tail == '-' ? digits(tail + 1) : 0;
    if (length != 2 && length != 4)
        return;
    int number = (int)strtol(tail + 1, NULL, 10);
    int next = length == 2 ? (*year + 1) % 100 : *year + 1;
    if (number == next) {
        (*year)++;
        *month = MARCH;
    } else if (*tail == '-' && length == 2 && number >= 1 && number <= DECEMBER) {
        *month = number;
    } else {
        return;
    }
    reading->rest += 1 + length;
}

/* A quarter of a financial year begins in April, one of a calendar year in January. */
static int quarter_end(int quarter, int year, bool financial) {
    int calendar = quarter * MONTHS_A_QUARTER;
    return financial ? period_make(year - 1, MARCH) + calendar : period_make(year, calendar);
}

static void read_year(struct reading *reading) {
    int year = (int)strtol(reading->rest, NULL, 10), month = 0;
    reading->rest += 4;
    read_tail(reading, &year, &month);
    if (reading->quarter != 0)
        reading->end = quarter_end(reading->quarter, year, month == MARCH);
    else if (reading->month != 0)
        reading->end = period_make(year, reading->month);
    else
        reading->end = period_make(year, month != 0 ? month : DECEMBER);
    reading->month = reading->quarter = 0;
}

int benchmark_period_end(const char *label) {
    struct reading reading = {.rest = label, .end = PERIOD_NONE};
    while (*reading.rest != '\0') {
        size_t length = digits(reading.rest);
        if (length == 4 && strchr("12", *reading.rest) != NULL)
            read_year(&reading);
        else if (isalpha((unsigned char)*reading.rest))
            read_word(&reading);
        else
            reading.rest += length > 0 ? length : 1;
    }
    return reading.end;
}

const char *benchmark_period_text(const char *label) {
    return *label == '\0' ? "period not stated" : label;
}
