/* Says where each page stands, with the ways between them. */
#include "publish/site/site_paths.h"

#include "base/buffer.h"
#include "model/period.h"

#include <string.h>

/* Each byte that a link cannot hold as %XX. */
static const char *link_to(struct arena *arena, const char *path) {
    struct buffer out = {0};
    buffer_puts(&out, "");
    for (const char *at = path; *at != '\0'; at++)
        if (strchr("/-._~", *at) != NULL || (*at >= '0' && *at <= '9') ||
            (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z'))
            buffer_putc(&out, *at);
        else
            buffer_printf(&out, "%%%02X", (unsigned char)*at);
    const char *link = arena_strdup(arena, out.data);
    buffer_free(&out);
    return link;
}

const char *site_root(struct arena *arena, const char *path) {
    const char *root = "";
    for (; *path != '\0'; path++)
        if (*path == '/')
            root = arena_printf(arena, "%s../", root);
    return root;
}

const char *site_folder_link(struct arena *arena, const char *root, const char *folder) {
    return link_to(arena, arena_printf(arena, "%s%s/index.html", root, folder));
}

static const struct {
    const char *name, *key;
} FILES[OUTPUT_COUNT] = {[OUTPUT_PAGE] = {"report.html", "page"},
                         [OUTPUT_PAPER] = {NULL, "pdf"},
                         [OUTPUT_RESULTS] = {NULL, "json"},
                         [OUTPUT_VALUES] = {NULL, "csv"},
                         [OUTPUT_MANIFEST] = {NULL, "manifest"}}; /* NULL: as in out/ */

const char *site_file_name(enum output_file file) {
    return FILES[file].name != NULL ? FILES[file].name : OUTPUTS[file].name;
}

const char *site_file_key(enum output_file file) {
    return FILES[file].key;
}

const char *site_file_link(struct arena *arena, const char *root, const char *folder,
                           enum output_file file) {
    return link_to(arena, arena_printf(arena, "%s%s/%s", root, folder, site_file_name(file)));
}

const char *site_kind_folder(struct arena *arena, const struct site_report *report) {
    return report->is_root ? report->report
                           : arena_printf(arena, "%s/units/%s", report->report, report->unit);
}

const char *site_latest(struct arena *arena, const struct site_report *report) {
    return arena_printf(arena, "%s/latest%s%s", report->report, report->is_root ? "" : "/units/",
                        report->is_root ? "" : report->unit);
}

const char *site_history_page(struct arena *arena, const struct site_kind *kind, const char *code) {
    return arena_printf(arena, "%s/indicators/%s/index.html", kind->folder, code);
}

const char *site_history_link(struct arena *arena, const char *root, const struct site_kind *kind,
                              const char *code) {
    return link_to(arena, arena_printf(arena, "%s%s", root, site_history_page(arena, kind, code)));
}

const char *site_compare_folder(struct arena *arena, const char *report, int period,
                                const char *code) {
    return arena_printf(arena, "%s/%s/compare/%s", report, period_code(arena, period), code);
}

const char *site_replaced_folder(struct arena *arena, const struct site_revision *revision) {
    return arena_printf(arena, "%s/replaced/%s", revision->folder, revision->id);
}
