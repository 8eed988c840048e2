/* Named values: what templates say. They live in an arena, with the texts that they hold; an object
 * or list may stand in several places. Any module from report/ on may include this. */
#ifndef REPORT_VALUE_VALUE_H
#define REPORT_VALUE_VALUE_H

#include "base/arena.h"
#include "report/value/names.h"

#include <stdbool.h>
#include <stddef.h>

enum value_kind {
    VALUE_NONE, /* there is no such name */
    VALUE_NULL, /* there is, and nothing behind it */
    VALUE_BOOLEAN,
    VALUE_NUMBER,
    VALUE_TEXT,
    VALUE_LIST,
    VALUE_OBJECT
};

struct value {
    enum value_kind kind;
    union {
        bool truth;
        double number; /* finite */
        const char *text;
        struct value_list *list;
        struct value_object *object;
    };
};

struct value_list {
    struct arena *arena;
    struct names *names;
    struct value *items;
    size_t count;
};

/* What stands behind codes, dots and all, rather than behind names: units, indicators. There may be
 * thousands, so that a value is looked for, or made, when it is asked for. */
struct value_codes {
    size_t count;
    /* The code at a place, for messages; "" where none can be named. */
    const char *(*code)(const struct value_codes *codes, size_t place);
    /* VALUE_NONE where no code is these letters. */
    struct value (*find)(const struct value_codes *codes, const char *code, size_t length);
};

/* Members in the order in which they were put. They are looked for one after the other: the largest
 * object has a hundred, and their numbers stand side by side. */
struct value_object {
    struct arena *arena;
    struct names *names;
    unsigned *ids;
    struct value *values; /* beside them */
    size_t count, capacity;
    const struct value_codes *codes; /* besides its members; NULL: it has none */
    /* Of a view: by their names, what the rows of its lists see of what is around them. NULL: all.
     */
    const struct value_object *shared;
};

static inline struct value value_of_boolean(bool truth) {
    return (struct value){.kind = VALUE_BOOLEAN, .truth = truth};
}

static inline struct value value_of_number(double number) {
    return (struct value){.kind = VALUE_NUMBER, .number = number};
}

/* NULL is the empty text. The text is not copied. */
static inline struct value value_of_text(const char *text) {
    return (struct value){.kind = VALUE_TEXT, .text = text != NULL ? text : ""};
}

static inline struct value value_of_list(struct value_list *list) {
    return (struct value){.kind = VALUE_LIST, .list = list};
}

static inline struct value value_of_object(struct value_object *object) {
    return (struct value){.kind = VALUE_OBJECT, .object = object};
}

/* ---- to make them ---- */

struct value_object *value_object_new(struct arena *arena, struct names *names);
struct value_list *value_list_new(struct arena *arena, struct names *names);

/* Adds a member; the object has none of that name yet. */
void value_put(struct value_object *object, const char *name, struct value value);
void value_put_null(struct value_object *object, const char *name);
void value_put_boolean(struct value_object *object, const char *name, bool truth);
void value_put_number(struct value_object *object, const char *name, double number);
void value_put_text(struct value_object *object, const char *name, const char *text);
/* Adds a new one, and returns it. */
struct value_object *value_put_object(struct value_object *object, const char *name);
struct value_list *value_put_list(struct value_object *object, const char *name);
/* In the place of the member that has that name. */
void value_replace(struct value_object *object, const char *name, struct value value);

void value_add(struct value_list *list, struct value value);
struct value_object *value_add_object(struct value_list *list);

/* ---- to read them ---- */

/* VALUE_NONE where the object has no such name. */
struct value value_find(const struct value_object *object, unsigned id);
struct value value_get(const struct value_object *object, const char *name);

/* Of a name that is there and that kind of value. */
struct value_object *value_get_object(const struct value_object *object, const char *name);
struct value_list *value_get_list(const struct value_object *object, const char *name);
/* "" where there is none, or no text. */
const char *value_get_text(const struct value_object *object, const char *name);

#endif
