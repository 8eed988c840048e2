/* The explanation in plain text: sections in the order of the work, and the page's words last. */
#include "model/number.h"
#include "model/period.h"
#include "report/explain/explain_parts.h"
#include "report/explain/explain_text_parts.h"

#include <string.h>

const cJSON *member(const cJSON *object, const char *key) {
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

const char *member_text(const cJSON *object, const char *key) {
    const cJSON *item = member(object, key);
    return cJSON_IsString(item) ? item->valuestring : "";
}

bool member_is(const cJSON *object, const char *key) {
    return cJSON_IsTrue(member(object, key));
}

/* Numbers stand in the tree as raw text (report/lasting.h). */
const char *member_number(struct arena *arena, const cJSON *object, const char *key) {
    const cJSON *item = member(object, key);
    if (!cJSON_IsRaw(item))
        return "–";
    const struct number *number = number_read(arena, item->valuestring);
    return number == NULL ? item->valuestring : explain_number(arena, number);
}

enum { LABEL_WIDTH = 30, INDENT = 2 };

static size_t width_of(const char *text) {
    size_t width = 0;
    for (; *text != '\0'; text++)
        width += ((unsigned char)*text & 0xC0) != 0x80;
    return width;
}

static void put_blanks(struct buffer *out, size_t count) {
    while (count-- > 0)
        buffer_putc(out, ' ');
}

void put_left(struct buffer *out, const char *text, size_t width) {
    size_t used = width_of(text);
    buffer_puts(out, text);
    put_blanks(out, used < width ? width - used : 0);
}

void put_right(struct buffer *out, const char *text, size_t width) {
    size_t used = width_of(text);
    put_blanks(out, used < width ? width - used : 0);
    buffer_puts(out, text);
}

void put_indent(struct buffer *out, int depth) {
    put_blanks(out, (size_t)depth * INDENT);
}

void put_label(struct buffer *out, int depth, const char *label) {
    put_indent(out, depth);
    put_left(out, label, LABEL_WIDTH - (size_t)depth * INDENT);
    buffer_puts(out, "  ");
}

void put_pair(struct buffer *out, int depth, const char *label, const char *text) {
    if (*label != '\0')
        put_label(out, depth, label);
    else
        put_indent(out, depth);
    buffer_printf(out, "%s\n", text);
}

void put_heading(struct buffer *out, const char *text) {
    buffer_printf(out, "\n%s\n\n", text);
}

const char *month_text(struct arena *arena, const char *code) {
    int period = period_read(code, strlen(code));
    return period == PERIOD_NONE ? code : period_text(arena, period);
}

const char *place_text(struct arena *arena, const cJSON *object) {
    return arena_printf(arena, "%s:%d", member_text(object, "file"),
                        (int)cJSON_GetNumberValue(member(object, "line")));
}

static void print_report(struct printing *printing) {
    struct arena *arena = printing->arena;
    struct buffer *out = printing->out;
    const cJSON *report = member(printing->tree, "report"), *unit = member(printing->tree, "unit");
    const char *chosen = member_text(report, "chosen");
    const char *as_at = member_text(printing->tree, "as_at");
    put_pair(out, 1, "Report",
             arena_printf(arena, "%s: %s%s%s", member_text(report, "code"),
                          member_text(report, "title"), *chosen == '\0' ? "" : "; ", chosen));
    put_pair(out, 1, "Unit",
             arena_printf(arena, "%s: %s", member_text(unit, "code"), member_text(unit, "name")));
    put_pair(out, 1, "Month", month_text(arena, member_text(printing->tree, "period")));
    put_pair(out, 1, "Known as at",
             strcmp(as_at, "latest") == 0 ? "the latest exports" : month_text(arena, as_at));
}

static void print_definition(struct printing *printing) {
    struct arena *arena = printing->arena;
    struct buffer *out = printing->out;
    const cJSON *indicator = member(printing->tree, "indicator");
    const char *definition = member_text(indicator, "definition");
    int lag = (int)cJSON_GetNumberValue(member(indicator, "lag"));
    put_pair(out, 1, "Defined in", place_text(arena, indicator));
    put_pair(out, 1, "Good is", member_text(indicator, "better"));
    put_pair(out, 1, "Basis",
             arena_printf(arena, "%s: %s", member_text(indicator, "basis"),
                          member_text(indicator, "covers")));
    if (lag > 0)
        put_pair(out, 1, "Lag",
                 arena_printf(arena, "%d month%s: the figures are about %s", lag,
                              lag == 1 ? "" : "s",
                              month_text(arena, member_text(indicator, "period"))));
    if (*definition != '\0')
        put_pair(out, 1, "Definition", definition);
}

static void print_words(struct printing *printing, bool on_page) {
    const cJSON *words;
    cJSON_ArrayForEach(words, member(printing->tree, "page")) {
        if (member_is(words, "on_page") == on_page)
            put_pair(printing->out, 1, member_text(words, "label"), member_text(words, "text"));
    }
}

static bool leaves_out(const struct printing *printing) {
    const cJSON *words;
    cJSON_ArrayForEach(words, member(printing->tree, "page")) {
        if (!member_is(words, "on_page"))
            return true;
    }
    return false;
}

static void print_page(struct printing *printing) {
    bool made = member_is(printing->tree, "page_made");
    put_heading(printing->out, "6 On the page");
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
    const cJSON *indicator = member(explanation, "indicator");
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
