/* Templates (partials among them), each read once for all that is expanded while their arena lives.
 */
#ifndef REPORT_MUSTACHE_MUSTACHE_TEMPLATES_H
#define REPORT_MUSTACHE_MUSTACHE_TEMPLATES_H

#include "base/diagnostics.h"
#include "report/value/names.h"

struct mustache_templates;

struct mustache_templates *mustache_templates_new(struct arena *arena);

/* The names in them, and in the views that they are expanded with. */
struct names *mustache_names(const struct mustache_templates *templates);

/* A template as its parts. */
struct mustache_template {
    const char *path, *text;
    const struct mustache_node *root;
};

/* Reads the file's text, or finds what it was read as before. Tags and sections that are not
 * well-formed are errors, and give NULL. */
const struct mustache_template *mustache_template(struct mustache_templates *templates,
                                                  struct diagnostics *diagnostics, const char *path,
                                                  const char *text);

#endif
