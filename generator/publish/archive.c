#include "publish/archive.h"

#include "base/file.h"
#include "model/period.h"
#include "publish/folders.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool write_output(struct folders *folders, const char *new, const char *folder,
                         const struct output *output) {
    const char *path = arena_printf(folders->arena, "%s/%s", new, output->name);
    const char *shown = arena_printf(folders->arena, "%s/%s", folder, output->name);
    return folders_write(folders, path, shown, output->bytes.data, output->bytes.length);
}

static bool is_output(const struct output *outputs, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(outputs[i].name, name) == 0)
            return true;
    return false;
}

static bool keep_others(struct folders *folders, const char *from, const char *to,
                        const struct output *outputs, size_t count) {
    size_t name_count = 0;
    const char **names = file_list_all(folders->arena, from, &name_count);
    for (size_t i = 0; names != NULL && i < name_count; i++)
        if (!is_output(outputs, count, names[i]) &&
            !folders_keep(folders, arena_printf(folders->arena, "%s/%s", from, names[i]),
                          arena_printf(folders->arena, "%s/%s", to, names[i])))
            return false;
    return names != NULL || errno == ENOENT ||
           folders_fail(folders, from, "the folder cannot be read");
}

bool archive_write(struct arena *arena, struct diagnostics *diagnostics, const char *folder,
                   const struct output *outputs, size_t count) {
    struct folders folders = {arena, diagnostics};
    const char *above = file_folder(arena, folder);
    if (!folders_make(&folders, above))
        return false;
    char *new = arena_printf(arena, "%s/.scorecard-XXXXXX", above);
    if (mkdtemp(new) == NULL)
        return folders_fail(&folders, above, "nothing can be written in this folder");
    bool written = true;
    for (size_t i = 0; written && i < count; i++)
        written = write_output(&folders, new, folder, &outputs[i]);
    written = written && keep_others(&folders, folder, new, outputs, count);
    mode_t mask = umask(0);
    umask(mask);
    written = written && (chmod(new, 0777 & ~mask) == 0 || folders_fail(&folders, new, "chmod"));
    written = written && folders_take_place(&folders, new, folder);
    if (!written)
        folders_remove(arena, new);
    return written;
}

cJSON *archive_manifest(struct arena *arena, const char *folder) {
    size_t length;
    const char *text = file_read(arena, arena_printf(arena, "%s/manifest.json", folder), &length);
    return text == NULL ? NULL : cJSON_Parse(text);
}

/* Folders that were found so far. */
struct found {
    const char **folders;
    size_t count;
};

/* The folder and those below it, which are of other units or of other knowledge. */
static void find_folders(struct arena *arena, const char *folder, struct found *found) {
    if (file_exists(arena_printf(arena, "%s/manifest.json", folder))) {
        found->folders = arena_more(arena, found->folders, found->count, sizeof *found->folders);
        found->folders[found->count++] = folder;
    }
    size_t count = 0;
    const char **names = file_list(arena, folder, &count);
    for (size_t i = 0; names != NULL && i < count; i++) {
        const char *below = arena_printf(arena, "%s/%s", folder, names[i]);
        if (file_is_folder(below))
            find_folders(arena, below, found);
    }
}

const char **archive_list(struct arena *arena, const char *out, const char *report, int first,
                          int last, size_t *count) {
    struct found found = {0};
    size_t report_count = 0;
    const char **reports = file_list(arena, out, &report_count);
    for (size_t i = 0; reports != NULL && i < report_count; i++) {
        if (report != NULL && strcmp(report, reports[i]) != 0)
            continue;
        const char *above = arena_printf(arena, "%s/%s", out, reports[i]);
        size_t month_count = 0;
        const char **months = file_list(arena, above, &month_count);
        for (size_t m = 0; months != NULL && m < month_count; m++) {
            int month = period_read(months[m], strlen(months[m]));
            if (month != PERIOD_NONE && month >= first && month <= last)
                find_folders(arena, arena_printf(arena, "%s/%s", above, months[m]), &found);
        }
    }
    *count = found.count;
    return found.folders;
}

bool archive_is_final(struct arena *arena, const char *folder) {
    cJSON *manifest = archive_manifest(arena, folder);
    bool final = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(manifest, "final"));
    cJSON_Delete(manifest);
    return final;
}
