/* Reads the codes of formats letter by letter, with what is quoted passed over. */
#include "input/workbook/workbook_format.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { SECTIONS = sizeof((struct workbook_format *)0)->sections / sizeof(struct workbook_section) };

/* ---- pieces of a code ---- */

/* m is a month or minutes: minutes behind hours or in front of seconds. */
enum part { PART_NONE, PART_DATE, PART_HOURS, PART_MINUTES_OR_MONTH, PART_SECONDS };

/* What has been seen of a section. */
struct scan {
    const char *at;
    struct workbook_section section;
    enum part last;  /* the letters of a date or time before this place */
    bool month_open; /* `last` is an m, which becomes minutes if seconds follow */
    bool shows_date, shows_percent;
};

static const struct letter {
    char letter;
    enum part part;
} letters[] = {
    {'y', PART_DATE}, {'d', PART_DATE},  {'e', PART_DATE},    {'b', PART_DATE},
    {'g', PART_DATE}, {'h', PART_HOURS}, {'s', PART_SECONDS}, {'m', PART_MINUTES_OR_MONTH},
};

static enum part part_of(char letter) {
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (letters[i].letter == tolower((unsigned char)letter))
            return letters[i].part;
    return PART_NONE;
}

/* An m that nothing made minutes is a month. */
static void close_month(struct scan *scan) {
    scan->shows_date = scan->shows_date || scan->month_open;
    scan->month_open = false;
}

static void take_part(struct scan *scan, enum part part) {
    bool minutes = part == PART_MINUTES_OR_MONTH && scan->last == PART_HOURS;
    if (part == PART_SECONDS)
        scan->month_open = false;
    close_month(scan);
    scan->month_open = part == PART_MINUTES_OR_MONTH && !minutes;
    scan->shows_date = scan->shows_date || part == PART_DATE;
    scan->last = part;
}

static void take_letters(struct scan *scan) {
    char letter = *scan->at;
    while (*scan->at == letter)
        scan->at++;
    take_part(scan, part_of(letter));
}

/* ---- brackets: [h] [Red] [$-809] [<1] ---- */

static const struct {
    const char *sign;
    enum section_test test;
} tests[] = {{"<=", TEST_AT_MOST}, {">=", TEST_AT_LEAST}, {"<>", TEST_OTHER},
             {"<", TEST_LESS},     {">", TEST_MORE},      {"=", TEST_EQUAL}};

static void take_condition(struct scan *scan, const char *text) {
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        size_t length = strlen(tests[i].sign);
        if (strncmp(text, tests[i].sign, length) != 0)
            continue;
        scan->section.test = tests[i].test;
        scan->section.limit = strtod(text + length, NULL);
        return;
    }
}

/* [hh], [m], [ss]: time that has passed, whole. */
static bool is_elapsed(const char *text, size_t length) {
    enum part part = part_of(*text);
    for (size_t i = 0; i < length; i++)
        if (text[i] != *text)
            return false;
    return length > 0 &&
           (part == PART_HOURS || part == PART_MINUTES_OR_MONTH || part == PART_SECONDS);
}

static void take_brackets(struct scan *scan) {
    const char *text = scan->at + 1;
    size_t length = strcspn(text, "]");
    if (is_elapsed(text, length))
        take_part(scan, part_of(*text) == PART_SECONDS ? PART_SECONDS : PART_HOURS);
    else
        take_condition(scan, text);
    scan->at = text + length + (text[length] == ']');
}

/* ---- sections ---- */

static void skip_quoted(struct scan *scan) {
    const char *end = strchr(scan->at + 1, '"');
    scan->at = end == NULL ? scan->at + strlen(scan->at) : end + 1;
}

/* Behind one of \ _ * a sign stands for itself, or for its width. */
static void skip_escaped(struct scan *scan) {
    scan->at += scan->at[1] == '\0' ? 1 : 2;
}

static bool passes_word(struct scan *scan, const char *word) {
    size_t length = strlen(word);
    if (strncasecmp(scan->at, word, length) != 0)
        return false;
    scan->at += length;
    return true;
}

/* 0.00E+00 has no era in it. */
static bool passes_exponent(struct scan *scan) {
    return passes_word(scan, "E+") || passes_word(scan, "E-");
}

static void take_sign(struct scan *scan) {
    if (*scan->at == '"')
        skip_quoted(scan);
    else if (strchr("\\_*", *scan->at) != NULL)
        skip_escaped(scan);
    else if (*scan->at == '[')
        take_brackets(scan);
    else if (passes_word(scan, "General") || passes_word(scan, "AM/PM") ||
             passes_word(scan, "A/P") || passes_exponent(scan))
        return;
    else if (part_of(*scan->at) != PART_NONE)
        take_letters(scan);
    else
        scan->shows_percent = *scan->at++ == '%' || scan->shows_percent;
}

/* One section; `code` then points at the semicolon or the end. */
static struct workbook_section read_section(const char **code) {
    struct scan scan = {.at = *code, .section = {.kind = GRID_NUMBER}};
    while (*scan.at != '\0' && *scan.at != ';')
        take_sign(&scan);
    close_month(&scan);
    if (scan.shows_date)
        scan.section.kind = GRID_DATE;
    else if (scan.shows_percent)
        scan.section.kind = GRID_PERCENT;
    *code = scan.at;
    return scan.section;
}

struct workbook_format workbook_format_read(const char *code) {
    struct workbook_format format = {.count = 0};
    for (;;) {
        format.sections[format.count++] = read_section(&code);
        if (*code == '\0' || format.count == SECTIONS)
            return format;
        code++;
    }
}

/* ---- formats without a code ---- */

static const struct {
    unsigned long first, last;
    const char *code;
} built_in[] = {
    {9, 10, "0%"},          {14, 17, "dd/mm/yyyy"}, {22, 22, "dd/mm/yyyy hh:mm"},
    {27, 36, "yyyy/mm/dd"}, {50, 58, "yyyy/mm/dd"},
};

struct workbook_format workbook_format_built_in(unsigned long id) {
    for (size_t i = 0; i < sizeof built_in / sizeof *built_in; i++)
        if (id >= built_in[i].first && id <= built_in[i].last)
            return workbook_format_read(built_in[i].code);
    return (struct workbook_format){.count = 0};
}

/* ---- which section ---- */

static bool passes(const struct workbook_section *section, double value) {
    switch (section->test) {
    case TEST_NONE:
        return false;
    case TEST_LESS:
        return value < section->limit;
    case TEST_AT_MOST:
        return value <= section->limit;
    case TEST_EQUAL:
        return value == section->limit;
    case TEST_OTHER:
        return value != section->limit;
    case TEST_AT_LEAST:
        return value >= section->limit;
    case TEST_MORE:
        return value > section->limit;
    }
    return false;
}

/* Without conditions: positive; negative; zero. Of two, the first is for zero, too. */
static size_t section_by_sign(const struct workbook_format *format, double value) {
    if (format->count == 1)
        return 0;
    if (value < 0)
        return 1;
    return format->count == 3 && value == 0 ? 2 : 0;
}

/* With conditions, those of the first two are tried in their order; the last is for the rest. */
static size_t section_by_test(const struct workbook_format *format, double value) {
    size_t last = format->count - 1;
    for (size_t i = 0; i < last; i++) {
        bool has_test = format->sections[i].test != TEST_NONE;
        if (has_test ? passes(&format->sections[i], value) : i == 0 ? value > 0 : value < 0)
            return i;
    }
    return last;
}

enum grid_kind workbook_format_kind(const struct workbook_format *format, double value) {
    if (format->count == 0)
        return GRID_NUMBER;
    bool tests_any = false;
    for (size_t i = 0; i < format->count; i++)
        tests_any = tests_any || format->sections[i].test != TEST_NONE;
    size_t section = tests_any ? section_by_test(format, value) : section_by_sign(format, value);
    return format->sections[section].kind;
}
