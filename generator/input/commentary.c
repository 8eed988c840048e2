/* Finds the files of a month; front matter is taken off, the rest is Markdown. */
#include "input/commentary.h"

#include "base/file.h"
#include "base/inside.h"
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
    const struct markup *body =
        markdown_read(arena, diagnostics, (struct place){.file = path, .line = front.line},
                      front.rest, front.lang);
    if (body == NULL)
        return (struct commentary_entry){.why_none = "it is nested too deep"};
    struct commentary *commentary = arena_alloc(arena, sizeof *commentary);
    *commentary = (struct commentary){.status = front.status,
                                      .author = front.author,
                                      .date = front.date,
                                      .headline = front.headline,
                                      .lang = front.lang,
                                      .body = body,
                                      .html = markup_xml(arena, body),
                                      .standing = front.standing,
                                      .place = {.file = path, .line = front.status_line},
                                      .headline_line = front.headline_line,
                                      .accepted = front.accepted,
                                      .accepted_count = front.accepted_count};
    return (struct commentary_entry){.commentary = commentary};
}

/* `name` is the file's below the data folder. */
static struct commentary_entry load_one(struct arena *arena, struct diagnostics *diagnostics,
                                        const struct dataset *dataset, const char *name,
                                        struct inputs *inputs) {
    size_t length;
    const char *path = arena_printf(arena, "%s/%s", dataset->folder, name);
    const char *bytes = inside_stays(arena, diagnostics, dataset->folder, name)
                            ? file_read(arena, diagnostics, path, &length)
                            : NULL;
    if (bytes == NULL) {
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                 "the file cannot be read: %s", strerror(errno));
        return (struct commentary_entry){.why_none = "its file cannot be read"};
    }
    struct input input = {.role = "commentary",
                          .name = arena_printf(arena, "data/%s", name),
                          .bytes = bytes,
                          .size = length};
    inputs_add(arena, inputs, &input);
    return read_entry(arena, diagnostics, path, bytes, length);
}

/* Below the data folder: commentary/PERIOD, and /UNIT for a unit other than the root. */
static const char *folder_of(struct arena *arena, const struct dataset *dataset,
                             const struct unit *unit, int period) {
    const char *below =
        catalogue_is_root(&dataset->catalogue, unit) ? "" : arena_printf(arena, "/%s", unit->code);
    return arena_printf(arena, "commentary/%s%s", period_code(arena, period), below);
}

/* The codes of the files in a folder below the data folder; none after an error. */
static const char **list_codes(struct arena *arena, struct diagnostics *diagnostics,
                               const struct dataset *dataset, const char *folder, size_t *count) {
    const char *path = arena_printf(arena, "%s/%s", dataset->folder, folder);
    *count = 0;
    const char **codes = inside_stays(arena, diagnostics, dataset->folder, folder)
                             ? file_list_ending(arena, diagnostics, path, ".md", count)
                             : NULL;
    if (codes == NULL && errno != ENOENT)
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                 "the folder of commentary cannot be read: %s", strerror(errno));
    return codes;
}

static struct commentary_entry entry_of(struct arena *arena, struct diagnostics *diagnostics,
                                        const struct dataset *dataset, const char *folder,
                                        const char *code, struct inputs *inputs) {
    const char *name = arena_printf(arena, "%s/%s.md", folder, code);
    struct commentary_entry entry = load_one(arena, diagnostics, dataset, name, inputs);
    entry.indicator = code;
    return entry;
}

const struct commentary_entry *commentary_load(struct arena *arena, struct diagnostics *diagnostics,
                                               const struct dataset *dataset,
                                               const struct unit *unit, int period,
                                               struct inputs *inputs, size_t *count) {
    const char *folder = folder_of(arena, dataset, unit, period);
    size_t code_count;
    const char **codes = list_codes(arena, diagnostics, dataset, folder, &code_count);
    struct commentary_entry *entries = arena_array(arena, code_count + 1, sizeof *entries);
    *count = 0;
    for (size_t i = 0; i < code_count; i++)
        if (catalogue_has_indicator(&dataset->catalogue, codes[i]))
            entries[(*count)++] = entry_of(arena, diagnostics, dataset, folder, codes[i], inputs);
    return entries;
}

static bool has_entry(const struct commentary_entry *entries, size_t count, const char *code) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(entries[i].indicator, code) == 0)
            return true;
    return false;
}

const struct commentary_entry *
commentary_load_beside(struct arena *arena, struct diagnostics *diagnostics,
                       const struct dataset *dataset, const struct unit *unit, int period,
                       const struct commentary_entry *entries, size_t entry_count,
                       struct inputs *inputs, size_t *count) {
    const char *folder = folder_of(arena, dataset, unit, period);
    size_t code_count;
    const char **codes = list_codes(arena, diagnostics, dataset, folder, &code_count);
    struct commentary_entry *found = arena_array(arena, code_count + 1, sizeof *found);
    *count = 0;
    for (size_t i = 0; i < code_count; i++)
        if (has_entry(entries, entry_count, codes[i]))
            found[(*count)++] = entry_of(arena, diagnostics, dataset, folder, codes[i], inputs);
    return found;
}
