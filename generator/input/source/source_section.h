/* A section of sources.ini, key by key, with what its preset says besides. */
#ifndef INPUT_SOURCE_SOURCE_SECTION_H
#define INPUT_SOURCE_SOURCE_SECTION_H

#include "input/settings.h"
#include "input/source/source.h"

/* What a section has where it does not say otherwise. */
struct source_preset {
    const char *key, *value;
};

/* A section that is being read. */
struct source_section {
    struct arena *arena;
    struct settings settings;
    struct place head;
    const struct source_preset *preset; /* ended by a key NULL */
    bool wrong;
};

/* False after an error: nothing of the file can be read. A key that is none is an error, too. */
bool source_section_load(struct source_section *section, struct arena *arena,
                         struct diagnostics *diagnostics, const char *path, const char *bytes,
                         size_t length, const char *name);

/* Takes the preset that the section names; what is no measure by it whatever names it. */
struct source_texts source_section_take_preset(struct source_section *section);

/* The key's text, of the preset alone, or else of it; "": none. */
const char *source_section_preset(const struct source_section *section, const char *key);
const char *source_section_text(const struct source_section *section, const char *key);

/* An error at the key's line, or the section's where it has no such key. Nothing is said of a key
 * that is not there where one that is none was probably meant for it, which was said. */
__attribute__((format(printf, 3, 4))) void
source_section_say(struct source_section *section, const char *key, const char *format, ...);

/* The word's value, or after an error `otherwise`, as where the key is not there. */
int source_section_word(struct source_section *section, const char *key,
                        const struct word_table *words, int otherwise);

/* A list between commas. */
struct source_texts source_section_texts(const struct source_section *section, const char *key);

/* A column's header, =TEXT, or =name of a month. */
struct source_field source_section_field(const struct source_section *section, const char *key);

#endif
