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

struct commentary_entry commentary_of_bytes(struct arena *arena, struct diagnostics *diagnostics,
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
                                      .by = front.by,
                                      .figures = front.figures,
                                      .date_line = front.date_line,
                                      .figures_line = front.figures_line,
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
    return commentary_of_bytes(arena, diagnostics, path, bytes, length);
}

/* Below the data folder. */
static const char *folder_of(struct arena *arena, const struct commentary_question *question) {
    const struct catalogue *catalogue = &question->dataset->catalogue;
    const char *below = catalogue_is_root(catalogue, question->unit)
                            ? ""
                            : arena_printf(arena, "/%s", question->unit->code);
    return arena_printf(arena, "commentary/%s%s", period_code(arena, question->period), below);
}

const char *commentary_name(struct arena *arena, const struct commentary_question *question,
                            const char *code) {
    return arena_printf(arena, "%s/%s.md", folder_of(arena, question), code);
}

/* The codes of the files there; none after an error. */
static const char **list_codes(struct arena *arena, struct diagnostics *diagnostics,
                               const struct commentary_question *question, size_t *count) {
    const char *data = question->dataset->folder, *folder = folder_of(arena, question);
    const char *path = arena_printf(arena, "%s/%s", data, folder);
    *count = 0;
    const char **codes = inside_stays(arena, diagnostics, data, folder)
                             ? file_list_ending(arena, diagnostics, path, ".md", count)
                             : NULL;
    if (codes == NULL && errno != ENOENT)
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                 "the folder of commentary cannot be read: %s", strerror(errno));
    return codes;
}

static bool is_known(const struct commentary_question *question, const char *code) {
    for (size_t i = 0; i < question->slot_count; i++)
        if (strcmp(question->slots[i].name, code) == 0)
            return true;
    return catalogue_has_indicator(&question->dataset->catalogue, code);
}

static struct commentary_entry entry_of(struct arena *arena, struct diagnostics *diagnostics,
                                        const struct commentary_question *question,
                                        const char *code, struct inputs *inputs) {
    struct commentary_entry entry = load_one(arena, diagnostics, question->dataset,
                                             commentary_name(arena, question, code), inputs);
    entry.indicator = code;
    return entry;
}

const struct commentary_entry *commentary_load(struct arena *arena, struct diagnostics *diagnostics,
                                               const struct commentary_question *question,
                                               struct inputs *inputs, size_t *count) {
    size_t code_count;
    const char **codes = list_codes(arena, diagnostics, question, &code_count);
    struct commentary_entry *entries = arena_array(arena, code_count + 1, sizeof *entries);
    *count = 0;
    for (size_t i = 0; i < code_count; i++)
        if (is_known(question, codes[i]))
            entries[(*count)++] = entry_of(arena, diagnostics, question, codes[i], inputs);
    return entries;
}

static bool has_entry(const struct commentary_entry *entries, size_t count, const char *code) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(entries[i].indicator, code) == 0)
            return true;
    return false;
}

const struct commentary_entry *commentary_load_beside(struct arena *arena,
                                                      struct diagnostics *diagnostics,
                                                      const struct commentary_question *question,
                                                      const struct commentary_entry *entries,
                                                      size_t entry_count, struct inputs *inputs,
                                                      size_t *count) {
    size_t code_count;
    const char **codes = list_codes(arena, diagnostics, question, &code_count);
    struct commentary_entry *found = arena_array(arena, code_count + 1, sizeof *found);
    *count = 0;
    for (size_t i = 0; i < code_count; i++)
        if (has_entry(entries, entry_count, codes[i]))
            found[(*count)++] = entry_of(arena, diagnostics, question, codes[i], inputs);
    return found;
}
