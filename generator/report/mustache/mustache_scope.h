/* Names of a template in the stack of contexts that its sections have opened. Only
 * report/mustache/mustache.c includes this. */
#ifndef REPORT_MUSTACHE_MUSTACHE_SCOPE_H
#define REPORT_MUSTACHE_MUSTACHE_SCOPE_H

#include "report/mustache/mustache_parse.h"
#include "report/value/value.h"

struct mustache_scope {
    struct value value;
    const struct mustache_scope *outer; /* NULL: the view itself */
};

struct mustache_finding {
    struct value value;  /* VALUE_NONE: the name is unknown */
    size_t missing;      /* then: the first of its keys that there is not, */
    struct value holder; /* and the value that does not have it; VALUE_NONE: no scope has it */
};

/* The first key is looked for from the inside out, the others only within what it stands for (the
 * specification, "dotted names"). What is null has null for every key. */
struct mustache_finding mustache_find(const struct mustache_scope *scope,
                                      const struct mustache_name *name);

/* For a message: names like the missing one, or the names that there are. */
const char *mustache_suggest(struct arena *arena, const struct mustache_scope *scope,
                             const struct mustache_finding *finding, const char *missing);

#endif
