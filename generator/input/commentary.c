/* Finds the files of a month; front matter is taken off, the rest is Markdown. */
#include "input/commentary.h"

#include "base/file.h"
#include "input/front_matter.h"
#include "input/markdown.h"

#include <errno.h>
#include <string.h>

static const char *without_mark(const char *text) {
    return strncmp(text, "\xEF\xBB\xBF", 3) == 0 ? text + 3 : text;
}

/* Of a file that can be read. */
static struct commentary_entry read_entry(struct arena *arena, struct diagnostics *diagnostics,
                                          const char *path, const char *bytes, size_t length) {
    if (!diagnose_text(diagnostics, path, bytes, length))
        return (struct commentary_entry){.why_none = "it is not UTF-8 text"};
    struct front_matter front = front_matter_read(arena, diagnostics, path, without_mark(bytes));
    if (front.fault != NULL)
        return (struct commentary_entry){.why_none = front.fault};
    struct commentary *commentary = arena_alloc(arena, sizeof *commentary);
    *commentary =
        (struct commentary){.status = front.status,
                            .author = front.author,
                            .date = front.date,
                            .headline = front.headline,
                            .html = markdown_html(arena, diagnostics, path, front.line, front.rest),
                            .standing = front.standing,
                            .place = {.file = path, .line = front.status_line}};
    return (struct commentary_entry){.commentary = commentary};
}

static bool has_ending(const char *name, const char *ending) {
    size_t length = strlen(name), ending_length = strlen(ending);
    return length > ending_length && strcmp(name + length - ending_length, ending) == 0;
}

static bool is_indicator(const struct catalogue *catalogue, const char *code) {
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        if (strcmp(catalogue->indicators[i].code, code) == 0)
            return true;
    return false;
}

/* One file of the folder; false where it is not an indicator's. */
static bool load_one(struct arena *arena, struct diagnostics *diagnostics,
                     const struct dataset *dataset, const char *name, const char *code,
                     struct inputs *inputs, struct commentary_entry *entry) {
    const char *path = arena_printf(arena, "%s/%s", dataset->folder, name);
    size_t length;
    if (!is_indicator(&dataset->catalogue, code)) {
        diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = path},
                 "the commentary is not used: no indicator has the code “%s”%s", code,
                 catalogue_indicator_hint(arena, &dataset->catalogue, code));
        return false;
    }
    const char *bytes = file_read(arena, path, &length);
    if (bytes == NULL) {
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                 "the file cannot be read: %s", strerror(errno));
        *entry = (struct commentary_entry){.why_none = "its file cannot be read"};
    } else {
        struct input input = {"commentary", arena_printf(arena, "data/%s", name), bytes, length, 0};
        inputs_add(arena, inputs, &input);
        *entry = read_entry(arena, diagnostics, path, bytes, length);
    }
    entry->indicator = code;
    return true;
}

/* Below the data folder: commentary/PERIOD, and /UNIT for a unit other than the root. */
static const char *folder_of(struct arena *arena, const struct dataset *dataset,
                             const struct unit *unit, int period) {
    const char *below =
        catalogue_is_root(&dataset->catalogue, unit) ? "" : arena_printf(arena, "/%s", unit->code);
    return arena_printf(arena, "commentary/%s%s", period_code(arena, period), below);
}

/* A folder may be that of a unit; anything else would be left out in silence. */
static void check_unused(struct arena *arena, struct diagnostics *diagnostics,
                         const struct dataset *dataset, const char *folder, const char *name) {
    const char *path = arena_printf(arena, "%s/%s/%s", dataset->folder, folder, name);
    if (!file_is_folder(path))
        diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = path},
                 "the file is not used; expected a commentary such as KPI1.md");
    else if (catalogue_unit(&dataset->catalogue, name) == NULL)
        diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = path},
                 "the commentary in it is not used: no unit has the code “%s”%s", name,
                 catalogue_unit_hint(arena, &dataset->catalogue, name));
}

const struct commentary_entry *commentary_load(struct arena *arena, struct diagnostics *diagnostics,
                                               const struct dataset *dataset,
                                               const struct unit *unit, int period,
                                               struct inputs *inputs, size_t *count) {
    const char *folder = folder_of(arena, dataset, unit, period);
    size_t name_count = 0;
    const char **names =
        file_list(arena, arena_printf(arena, "%s/%s", dataset->folder, folder), &name_count);
    if (names == NULL && errno != ENOENT)
        diagnose(diagnostics, SEVERITY_ERROR,
                 (struct place){.file = arena_printf(arena, "%s/%s", dataset->folder, folder)},
                 "the folder of commentary cannot be read: %s", strerror(errno));
    struct commentary_entry *entries = arena_array(arena, name_count + 1, sizeof *entries);
    *count = 0;
    for (size_t i = 0; names != NULL && i < name_count; i++) {
        if (!has_ending(names[i], ".md")) {
            check_unused(arena, diagnostics, dataset, folder, names[i]);
            continue;
        }
        const char *code = arena_strndup(arena, names[i], strlen(names[i]) - 3);
        if (load_one(arena, diagnostics, dataset, arena_printf(arena, "%s/%s", folder, names[i]),
                     code, inputs, &entries[*count]))
            ++*count;
    }
    return entries;
}
