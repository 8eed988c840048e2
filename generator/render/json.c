/* Values by their kinds, short ones on one line. */
#include "render/json.h"

#include "model/number/number.h"
#include "report/tree.h"

#include <stdbool.h>
#include <string.h>

enum { LEVEL_BLANKS = 2, FIRST_CAPACITY = 16 };

/* An object or list that is not closed. */
struct level {
    char end;
    bool is_list;
    bool on_lines; /* each item has a line of its own; else, so far, all stand on one */
    size_t item_count;
    size_t first_gap;
};

struct json_sink {
    struct sink sink;
    struct arena *arena;
    struct buffer *out;
    struct level *levels; /* the innermost last */
    size_t level_count, level_capacity;
    size_t *gaps; /* offsets before the items of the levels that stand on one line */
    size_t gap_count, gap_capacity;
};

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

static void put_break(struct buffer *out, size_t level) {
    static const char BREAK[] = "\n                                ";
    size_t blanks = level * LEVEL_BLANKS, most = sizeof BREAK - 2;
    buffer_put(out, BREAK, 1 + (blanks < most ? blanks : most));
    for (; blanks > most; blanks--)
        buffer_putc(out, ' ');
}

/* Room for one more item; the array itself or a larger copy. */
static void *more(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size) {
    if (count < *capacity)
        return items;
    *capacity = count == 0 ? FIRST_CAPACITY : count * 2;
    void *larger = arena_array(arena, *capacity, size);
    if (count > 0)
        memcpy(larger, items, count * size);
    return larger;
}

/* Where the name and the value of an item begin. */
static void begin_item(struct json_sink *json, const char *name) {
    if (json->level_count > 0) {
        struct level *level = &json->levels[json->level_count - 1];
        bool first = level->item_count++ == 0;
        if (!first)
            buffer_putc(json->out, ',');
        if (level->on_lines) {
            put_break(json->out, json->level_count);
        } else {
            json->gaps =
                more(json->arena, json->gaps, json->gap_count, &json->gap_capacity, sizeof(size_t));
            json->gaps[json->gap_count++] = json->out->length;
            if (!first)
                buffer_putc(json->out, ' ');
        }
    }
    if (name != NULL) {
        put_string(json->out, name);
        buffer_puts(json->out, ": ");
    }
}

/* Gives each item of a level that has stood on one line so far a line. The levels within it have no
 * items yet. */
static void break_lines(struct json_sink *json, size_t place) {
    struct level *level = &json->levels[place];
    const size_t *gaps = json->gaps + level->first_gap;
    size_t count = json->gap_count - level->first_gap;
    if (level->on_lines)
        return;
    level->on_lines = true;
    json->gap_count = level->first_gap;
    for (size_t inner = place + 1; inner < json->level_count; inner++)
        json->levels[inner].first_gap = json->gap_count;
    if (count == 0)
        return;
    size_t from = gaps[0], length = json->out->length - from;
    const char *written = arena_strndup(json->arena, json->out->data + from, length);
    json->out->length = from;
    for (size_t i = 0; i < count; i++) {
        size_t begin = gaps[i] - from + (i > 0), end = i + 1 < count ? gaps[i + 1] - from : length;
        put_break(json->out, place + 1);
        buffer_put(json->out, written + begin, end - begin);
    }
}

/* What holds an object, or a list that is not plain, does not stand on one line. */
static void make_room(struct json_sink *json, enum value_kind kind) {
    size_t count = json->level_count;
    if (count > 1 && json->levels[count - 1].is_list && json->levels[count - 1].item_count == 0)
        break_lines(json, count - 2);
    if (count > 0 && kind == VALUE_OBJECT)
        break_lines(json, count - 1);
}

static void open(struct sink *sink, const char *name, enum value_kind kind) {
    struct json_sink *json = (struct json_sink *)sink;
    bool is_list = kind == VALUE_LIST;
    make_room(json, kind);
    begin_item(json, name);
    json->levels = more(json->arena, json->levels, json->level_count, &json->level_capacity,
                        sizeof *json->levels);
    json->levels[json->level_count++] = (struct level){
        .end = is_list ? ']' : '}', .is_list = is_list, .first_gap = json->gap_count};
    buffer_putc(json->out, is_list ? '[' : '{');
}

static void close(struct sink *sink) {
    struct json_sink *json = (struct json_sink *)sink;
    const struct level *level = &json->levels[--json->level_count];
    json->gap_count = level->first_gap;
    if (level->on_lines)
        put_break(json->out, json->level_count);
    buffer_putc(json->out, level->end);
    if (json->level_count == 0)
        buffer_putc(json->out, '\n');
}

static void put(struct sink *sink, const char *name, struct value value) {
    struct json_sink *json = (struct json_sink *)sink;
    begin_item(json, name);
    if (value.kind == VALUE_TEXT)
        put_string(json->out, value.text);
    else if (value.kind == VALUE_NUMBER)
        buffer_puts(json->out, number_shortest(json->arena, value.number));
    else if (value.kind == VALUE_BOOLEAN)
        buffer_puts(json->out, value.truth ? "true" : "false");
    else
        buffer_puts(json->out, "null");
}

static struct json_sink sink_on(struct arena *arena, struct buffer *out) {
    return (struct json_sink){
        .sink = {.open = open, .close = close, .put = put}, .arena = arena, .out = out};
}

struct sink *json_sink_new(struct arena *arena, struct buffer *out) {
    struct json_sink *json = arena_alloc(arena, sizeof *json);
    *json = sink_on(arena, out);
    return &json->sink;
}

void json_put(const cJSON *tree, struct buffer *out) {
    struct arena *arena = arena_new();
    struct json_sink json = sink_on(arena, out);
    tree_tell(&json.sink, NULL, tree);
    arena_free(arena);
}
