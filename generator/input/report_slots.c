/* Takes the values of [slots] apart. */
#include "input/report_slots.h"

#include "base/file.h"
#include "base/trim.h"
#include "model/code.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST = 100000 }; /* words that anybody would allow */

/* The text up to the next comma, trimmed; `*text` moves behind it. */
static const char *next_part(struct arena *arena, const char **text) {
    const char *part = *text;
    size_t length = strcspn(part, ",");
    *text = part + length + (part[length] == ',');
    trim_blanks(&part, &length);
    return arena_strndup(arena, part, length);
}

/* "250", or "250 words"; "" is 0, any number. False: it is neither. */
static bool read_words(const char *text, int *words) {
    char *end = NULL;
    if (*text == '\0')
        return true;
    long count = isdigit((unsigned char)*text) ? strtol(text, &end, 10) : 0;
    *words = (int)count;
    return count > 0 && count <= LONGEST && (*end == '\0' || strcmp(end, " words") == 0);
}

/* False after an error. */
static bool read_slot(struct arena *arena, const struct settings *settings,
                      const struct setting *setting, struct slot *slot) {
    const char *text = setting->value;
    const char *when = next_part(arena, &text), *words = next_part(arena, &text);
    int code = words_read(&required_words, when);
    size_t length = strlen(text);
    trim_blanks(&text, &length);
    *slot = (struct slot){.name = setting->key,
                          .when = code < 0 ? REQUIRED_NEVER : (enum required)code,
                          .owner = arena_strndup(arena, text, length),
                          .place = settings_place(settings, setting->key)};
    bool counted = read_words(words, &slot->words);
    if (code < 0)
        diagnose(settings->diagnostics, SEVERITY_ERROR, slot->place,
                 "%s: “%s” does not say when the text is required%s; expected %s, then how many "
                 "words it may have and whose it is: “always, 250, Head of Service”",
                 setting->key, when, words_hint(arena, &required_words, when),
                 words_list(arena, &required_words));
    else if (!counted)
        diagnose(settings->diagnostics, SEVERITY_ERROR, slot->place,
                 "%s: “%s” is no number of words; expected such as 250, or nothing where the text "
                 "may be of any length",
                 setting->key, words);
    return code >= 0 && counted;
}

/* A slot's text is a file of that name, beside those of indicators. */
static bool is_free(const struct settings *settings, const struct catalogue *catalogue,
                    const char *name) {
    struct place place = settings_place(settings, name);
    enum code_fault fault = code_fault_of(name);
    bool is_taken = catalogue != NULL && catalogue_has_indicator(catalogue, name);
    if (fault != CODE_FINE)
        diagnose(settings->diagnostics, SEVERITY_ERROR, place,
                 "“%s” cannot be the name of a slot, which is that of its file: expected %s", name,
                 code_expected(fault));
    else if (is_taken)
        diagnose(settings->diagnostics, SEVERITY_ERROR, place,
                 "“%s” cannot be the name of a slot: it is an indicator's code; expected another "
                 "name, or the key “%s” for the commentary of all indicators",
                 name, SLOT_INDICATORS);
    return fault == CODE_FINE && !is_taken;
}

void report_slots_read(struct arena *arena, const struct settings *settings,
                       const struct catalogue *catalogue, struct report_settings *report) {
    struct slot *slots = arena_array(arena, settings->count + 1, sizeof *slots);
    report->slots = slots;
    for (size_t i = 0; i < settings->count; i++) {
        const char *name = settings->settings[i].key;
        bool is_of_indicators = strcmp(name, SLOT_INDICATORS) == 0;
        struct slot slot;
        if ((!is_of_indicators && !is_free(settings, catalogue, name)) ||
            !read_slot(arena, settings, &settings->settings[i], &slot))
            continue;
        if (is_of_indicators)
            report->commentary = slot;
        else
            slots[report->slot_count++] = slot;
    }
}

/* ---- of all reports ---- */

static void add_names(struct arena *arena, struct diagnostics *unsaid, const char *path,
                      const char ***names, size_t *count) {
    struct settings settings;
    struct settings_file file = {.path = path};
    file.bytes = file_read(arena, unsaid, path, &file.length);
    if (file.bytes == NULL ||
        !settings_load_for(&settings, arena, unsaid, &file, 1, "slots", PERIOD_LATEST, NULL))
        return;
    for (size_t i = 0; i < settings.count; i++) {
        *names = arena_more(arena, *names, *count, sizeof **names);
        (*names)[(*count)++] = settings.settings[i].key;
    }
}

const char *const *report_slots_names(struct arena *arena, struct diagnostics *diagnostics,
                                      const char *templates) {
    size_t folder_count = 0, count = 0;
    const char **names = NULL;
    struct diagnostics *unsaid = diagnostics_unsaid(arena, diagnostics);
    const char **folders = file_list(arena, unsaid, templates, &folder_count);
    for (size_t i = 0; folders != NULL && i < folder_count; i++)
        add_names(arena, unsaid, arena_printf(arena, "%s/%s/report.ini", templates, folders[i]),
                  &names, &count);
    names = arena_more(arena, names, count, sizeof *names);
    names[count] = NULL;
    return names;
}
