/* Puts the page beside the JSON that the next run compares with. */
#include "publish/quality/quality.h"

#include "base/file.h"
#include "publish/folders.h"
#include "render/json.h"

#include <string.h>

/* Where the files are to be. */
struct target_files {
    struct enclosure folder;
    const char *page, *json; /* names in it */
    const char *shown, *shown_json;
};

/* The earlier JSON; NULL: there is none, or none that can be read, which is said. */
static cJSON *read_before(struct arena *arena, struct diagnostics *diagnostics,
                          const struct target_files *files) {
    size_t length;
    const char *text = enclosure_read(&files->folder, arena, files->json, &length);
    if (text == NULL)
        return NULL;
    cJSON *before = cJSON_ParseWithLength(text, length);
    if (before == NULL)
        diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = files->shown_json},
                 "not what an earlier check wrote, so that nothing is said of changes since");
    return before;
}

/* Whether nothing is there, or what an earlier run made. */
static bool may_be_replaced(struct arena *arena, const struct target_files *files) {
    static const char begin[] = "<!DOCTYPE html>\n<html lang=\"en-GB\">";
    size_t length;
    if (enclosure_look(&files->folder, files->page) == ENCLOSED_NOTHING)
        return true;
    const char *bytes = enclosure_read(&files->folder, arena, files->page, &length);
    if (bytes != NULL && strncmp(bytes, begin, sizeof begin - 1) == 0 &&
        strstr(bytes, "<title>Data quality, ") != NULL)
        return true;
    diagnose(files->folder.diagnostics, SEVERITY_ERROR, (struct place){.file = files->shown},
             "the file is no page of data quality, and stays; name another one");
    return false;
}

static bool write_both(struct arena *arena, const struct quality *quality,
                       const struct target_files *files, const cJSON *before) {
    struct buffer page = {0}, json = {0};
    cJSON *tree = quality_json(arena, quality);
    quality_page(arena, quality, before, &page);
    json_put(tree, &json);
    cJSON_Delete(tree);
    bool written =
        folders_rewrite(&files->folder, files->page, files->shown, page.data, page.length) &&
        folders_rewrite(&files->folder, files->json, files->shown_json, json.data, json.length);
    buffer_free(&page);
    buffer_free(&json);
    return written;
}

bool quality_write(struct arena *arena, struct diagnostics *diagnostics,
                   const struct quality *quality, const char *path) {
    const char *slash = strrchr(path, '/'), *made;
    struct target_files files = {.page = slash == NULL ? path : slash + 1, .shown = path};
    files.json = arena_printf(arena, "%s.json", files.page);
    files.shown_json = arena_printf(arena, "%s.json", path);
    if (!folders_open(&files.folder, arena, diagnostics, file_folder(arena, path), &made))
        return false;
    bool written = may_be_replaced(arena, &files);
    if (written) {
        cJSON *before = read_before(arena, diagnostics, &files);
        written = write_both(arena, quality, &files, before);
        cJSON_Delete(before);
    }
    enclosure_close(&files.folder);
    if (!written)
        folders_unmake(arena, file_folder(arena, path), made);
    return written;
}
