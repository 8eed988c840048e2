/* Walks through the folders below the data folder. */
#define _GNU_SOURCE /* FNM_CASEFOLD */
#include "input/load/load_found.h"

#include "base/file.h"
#include "input/source/source_file.h"

#include <fnmatch.h>
#include <string.h>
#include <strings.h>

enum { MOST_FOLDERS_DEEP = 8 };

/* What the contract has a meaning for: files of the data folder itself, and whole folders. */
static const char *const TABLES[] = {
    "accepted.csv",  "actions.csv",  "benchmarks.csv", "events.csv",   "figures.csv",
    "forecasts.csv", "glossary.csv", "indicators.csv", "measures.csv", "meetings.csv",
    "risks.csv",     "severity.csv", "tables.csv",     "targets.csv",  "units.csv"};
static const char *const FOLDERS[] = {"kpi/", "workforce/", "commentary/", "texts/"};

/* What is for people. */
static bool is_for_people(const char *name) {
    return strcasecmp(name, "README.txt") == 0;
}

static bool is_of_contract(const char *name) {
    for (size_t i = 0; i < sizeof TABLES / sizeof *TABLES; i++)
        if (strcmp(name, TABLES[i]) == 0)
            return true;
    for (size_t i = 0; i < sizeof FOLDERS / sizeof *FOLDERS; i++)
        if (strncmp(name, FOLDERS[i], strlen(FOLDERS[i])) == 0)
            return true;
    return is_for_people(name);
}

/* What a spreadsheet leaves beside a file while it is open. */
static bool is_lock(const char *name) {
    return name[0] == '~';
}

/* Whether these are what a report was written to: somebody has out/ in the data folder. */
static bool are_outputs(const char *const *names, size_t count) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += strcmp(names[i], "manifest.json") == 0 || strcmp(names[i], "report.json") == 0;
    return found == 2;
}

static void walk(struct loader *loader, struct found_files *found, const char *below, int depth) {
    const char *root = loader->dataset->folder;
    const char *folder = *below == '\0' ? root : arena_printf(loader->arena, "%s/%s", root, below);
    size_t count = 0;
    const char **names = file_list(loader->arena, loader->diagnostics, folder, &count);
    if (names != NULL && are_outputs(names, count))
        return;
    for (size_t i = 0; names != NULL && i < count; i++) {
        const char *name =
            *below == '\0' ? names[i] : arena_printf(loader->arena, "%s/%s", below, names[i]);
        if (source_file_is_one(names[i]) && !is_lock(names[i])) {
            found->files =
                arena_more(loader->arena, found->files, found->count, sizeof *found->files);
            found->files[found->count++] =
                (struct found_file){.name = name, .read = is_of_contract(name)};
        } else if (depth < MOST_FOLDERS_DEEP &&
                   file_is_folder(loader->diagnostics,
                                  arena_printf(loader->arena, "%s/%s", folder, names[i])))
            walk(loader, found, name, depth + 1);
    }
}

struct found_files load_found(struct loader *loader) {
    struct found_files found = {0};
    walk(loader, &found, "", 0);
    return found;
}

bool load_found_bytes(struct loader *loader, struct found_file *file) {
    if (file->bytes != NULL)
        return true;
    file->bytes =
        load_file(loader, "source", file->name, PERIOD_NONE, REQUIRED, &file->length, &file->place);
    file->input = loader->dataset->inputs.count - 1;
    return file->bytes != NULL;
}

bool load_found_table(struct loader *loader, const struct source *source,
                      const struct found_file *file, struct place place,
                      struct source_table *table) {
    const struct grid *grid = source_file_read(loader->arena, loader->diagnostics, source, place,
                                               file->bytes, file->length);
    return grid != NULL &&
           source_table_find(table, loader->arena, loader->diagnostics, source, grid);
}

void load_found_round(struct loader *loader, const struct found_file *file, int round) {
    struct input *input = &loader->dataset->inputs.inputs[file->input];
    if (input->round == PERIOD_NONE || round < input->round)
        input->round = round;
}

bool load_found_is_of(const struct source *source, const char *name) {
    for (size_t i = 0; i < source->files.count; i++)
        if (fnmatch(source->files.texts[i], name, FNM_PATHNAME | FNM_PERIOD | FNM_CASEFOLD) == 0)
            return true;
    return false;
}

void load_found_say_unread(const struct loader *loader, const struct found_files *found) {
    for (size_t i = 0; i < found->count; i++) {
        const char *path =
            arena_printf(loader->arena, "%s/%s", loader->dataset->folder, found->files[i].name);
        if (!found->files[i].read)
            diagnose(loader->diagnostics, SEVERITY_NOTE, (struct place){.file = path},
                     "nobody reads this file: it has no name of the contract, and no source of "
                     "sources.ini is about it");
    }
}
