/* The steps from reports to a site. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "publish/site/site.h"

#include "base/file.h"
#include "base/stage.h"
#include "publish/site/site_authority.h"
#include "publish/site/site_collect.h"
#include "publish/site/site_exports.h"
#include "publish/site/site_pages.h"
#include "publish/site/site_revise.h"
#include "publish/site/site_state.h"
#include "publish/site/site_texts.h"
#include "publish/site/site_theme.h"
#include "report/mustache/mustache_templates.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The folder's place with symbolic links resolved; of one that does not exist yet, by the folders
 * above it. */
static const char *resolved(struct site *site, const char *path) {
    struct arena *arena = site->arena;
    char *real = realpath(path, NULL);
    if (real != NULL) {
        const char *copy = arena_strdup(arena, real);
        free(real);
        return copy;
    }
    int error = errno;
    if (!file_is_answer(error))
        diagnose_fault(site->diagnostics, path, "what stands here cannot be seen", error);
    const char *slash = strrchr(path, '/');
    if (error != ENOENT || slash == path)
        return path;
    const char *above = slash == NULL ? "." : arena_strndup(arena, path, (size_t)(slash - path));
    return arena_printf(arena, "%s/%s", resolved(site, above), slash == NULL ? path : slash + 1);
}

static bool is_within(const char *inner, const char *outer) {
    size_t length = strlen(outer);
    return strncmp(inner, outer, length) == 0 && (inner[length] == '/' || inner[length] == '\0');
}

static bool is_apart(struct site *site, const char *other, const char *what) {
    const char *place = resolved(site, other);
    if (!is_within(site->folder, place) && !is_within(place, site->folder))
        return true;
    diagnose(site->diagnostics, SEVERITY_ERROR, (struct place){.file = site->request->folder},
             "the site cannot share a folder with %s, %s; expected a folder of its own, such as "
             "../site",
             what, other);
    return false;
}

static bool has_a_place(struct site *site) {
    const struct site_request *request = site->request;
    site->folder = resolved(site, request->folder);
    if (*enclosure_last_name(site->folder) == '\0') {
        diagnose(site->diagnostics, SEVERITY_ERROR, (struct place){.file = request->folder},
                 "a site cannot be the root of all folders; expected a folder such as ../site");
        return false;
    }
    return is_apart(site, request->out, "the reports") &&
           is_apart(site, request->data, "the data") &&
           is_apart(site, request->templates, "the templates") &&
           enclosure_open(&site->out, site->arena, site->diagnostics, request->out);
}

static bool has_reports(struct site *site) {
    if (site->reports.count > 0)
        return true;
    diagnose(site->diagnostics, SEVERITY_ERROR, (struct place){.file = site->request->out},
             "there is no %sreport to publish here; render one first, such as: scorecard render "
             "ocg-contract 2020-10%s, or name another folder with --out DIR",
             site->request->final ? "final " : "", site->request->final ? " --final" : "");
    return false;
}

static bool put_all(struct site *site, struct site_tree *tree) {
    return site_put_reports(site, tree) && site_put_pages(site, tree) &&
           site_put_feed(site, tree) && site_put_search(site, tree) && site_tree_finish(tree);
}

/* All that the site will tell of. */
static bool read_all(struct site *site) {
    if (!site_past_read(site) || !site_collect(site) || !site_authority_is_one(site) ||
        !has_reports(site))
        return false;
    site_texts_read(site);
    site_revise(site);
    site_exports_read(site);
    return !diagnostics_failed(site->diagnostics);
}

static enum published publish(struct site *site) {
    if (!has_a_place(site) || !site_theme_read(site))
        return PUBLISHED_NOTHING;
    struct site_tree *tree = site_tree_open(site);
    if (tree == NULL)
        return PUBLISHED_NOT_STORED;
    enum published published = PUBLISHED_NOTHING;
    if (read_all(site))
        published = put_all(site, tree)      ? PUBLISHED
                    : site_tree_failed(tree) ? PUBLISHED_NOT_STORED
                                             : PUBLISHED_NOTHING;
    site_tree_close(tree);
    return published;
}

enum published site_publish(struct arena *arena, struct diagnostics *diagnostics,
                            const struct site_request *request, struct site_outcome *outcome) {
    struct site site = {.arena = arena,
                        .diagnostics = diagnostics,
                        .request = request,
                        .templates = mustache_templates_new(arena),
                        .old = {.handle = -1},
                        .out = {.handle = -1},
                        .outcome = outcome};
    *outcome = (struct site_outcome){0};
    enum stage before = stage_enter(STAGE_SITE);
    enum published published = publish(&site);
    stage_leave(before);
    enclosure_close(&site.old);
    enclosure_close(&site.out);
    return published;
}
