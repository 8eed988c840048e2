/* Writes a folder of out/ while other runs wait; finds the folders that there are. */
#define _DEFAULT_SOURCE /* flock */
#include "publish/archive.h"

#include "base/file.h"
#include "base/stage.h"
#include "model/period.h"
#include "publish/folders.h"
#include "publish/removal.h"
#include "publish/replacement.h"
#include "report/member.h"

#include <errno.h>
#include <string.h>
#include <sys/file.h>

/* ---- what stands there ---- */

static const char *output_path(const struct enclosure *out, const char *folder,
                               enum output_file file) {
    return enclosure_path(out->arena, folder, OUTPUTS[file].name);
}

char *archive_file(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                   const char *folder, enum output_file file, size_t *length) {
    struct enclosure enclosure;
    if (!enclosure_open(&enclosure, arena, diagnostics, out))
        return NULL;
    char *bytes = enclosure_read(&enclosure, arena, output_path(&enclosure, folder, file), length);
    int error = errno;
    enclosure_close(&enclosure);
    errno = error;
    return bytes;
}

static bool has_outputs(const struct enclosure *out, const char *folder) {
    for (enum output_file file = 0; file < OUTPUT_COUNT; file++)
        if (enclosure_look(out, output_path(out, folder, file)) != ENCLOSED_NOTHING)
            return true;
    return false;
}

static enum archived said_by(const cJSON *manifest) {
    const cJSON *final = member_of(manifest, "final");
    return cJSON_IsTrue(final)    ? ARCHIVED_FINAL
           : cJSON_IsFalse(final) ? ARCHIVED_DRAFT
                                  : ARCHIVED_UNKNOWN;
}

static enum archived look(const struct enclosure *out, const char *folder, cJSON **manifest) {
    size_t length;
    const char *text =
        enclosure_read(out, out->arena, output_path(out, folder, OUTPUT_MANIFEST), &length);
    *manifest = text == NULL ? NULL : cJSON_Parse(text);
    enum archived archived = text != NULL               ? said_by(*manifest)
                             : has_outputs(out, folder) ? ARCHIVED_UNKNOWN
                                                        : ARCHIVED_NOTHING;
    return diagnostics_failed(out->diagnostics) ? ARCHIVED_UNKNOWN : archived;
}

enum archived archive_look(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                           const char *folder, cJSON **manifest) {
    struct enclosure enclosure;
    *manifest = NULL;
    if (!enclosure_open(&enclosure, arena, diagnostics, out))
        return ARCHIVED_UNKNOWN;
    enum archived archived = look(&enclosure, folder, manifest);
    enclosure_close(&enclosure);
    return archived;
}

/* ---- one report is written ---- */

struct writing {
    const struct output *outputs;
    size_t count;
};

static bool is_output(const struct writing *writing, const char *name) {
    for (size_t i = 0; i < writing->count; i++)
        if (strcmp(OUTPUTS[writing->outputs[i].file].name, name) == 0)
            return true;
    return false;
}

static bool keep_others(const struct writing *writing, const struct enclosure *old,
                        const struct enclosure *new) {
    size_t count = 0;
    const char **names = enclosure_list(old, old->arena, "", &count);
    if (names == NULL)
        return folders_fail(old, old->name, "the folder cannot be read");
    for (size_t i = 0; i < count; i++)
        if (!is_output(writing, names[i]) && !folders_keep(old, new, names[i]))
            return false;
    return true;
}

static bool write_into(const struct writing *writing, const struct enclosure *old,
                       const struct enclosure *new) {
    for (size_t i = 0; i < writing->count; i++) {
        const struct output *output = &writing->outputs[i];
        const char *name = OUTPUTS[output->file].name;
        if (!folders_write(new, name, enclosure_shown(old, name), output->bytes.data,
                           output->bytes.length))
            return false;
    }
    return old->handle < 0 || keep_others(writing, old, new);
}

/* What the names of folders in the making begin with, beside the one that each is for. */
static const char *prefix_of(struct arena *arena, const char *name) {
    return arena_printf(arena, ".%s.scorecard-", name);
}

/* Into the folder of that name in `above`. */
static bool write_here(const struct writing *writing, const struct enclosure *above,
                       const char *name) {
    struct enclosure old, new;
    const char *new_name;
    if (!enclosure_enter(&old, above, name))
        return false;
    if (old.handle < 0 && errno != ENOENT)
        return folders_fail(&old, old.name, "the folder cannot be read");
    bool written = folders_enter_new(&new, above, prefix_of(above->arena, name), &new_name);
    if (written) {
        written = write_into(writing, &old, &new) && replacement_take_place(above, new_name, name);
        enclosure_close(&new);
        if (!written)
            removal_of(above, new_name);
    }
    enclosure_close(&old);
    return written;
}

/* Folders that were made on the way go again where nothing is written. */
static bool write_below(const struct writing *writing, const struct enclosure *above,
                        const char *folder) {
    const char *slash = strchr(folder, '/');
    struct enclosure step;
    bool made;
    if (slash == NULL)
        return write_here(writing, above, folder);
    const char *name = arena_strndup(above->arena, folder, (size_t)(slash - folder));
    if (!folders_enter(&step, above, name, &made))
        return false;
    bool written = write_below(writing, &step, slash + 1);
    enclosure_close(&step);
    if (!written && made)
        folders_leave(above, name);
    return written;
}

/* Until it is closed, no other run writes there, where the file system has locks. */
static void lock(const struct enclosure *out) {
    while (flock(out->handle, LOCK_EX) != 0 && errno == EINTR)
        continue;
}

/* Whether no other run has made a final report of it since. */
static bool is_as_seen(const struct enclosure *out, const char *folder, const cJSON *seen) {
    cJSON *now;
    bool is_final = look(out, folder, &now) == ARCHIVED_FINAL;
    bool as_seen = !is_final || cJSON_Compare(now, seen, true);
    cJSON_Delete(now);
    if (!as_seen)
        diagnose(out->diagnostics, SEVERITY_ERROR,
                 (struct place){.file = enclosure_shown(out, folder)},
                 "another run has written a final report here in the meantime; look at it before "
                 "you try again");
    return as_seen;
}

/* A report of a unit stands in the folder of the whole authority's, which another run may be about
 * to replace: only one writes at a time, where the file system has locks. */
bool archive_write(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                   const char *folder, const cJSON *seen, const struct output *outputs,
                   size_t count) {
    const struct writing writing = {outputs, count};
    struct enclosure enclosure;
    const char *made;
    enum stage before = stage_enter(STAGE_FILES);
    bool written = false;
    if (folders_open(&enclosure, arena, diagnostics, out, &made)) {
        lock(&enclosure);
        written = is_as_seen(&enclosure, folder, seen) && write_below(&writing, &enclosure, folder);
        enclosure_close(&enclosure);
        if (!written)
            folders_unmake(arena, out, made);
    }
    stage_leave(before);
    return written;
}

/* ---- what killed runs have left ---- */

/* One thing that a killed run left of the folder of that name in `above`. */
static bool clear_leftover(const struct enclosure *above, const char *name, const char *left) {
    bool was_here = strcmp(strrchr(left, '.'), ".old") == 0;
    enum enclosed there = was_here ? enclosure_look(above, name) : ENCLOSED_FOLDER;
    if (there == ENCLOSED_UNKNOWN)
        return false;
    if (there == ENCLOSED_NOTHING && folders_rename(above, left, name))
        return true;
    return removal_of(above, left);
}

static bool clear_here(const struct enclosure *above, const char *name) {
    const char *prefix = prefix_of(above->arena, name);
    size_t count = 0;
    const char **names = enclosure_list(above, above->arena, "", &count);
    for (size_t i = 0; i < count; i++)
        if (strncmp(names[i], prefix, strlen(prefix)) == 0 &&
            !clear_leftover(above, name, names[i]))
            return false;
    return names != NULL;
}

/* From the top down: a folder has to be back before what is in it can be looked at. Only while no
 * other run writes. */
static bool clear_leftovers(const struct enclosure *above, const char *folder) {
    const char *slash = strchr(folder, '/');
    size_t length = slash == NULL ? strlen(folder) : (size_t)(slash - folder);
    const char *name = arena_strndup(above->arena, folder, length);
    struct enclosure step;
    if (!clear_here(above, name))
        return false;
    if (slash == NULL)
        return true;
    if (!enclosure_enter(&step, above, name))
        return false;
    bool cleared = step.handle < 0 || clear_leftovers(&step, slash + 1);
    enclosure_close(&step);
    return cleared;
}

bool archive_recover(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                     const char *folder) {
    struct enclosure enclosure;
    if (!enclosure_open(&enclosure, arena, diagnostics, out))
        return false;
    if (enclosure.handle < 0)
        return true;
    lock(&enclosure);
    bool cleared = clear_leftovers(&enclosure, folder);
    enclosure_close(&enclosure);
    return cleared;
}

/* ---- all that stand there ---- */

bool archive_is_folder(const struct enclosure *out, const char *path) {
    enum enclosed kind = enclosure_look(out, path);
    if (kind == ENCLOSED_OTHER)
        diagnose(out->diagnostics, SEVERITY_WARNING,
                 (struct place){.file = enclosure_shown(out, path)},
                 "this is a link, which is not followed: what it leads to is left out; expected a "
                 "folder or a file of its own");
    return kind == ENCLOSED_FOLDER;
}

/* Folders that were found so far. */
struct found {
    const struct enclosure *out;
    const char **folders;
    size_t count;
};

/* The folder and those below it, which are of other units or of other knowledge. */
static void find_folders(struct found *found, const char *folder) {
    const struct enclosure *out = found->out;
    if (enclosure_look(out, output_path(out, folder, OUTPUT_MANIFEST)) != ENCLOSED_NOTHING) {
        found->folders =
            arena_more(out->arena, found->folders, found->count, sizeof *found->folders);
        found->folders[found->count++] = folder;
    }
    size_t count = 0;
    const char **names = enclosure_list(out, out->arena, folder, &count);
    for (size_t i = 0; names != NULL && i < count; i++) {
        const char *below = enclosure_path(out->arena, folder, names[i]);
        if (!file_is_hidden(names[i]) && archive_is_folder(out, below))
            find_folders(found, below);
    }
}

static void find_months(struct found *found, const char *report, int first, int last) {
    const struct enclosure *out = found->out;
    size_t count = 0;
    const char **months =
        archive_is_folder(out, report) ? enclosure_list(out, out->arena, report, &count) : NULL;
    for (size_t i = 0; months != NULL && i < count; i++) {
        int month = period_read(months[i], strlen(months[i]));
        const char *folder = enclosure_path(out->arena, report, months[i]);
        if (month != PERIOD_NONE && month >= first && month <= last &&
            archive_is_folder(out, folder))
            find_folders(found, folder);
    }
}

const char **archive_list(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                          const char *report, int first, int last, size_t *count) {
    struct enclosure enclosure;
    struct found found = {.out = &enclosure};
    size_t report_count = 0;
    const char **reports = NULL;
    if (enclosure_open(&enclosure, arena, diagnostics, out))
        reports = enclosure_list(&enclosure, arena, "", &report_count);
    for (size_t i = 0; reports != NULL && i < report_count; i++)
        if (!file_is_hidden(reports[i]) && (report == NULL || strcmp(report, reports[i]) == 0))
            find_months(&found, reports[i], first, last);
    enclosure_close(&enclosure);
    *count = found.count;
    return found.folders;
}
