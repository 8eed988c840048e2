/* Months of measures with the export rows below them. */
#include "report/explain/explain_print_rows.h"

#include "model/ledger/ledger.h"
#include "report/explain/explain_print_lines.h"
#include "report/member.h"

#include <string.h>

static void print_other_rows(struct printing *printing, int depth, const cJSON *node) {
    const cJSON *row;
    cJSON_ArrayForEach(row, member_of(node, "other_rows")) {
        print_label(printing->out, depth, "");
        print_right(printing->out, "", VALUE_WIDTH);
        buffer_printf(printing->out, "  %s: %s in %s\n", member_text(row, "says"),
                      member_text(row, "written"), print_place_text(printing->arena, row));
    }
}

/* What a line has no room for: below it, under its words. */
static void print_remark(struct printing *printing, int depth, const char *what, const char *text) {
    if (*text == '\0')
        return;
    print_label(printing->out, depth, "");
    print_right(printing->out, "", VALUE_WIDTH);
    buffer_printf(printing->out, "  %s%s\n", what, text);
}

/* A unit or a role, and what it is added up from. */
static void print_node(struct printing *printing, int depth, const char *label, const cJSON *node) {
    struct buffer *out = printing->out;
    const cJSON *part;
    print_label(out, depth, label);
    print_right(out, member_text(node, "text"), VALUE_WIDTH);
    const char *note = member_text(node, "note");
    buffer_printf(out, "  %s%s%s\n", member_text(node, "says"),
                  *note == '\0' ? "" : "; note: ", note);
    const char *error = member_text(node, "error");
    print_remark(printing, depth, "error: ", error);
    int origin = words_read(&ledger_origin_words, member_text(node, "origin"));
    if (*error == '\0' && origin != ORIGIN_ABSENT)
        print_remark(printing, depth, "", member_text(node, "reason"));
    print_other_rows(printing, depth, node);
    print_remark(printing, depth,
                 "no row: ", print_list_text(printing->arena, member_of(node, "without_rows")));
    bool by_role = origin == ORIGIN_ROLES;
    cJSON_ArrayForEach(part, member_of(node, "parts")) {
        print_node(printing, depth + 1, member_text(part, by_role ? "measure" : "unit"), part);
    }
}

static bool is_shown(const struct printing *printing, const cJSON *month) {
    for (size_t i = 0; i < printing->shown_count; i++)
        if (printing->shown[i] == month)
            return true;
    return false;
}

static void print_node_once(struct printing *printing, int depth, const cJSON *month) {
    struct buffer *out = printing->out;
    const char *label =
        print_span_text(printing->arena, member_text(month, "since"), member_text(month, "period"));
    if (!is_shown(printing, month)) {
        printing->shown = arena_more(printing->arena, printing->shown, printing->shown_count,
                                     sizeof *printing->shown);
        printing->shown[printing->shown_count++] = month;
        print_node(printing, depth, label, month);
        return;
    }
    print_label(out, depth, label);
    print_right(out, member_text(month, "text"), VALUE_WIDTH);
    buffer_printf(out, "  %s%s\n", member_text(month, "says"),
                  member_of(month, "parts") == NULL ? "" : ", as above");
}

void print_month(struct printing *printing, int depth, const char *measure, const char *period,
                 const char *since) {
    const cJSON *months =
        member_of(member_find(member_of(printing->tree, "measures"), "measure", measure), "months");
    const cJSON *month;
    cJSON_ArrayForEach(month, months) {
        if (strcmp(member_text(month, "period"), period) == 0 &&
            strcmp(member_text(month, "since"), since) == 0)
            print_node_once(printing, depth, month);
    }
}

static bool is_all_shown(const struct printing *printing, const cJSON *measure) {
    const cJSON *month;
    cJSON_ArrayForEach(month, member_of(measure, "months")) {
        if (!is_shown(printing, month))
            return false;
    }
    return true;
}

static void print_rest(struct printing *printing, const cJSON *measure) {
    const cJSON *month;
    buffer_printf(printing->out, "  %s\n", member_text(measure, "measure"));
    cJSON_ArrayForEach(month, member_of(measure, "months")) {
        if (!is_shown(printing, month))
            print_node_once(printing, 2, month);
    }
}

void print_other_months(struct printing *printing) {
    const cJSON *measure;
    bool any = false;
    print_heading(printing->out, "5 Export rows of the other months");
    cJSON_ArrayForEach(measure, member_of(printing->tree, "measures")) {
        if (is_all_shown(printing, measure))
            continue;
        print_rest(printing, measure);
        any = true;
    }
    if (!any)
        buffer_puts(printing->out, "  All rows stand above.\n");
}
