/* Each report in the site: its files as they are, its page with the site's strip above it. */
#include "publish/site/site_pages.h"

#include "base/buffer.h"
#include "publish/site/site_files.h"
#include "publish/site/site_links.h"
#include "publish/site/site_page.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_policy.h"
#include "publish/site/site_state.h"
#include "publish/site/site_views.h"

#include <string.h>

/* ---- the page ---- */

/* The end of the first tag that begins so; NULL: none. */
static const char *behind_tag(const char *page, const char *beginning) {
    const char *tag = strstr(page, beginning);
    const char *end = tag == NULL ? NULL : strchr(tag, '>');
    return end == NULL ? NULL : end + 1;
}

/* Behind a link that leads into the page, where that comes first: a link to skip what stands above
 * the main part has to be the first that is met. */
static const char *behind_skip_link(const char *body) {
    static const char beginning[] = "<a ", target[] = "href=\"#", end[] = "</a>";
    const char *link = body + strspn(body, " \t\r\n");
    const char *behind =
        strncmp(link, beginning, strlen(beginning)) == 0 ? strstr(link, end) : NULL;
    const char *inner = behind == NULL ? NULL : strstr(link, target);
    return inner != NULL && inner < strchr(link, '>') ? behind + strlen(end) : body;
}

/* Into the page that render/html wrote: policy and style sheet behind the encoding, the strip at
 * the beginning of the body. */
static bool put_page(const struct site *site, const char *folder, struct buffer *out,
                     const char *page, const char *root, const char *strip) {
    const char *head = behind_tag(page, "<meta charset");
    if (head == NULL)
        head = behind_tag(page, "<head");
    const char *body = head == NULL ? NULL : behind_tag(head, "<body");
    if (body == NULL)
        return false;
    body = behind_skip_link(body);
    buffer_put(out, page, (size_t)(head - page));
    site_policy_put(out, page);
    buffer_printf(out,
                  "<link rel=\"stylesheet\" href=\"%scolours.css\">"
                  "<link rel=\"stylesheet\" href=\"%sstrip.css\">",
                  root, root);
    buffer_put(out, head, (size_t)(body - head));
    buffer_puts(out, strip);
    site_links_put(site, folder, body, out);
    return true;
}

static void put_neighbour(struct site *site, struct arena *arena, struct value_object *view,
                          const char *key, const struct site_report *report, const char *root) {
    if (report == NULL)
        value_put_boolean(view, key, false);
    else
        site_put_report(site, arena, value_put_object(view, key), report, root);
}

static bool expand_strip(struct site *site, struct arena *arena, const struct site_report *report,
                         const char *path, struct buffer *strip) {
    const char *root = site_root(arena, path);
    struct value_object *view = site_view(site, arena, path);
    site_put_report(site, arena, value_put_object(view, "report"), report, root);
    put_neighbour(site, arena, view, "previous", report->previous, root);
    put_neighbour(site, arena, view, "next", report->next, root);
    return site_part_expand(site, arena, "strip", view, strip);
}

static bool put_index(struct site *site, struct site_tree *tree, struct arena *arena,
                      const struct site_report *report, const char *folder, const char *bytes) {
    const char *path = arena_printf(arena, "%s/index.html", folder);
    struct buffer strip = {0}, page = {0};
    bool put = expand_strip(site, arena, report, path, &strip);
    if (put && !put_page(site, folder, &page, bytes, site_root(arena, path), strip.data)) {
        diagnose(site->diagnostics, SEVERITY_ERROR,
                 (struct place){.file = site_report_shown(report, OUTPUT_PAGE)},
                 "the page has no head or no body");
        put = false;
    }
    put = put && site_tree_put(tree, path, page.data, page.length);
    buffer_free(&strip);
    buffer_free(&page);
    return put;
}

/* ---- a report's files ---- */

/* As it is, into `folder` of the site. Its bytes live in `arena`; NULL after a diagnostic. */
static const char *put_file(struct site *site, struct site_tree *tree, struct arena *arena,
                            const struct site_report *report, const char *folder,
                            enum output_file file) {
    size_t length;
    const char *bytes = site_report_file(site, arena, report, file, &length);
    const char *path = arena_printf(arena, "%s/%s", folder, site_file_name(file));
    return bytes != NULL && site_tree_put(tree, path, bytes, length) ? bytes : NULL;
}

/* Into `folder` of the site: its own, or latest/. */
static bool put_report(struct site *site, struct site_tree *tree, const struct site_report *report,
                       const char *folder) {
    struct arena *arena = arena_new();
    bool put = true;
    for (enum output_file file = 0; put && file < OUTPUT_COUNT; file++) {
        const char *bytes = put_file(site, tree, arena, report, folder, file);
        put = bytes != NULL &&
              (file != OUTPUT_PAGE || put_index(site, tree, arena, report, folder, bytes));
    }
    arena_free(arena);
    return put;
}

/* The latest one of its unit stands under latest/ too. */
static bool put_places(struct site *site, struct site_tree *tree,
                       const struct site_report *report) {
    if (!put_report(site, tree, report, report->folder))
        return false;
    return report->next != NULL || put_report(site, tree, report, site_latest(site->arena, report));
}

/* The files that a new revision replaces, as the site has them now. */
static bool put_replaced(struct site *site, struct site_tree *tree,
                         const struct site_revision *revision) {
    struct arena *arena = arena_new();
    const struct site_report past = {.source = site_source_of_past(site, revision->folder)};
    const char *folder = site_replaced_folder(arena, revision);
    bool put = true;
    for (enum output_file file = 0; put && file < OUTPUT_COUNT; file++)
        put = put_file(site, tree, arena, &past, folder, file) != NULL;
    arena_free(arena);
    return put;
}

/* What was replaced stays where its revision says. */
static bool keep_replaced(struct site *site, struct site_tree *tree) {
    bool kept = true;
    for (size_t i = 0; kept && i < site->revision_count; i++) {
        const struct site_revision *revision = &site->revisions[i];
        const char *folder = site_replaced_folder(site->arena, revision);
        kept = i < site->past.revision_count ? site_tree_keep(tree, folder)
                                             : put_replaced(site, tree, revision);
    }
    return kept;
}

bool site_put_reports(struct site *site, struct site_tree *tree) {
    const struct site_reports *reports = &site->reports;
    for (size_t i = 0; i < reports->count; i++) {
        if (site->request->tell != NULL)
            site->request->tell(i + 1, reports->count, reports->items[i].period);
        if (!put_places(site, tree, &reports->items[i]))
            return false;
    }
    return keep_replaced(site, tree);
}
