/* A table's cell: its figures, what a total adds up, what it is held against. */
#include "report/explain/explain_print_lines.h"
#include "report/explain/explain_printing.h"
#include "report/member.h"

static void print_names(struct printing *printing) {
    struct buffer *out = printing->out;
    const cJSON *tree = printing->tree, *table = member_of(tree, "table"), *note;
    buffer_printf(out, "%s: %s\n%s, %s\n\n", member_text(table, "code"),
                  member_text(table, "title"), member_text(tree, "row"),
                  member_text(tree, "column"));
    print_report(printing);
    print_pair(out, 1, "Defined in", print_place_text(printing->arena, tree));
    if (*member_text(tree, "basis") != '\0')
        print_pair(out, 1, "Basis",
                   arena_printf(printing->arena, "%s: %s", member_text(tree, "basis"),
                                member_text(tree, "covers")));
    cJSON_ArrayForEach(note, member_of(tree, "notes")) {
        print_pair(out, 1, "Note", note->valuestring);
    }
}

static void print_parts(struct printing *printing, int depth, const cJSON *parts) {
    const cJSON *part;
    cJSON_ArrayForEach(part, parts) {
        print_label(printing->out, depth, member_text(part, "row"));
        print_right(printing->out, member_text(part, "text"), VALUE_WIDTH);
        const char *says = member_text(part, "says");
        buffer_printf(printing->out, "%s%s\n", *says == '\0' ? "" : "  ", says);
        print_parts(printing, depth + 1, member_of(part, "parts"));
    }
}

static void print_total(struct printing *printing) {
    const cJSON *supplied = member_of(printing->tree, "supplied");
    print_heading(printing->out, "2 The total");
    print_parts(printing, 1, member_of(printing->tree, "parts"));
    print_steps(printing, 1, member_of(printing->tree, "steps"));
    if (supplied == NULL)
        return;
    print_heading(printing->out, "3 What it is held against");
    print_figure(printing, supplied);
}

void print_cell(struct printing *printing) {
    print_names(printing);
    if (member_is(printing->tree, "is_blank")) {
        buffer_puts(printing->out, "\n  Nothing stands in this cell, and nothing is missing.\n");
        return;
    }
    print_figures(printing);
    if (member_of(printing->tree, "parts") != NULL)
        print_total(printing);
}
