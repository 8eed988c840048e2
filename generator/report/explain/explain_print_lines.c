/* How wide a label is, where a value begins, what a month is called. */
#include "report/explain/explain_print_lines.h"

#include "model/number/number.h"
#include "model/period.h"
#include "report/explain/explain_words.h"
#include "report/member.h"

#include <string.h>

const char *print_number_text(struct arena *arena, const cJSON *object, const char *key) {
    const cJSON *item = member_of(object, key);
    if (!cJSON_IsNumber(item))
        return "–";
    const char *written = number_shortest(arena, item->valuedouble);
    const struct number *number = number_read(arena, written);
    return number == NULL ? written : explain_number(arena, number);
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

static void put_left(struct buffer *out, const char *text, size_t width) {
    size_t used = width_of(text);
    buffer_puts(out, text);
    put_blanks(out, used < width ? width - used : 0);
}

void print_right(struct buffer *out, const char *text, size_t width) {
    size_t used = width_of(text);
    put_blanks(out, used < width ? width - used : 0);
    buffer_puts(out, text);
}

static void put_indent(struct buffer *out, int depth) {
    put_blanks(out, (size_t)depth * INDENT);
}

void print_label(struct buffer *out, int depth, const char *label) {
    put_indent(out, depth);
    put_left(out, label, LABEL_WIDTH - (size_t)depth * INDENT);
    buffer_puts(out, "  ");
}

void print_pair(struct buffer *out, int depth, const char *label, const char *text) {
    if (*label != '\0')
        print_label(out, depth, label);
    else
        put_indent(out, depth);
    buffer_printf(out, "%s\n", text);
}

void print_heading(struct buffer *out, const char *text) {
    buffer_printf(out, "\n%s\n\n", text);
}

const char *print_month_text(struct arena *arena, const char *code) {
    int period = period_read(code, strlen(code));
    return period == PERIOD_NONE ? code : period_text(arena, period);
}

const char *print_span_text(struct arena *arena, const char *since, const char *code) {
    if (*since == '\0')
        return print_month_text(arena, code);
    return period_range_text(arena, period_read(since, strlen(since)),
                             period_read(code, strlen(code)));
}

const char *print_list_text(struct arena *arena, const cJSON *list) {
    const char *text = "";
    const cJSON *item;
    cJSON_ArrayForEach(item, list) {
        text = arena_printf(arena, "%s%s%s", text, *text == '\0' ? "" : ", ", item->valuestring);
    }
    return text;
}

const char *print_place_text(struct arena *arena, const cJSON *object) {
    const char *sheet = member_text(object, "sheet");
    const struct place place = {.file = member_text(object, "file"),
                                .line = (size_t)member_integer(object, "line"),
                                .field = (size_t)member_integer(object, "cell"),
                                .sheet = *sheet == '\0' ? NULL : sheet};
    return diagnostics_row(arena, place);
}
