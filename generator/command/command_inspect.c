/* scorecard inspect: tells what files of other systems are. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "base/file.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "input/inspect/inspect_file.h"
#include "input/load/load.h"
#include "input/source/source_file.h"
#include "model/period.h"
#include "publish/inspected.h"
#include "render/inspection_text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* What is asked about all files alike. */
struct inspecting {
    struct run *run;
    const struct inspect_known *known;
    size_t count; /* files told so far */
};

/* Where it stands on the disk, whatever way leads there; the path itself where nothing does. */
static const char *whole_path(struct arena *arena, const char *path) {
    char *found = realpath(path, NULL);
    const char *whole = arena_strdup(arena, found == NULL ? path : found);
    free(found);
    return whole;
}

/* The name below the data folder; NULL: it lies elsewhere. */
static const char *below_data(const struct run *run, const char *path) {
    const char *folder = whole_path(run->arena, run->options->data);
    const char *whole = whole_path(run->arena, path);
    size_t length = strlen(folder);
    return strncmp(whole, folder, length) == 0 && whole[length] == '/' ? whole + length + 1 : NULL;
}

static const char *last_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

static void tell(struct inspecting *inspecting, const struct inspection *inspection) {
    struct buffer out = {0};
    if (inspecting->count++ > 0)
        buffer_puts(&out, "\n");
    inspection_text(inspection, &out);
    fwrite(out.data, 1, out.length, stdout);
    buffer_free(&out);
}

static void tell_described(const struct run *run, const struct source *section) {
    if (!run->options->quiet)
        printf("\n[%s] of %s/sources.ini is about this file already%s\n", section->name,
               run->options->data, run->options->add ? "; nothing is added" : "");
}

static void add(const struct run *run, const struct inspection *inspection) {
    if (!run->options->add || inspection->column_count == 0 ||
        !inspected_add(run->arena, run->diagnostics, run->options->data, inspection) ||
        run->options->quiet)
        return;
    printf("\nAdded to %s/sources.ini: [%s]\n", run->options->data, inspection->section_name);
    if (!inspection->lies_there)
        printf("Put the file at %s/%s, where the section looks for it\n", run->options->data,
               inspection->name);
}

static void inspect(struct inspecting *inspecting, const char *path) {
    struct run *run = inspecting->run;
    struct inspect_request request = {.path = path, .name = below_data(run, path)};
    request.bytes = file_read(run->arena, run->diagnostics, path, &request.length);
    if (request.bytes == NULL) {
        if (file_is_answer(errno))
            diagnose(run->diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                     "the file cannot be read: %s", strerror(errno));
        return;
    }
    request.lies_there = request.name != NULL;
    if (request.name == NULL)
        request.name = arena_printf(run->arena, "exports/%s", last_name(path));
    const struct source *section =
        file_is_folder(run->diagnostics, run->options->data)
            ? inspected_by(run->arena, run->diagnostics, run->options->data, request.name)
            : NULL;
    request.is_list = section != NULL && source_hides_cells(section);
    const struct inspection *inspection =
        inspect_file(run->arena, run->diagnostics, inspecting->known, &request);
    if (inspection->grid == NULL)
        return;
    if (!run->options->quiet)
        tell(inspecting, inspection);
    if (section != NULL && request.lies_there)
        tell_described(run, section);
    else
        add(run, inspection);
}

/* What Excel reads, and nobody here. */
static void note_other(const struct run *run, const char *path) {
    static const char *const OTHERS[] = {".xls", ".xlsb", ".xlsm", ".ods", ".numbers"};
    const char *dot = strrchr(path, '.');
    for (size_t i = 0; dot != NULL && i < sizeof OTHERS / sizeof *OTHERS; i++)
        if (strcasecmp(dot, OTHERS[i]) == 0)
            diagnose(run->diagnostics, SEVERITY_NOTE, (struct place){.file = path},
                     "sources read no %s; save it as Excel Workbook (.xlsx)", OTHERS[i]);
}

/* Of a folder, its files that sources may have. */
static void inspect_all(struct inspecting *inspecting, const char *path) {
    struct run *run = inspecting->run;
    size_t count = 0;
    if (!file_is_folder(run->diagnostics, path)) {
        inspect(inspecting, path);
        return;
    }
    const char **names = file_list(run->arena, run->diagnostics, path, &count);
    for (size_t i = 0; names != NULL && i < count; i++) {
        const char *name = arena_printf(run->arena, "%s/%s", path, names[i]);
        if (names[i][0] == '~')
            continue;
        if (source_file_is_one(names[i]))
            inspect(inspecting, name);
        else
            note_other(run, name);
    }
    if (inspecting->count == 0 && !run->options->quiet)
        printf("%s has no file that sources read: .csv, .txt, .tsv, .xlsx\n", path);
}

enum exit_status command_inspect(struct run *run) {
    const struct options *options = run->options;
    const struct dataset *dataset =
        file_is_folder(run->diagnostics, options->data)
            ? load_definitions(run->arena, diagnostics_unsaid(run->arena, run->diagnostics),
                               options->data)
            : NULL;
    const struct inspect_known known = inspect_known_of(run->arena, dataset);
    struct inspecting inspecting = {.run = run, .known = &known};
    for (size_t i = 0; i < options->file_count; i++)
        inspect_all(&inspecting, options->files[i]);
    return command_end(run, PERIOD_LATEST, EXIT_DONE);
}
