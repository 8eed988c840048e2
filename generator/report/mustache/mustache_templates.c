/* A list by file. */
#include "report/mustache/mustache_templates.h"

#include "report/mustache/mustache_parse.h"

#include <string.h>

struct mustache_templates {
    struct arena *arena;
    struct names *names;
    const struct mustache_template **items;
    size_t count;
};

struct mustache_templates *mustache_templates_new(struct arena *arena) {
    struct mustache_templates *templates = arena_alloc(arena, sizeof *templates);
    *templates = (struct mustache_templates){.arena = arena, .names = names_new(arena)};
    return templates;
}

struct names *mustache_names(const struct mustache_templates *templates) {
    return templates->names;
}

/* A file that changed meanwhile is another template. */
static const struct mustache_template *known(const struct mustache_templates *templates,
                                             const char *path, const char *text) {
    for (size_t i = 0; i < templates->count; i++)
        if (strcmp(templates->items[i]->path, path) == 0 &&
            strcmp(templates->items[i]->text, text) == 0)
            return templates->items[i];
    return NULL;
}

const struct mustache_template *mustache_template(struct mustache_templates *templates,
                                                  struct diagnostics *diagnostics, const char *path,
                                                  const char *text) {
    const struct mustache_template *read = known(templates, path, text);
    if (read != NULL)
        return read;
    struct arena *arena = templates->arena;
    struct mustache_template *template = arena_alloc(arena, sizeof *template);
    template->path = arena_strdup(arena, path);
    template->text = arena_strdup(arena, text);
    template->root =
        mustache_parse(arena, templates->names, diagnostics, template->path, template->text);
    if (template->root == NULL)
        return NULL;
    templates->items = arena_more(arena, templates->items, templates->count, sizeof(void *));
    templates->items[templates->count++] = template;
    return template;
}
