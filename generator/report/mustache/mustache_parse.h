/* A Mustache template as a tree of its parts. Only report/mustache/ includes this. */
#ifndef REPORT_MUSTACHE_MUSTACHE_PARSE_H
#define REPORT_MUSTACHE_MUSTACHE_PARSE_H

#include "base/arena.h"
#include "base/diagnostics.h"
#include "report/value/names.h"

#include <stdbool.h>
#include <stddef.h>

enum mustache_kind {
    MUSTACHE_LITERAL,
    MUSTACHE_ESCAPED, /* {{name}} */
    MUSTACHE_RAW,     /* {{{name}}} and {{&name}} */
    MUSTACHE_SECTION,
    MUSTACHE_INVERTED,
    MUSTACHE_PARTIAL
};

/* trend.points: two keys. The implicit iterator, a single dot, has none. */
struct mustache_name {
    const char *written;
    const unsigned *keys; /* numbers of names */
    size_t key_count;
};

struct mustache_node {
    enum mustache_kind kind;
    size_t line;
    struct mustache_name name; /* of all but literals; of a partial only as written */
    const char *text;          /* LITERAL: not beyond one line, a part of the template's text */
    size_t length;
    bool starts_line;   /* LITERAL: the indentation of a partial goes before it */
    const char *indent; /* PARTIAL: the blanks before a tag that is alone on its line, else "" */
    struct mustache_node *parent, *first_child, *last_child, *next;
};

/* Parses `text`, which must stay until the tree is no longer used. A byte-order mark is skipped.
 * The root is a section without a name. Tags and sections that are not well-formed are errors in
 * the file `path`, and give NULL. */
const struct mustache_node *mustache_parse(struct arena *arena, struct names *names,
                                           struct diagnostics *diagnostics, const char *path,
                                           const char *text);

#endif
