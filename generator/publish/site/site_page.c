/* Expands templates, one page at a time. */
#include "publish/site/site_page.h"

#include "base/file.h"
#include "base/inside.h"
#include "base/stage.h"
#include "publish/site/site_state.h"
#include "render/html.h"
#include "report/mustache/mustache.h"
#include "report/page/page.h"
#include "report/page/page_scripts.h"

#include <string.h>

/* The authority's own NAME.html; NULL where it has none. */
static const char *find_own(struct site *site, const char *name, const char **path) {
    if (site->theme.parts == NULL)
        return NULL;
    *path = arena_printf(site->arena, "%s/%s.html", site->theme.parts, name);
    size_t length;
    if (!inside_stays(site->arena, site->diagnostics, site->request->data,
                      arena_printf(site->arena, "texts/site/%s.html", name)))
        return NULL;
    const char *text = file_read(site->arena, site->diagnostics, *path, &length);
    return text != NULL && diagnose_text(site->diagnostics, *path, text, length) ? text : NULL;
}

static const char *find_partial(void *context, const char *name, const char **path) {
    struct site *site = context;
    if (strchr(name, '/') != NULL)
        return NULL;
    const char *own = find_own(site, name, path);
    if (own != NULL)
        return own;
    *path = arena_printf(site->arena, "%s/%s.html", site->theme.folder, name);
    size_t length;
    return file_read(site->arena, site->diagnostics, *path, &length);
}

static void offer_partials(void *context, struct spelling *name) {
    const struct site *site = context;
    size_t count;
    const char **names =
        file_list_ending(site->arena, site->diagnostics, site->theme.folder, ".html", &count);
    for (size_t i = 0; i < count; i++)
        spelling_offer(name, names[i]);
}

static bool expand(struct site *site, struct arena *arena, const char *name,
                   struct value_object *view, struct expansion *expansion) {
    struct mustache_partials partials = {site, find_partial, offer_partials};
    const char *file = arena_printf(arena, "%s.html", name), *path;
    const char *text = find_own(site, name, &path);
    if (text == NULL) {
        path = arena_printf(site->arena, "%s/%s", site->theme.folder, file);
        text = site_theme_file(site, file);
    }
    struct mustache_request request = {.arena = arena,
                                       .diagnostics = site->diagnostics,
                                       .templates = site->templates,
                                       .path = path,
                                       .text = text,
                                       .partials = &partials,
                                       .view = value_of_object(view),
                                       .strict = true};
    enum stage before = stage_enter(STAGE_MUSTACHE);
    bool expanded = text != NULL && mustache_expand(&request, expansion);
    stage_leave(before);
    return expanded;
}

bool site_page_put(struct site *site, struct site_tree *tree, struct arena *arena, const char *name,
                   struct value_object *view, const struct report_result *results,
                   const char *path) {
    struct expansion expansion = {0};
    struct buffer page = {0};
    struct node *root = NULL;
    if (expand(site, arena, name, view, &expansion)) {
        enum stage before = stage_enter(STAGE_PAGE);
        root = page_read(arena, site->diagnostics, &expansion, results, site->typefaces);
        if (root != NULL)
            page_mark_scripts(arena, root);
        stage_leave(before);
    }
    if (root != NULL) {
        enum stage before = stage_enter(STAGE_HTML);
        html_write(arena, root, NULL, NULL, &page);
        stage_leave(before);
    }
    bool put = root != NULL && site_tree_put(tree, path, page.data, page.length);
    buffer_free(&page);
    buffer_free(&expansion.text);
    return put;
}

bool site_part_expand(struct site *site, struct arena *arena, const char *name,
                      struct value_object *view, struct buffer *out) {
    struct expansion expansion = {0};
    bool expanded = expand(site, arena, name, view, &expansion);
    if (expanded)
        buffer_put(out, expansion.text.data, expansion.text.length);
    buffer_free(&expansion.text);
    return expanded;
}
