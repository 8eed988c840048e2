/* Reads a section's keys; what it does not say its preset says. */
#include "input/source/source_section.h"

#include "base/spelling.h"
#include "input/source/source_texts.h"

#include <string.h>
#include <strings.h>

static const struct word presets[] = {{"none", NULL}, {"dfe", NULL}};
static const struct word_table preset_words = WORD_TABLE(presets);

static const char *const KEYS[] = {
    "files",      "into",      "round",   "sheet",      "encoding",  "delimiter", "header",
    "layout",     "period",    "unit",    "measure",    "role",      "columns",   "value",
    "note",       "indicator", "group",   "comparator", "published", "source",    "where",
    "end",        "numbers",   "markers", "dates",      "rename",    "unknown",   "periods",
    "year_start", "preset",    NULL};

/* What a section has where it does not say otherwise; its markers are added to those. */
static const struct source_preset NO_PRESET[] = {{NULL, NULL}};
static const struct source_preset DFE[] = {
    /* "explore education statistics": https://explore-education-statistics.service.gov.uk */
    {"layout", "measures"}, {"period", "time_period"}, {"columns", "*"}, {"periods", "years"},
    {"unknown", "ignore"},  {"markers", "u = x"},      {NULL, NULL},
};
/* Columns that tell what a row is about, where they stand. */
static const char *const DFE_COLUMNS[] = {"time_period",
                                          "time_identifier",
                                          "geographic_level",
                                          "country_code",
                                          "country_name",
                                          "region_code",
                                          "region_name",
                                          "old_la_code",
                                          "new_la_code",
                                          "la_name",
                                          "pcon_code",
                                          "pcon_name",
                                          "lad_code",
                                          "lad_name",
                                          "ward_code",
                                          "ward_name",
                                          "school_urn",
                                          "school_name",
                                          "trust_id",
                                          "trust_name",
                                          "sponsor_id",
                                          "sponsor_name",
                                          "rsc_region_lead_name"};
static const struct {
    const struct source_preset *keys;
    struct source_texts no_measures;
} PRESETS[] = {{NO_PRESET, {0}}, {DFE, {DFE_COLUMNS, sizeof DFE_COLUMNS / sizeof *DFE_COLUMNS}}};

const char *source_section_preset(const struct source_section *section, const char *key) {
    for (const struct source_preset *preset = section->preset; preset->key != NULL; preset++)
        if (strcmp(preset->key, key) == 0)
            return preset->value;
    return "";
}

const char *source_section_text(const struct source_section *section, const char *key) {
    const char *text = settings_text(&section->settings, key);
    return *text != '\0' ? text : source_section_preset(section, key);
}

/* The key's line, or the section's where it has no such key. */
static struct place place_of(const struct source_section *section, const char *key) {
    return *settings_text(&section->settings, key) != '\0' ? settings_place(&section->settings, key)
                                                           : section->head;
}

static bool is_key(const char *key) {
    for (size_t i = 0; KEYS[i] != NULL; i++)
        if (strcasecmp(KEYS[i], key) == 0)
            return true;
    return false;
}

/* Whether the key is not there, but one that is none and was probably meant for it, which was said.
 */
static bool is_misspelt(const struct source_section *section, const char *key) {
    const struct settings *settings = &section->settings;
    for (size_t i = 0; *settings_text(settings, key) == '\0' && i < settings->count; i++) {
        struct spelling spelling = spelling_of(settings->settings[i].key);
        spelling_offer(&spelling, key);
        if (!is_key(settings->settings[i].key) &&
            *spelling_answer(section->arena, &spelling) != '\0')
            return true;
    }
    return false;
}

void source_section_say(struct source_section *section, const char *key, const char *format, ...) {
    va_list values;
    section->wrong = true;
    if (is_misspelt(section, key))
        return;
    va_start(values, format);
    diagnostics_add(section->settings.diagnostics, SEVERITY_ERROR, place_of(section, key), format,
                    values);
    va_end(values);
}

int source_section_word(struct source_section *section, const char *key,
                        const struct word_table *words, int otherwise) {
    const char *text = source_section_text(section, key);
    int word = *text == '\0' ? otherwise : words_read(words, text);
    if (word >= 0)
        return word;
    source_section_say(section, key, "%s: unknown word “%s”%s; expected %s", key, text,
                       words_hint(section->arena, words, text), words_list(section->arena, words));
    return otherwise;
}

struct source_texts source_section_texts(const struct source_section *section, const char *key) {
    const char *list = source_section_text(section, key), **texts = NULL, *text;
    struct source_texts found = {0};
    if (*list == '\0')
        return found;
    while ((text = source_texts_next(section->arena, &list, ",")) != NULL) {
        if (*text == '\0')
            continue;
        texts = arena_more(section->arena, texts, found.count, sizeof *texts);
        texts[found.count++] = text;
    }
    found.texts = texts;
    return found;
}

struct source_field source_section_field(const struct source_section *section, const char *key) {
    const char *text = source_section_text(section, key);
    struct source_field field = {.from = FROM_NOWHERE, .text = "", .place = place_of(section, key)};
    if (*text == '\0')
        return field;
    field.from = FROM_COLUMN;
    field.text = source_texts_plain(section->arena, text + (*text == '='));
    if (*text != '=')
        return field;
    bool is_month = strcmp(key, "period") == 0 || strcmp(key, "published") == 0;
    field.from = is_month && strcasecmp(field.text, "name") == 0 ? FROM_FILE_NAME : FROM_TEXT;
    return field;
}

bool source_section_load(struct source_section *section, struct arena *arena,
                         struct diagnostics *diagnostics, const char *path, const char *bytes,
                         size_t length, const char *name) {
    section->arena = arena;
    section->preset = NO_PRESET;
    return settings_load(&section->settings, arena, diagnostics, path, bytes, length, name, KEYS);
}

struct source_texts source_section_take_preset(struct source_section *section) {
    int preset = source_section_word(section, "preset", &preset_words, 0);
    section->preset = PRESETS[preset].keys;
    return PRESETS[preset].no_measures;
}
