/* What libini-config reads, with the sections of later months put over it. */
#include "input/settings.h"

#include "base/buffer.h"
#include "base/spelling.h"
#include "base/trim.h"
#include "base/utf8.h"
#include "input/placeholder.h"
#include "model/period.h"

#include <errno.h>
#include <ini_configobj.h>
#include <ini_valueobj.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* libini-config's handles, which live and die in settings_load. */
struct parsed {
    struct ini_cfgfile *file;
    struct ini_cfgobj *object;
};

/* libini-config gives up at a section or key with a “!”, and does not say so. */
static size_t line_it_gave_up_at(const char *bytes) {
    for (size_t line = 1; *bytes != '\0'; line++) {
        size_t name = *bytes == ';' || *bytes == '#' ? 0 : strcspn(bytes, "=\n");
        if (memchr(bytes, '!', name) != NULL)
            return line;
        bytes += strcspn(bytes, "\n");
        bytes += *bytes == '\n';
    }
    return 1;
}

static void say_errors(struct diagnostics *diagnostics, const char *path, const char *bytes,
                       char *const *messages) {
    if (messages == NULL || messages[0] == NULL)
        diagnose(diagnostics, SEVERITY_ERROR,
                 (struct place){.file = path, .line = line_it_gave_up_at(bytes)},
                 "not a setting: expected [section], key = value or a comment that begins with ;, "
                 "and no “!” in a section or key");
    for (size_t i = 0; messages != NULL && messages[i] != NULL; i++) {
        const char *line = strstr(messages[i], "line ");
        size_t number = line == NULL ? 1 : strtoul(line + 5, NULL, 10);
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = path, .line = number},
                 "not a setting: expected [section], key = value or a comment that begins with ;");
    }
}

/* libini-config asks for bytes that it may change: it gets a copy. */
static bool parse(struct parsed *parsed, struct arena *arena, struct diagnostics *diagnostics,
                  const char *path, const char *bytes, size_t length) {
    char *copy = arena_strndup(arena, bytes, length);
    if (length > UINT32_MAX ||
        ini_config_file_from_mem(copy, (uint32_t)length, &parsed->file) != 0 ||
        ini_config_create(&parsed->object) != 0)
        arena_out_of_memory();
    int error = ini_config_parse(parsed->file, INI_STOP_ON_NONE, INI_MV1S_ALLOW, INI_PARSE_NOWRAP,
                                 parsed->object);
    if (error == ENOMEM)
        arena_out_of_memory();
    if (error == 0)
        return true;
    char **messages = NULL;
    if (ini_config_get_errors(parsed->object, &messages) != 0)
        messages = NULL;
    say_errors(diagnostics, path, bytes, messages);
    ini_config_free_errors(messages);
    return false;
}

static void check_key(const struct settings *settings, const struct setting *setting,
                      const char *const *known) {
    struct buffer list = {0};
    struct spelling spelling = spelling_of(setting->key);
    bool found = false;
    for (size_t i = 0; known[i] != NULL; i++) {
        found = found || strcasecmp(known[i], setting->key) == 0;
        spelling_offer(&spelling, known[i]);
        buffer_printf(&list, "%s%s", i == 0 ? "" : ", ", known[i]);
    }
    if (!found)
        diagnose(settings->diagnostics, SEVERITY_ERROR, setting->place,
                 "unknown setting “%s”%s in [%s]; there are %s", setting->key,
                 spelling_answer(settings->arena, &spelling), settings->section, list.data);
    buffer_free(&list);
}

static struct setting *find(const struct settings *settings, const char *key) {
    for (size_t i = 0; i < settings->count; i++)
        if (strcasecmp(settings->settings[i].key, key) == 0)
            return &settings->settings[i];
    return NULL;
}

static void take(struct settings *settings, struct arena *arena, const char *key,
                 struct value_obj *value) {
    uint32_t line = 0;
    value_get_line(value, &line);
    struct place place = {.file = settings->path, .line = line};
    if (find(settings, key) != NULL) {
        diagnose(settings->diagnostics, SEVERITY_ERROR, place,
                 "the setting “%s” stands in [%s] twice; the first counts", key, settings->section);
        return;
    }
    char *text = ini_get_string_config_value(value, NULL);
    settings->settings =
        arena_more(arena, settings->settings, settings->count, sizeof *settings->settings);
    settings->settings[settings->count++] =
        (struct setting){arena_strdup(arena, key),
                         utf8_nfc(arena, arena_strdup(arena, text == NULL ? "" : text)), place};
    free(text);
}

static void take_section(struct settings *settings, struct arena *arena,
                         struct ini_cfgobj *object) {
    int count = 0;
    char **keys = ini_get_attribute_list(object, settings->section, &count, NULL);
    for (int i = 0; keys != NULL && i < count; i++) {
        struct value_obj *value = NULL;
        ini_get_config_valueobj(settings->section, keys[i], object, INI_GET_FIRST_VALUE, &value);
        if (value != NULL)
            take(settings, arena, keys[i], value);
    }
    ini_free_attribute_list(keys);
}

bool settings_load(struct settings *settings, struct arena *arena, struct diagnostics *diagnostics,
                   const char *path, const char *bytes, size_t length, const char *section,
                   const char *const *known) {
    *settings = (struct settings){
        .path = path, .section = section, .arena = arena, .diagnostics = diagnostics};
    if (!diagnose_text(diagnostics, path, bytes, length))
        return false;
    struct parsed parsed = {0};
    bool fine = parse(&parsed, arena, diagnostics, path, bytes, length);
    if (fine)
        take_section(settings, arena, parsed.object);
    ini_config_destroy(parsed.object);
    ini_config_file_destroy(parsed.file);
    for (size_t i = 0; fine && known != NULL && i < settings->count; i++)
        check_key(settings, &settings->settings[i], known);
    return fine;
}

/* The month of a dated section's name: NAME@2021-04; PERIOD_NONE for another. */
static int section_month(const char *name, size_t length, const char *section) {
    size_t base = strlen(section);
    if (length <= base || strncasecmp(name, section, base) != 0 || name[base] != '@')
        return PERIOD_NONE;
    return period_read(name + base + 1, length - base - 1);
}

/* Where a file's text begins. */
static const char *behind_mark(const char *bytes) {
    static const char mark[] = "\xEF\xBB\xBF";
    return strncmp(bytes, mark, sizeof mark - 1) == 0 ? bytes + sizeof mark - 1 : bytes;
}

/* The name in a line that is a section's head, without blanks around it; NULL: the line is none. */
static const char *head_name(const char *text, size_t *length) {
    text += strspn(text, " \t");
    if (*text != '[')
        return NULL;
    *length = strcspn(++text, "]\n");
    if (text[*length] != ']')
        return NULL;
    trim_blanks(&text, length);
    return text;
}

/* The next line that is a section's head: its name and length; NULL: there is none. */
static const char *next_section(const char **bytes, size_t *line, size_t *length) {
    if (*line == 0)
        *bytes = behind_mark(*bytes);
    while (**bytes != '\0') {
        const char *name = head_name(*bytes, length);
        *bytes += strcspn(*bytes, "\n");
        *bytes += **bytes == '\n';
        ++*line;
        if (name != NULL)
            return name;
    }
    return NULL;
}

size_t settings_before_sections(const char *bytes) {
    size_t line = 1, length;
    for (bytes = behind_mark(bytes); *bytes != '\0'; line++) {
        if (head_name(bytes, &length) != NULL)
            return 0;
        bytes += strspn(bytes, " \t\r");
        if (strchr("\n;#", *bytes) == NULL)
            return line;
        bytes += strcspn(bytes, "\n");
        bytes += *bytes == '\n';
    }
    return 0;
}

const char *settings_next_section(struct arena *arena, const char **bytes, size_t *line) {
    size_t length;
    const char *name = next_section(bytes, line, &length);
    return name == NULL ? NULL : arena_strndup(arena, name, length);
}

/* The first dated section after `after` and not after `period`; PERIOD_NONE: none. */
static int month_after(const char *bytes, const char *section, int after, int period) {
    int found = PERIOD_NONE;
    size_t line = 0, length;
    const char *name;
    while ((name = next_section(&bytes, &line, &length)) != NULL) {
        int month = section_month(name, length, section);
        if (month > after && month <= period && (found == PERIOD_NONE || month < found))
            found = month;
    }
    return found;
}

static void override(struct settings *settings, struct arena *arena, const struct settings *later) {
    for (size_t i = 0; i < later->count; i++) {
        struct setting *known = find(settings, later->settings[i].key);
        if (known == NULL) {
            settings->settings =
                arena_more(arena, settings->settings, settings->count, sizeof *settings->settings);
            known = &settings->settings[settings->count++];
        }
        *known = later->settings[i];
    }
}

/* Puts what the file says over what is there. */
static bool load_over(struct settings *settings, struct arena *arena,
                      struct diagnostics *diagnostics, const struct settings_file *file,
                      const char *section, int period, const char *const *known) {
    struct settings layer;
    if (!settings_load(&layer, arena, diagnostics, file->path, file->bytes, file->length, section,
                       known))
        return false;
    override(settings, arena, &layer);
    for (int month = PERIOD_NONE;
         (month = month_after(file->bytes, section, month, period)) != PERIOD_NONE;) {
        const char *name = arena_printf(arena, "%s@%s", section, period_code(arena, month));
        if (!settings_load(&layer, arena, diagnostics, file->path, file->bytes, file->length, name,
                           known))
            return false;
        override(settings, arena, &layer);
    }
    return true;
}

bool settings_load_for(struct settings *settings, struct arena *arena,
                       struct diagnostics *diagnostics, const struct settings_file *files,
                       size_t count, const char *section, int period, const char *const *known) {
    *settings = (struct settings){
        .path = files[0].path, .section = section, .arena = arena, .diagnostics = diagnostics};
    for (size_t i = count; i-- > 0;)
        if (!load_over(settings, arena, diagnostics, &files[i], section, period, known))
            return false;
    return true;
}

static bool is_known_section(const char *name, size_t length, const char *const *known) {
    for (size_t i = 0; known[i] != NULL; i++)
        if ((strlen(known[i]) == length && strncasecmp(known[i], name, length) == 0) ||
            section_month(name, length, known[i]) != PERIOD_NONE)
            return true;
    return false;
}

static void say_unknown_section(struct arena *arena, struct diagnostics *diagnostics,
                                struct place place, const char *name, size_t length,
                                const char *const *known) {
    struct buffer list = {0};
    const char *month = memchr(name, '@', length);
    size_t undated = month == NULL ? length : (size_t)(month - name);
    struct spelling spelling = spelling_of(arena_strndup(arena, name, undated));
    for (size_t i = 0; known[i] != NULL; i++) {
        spelling_offer(&spelling, known[i]); /* where it is one, its month is wrong */
        buffer_printf(&list, "%s[%s]", i == 0 ? "" : ", ", known[i]);
    }
    diagnose(diagnostics, SEVERITY_ERROR, place, "unknown section [%.*s]%s; expected %s",
             (int)length, name, spelling_answer(arena, &spelling), list.data);
    buffer_free(&list);
}

/* libini-config tells no line of a section. */
void settings_check_sections(struct arena *arena, struct diagnostics *diagnostics,
                             const struct settings_file *file, const char *const *known) {
    size_t line = 0, length;
    const char *name, *bytes = file->bytes;
    while ((name = next_section(&bytes, &line, &length)) != NULL)
        if (!is_known_section(name, length, known))
            say_unknown_section(arena, diagnostics,
                                (struct place){.file = file->path, .line = line}, name, length,
                                known);
}

void settings_tell_placeholders(const struct settings *settings) {
    for (size_t i = 0; i < settings->count; i++) {
        const struct setting *setting = &settings->settings[i];
        if (placeholder_is_in(setting->value))
            diagnose_once(settings->diagnostics, SEVERITY_WARNING, setting->place,
                          "%s: “%s” is a placeholder; expected your own words, or nothing",
                          setting->key, setting->value);
    }
}

const char *settings_text(const struct settings *settings, const char *key) {
    const struct setting *setting = find(settings, key);
    return setting == NULL ? "" : setting->value;
}

struct place settings_place(const struct settings *settings, const char *key) {
    const struct setting *setting = find(settings, key);
    return setting == NULL ? (struct place){.file = settings->path, .line = 1} : setting->place;
}

const char *settings_needed(const struct settings *settings, const char *key) {
    const char *text = settings_text(settings, key);
    if (*text != '\0')
        return text;
    diagnose(settings->diagnostics, SEVERITY_ERROR, settings_place(settings, key),
             "the setting “%s” is missing in [%s]; expected %s = …", key, settings->section, key);
    return NULL;
}

int settings_integer(const struct settings *settings, const char *key, int least, int otherwise) {
    enum { MOST = 1200 };
    const char *text = settings_text(settings, key);
    if (*text == '\0')
        return otherwise;
    char *end;
    long value = strtol(text, &end, 10);
    if (*end == '\0' && value >= least && value <= MOST)
        return (int)value;
    diagnose(settings->diagnostics, SEVERITY_ERROR, settings_place(settings, key),
             "%s: not a number that can stand here: “%s”; expected a whole number from %d to %d",
             key, text, least, (int)MOST);
    return otherwise;
}

int settings_word(const struct settings *settings, const char *key, const struct word_table *words,
                  int otherwise) {
    const char *text = settings_text(settings, key);
    if (*text == '\0')
        return otherwise;
    int word = words_read(words, text);
    if (word >= 0)
        return word;
    diagnose(settings->diagnostics, SEVERITY_ERROR, settings_place(settings, key),
             "%s: unknown word “%s”%s; expected %s", key, text,
             words_hint(settings->arena, words, text), words_list(settings->arena, words));
    return otherwise;
}
