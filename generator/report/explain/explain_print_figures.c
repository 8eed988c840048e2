/* Sections 1 to 3 of a printed explanation: from the figures to what they are compared with. */
#include "model/period.h"
#include "report/explain/explain_print_lines.h"
#include "report/explain/explain_print_rows.h"
#include "report/explain/explain_printing.h"
#include "report/lasting.h"
#include "report/member.h"

#include <string.h>

void print_steps(struct printing *printing, int depth, const cJSON *steps) {
    const cJSON *step;
    cJSON_ArrayForEach(step, steps) {
        print_pair(printing->out, depth, member_text(step, "step"), member_text(step, "text"));
    }
}

/* A measure's months, and what they come to. */
static void print_term(struct printing *printing, const cJSON *column, const cJSON *term) {
    const char *first = member_text(column, "first"), *last = member_text(column, "last");
    const char *says = member_text(term, "says");
    int end = period_read(last, strlen(last));
    buffer_printf(printing->out, "    %s%s\n", member_is(term, "minus") ? "less " : "",
                  member_text(term, "measure"));
    const char *since = member_text(term, "since");
    int begin = *since == '\0' ? period_read(first, strlen(first)) : end;
    for (int period = begin; period <= end; period++)
        print_month(printing, 3, member_text(term, "measure"), period_code(printing->arena, period),
                    since);
    if (*says == '\0')
        return;
    print_label(printing->out, 3, says);
    print_right(printing->out, member_text(term, "text"), VALUE_WIDTH);
    buffer_putc(printing->out, '\n');
}

/* Numerator or denominator. */
static void print_side(struct printing *printing, const cJSON *column, const char *key) {
    const cJSON *side = member_of(column, key), *terms = member_of(side, "terms"), *term;
    cJSON_ArrayForEach(term, terms) {
        print_term(printing, column, term);
    }
    if (cJSON_GetArraySize(terms) < 2)
        return;
    buffer_printf(printing->out, "    %s = %s\n", member_text(side, "expression"),
                  member_text(side, "text"));
}

static void put_side_text(struct printing *printing, const cJSON *month, const char *key) {
    const char *text = member_text(member_of(month, key), "text");
    print_right(printing->out, *text == '\0' ? "–" : text, VALUE_WIDTH);
}

static void print_averaged(struct printing *printing, const cJSON *months) {
    struct buffer *out = printing->out;
    const cJSON *month;
    print_label(out, 2, "");
    print_right(out, "numerator", VALUE_WIDTH);
    print_right(out, "denominator", VALUE_WIDTH);
    print_right(out, "value", VALUE_WIDTH);
    buffer_putc(out, '\n');
    cJSON_ArrayForEach(month, months) {
        print_label(out, 2, member_text(month, "name"));
        put_side_text(printing, month, "numerator");
        put_side_text(printing, month, "denominator");
        print_right(out, member_text(month, "text"), VALUE_WIDTH);
        const char *reason = member_text(month, "reason");
        buffer_printf(out, "%s%s\n", *reason == '\0' ? "" : "  left out: ", reason);
    }
}

static bool has_denominators(const cJSON *months) {
    const cJSON *month;
    cJSON_ArrayForEach(month, months) {
        if (cJSON_IsObject(member_of(month, "denominator")))
            return true;
    }
    return false;
}

/* What the twelve come to; nothing where none has a value. */
static void print_sums(struct printing *printing, const cJSON *column) {
    if (!cJSON_IsObject(member_of(column, "numerator")))
        return;
    print_label(printing->out, 2, "sum");
    put_side_text(printing, column, "numerator");
    if (has_denominators(member_of(column, "months")))
        put_side_text(printing, column, "denominator");
    buffer_putc(printing->out, '\n');
}

static void print_column(struct printing *printing, const cJSON *column) {
    const cJSON *months = member_of(column, "months");
    int lasting = words_read(&lasting_column_words, member_text(column, "column"));
    const char *words =
        lasting < 0
            ? arena_printf(printing->arena, "The %s before",
                           member_text(member_of(printing->tree, "indicator"), "period_noun"))
            : words_text(&lasting_column_words, (enum lasting_column)lasting);
    buffer_printf(printing->out, "\n  %s: %s\n", words, member_text(column, "heading"));
    if (months == NULL) {
        print_side(printing, column, "numerator");
        print_side(printing, column, "denominator");
    } else if (months->child != NULL) {
        print_averaged(printing, months);
        print_sums(printing, column);
    }
    print_steps(printing, 2, member_of(column, "steps"));
}

void print_figure(struct printing *printing, const cJSON *figure) {
    const cJSON *column;
    buffer_printf(printing->out, "%s%s\n", member_text(figure, "label"),
                  member_is(figure, "headline") ? " (the headline)" : "");
    const char *formula = member_text(figure, "formula");
    buffer_printf(printing->out, "  %s%s (%s)\n", *formula == '\0' ? "" : "= ",
                  *formula == '\0' ? member_text(figure, "unusable") : formula,
                  print_place_text(printing->arena, figure));
    cJSON_ArrayForEach(column, member_of(figure, "columns")) {
        print_column(printing, column);
    }
}

void print_figures(struct printing *printing) {
    const cJSON *figure;
    bool is_first = true;
    print_heading(printing->out, "1 The figures");
    cJSON_ArrayForEach(figure, member_of(printing->tree, "figures")) {
        buffer_puts(printing->out, is_first ? "" : "\n");
        is_first = false;
        print_figure(printing, figure);
    }
}

static const char *row_text(struct printing *printing, const cJSON *row) {
    struct arena *arena = printing->arena;
    const char *unit = member_text(row, "unit"), *low = member_text(row, "tolerance_low"),
               *high = member_text(row, "tolerance_high"), *phasing = member_text(row, "phasing"),
               *name = member_text(row, "name");
    return arena_printf(arena, "%s%sfrom %s%s%s: target %s, tolerance %s to %s%s%s; %s", name,
                        *name == '\0' ? "" : ", ", member_text(row, "from"),
                        *unit == '\0' ? "" : " for ", unit,
                        *member_text(row, "target") == '\0' ? "–" : member_text(row, "target"),
                        *low == '\0' ? "–" : low, *high == '\0' ? "–" : high,
                        *phasing == '\0' ? "" : ", phased ", phasing, member_text(row, "says"));
}

void print_target(struct printing *printing) {
    struct buffer *out = printing->out;
    const cJSON *target = member_of(printing->tree, "target"),
                *status = member_of(printing->tree, "status"), *row;
    print_heading(out, "2 Target and status");
    if (member_of(target, "rows")->child == NULL)
        buffer_puts(out, "  targets.csv has no row for it.\n");
    cJSON_ArrayForEach(row, member_of(target, "rows")) {
        print_pair(out, 1, print_place_text(printing->arena, row), row_text(printing, row));
    }
    print_steps(printing, 1, member_of(target, "steps"));
    print_pair(out, 1, "Judged as printed", member_text(status, "says"));
    print_pair(out, 1, "Status",
               arena_printf(printing->arena, "%s: %s", member_text(status, "code"),
                            member_text(status, "text")));
    if (*member_text(status, "rectification") != '\0')
        print_pair(out, 1, "Rectification", member_text(status, "rectification"));
}

static const char *benchmark_text(struct printing *printing, const cJSON *row) {
    const char *period = member_text(row, "period");
    return arena_printf(printing->arena, "%s%s%s: %s, published %s; %s",
                        member_text(row, "comparator"), *period == '\0' ? "" : ", ", period,
                        member_text(row, "written"), member_text(row, "published"),
                        member_text(row, "says"));
}

void print_changes(struct printing *printing) {
    struct buffer *out = printing->out;
    const cJSON *item;
    print_heading(out, "3 Changes and others");
    cJSON_ArrayForEach(item, member_of(printing->tree, "changes")) {
        print_pair(out, 1, member_text(item, "heading"), member_text(item, "says"));
        if (*member_text(item, "words") != '\0')
            print_pair(out, 1, "  in words", member_text(item, "words"));
    }
    if (member_of(printing->tree, "benchmarks")->child == NULL)
        buffer_puts(out, "  benchmarks.csv has no row for it.\n");
    cJSON_ArrayForEach(item, member_of(printing->tree, "benchmarks")) {
        print_pair(out, 1, print_place_text(printing->arena, item), benchmark_text(printing, item));
    }
}
