/* Copies a commentary line by line, but for the values that are set. */
#include "input/front_matter_edit.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

static const char FENCE[] = "---", MARK[] = "\xEF\xBB\xBF";

struct bytes_line {
    const char *text;
    size_t length; /* without the line's end */
    size_t whole;  /* with it: \n, \r\n or \r */
};

static struct bytes_line line_at(const char *at, const char *end) {
    struct bytes_line line = {at, 0, 0};
    while (at + line.length < end && at[line.length] != '\n' && at[line.length] != '\r')
        line.length++;
    line.whole = line.length;
    if (at + line.whole < end && at[line.whole++] == '\r' && at + line.whole < end &&
        at[line.whole] == '\n')
        line.whole++;
    return line;
}

static struct bytes_line trimmed(struct bytes_line line) {
    while (line.length > 0 && strchr(" \t", *line.text) != NULL) {
        line.text++;
        line.length--;
    }
    while (line.length > 0 && strchr(" \t", line.text[line.length - 1]) != NULL)
        line.length--;
    return line;
}

static bool is_fence(struct bytes_line line) {
    struct bytes_line inner = trimmed(line);
    return inner.length == strlen(FENCE) && memcmp(inner.text, FENCE, inner.length) == 0;
}

/* Where the line's value begins; 0: it has another key. */
static size_t value_of(struct bytes_line line, const char *key) {
    const char *colon = memchr(line.text, ':', line.length);
    if (colon == NULL)
        return 0;
    struct bytes_line word =
        trimmed((struct bytes_line){line.text, (size_t)(colon - line.text), 0});
    bool is_key = word.length == strlen(key) && strncasecmp(word.text, key, word.length) == 0;
    size_t at = (size_t)(colon - line.text) + 1;
    while (is_key && at < line.length && strchr(" \t", line.text[at]) != NULL)
        at++;
    return is_key ? at : 0;
}

/* The line with the value of the pair whose key it has, if it has one; which pair, else `count`. */
static size_t put_line(struct buffer *out, struct bytes_line line,
                       const struct front_matter_pair *pairs, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t at = value_of(line, pairs[i].key);
        if (at == 0)
            continue;
        buffer_put(out, line.text, at);
        buffer_puts(out, line.text[at - 1] == ':' ? " " : "");
        buffer_puts(out, pairs[i].value);
        buffer_put(out, line.text + line.length, line.whole - line.length);
        return i;
    }
    buffer_put(out, line.text, line.whole);
    return count;
}

/* Those that no line had, each in a line that ends as `model` does. */
static void put_rest(struct buffer *out, const struct front_matter_pair *pairs, size_t count,
                     unsigned done, struct bytes_line model) {
    for (size_t i = 0; i < count; i++) {
        if ((done >> i & 1U) != 0)
            continue;
        buffer_printf(out, "%s: %s", pairs[i].key, pairs[i].value);
        buffer_put(out, model.text + model.length, model.whole - model.length);
    }
}

/* Where no front matter stands. The lines end as the first of the text does. */
static void put_new(struct buffer *out, struct bytes_line first,
                    const struct front_matter_pair *pairs, size_t count) {
    struct bytes_line model = first.whole > first.length ? first : line_at("\n", "\n" + 1);
    buffer_puts(out, FENCE);
    buffer_put(out, model.text + model.length, model.whole - model.length);
    put_rest(out, pairs, count, 0, model);
    buffer_puts(out, FENCE);
    buffer_put(out, model.text + model.length, model.whole - model.length);
}

void front_matter_edit(const char *bytes, size_t length, const struct front_matter_pair *pairs,
                       size_t count, struct buffer *out) {
    const char *end = bytes + length, *at = bytes;
    if (length >= strlen(MARK) && memcmp(bytes, MARK, strlen(MARK)) == 0)
        at += strlen(MARK);
    buffer_put(out, bytes, (size_t)(at - bytes));
    struct bytes_line first = line_at(at, end), line = first;
    unsigned done = 0;
    if (is_fence(first)) {
        buffer_put(out, at, first.whole);
        for (at += first.whole; line = line_at(at, end), at < end && !is_fence(line);
             at += line.whole) {
            size_t pair = put_line(out, line, pairs, count);
            done |= pair < count ? 1U << pair : 0;
        }
        put_rest(out, pairs, count, done, first);
    } else {
        put_new(out, first, pairs, count);
    }
    buffer_put(out, at, (size_t)(end - at));
}
