/* Writes a folder of out/ while other runs wait; finds the folders that there are. */
#define _DEFAULT_SOURCE /* flock */
#include "publish/archive.h"

#include "base/file.h"
#include "model/period.h"
#include "publish/folders.h"
#include "report/member.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static bool write_output(struct folders *folders, const char *new, const char *folder,
                         const struct output *output) {
    const char *name = OUTPUTS[output->file].name;
    const char *path = arena_printf(folders->arena, "%s/%s", new, name);
    const char *shown = arena_printf(folders->arena, "%s/%s", folder, name);
    return folders_write(folders, path, shown, output->bytes.data, output->bytes.length);
}

static bool is_output(const struct output *outputs, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(OUTPUTS[outputs[i].file].name, name) == 0)
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

/* The names of folders in the making, beside the one that each is for. */
static const char *prefix_of(struct arena *arena, const char *folder) {
    return arena_printf(arena, ".%s.scorecard-", strrchr(folder, '/') + 1);
}

/* Only while no other run writes. */
static void clear_leftovers_of(struct arena *arena, const char *folder) {
    const char *above = file_folder(arena, folder), *prefix = prefix_of(arena, folder);
    size_t count = 0;
    const char **names = file_list_all(arena, above, &count);
    for (size_t i = 0; names != NULL && i < count; i++) {
        if (strncmp(names[i], prefix, strlen(prefix)) != 0)
            continue;
        const char *left = arena_printf(arena, "%s/%s", above, names[i]);
        bool was_here = strcmp(strrchr(names[i], '.'), ".old") == 0;
        if (!was_here || file_exists(folder) || rename(left, folder) != 0)
            folders_remove(arena, left);
    }
}

/* From the top down: a folder has to be back before what is in it can be looked at. */
static void clear_leftovers(struct arena *arena, const char *out, const char *folder) {
    if (strlen(folder) <= strlen(out))
        return;
    clear_leftovers(arena, out, file_folder(arena, folder));
    clear_leftovers_of(arena, folder);
}

/* Closing it releases it. -1: the folder is not there, or the file system has no locks. */
static int lock_out(const char *out) {
    int lock = open(out, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock < 0 || flock(lock, LOCK_EX) == 0)
        return lock;
    close(lock);
    return -1;
}

void archive_recover(struct arena *arena, const char *out, const char *folder) {
    int lock = lock_out(out);
    if (lock < 0)
        return;
    clear_leftovers(arena, out, folder);
    close(lock);
}

/* A folder beside the one that it is for; NULL after an error. */
static char *make_new(struct folders *folders, const char *above, const char *prefix) {
    char *new = arena_printf(folders->arena, "%s/%sXXXXXX", above, prefix);
    if (mkdtemp(new) != NULL)
        return new;
    folders_fail(folders, above, "nothing can be written in this folder");
    return NULL;
}

static bool write_into(struct folders *folders, const char *new, const char *folder,
                       const struct output *outputs, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!write_output(folders, new, folder, &outputs[i]))
            return false;
    mode_t mask = umask(0);
    umask(mask);
    return keep_others(folders, folder, new, outputs, count) &&
           (chmod(new, 0777 & ~mask) == 0 || folders_fail(folders, new, "chmod"));
}

static bool write_locked(struct folders *folders, const char *folder, const struct output *outputs,
                         size_t count) {
    struct arena *arena = folders->arena;
    const char *above = file_folder(arena, folder);
    if (!folders_make(folders, above))
        return false;
    char *new = make_new(folders, above, prefix_of(arena, folder));
    if (new == NULL)
        return false;
    bool written = write_into(folders, new, folder, outputs, count) &&
                   folders_take_place(folders, new, folder);
    if (!written)
        folders_remove(arena, new);
    return written;
}

/* A report of a unit stands in the folder of the whole authority's, which another run may be about
 * to replace: only one writes at a time, where the file system has locks. */
bool archive_write(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                   const char *folder, const struct output *outputs, size_t count) {
    struct folders folders = {arena, diagnostics};
    if (!folders_make(&folders, out))
        return false;
    int lock = lock_out(out);
    bool written = write_locked(&folders, folder, outputs, count);
    if (lock >= 0)
        close(lock);
    return written;
}

static const char *manifest_path(struct arena *arena, const char *folder) {
    return arena_printf(arena, "%s/%s", folder, OUTPUTS[OUTPUT_MANIFEST].name);
}

cJSON *archive_manifest(struct arena *arena, const char *folder) {
    size_t length;
    const char *text = file_read(arena, manifest_path(arena, folder), &length);
    return text == NULL ? NULL : cJSON_Parse(text);
}

/* Folders that were found so far. */
struct found {
    const char **folders;
    size_t count;
};

/* The folder and those below it, which are of other units or of other knowledge. */
static void find_folders(struct arena *arena, const char *folder, struct found *found) {
    if (file_exists(manifest_path(arena, folder))) {
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
    bool final = member_is(manifest, "final");
    cJSON_Delete(manifest);
    return final;
}

bool archive_is_damaged(struct arena *arena, const char *folder) {
    cJSON *manifest = archive_manifest(arena, folder);
    bool damaged = !cJSON_IsObject(manifest) && file_exists(manifest_path(arena, folder));
    cJSON_Delete(manifest);
    return damaged;
}
