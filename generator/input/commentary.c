/* Front matter is taken off, the rest is Markdown. */
#include "input/commentary.h"

#include "base/file.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "input/markdown.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct front_matter {
    const char *rest; /* the Markdown behind it */
    size_t line;      /* where that begins */
};

/* Where the value of the key goes; NULL: it is unknown, and every key there is was offered. */
static const char **front_matter_field(struct commentary *commentary, struct spelling *key) {
    const struct {
        const char *key;
        const char **field;
    } fields[] = {{"headline", &commentary->headline},
                  {"author", &commentary->author},
                  {"status", &commentary->status},
                  {"date", &commentary->date}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (strcasecmp(fields[i].key, key->word) == 0)
            return fields[i].field;
        spelling_offer(key, fields[i].key);
    }
    return NULL;
}

static void trim(const char **text, size_t *length) {
    while (*length > 0 && strchr(" \t\r", **text) != NULL) {
        (*text)++;
        (*length)--;
    }
    while (*length > 0 && strchr(" \t\r", (*text)[*length - 1]) != NULL)
        (*length)--;
}

static void read_field(struct arena *arena, struct diagnostics *diagnostics, struct place place,
                       const char *line, size_t length, struct commentary *commentary) {
    const char *colon = memchr(line, ':', length);
    trim(&line, &length);
    if (length == 0)
        return;
    const char *key = line, **field = NULL;
    size_t key_length = colon == NULL ? 0 : (size_t)(colon - line), value_offset = key_length + 1;
    trim(&key, &key_length);
    struct spelling spelling = spelling_of(arena_strndup(arena, key, key_length));
    if (colon != NULL)
        field = front_matter_field(commentary, &spelling);
    if (field == NULL) {
        diagnose(diagnostics, SEVERITY_WARNING, place,
                 "unknown front matter “%.*s”%s; expected headline:, author:, status: or date:",
                 (int)length, line, spelling_answer(arena, &spelling));
        return;
    }
    const char *value = colon + 1;
    size_t value_length = length - value_offset;
    trim(&value, &value_length);
    if (value_length > 1 && value[0] == '"' && value[value_length - 1] == '"') {
        value++;
        value_length -= 2;
    }
    *field = utf8_nfc(arena, arena_strndup(arena, value, value_length));
}

static bool is_fence(const char *line, size_t length) {
    trim(&line, &length);
    return length == 3 && memcmp(line, "---", 3) == 0;
}

/* Lines of key: value between two lines of ---; without the second, all is Markdown. */
static struct front_matter read_front_matter(struct arena *arena, struct diagnostics *diagnostics,
                                             const char *path, const char *text,
                                             struct commentary *commentary) {
    struct front_matter none = {text, 1};
    const char *line = text;
    size_t number = 1, length = strcspn(line, "\n");
    if (!is_fence(line, length))
        return none;
    const char *first = line + length + (line[length] != '\0');
    for (line = first, number = 2; *line != '\0'; number++) {
        length = strcspn(line, "\n");
        if (is_fence(line, length))
            break;
        line += length + (line[length] != '\0');
    }
    if (*line == '\0')
        return none;
    const char *end = line;
    size_t end_number = number;
    for (line = first, number = 2; line < end; number++) {
        length = strcspn(line, "\n");
        read_field(arena, diagnostics, (struct place){.file = path, .line = number}, line, length,
                   commentary);
        line += length + 1;
    }
    length = strcspn(end, "\n");
    return (struct front_matter){end + length + (end[length] != '\0'), end_number + 1};
}

static const char *without_mark(const char *text) {
    return strncmp(text, "\xEF\xBB\xBF", 3) == 0 ? text + 3 : text;
}

static struct commentary *read_commentary(struct arena *arena, struct diagnostics *diagnostics,
                                          const char *path, const char *bytes, size_t length) {
    struct commentary *commentary = arena_alloc(arena, sizeof *commentary);
    *commentary = (struct commentary){"", "", "", "", ""};
    if (!diagnose_text(diagnostics, path, bytes, length))
        return NULL;
    struct front_matter front =
        read_front_matter(arena, diagnostics, path, without_mark(bytes), commentary);
    commentary->html = markdown_html(arena, diagnostics, path, front.line, front.rest);
    return commentary;
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

/* One file of the folder; NULL where it is not an indicator's, or cannot be read. */
static const struct commentary *load_one(struct arena *arena, struct diagnostics *diagnostics,
                                         const struct dataset *dataset, const char *name,
                                         const char *code, struct inputs *inputs) {
    const char *path = arena_printf(arena, "%s/%s", dataset->folder, name);
    size_t length;
    if (!is_indicator(&dataset->catalogue, code)) {
        diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = path},
                 "the commentary is not used: no indicator has the code “%s”%s", code,
                 catalogue_indicator_hint(arena, &dataset->catalogue, code));
        return NULL;
    }
    const char *bytes = file_read(arena, path, &length);
    if (bytes == NULL) {
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                 "the file cannot be read: %s", strerror(errno));
        return NULL;
    }
    struct input input = {"commentary", arena_printf(arena, "data/%s", name), bytes, length, 0};
    inputs_add(arena, inputs, &input);
    return read_commentary(arena, diagnostics, path, bytes, length);
}

/* Below the data folder: commentary/PERIOD, and /UNIT for a unit other than the root. */
static const char *folder_of(struct arena *arena, const struct dataset *dataset,
                             const struct unit *unit, int period) {
    const char *below =
        catalogue_is_root(&dataset->catalogue, unit) ? "" : arena_printf(arena, "/%s", unit->code);
    return arena_printf(arena, "commentary/%s%s", period_code(arena, period), below);
}

const char *commentary_path(struct arena *arena, const struct dataset *dataset,
                            const struct unit *unit, int period, const char *code) {
    return arena_printf(arena, "%s/%s/%s.md", dataset->folder,
                        folder_of(arena, dataset, unit, period), code);
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
        const struct commentary *commentary =
            load_one(arena, diagnostics, dataset, arena_printf(arena, "%s/%s", folder, names[i]),
                     code, inputs);
        if (commentary != NULL)
            entries[(*count)++] = (struct commentary_entry){code, commentary};
    }
    return entries;
}
