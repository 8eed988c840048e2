/* Mustache templates, expanded over named values. */
#ifndef REPORT_MUSTACHE_MUSTACHE_H
#define REPORT_MUSTACHE_MUSTACHE_H

#include "base/diagnostics.h"
#include "base/spelling.h"
#include "report/mustache/expansion.h"
#include "report/mustache/mustache_templates.h"
#include "report/value/value.h"

#include <stdbool.h>

/* Of github.com/mustache/spec v1.4: interpolation, sections, inverted, partials, comments,
 * delimiters. The one format that the project reads by itself. */

struct mustache_partials {
    void *context;
    /* A partial's text by name, and its path for messages; NULL where there is none. */
    const char *(*find)(void *context, const char *name, const char **path);
    /* Offers the names of all that there are, when one was not found. */
    void (*offer)(void *context, struct spelling *name);
};

struct mustache_request {
    struct arena *arena; /* for what is expanded */
    struct diagnostics *diagnostics;
    struct mustache_templates *templates;     /* what was read before */
    const char *path, *text;                  /* of the template */
    const struct mustache_partials *partials; /* NULL: there are none */
    struct value view;                        /* its names have the numbers of the templates' */
    bool strict;
};

/* Expands the template with the names in its view. strict: an unknown name or partial, or a list or
 * object where a text is expected, is an error with its file and line; otherwise (the
 * specification) it is empty. null is known and empty, and so is any name in it; false for sections
 * are null, false, an empty list and an empty text. Errors go to the diagnostics; false then. The
 * expansion's buffer is the caller's to free, whatever the result. */
bool mustache_expand(const struct mustache_request *request, struct expansion *expansion);

#endif
