/* The explanation in plain text, section by section. */
#include "model/period.h"
#include "report/explain/explain.h"
#include "report/explain/explain_print_lines.h"
#include "report/explain/explain_printing.h"
#include "report/member.h"

#include <string.h>

static void print_definition(struct printing *printing) {
    struct arena *arena = printing->arena;
    struct buffer *out = printing->out;
    const cJSON *indicator = member_of(printing->tree, "indicator");
    const char *definition = member_text(indicator, "definition");
    int lag = member_integer(indicator, "lag");
    print_pair(out, 1, "Defined in", print_place_text(arena, indicator));
    print_pair(out, 1, "Good is", member_text(indicator, "better"));
    print_pair(out, 1, "Basis",
               arena_printf(arena, "%s: %s", member_text(indicator, "basis"),
                            member_text(indicator, "covers")));
    if (lag > 0)
        print_pair(out, 1, "Lag",
                   arena_printf(arena, "%d month%s: the figures are about %s", lag,
                                lag == 1 ? "" : "s", member_text(indicator, "period_text")));
    if (strcmp(member_text(indicator, "frequency"), "month") != 0)
        print_pair(out, 1, "Frequency",
                   arena_printf(arena, "%s: the latest that has ended is %s",
                                member_text(indicator, "frequency"),
                                member_text(indicator, "period_text")));
    if (*definition != '\0')
        print_pair(out, 1, "Definition", definition);
}

static void print_words(struct printing *printing, bool on_page) {
    const cJSON *words;
    cJSON_ArrayForEach(words, member_of(printing->tree, "page")) {
        if (member_is(words, "on_page") == on_page)
            print_pair(printing->out, 1, member_text(words, "label"), member_text(words, "text"));
    }
}

static bool leaves_out(const struct printing *printing) {
    const cJSON *words;
    cJSON_ArrayForEach(words, member_of(printing->tree, "page")) {
        if (!member_is(words, "on_page"))
            return true;
    }
    return false;
}

static void print_page(struct printing *printing) {
    bool made = member_is(printing->tree, "page_made");
    print_heading(printing->out, "6 On the page");
    if (leaves_out(printing)) {
        buffer_puts(printing->out,
                    made ? "  What the template of this report leaves out:\n"
                         : "  The page could not be made; it would have been given:\n");
        print_words(printing, false);
        buffer_puts(printing->out, made ? "\n  What it shows:\n" : "");
    }
    print_words(printing, true);
}

void explain_print(struct arena *arena, const cJSON *explanation, struct buffer *out) {
    struct printing printing = {.arena = arena, .out = out, .tree = explanation};
    if (member_of(explanation, "table") != NULL) {
        print_cell(&printing);
        return;
    }
    const cJSON *indicator = member_of(explanation, "indicator");
    const char *number = member_text(indicator, "number");
    buffer_printf(out, "%s%s%s: %s\n\n", member_text(indicator, "code"),
                  *number == '\0' ? "" : ", number ", number, member_text(indicator, "title"));
    print_report(&printing);
    print_definition(&printing);
    print_figures(&printing);
    print_target(&printing);
    print_changes(&printing);
    print_trend(&printing);
    print_other_months(&printing);
    print_page(&printing);
}
