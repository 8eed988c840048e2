/* Makes a data folder to begin with. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "starter/starter.h"

#include "base/file.h"
#include "base/utf8.h"
#include "model/code.h"
#include "model/period.h"
#include "publish/folders.h"
#include "publish/removal.h"
#include "starter/starter_export.h"
#include "starter/starter_indicator.h"
#include "starter/starter_readme.h"

#include <ctype.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* my-council as “My Council”. */
static const char *authority_name(struct arena *arena, const char *folder) {
    char *whole = realpath(folder, NULL); /* of “.”; a folder that is not there has its name */
    const char *path = whole == NULL ? folder : whole, *slash = strrchr(path, '/');
    char *name = arena_strdup(arena, slash == NULL ? path : slash + 1);
    free(whole);
    bool begins = true, letters = false;
    for (char *at = name; *at != '\0'; at++) {
        if (*at == '-' || *at == '_' || (unsigned char)*at < ' ')
            *at = ' ';
        if (begins)
            *at = (char)toupper((unsigned char)*at);
        begins = *at == ' ';
        letters = letters || (!begins && *at != '.');
    }
    return letters && utf8_invalid_at(name, strlen(name)) == strlen(name) ? name : "My Council";
}

static bool is_unit(const struct starter_found *found, const char *code) {
    for (size_t i = 0; i < found->unit_count; i++)
        if (code_is_same_file(found->units[i].code, code))
            return true;
    return false;
}

/* The root is the unit that is the sum of the others; without one, a new one is above them all. */
static void choose_units(const struct starter_found *found, struct starter_definitions *into,
                         struct starter_made *made) {
    size_t root = starter_found_root(found);
    const char **codes = arena_array(found->arena, found->unit_count + 1, sizeof *codes);
    const char **names = arena_array(found->arena, found->unit_count + 1, sizeof *names);
    into->root = root == SIZE_MAX ? "ALL" : found->units[root].code;
    for (int i = 2; root == SIZE_MAX && is_unit(found, into->root); i++)
        into->root = arena_printf(found->arena, "ALL-%d", i);
    for (size_t i = 0; i < found->unit_count; i++)
        if (i != root) {
            codes[into->unit_count] = found->units[i].code;
            names[into->unit_count++] = found->units[i].name;
        }
    into->units = codes;
    into->unit_names = names;
    made->root_is_made = root == SIZE_MAX && found->unit_count > 0;
}

/* False after an error. */
static bool read_exports(struct starter_found *found, const struct starter_request *request,
                         struct starter_definitions *definitions, struct starter_made *made) {
    bool all = true;
    for (size_t i = 0; i < request->export_count; i++)
        all = starter_export_read(found, request->exports[i]) && all;
    if (!all)
        return false;
    choose_units(found, definitions, made);
    starter_indicators_make(found->arena, found, definitions);
    return true;
}

static bool write_file(const struct enclosure *folder, const struct starter_file *file) {
    struct enclosure inner;
    const char *parent = enclosure_parent(folder->arena, file->path);
    if (*parent == '\0')
        return folders_write(folder, file->path, enclosure_shown(folder, file->path), file->bytes,
                             file->length);
    if (!folders_go_down(&inner, folder, parent))
        return false;
    bool written = folders_write(&inner, enclosure_last_name(file->path),
                                 enclosure_shown(folder, file->path), file->bytes, file->length);
    enclosure_close(&inner);
    return written;
}

/* The files that came into the folder, which was empty. */
static void take_back(const struct enclosure *folder, const struct starter_found *found,
                      size_t count) {
    for (size_t i = 0; i < count; i++) {
        const char *path = found->files[i].path, *slash = strchr(path, '/');
        removal_of(folder, slash == NULL
                               ? path
                               : arena_strndup(folder->arena, path, (size_t)(slash - path)));
    }
}

static enum starter_outcome write_into(const struct enclosure *folder,
                                       const struct starter_found *found) {
    for (size_t i = 0; i < found->file_count; i++)
        if (!write_file(folder, &found->files[i])) {
            take_back(folder, found, i + 1);
            return STARTER_NOT_STORED;
        }
    return STARTER_MADE;
}

static enum starter_outcome refuse(struct diagnostics *diagnostics, const char *name,
                                   const char *why) {
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = name},
             "%s; name a folder that is not there yet, or an empty one", why);
    return STARTER_REFUSED;
}

static enum starter_outcome write_all(struct arena *arena, struct diagnostics *diagnostics,
                                      const char *name, const struct starter_found *found) {
    struct enclosure folder;
    const char *made = NULL;
    size_t count = 0;
    if (file_exists(diagnostics, name) && !file_is_folder(diagnostics, name))
        return refuse(diagnostics, name, "there is a file of that name");
    if (!folders_open(&folder, arena, diagnostics, name, &made))
        return STARTER_NOT_STORED;
    enum starter_outcome outcome = STARTER_NOT_STORED;
    if (enclosure_list(&folder, arena, "", &count) != NULL && count > 0)
        outcome =
            refuse(diagnostics, name, "the folder is not empty, and nothing in it is changed");
    else if (!diagnostics_failed(diagnostics))
        outcome = write_into(&folder, found);
    enclosure_close(&folder);
    if (outcome == STARTER_NOT_STORED)
        folders_unmake(arena, name, made);
    return outcome;
}

enum starter_outcome starter_make(struct arena *arena, struct diagnostics *diagnostics,
                                  const struct starter_request *request,
                                  struct starter_made *made) {
    struct starter_found found = {.arena = arena, .diagnostics = diagnostics};
    struct starter_definitions definitions = {.authority = authority_name(arena, request->folder),
                                              .report = request->report};
    *made = (struct starter_made){0};
    if (request->export_count == 0)
        starter_example_make(&found, &definitions);
    else if (!read_exports(&found, request, &definitions, made))
        return STARTER_REFUSED;
    definitions.first = found.first;
    starter_files_make(&found, &definitions);
    starter_readme_make(&found, request);
    made->command = starter_command(
        arena, request,
        arena_printf(arena, "render %s %s", request->report, period_code(arena, found.last)));
    made->indicators = definitions.indicator_count;
    made->units = definitions.unit_count + 1;
    made->first = found.first;
    made->last = found.last;
    return write_all(arena, diagnostics, request->folder, &found);
}
