/* Whether the data folder still holds the exports that reports were made from. */
#include "publish/site/site_exports.h"

#include "base/buffer.h"
#include "base/stage.h"
#include "input/load/load.h"
#include "publish/site/site_state.h"

#include <stdlib.h>
#include <string.h>

bool site_export_is_role(const char *role) {
    return strcmp(role, "kpi") == 0 || strcmp(role, "workforce") == 0;
}

static int by_name(const void *left, const void *right) {
    const struct site_export *a = left, *b = right;
    return strcmp(a->name, b->name);
}

void site_exports_digest(struct site_export *exports, size_t count, char digest[DIGEST_SIZE]) {
    struct buffer list = {0};
    if (count > 0)
        qsort(exports, count, sizeof *exports, by_name);
    buffer_puts(&list, "");
    for (size_t i = 0; i < count; i++)
        buffer_printf(&list, "%s %s\n", exports[i].digest, exports[i].name);
    digest_of(list.data, list.length, digest);
    buffer_free(&list);
}

void site_exports_read(struct site *site) {
    struct diagnostics *unsaid = diagnostics_unsaid(site->arena, site->diagnostics);
    enum stage before = stage_enter(STAGE_DATA);
    site->dataset = load_dataset(site->arena, unsaid, site->request->data);
    stage_leave(before);
    if (site->dataset == NULL)
        return;
    const struct inputs *inputs = &site->dataset->inputs;
    site->exports = arena_array(site->arena, inputs->count, sizeof *site->exports);
    for (size_t i = 0; i < inputs->count; i++) {
        const struct input *input = &inputs->inputs[i];
        if (!site_export_is_role(input->role))
            continue;
        struct site_export *export = &site->exports[site->export_count++];
        *export = (struct site_export){.name = input->name, .round = input->round};
        digest_of(input->bytes, input->size, export->digest);
    }
}

bool site_exports_are_of(const struct site *site, const struct site_report *report) {
    struct arena *scratch = arena_new();
    struct site_export *visible = arena_array(scratch, site->export_count, sizeof *visible);
    size_t count = 0;
    for (size_t i = 0; i < site->export_count; i++)
        if (site->exports[i].round <= report->period)
            visible[count++] = site->exports[i];
    char digest[DIGEST_SIZE];
    site_exports_digest(visible, count, digest);
    arena_free(scratch);
    return strcmp(digest, report->exports) == 0;
}
