/* Settings in an INI file, such as report.ini (libini-config inside). */
#ifndef INPUT_SETTINGS_H
#define INPUT_SETTINGS_H

#include "base/diagnostics.h"
#include "model/words.h"

#include <stdbool.h>

struct setting {
    const char *key, *value; /* trimmed, UTF-8 */
    struct place place;
};

/* A file's bytes, which end with a NUL. */
struct settings_file {
    const char *path, *bytes;
    size_t length;
};

struct settings {
    const char *path, *section; /* of the file that counts before others */
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct setting *settings;
    size_t count;
};

/* Reads the keys of one section. A syntax error is an error with its line, and gives false. A key
 * that is not in `known` (ended by NULL) is an error that lists them; `known` NULL: any may be. */
bool settings_load(struct settings *settings, struct arena *arena, struct diagnostics *diagnostics,
                   const char *path, const char *bytes, size_t length, const char *section,
                   const char *const *known);

/* As settings_load, for a month: a section such as [trend@2021-04] counts from its month on, key by
 * key, before those of earlier months and before the one without a month. Of several files, the
 * first counts before the second, key by key, and so on; there is at least one. */
bool settings_load_for(struct settings *settings, struct arena *arena,
                       struct diagnostics *diagnostics, const struct settings_file *files,
                       size_t count, const char *section, int period, const char *const *known);

/* A section of the file that is not in `known` (ended by NULL), with or without a month, is an
 * error that lists them. */
void settings_check_sections(struct arena *arena, struct diagnostics *diagnostics,
                             const struct settings_file *file, const char *const *known);

/* The next section of these bytes, which end with a NUL: its name in `arena`; NULL: there is none.
 * `*bytes` and `*line`, 0 at first, move on; the line is then that of its head. */
const char *settings_next_section(struct arena *arena, const char **bytes, size_t *line);

/* The line of the first setting that stands above all sections; 0: none does. */
size_t settings_before_sections(const char *bytes);

/* Values that were to be written and have not been: each is a warning. */
void settings_tell_placeholders(const struct settings *settings);

/* "" where it is not there. */
const char *settings_text(const struct settings *settings, const char *key);
struct place settings_place(const struct settings *settings, const char *key);

/* The value, or an error and NULL where it is missing or empty. */
const char *settings_needed(const struct settings *settings, const char *key);

/* A whole number of at least `least`, or an error and `otherwise`. */
int settings_integer(const struct settings *settings, const char *key, int least, int otherwise);

/* The value of the word, or an error that lists the words and `otherwise`. */
int settings_word(const struct settings *settings, const char *key, const struct word_table *words,
                  int otherwise);

#endif
