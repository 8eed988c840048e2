/* Looks at the first lines with each separator; says what is found. */
#include "input/shape.h"

#include "base/buffer.h"
#include "input/shape_kind.h"

#include <string.h>

enum { SHOWN = 3 };

static const char *columns_expected(const struct candidate *candidate) {
    const struct shape_expected *expected = candidate->search->expected;
    struct buffer list = {0};
    for (size_t i = 0; i < expected->count; i++)
        buffer_printf(&list, "%s%s",
                      i == 0                    ? ""
                      : i + 1 < expected->count ? ", "
                                                : " and ",
                      expected->columns[i]);
    if (shape_expects(candidate, "role"))
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
        if (shape_is_time(candidate->cells[i])) {
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
        if (shape_holds_number(candidate, i) && count++ < SHOWN)
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
    const char *name = candidate->cells[shape_month_column(candidate)];
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
} shapes[] = {{shape_is_header, say_header},       {shape_has_months, say_months},
              {shape_has_roles, say_roles},        {shape_has_measures, say_measures},
              {shape_has_values, say_values},      {shape_has_months_below, say_months_below},
              {shape_has_no_header, say_no_header}};

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

/* With the first separator by which the line has that shape. */
static bool find_separator(struct shape_search *search, size_t line,
                           const struct arrangement *shape, struct candidate *candidate) {
    for (size_t i = 0; i < SHAPE_SEPARATORS; i++) {
        *candidate = shape_line_with(search, line, i);
        if (candidate->count > 1 && shape->is(candidate))
            return true;
    }
    return false;
}

const char *shape_recognise(struct arena *arena, const struct shape_expected *expected,
                            const char *bytes, size_t length, size_t *line) {
    static const char mark[] = "\xEF\xBB\xBF";
    size_t skip = length >= 3 && memcmp(bytes, mark, 3) == 0 ? 3 : 0;
    struct shape_search search = {.arena = arena, .expected = expected};
    shape_cut_lines(&search, bytes + skip, length - skip);
    for (size_t s = 0; s < sizeof shapes / sizeof *shapes; s++)
        for (size_t i = 0; i < search.line_count; i++) {
            struct candidate candidate;
            if (!find_separator(&search, i, &shapes[s], &candidate))
                continue;
            *line = candidate.line->number;
            return say(&candidate, &shapes[s]);
        }
    return NULL;
}
