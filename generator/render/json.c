/* Values by their kinds, short ones on one line. */
#include "render/json.h"

#include <stdbool.h>
#include <string.h>

enum { LEVEL_BLANKS = 2 };

/* Bytes that stand for themselves in a string, up to the next that does not. */
static size_t plain_length(const char *text) {
    size_t length = 0;
    while ((unsigned char)text[length] >= ' ' && text[length] != '"' && text[length] != '\\')
        length++;
    return length;
}

static void put_string(struct buffer *out, const char *text) {
    static const char *const SHORT[0x80] = {
        ['"'] = "\\\"", ['\\'] = "\\\\", ['\b'] = "\\b", ['\f'] = "\\f",
        ['\n'] = "\\n", ['\r'] = "\\r",  ['\t'] = "\\t",
    };
    buffer_putc(out, '"');
    for (;; text++) {
        size_t plain = plain_length(text);
        buffer_put(out, text, plain);
        text += plain;
        if (*text == '\0')
            break;
        unsigned char byte = (unsigned char)*text;
        if (SHORT[byte] != NULL)
            buffer_puts(out, SHORT[byte]);
        else
            buffer_printf(out, "\\u%04x", byte);
    }
    buffer_putc(out, '"');
}

/* Numbers reach a tree as raw text (report/lasting.h) or, counts only, as numbers. */
static void put_scalar(struct buffer *out, const cJSON *value) {
    if (cJSON_IsString(value))
        put_string(out, value->valuestring);
    else if (cJSON_IsRaw(value))
        buffer_puts(out, value->valuestring);
    else if (cJSON_IsNumber(value))
        buffer_put_decimal(out, value->valuedouble, 0);
    else if (cJSON_IsBool(value))
        buffer_puts(out, cJSON_IsTrue(value) ? "true" : "false");
    else
        buffer_puts(out, "null");
}

static bool is_container(const cJSON *value) {
    return cJSON_IsObject(value) || cJSON_IsArray(value);
}

/* Whether it stands on one line: it holds nothing deeper than an empty or plain list. */
static bool is_short(const cJSON *container) {
    for (const cJSON *member = container->child; member; member = member->next)
        if (is_container(member) &&
            (cJSON_IsObject(member) || (member->child && is_container(member->child))))
            return false;
    return true;
}

static void put_break(struct buffer *out, int level) {
    buffer_putc(out, '\n');
    for (int i = 0; i < level * LEVEL_BLANKS; i++)
        buffer_putc(out, ' ');
}

static void put_value(struct buffer *out, const cJSON *value, int level) {
    if (!is_container(value)) {
        put_scalar(out, value);
        return;
    }
    bool object = cJSON_IsObject(value), on_one_line = is_short(value);
    buffer_putc(out, object ? '{' : '[');
    for (const cJSON *member = value->child; member; member = member->next) {
        if (!on_one_line)
            put_break(out, level + 1);
        if (object) {
            put_string(out, member->string);
            buffer_puts(out, ": ");
        }
        put_value(out, member, level + 1);
        if (member->next)
            buffer_puts(out, on_one_line ? ", " : ",");
    }
    if (!on_one_line && value->child)
        put_break(out, level);
    buffer_putc(out, object ? '}' : ']');
}

void json_put(const cJSON *tree, struct buffer *out) {
    put_value(out, tree, 0);
    buffer_putc(out, '\n');
}
