/* Names of a template in the stack of contexts that its sections have opened. Only
 * report/mustache/mustache.c includes this. */
#ifndef REPORT_MUSTACHE_MUSTACHE_SCOPE_H
#define REPORT_MUSTACHE_MUSTACHE_SCOPE_H

#include "report/mustache/mustache_parse.h"
#include "report/value/value.h"

struct mustache_scope {
    struct value value;
    const struct mustache_scope *outer; /* NULL: the view itself */
    const char *list;                   /* that the value is a row of; NULL: it is none */
};

/* What holds wherever a name stands. */
struct mustache_view {
    const struct value_object *coded;  /* the members that have codes (report/value/value.h) */
    const struct value_object *shared; /* what rows see of what is around them; NULL: all of it */
    unsigned outer;                    /* the name of what is around a row, where they do not */
};

struct mustache_view mustache_view_of(struct arena *arena, struct value view);

struct mustache_finding {
    struct value value;  /* VALUE_NONE: the name is unknown */
    size_t missing;      /* then: the first of its keys that there is not, */
    struct value holder; /* and the value that does not have it; VALUE_NONE: no scope has it */
    const char *list;    /* a row of which does not see it in what is around; NULL: it is nowhere */
};

/* The first key is looked for from the inside out, the others only within what it stands for (the
 * specification, "dotted names"). What is null has null for every key. Ours on top: a name with
 * dots that begins with one of the coded means that one, wherever it stands; behind it comes one of
 * its members, else the longest of its codes. In a row, what is around it is seen under the shared
 * names alone, so that no row says what is another's; "outer." before a name is looked for there.
 */
struct mustache_finding mustache_find(const struct mustache_scope *scope,
                                      const struct mustache_view *view,
                                      const struct mustache_name *name);

/* For a message about a name that was not found. */
struct mustache_advice {
    const char *missing; /* the part of it that there is not */
    const char *instead; /* names like that, or the names that there are */
};
struct mustache_advice mustache_advise(struct arena *arena, const struct mustache_scope *scope,
                                       const struct mustache_view *view,
                                       const struct mustache_finding *finding,
                                       const struct mustache_name *name);

#endif
