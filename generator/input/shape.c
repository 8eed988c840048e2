/* Looks at the first lines with each separator. */
#include "input/shape.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "model/number/number.h"
#include "model/period_label.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { SEARCHED = 30, SHOWN = 3 };

static const struct separator {
    char sign;
    const char *name;
} separators[] = {{',', "commas"}, {';', "semicolons"}, {'\t', "tabs"}, {'|', "bars"}};
enum { SEPARATORS = sizeof separators / sizeof *separators };

/* With a separator it is cut into cells when they are first asked for. */
struct head_line {
    size_t number;
    const char *begin, *end;
    const char **cells[SEPARATORS]; /* NULL: not yet cut */
    size_t counts[SEPARATORS];
};

struct search {
    struct arena *arena;
    const struct shape_expected *expected;
    struct head_line lines[SEARCHED]; /* that are not empty */
    size_t line_count;
};

/* A line with one separator. */
struct candidate {
    struct search *search;
    struct head_line *line;
    const struct separator *separator;
    const char *const *cells;
    size_t count;
};

/* ---- lines into cells ---- */

static const char *trimmed(struct arena *arena, const char *begin, const char *end) {
    static const char blanks[] = " \t\r\"";
    while (begin < end && strchr(blanks, *begin) != NULL)
        begin++;
    while (end > begin && strchr(blanks, end[-1]) != NULL)
        end--;
    size_t length = (size_t)(end - begin);
    return utf8_invalid_at(begin, length) < length ? "…" : arena_strndup(arena, begin, length);
}

static void split(struct arena *arena, struct head_line *line, size_t which) {
    bool quoted = false;
    size_t count = 0;
    const char **cells = NULL, *begin = line->begin;
    if (line->cells[which] != NULL)
        return;
    for (const char *c = begin; c <= line->end; c++) {
        quoted = c < line->end && *c == '"' ? !quoted : quoted;
        if (c < line->end && (quoted || *c != separators[which].sign))
            continue;
        cells = arena_more(arena, cells, count, sizeof *cells);
        cells[count++] = trimmed(arena, begin, c);
        begin = c + 1;
    }
    line->cells[which] = cells;
    line->counts[which] = count;
}

static bool is_blank(const char *begin, const char *end) {
    while (begin < end && strchr(" \t\r\",;|", *begin) != NULL)
        begin++;
    return begin == end;
}

static void cut_lines(struct search *search, const char *bytes, size_t length) {
    const char *end = bytes + length;
    for (size_t number = 1; bytes < end && search->line_count < SEARCHED; number++) {
        const char *stop = memchr(bytes, '\n', (size_t)(end - bytes));
        stop = stop == NULL ? end : stop;
        if (!is_blank(bytes, stop))
            search->lines[search->line_count++] =
                (struct head_line){.number = number, .begin = bytes, .end = stop};
        bytes = stop < end ? stop + 1 : end;
    }
}

/* ---- what a line may be ---- */

static bool is_among(const char *const *names, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcasecmp(names[i], name) == 0)
            return true;
    return false;
}

static bool has(const struct candidate *candidate, const char *column) {
    return is_among(candidate->cells, candidate->count, column);
}

static bool expects(const struct candidate *candidate, const char *column) {
    const struct shape_expected *expected = candidate->search->expected;
    return is_among(expected->columns, expected->count, column);
}

static bool expects_export(const struct candidate *candidate) {
    return expects(candidate, "role") ||
           (expects(candidate, "measure") && expects(candidate, "value"));
}

static bool is_header(const struct candidate *candidate) {
    const struct shape_expected *expected = candidate->search->expected;
    for (size_t i = 0; i < expected->count; i++)
        if (!has(candidate, expected->columns[i]))
            return false;
    return true;
}

/* April, Apr, Apr-23, 2023-04, Q1 2023/24, 2023/24; no bare digits, as values are. */
static bool is_time(const char *cell) {
    for (int month = period_make(2000, 1); month <= period_make(2000, 12); month++)
        if (strcasecmp(cell, period_month_name(month)) == 0 ||
            strcasecmp(cell, period_month_short_name(month)) == 0)
            return true;
    return !number_is_written(cell) && period_label_read(cell, 4).first != PERIOD_NONE;
}

static bool has_months(const struct candidate *candidate) {
    size_t months = 0;
    for (size_t i = 0; i < candidate->count; i++)
        months += is_time(candidate->cells[i]);
    return expects_export(candidate) && months >= 2;
}

/* The cell below, in the next line; NULL: there is none. */
static const char *cell_below(const struct candidate *candidate, size_t cell) {
    struct search *search = candidate->search;
    size_t which = (size_t)(candidate->separator - separators);
    size_t at = (size_t)(candidate->line - search->lines) + 1;
    if (at == search->line_count)
        return NULL;
    struct head_line *next = &search->lines[at];
    split(search->arena, next, which);
    return cell < next->counts[which] ? next->cells[which][cell] : NULL;
}

/* Of the columns that are none of a long table's: whose cell in the next line is a number. */
static bool holds_number(const struct candidate *candidate, size_t cell) {
    static const char *const others[] = {"period", "unit", "role", "measure", "value", "note"};
    const char *below = cell_below(candidate, cell);
    return below != NULL && number_is_written(below) &&
           !is_among(others, sizeof others / sizeof *others, candidate->cells[cell]);
}

static size_t number_columns(const struct candidate *candidate) {
    size_t numbers = 0;
    for (size_t i = 0; i < candidate->count; i++)
        numbers += holds_number(candidate, i);
    return numbers;
}

/* One column alone may be that of values under another name. */
static bool has_measures(const struct candidate *candidate) {
    return expects(candidate, "measure") && expects_export(candidate) && has(candidate, "period") &&
           !has(candidate, "value") && number_columns(candidate) >= 2;
}

static bool has_roles(const struct candidate *candidate) {
    return expects(candidate, "measure") && expects_export(candidate) && has(candidate, "period") &&
           has(candidate, "unit") && has(candidate, "role") && !has(candidate, "measure") &&
           number_columns(candidate) >= 1;
}

/* The column whose cell in the next line is a month; SIZE_MAX: none. */
static size_t month_column(const struct candidate *candidate) {
    for (size_t i = 0; i < candidate->count; i++) {
        const char *below = cell_below(candidate, i);
        if (below != NULL && is_time(below))
            return i;
    }
    return SIZE_MAX;
}

/* A table that is right but for the heading of its months: which is said by name. */
static bool lacks_period_alone(const struct candidate *candidate) {
    const struct shape_expected *expected = candidate->search->expected;
    for (size_t i = 0; i < expected->count; i++)
        if (strcasecmp(expected->columns[i], "period") != 0 &&
            !has(candidate, expected->columns[i]))
            return false;
    return true;
}

/* Below another heading than period, or none. */
static bool has_months_below(const struct candidate *candidate) {
    return expects_export(candidate) && !has(candidate, "period") && !has(candidate, "measure") &&
           !lacks_period_alone(candidate) && !is_time(candidate->cells[0]) &&
           number_columns(candidate) >= 1 && month_column(candidate) != SIZE_MAX;
}

/* A month and numbers in the first line already. */
static bool has_no_header(const struct candidate *candidate) {
    size_t months = 0, numbers = 0;
    for (size_t i = 0; i < candidate->count; i++) {
        months += is_time(candidate->cells[i]);
        numbers += number_is_written(candidate->cells[i]);
    }
    return expects_export(candidate) && candidate->line == candidate->search->lines &&
           months == 1 && numbers >= 1;
}

static bool has_values(const struct candidate *candidate) {
    return expects(candidate, "role") && has(candidate, "period") && has(candidate, "unit") &&
           has(candidate, "measure") && has(candidate, "value");
}

/* ---- in words ---- */

static const char *columns_expected(const struct candidate *candidate) {
    const struct shape_expected *expected = candidate->search->expected;
    struct buffer list = {0};
    for (size_t i = 0; i < expected->count; i++)
        buffer_printf(&list, "%s%s",
                      i == 0                    ? ""
                      : i + 1 < expected->count ? ", "
                                                : " and ",
                      expected->columns[i]);
    if (expects(candidate, "role"))
        buffer_puts(&list, ", with one for each measure");
    const char *text = arena_strdup(candidate->search->arena, list.data);
    buffer_free(&list);
    return text;
}

static const char *say_header(const struct candidate *candidate) {
    (void)candidate;
    return "";
}

static const char *say_months(const struct candidate *candidate) {
    const char *first = NULL, *last = "";
    for (size_t i = 0; i < candidate->count; i++)
        if (is_time(candidate->cells[i])) {
            first = first == NULL ? candidate->cells[i] : first;
            last = candidate->cells[i];
        }
    return arena_printf(candidate->search->arena,
                        "the months are columns (%s to %s); expected a row for each month, without "
                        "titles and totals, below the columns %s",
                        first, last, columns_expected(candidate));
}

/* Contacts, Referrals, Cases … */
static const char *number_names(const struct candidate *candidate) {
    struct buffer list = {0};
    size_t count = 0;
    for (size_t i = 0; i < candidate->count; i++)
        if (holds_number(candidate, i) && count++ < SHOWN)
            buffer_printf(&list, "%s%s", count > 1 ? ", " : "", candidate->cells[i]);
    const char *text =
        arena_printf(candidate->search->arena, "%s%s", list.data, count > SHOWN ? " …" : "");
    buffer_free(&list);
    return text;
}

static const char *say_measures(const struct candidate *candidate) {
    return arena_printf(candidate->search->arena,
                        "numbers stand in columns of their own (%s); expected a row for each "
                        "number, below the columns %s",
                        number_names(candidate), columns_expected(candidate));
}

static const char *say_months_below(const struct candidate *candidate) {
    struct arena *arena = candidate->search->arena;
    const char *name = candidate->cells[month_column(candidate)];
    return arena_printf(arena,
                        "the months stand %s, and numbers in columns of their own (%s); expected a "
                        "row for each number, below the columns %s",
                        *name == '\0' ? "in a column without a heading"
                                      : arena_printf(arena, "below “%s”", name),
                        number_names(candidate), columns_expected(candidate));
}

static const char *say_no_header(const struct candidate *candidate) {
    return arena_printf(candidate->search->arena,
                        "there is no header: the first line is a row already (%s, %s …); expected "
                        "a row for each number, below the columns %s",
                        candidate->cells[0], candidate->cells[1], columns_expected(candidate));
}

static const char *say_roles(const struct candidate *candidate) {
    (void)candidate;
    return "the file has a row for each role and a column for each measure; put it into "
           "workforce/, where this is how exports stand";
}

static const char *say_values(const struct candidate *candidate) {
    (void)candidate;
    return "the file has a row for each measure; put it into kpi/, where this is how exports stand";
}

/* In this order: what stands further up explains more. */
static const struct arrangement {
    bool (*is)(const struct candidate *candidate);
    const char *(*say)(const struct candidate *candidate);
} shapes[] = {{is_header, say_header},       {has_months, say_months},
              {has_roles, say_roles},        {has_measures, say_measures},
              {has_values, say_values},      {has_months_below, say_months_below},
              {has_no_header, say_no_header}};

static const char *say_separator(const struct candidate *candidate) {
    if (candidate->separator->sign == ',')
        return "";
    return arena_printf(candidate->search->arena,
                        "cells are separated by %s; expected commas: in Excel save as “CSV UTF-8 "
                        "(Comma delimited)”%s",
                        candidate->separator->name,
                        candidate->separator->sign == ';'
                            ? ", and where that writes semicolons, make the comma the list "
                              "separator in the region settings of Windows"
                            : "");
}

static const char *say_titles(const struct candidate *candidate) {
    size_t above = (size_t)(candidate->line - candidate->search->lines);
    if (above == 0)
        return "";
    return arena_printf(candidate->search->arena,
                        "the header is below %s; expected it on the first line: delete what stands "
                        "above it",
                        above == 1 ? "a title" : "titles");
}

/* The shape's own words stand first: who puts the table right puts the rest right, too. */
static const char *say(const struct candidate *candidate, const struct arrangement *shape) {
    const char *parts[] = {shape->say(candidate), say_titles(candidate), say_separator(candidate)};
    struct buffer text = {0};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i][0] != '\0')
            buffer_printf(&text, "%s%s", text.length > 0 ? "; " : "", parts[i]);
    const char *kept = text.length == 0 ? NULL : arena_strdup(candidate->search->arena, text.data);
    buffer_free(&text);
    return kept;
}

static const struct separator *separator_that_fits(struct candidate *candidate,
                                                   const struct arrangement *shape) {
    for (size_t i = 0; i < SEPARATORS; i++) {
        split(candidate->search->arena, candidate->line, i);
        candidate->separator = &separators[i];
        candidate->cells = candidate->line->cells[i];
        candidate->count = candidate->line->counts[i];
        if (candidate->count > 1 && shape->is(candidate))
            return candidate->separator;
    }
    return NULL;
}

const char *shape_recognise(struct arena *arena, const struct shape_expected *expected,
                            const char *bytes, size_t length, size_t *line) {
    static const char mark[] = "\xEF\xBB\xBF";
    size_t skip = length >= 3 && memcmp(bytes, mark, 3) == 0 ? 3 : 0;
    struct search search = {.arena = arena, .expected = expected};
    cut_lines(&search, bytes + skip, length - skip);
    for (size_t s = 0; s < sizeof shapes / sizeof *shapes; s++)
        for (size_t i = 0; i < search.line_count; i++) {
            struct candidate candidate = {.search = &search, .line = &search.lines[i]};
            if (separator_that_fits(&candidate, &shapes[s]) == NULL)
                continue;
            *line = candidate.line->number;
            return say(&candidate, &shapes[s]);
        }
    return NULL;
}
