/* The lists of report.ini that say what a report shows. */
#include "input/report_choice.h"

#include "base/spelling.h"
#include "base/trim.h"
#include "model/data_table.h"

#include <string.h>

static bool is_listed(const char *const *names, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* ---- Codes */

/* They are separated by commas or blanks. NULL: there is none left. */
static const char *next_code(struct arena *arena, const char **text) {
    static const char between[] = ", \t\r\n";
    const char *code = *text + strspn(*text, between);
    size_t length = strcspn(code, between);
    *text = code + length;
    return length == 0 ? NULL : arena_strndup(arena, code, length);
}

/* Whether the code does not stand before; else an error. */
static bool is_first(const struct settings *settings, const char *key, const char *const *codes,
                     size_t count, const char *code) {
    if (!is_listed(codes, count, code))
        return true;
    diagnose(settings->diagnostics, SEVERITY_ERROR, settings_place(settings, key),
             "%s: “%s” stands there twice; expected each code once", key, code);
    return false;
}

/* ---- Indicators */

/* Whether indicators.csv has the code; else an error, unless its row was refused where it stands.
 */
static bool is_known(struct arena *arena, const struct settings *settings,
                     const struct catalogue *catalogue, const char *code) {
    if (catalogue == NULL || catalogue_has_indicator(catalogue, code))
        return true;
    if (!catalogue_refused_indicator(catalogue, code))
        diagnose(settings->diagnostics, SEVERITY_ERROR, settings_place(settings, "indicators"),
                 "indicators: unknown indicator “%s”%s; expected codes of indicators.csv, or *",
                 code, catalogue_indicator_hint(arena, catalogue, code));
    return false;
}

static void read_indicators(struct arena *arena, const struct settings *settings,
                            const struct catalogue *catalogue, struct report_settings *choice) {
    static const char key[] = "indicators";
    const char *text = settings_text(settings, key), *code;
    const char **codes = NULL;
    size_t *count = &choice->indicator_count;
    if (*text == '\0' || strcmp(text, "*") == 0)
        return;
    while ((code = next_code(arena, &text)) != NULL) {
        if (!is_known(arena, settings, catalogue, code) ||
            !is_first(settings, key, codes, *count, code))
            continue;
        codes = arena_more(arena, codes, *count, sizeof *codes);
        codes[(*count)++] = code;
    }
    choice->indicators = codes != NULL ? codes : arena_more(arena, NULL, 0, sizeof *codes);
}

/* ---- Sections */

/* A section that no indicator has, where the name of another was probably meant. */
static void check_section(struct arena *arena, const struct settings *settings,
                          const struct catalogue *catalogue, const char *key, const char *name) {
    struct spelling spelling = spelling_of(name);
    for (size_t i = 0; i < catalogue->indicator_count; i++) {
        if (strcmp(catalogue->indicators[i].section, name) == 0)
            return;
        spelling_offer(&spelling, catalogue->indicators[i].section);
    }
    if (spelling.nearest != NULL)
        diagnose(settings->diagnostics, SEVERITY_WARNING, settings_place(settings, key),
                 "%s: no indicator has the section “%s”%s; expected names from the column "
                 "“section” of indicators.csv, with commas between them",
                 key, name, spelling_answer(arena, &spelling));
}

/* Names separated by commas. NULL: the key is not there, or is *. */
static const char *const *read_sections(struct arena *arena, const struct settings *settings,
                                        const struct catalogue *catalogue, const char *key,
                                        size_t *count) {
    const char *text = settings_text(settings, key);
    const char **names = NULL;
    if (strcmp(text, "*") == 0)
        return NULL;
    while (*text != '\0') {
        const char *name = text;
        size_t length = strcspn(text, ",");
        text += length + (text[length] == ',');
        trim_blanks(&name, &length);
        if (length == 0)
            continue;
        names = arena_more(arena, names, *count, sizeof *names);
        names[*count] = arena_strndup(arena, name, length);
        if (catalogue != NULL)
            check_section(arena, settings, catalogue, key, names[*count]);
        (*count)++;
    }
    return names;
}

/* ---- Tables */

/* A table that there is none of, where the code of another was probably meant. */
static void check_table(struct arena *arena, const struct settings *settings,
                        const struct catalogue *catalogue, const char *code) {
    struct spelling spelling = spelling_of(code);
    for (size_t i = 0; i < catalogue->table_count; i++) {
        if (strcmp(catalogue->tables[i].code, code) == 0)
            return;
        spelling_offer(&spelling, catalogue->tables[i].code);
    }
    if (spelling.nearest != NULL)
        diagnose(settings->diagnostics, SEVERITY_WARNING, settings_place(settings, "tables"),
                 "tables: there is no table “%s”%s; expected codes from the column “table” of "
                 "tables.csv, or *",
                 code, spelling_answer(arena, &spelling));
}

static void read_tables(struct arena *arena, const struct settings *settings,
                        const struct catalogue *catalogue, struct report_settings *choice) {
    static const char key[] = "tables";
    const char *text = settings_text(settings, key), *code;
    const char **codes = NULL;
    if (strcmp(text, "*") == 0)
        return;
    while ((code = next_code(arena, &text)) != NULL) {
        if (!is_first(settings, key, codes, choice->table_count, code))
            continue;
        if (catalogue != NULL)
            check_table(arena, settings, catalogue, code);
        codes = arena_more(arena, codes, choice->table_count, sizeof *codes);
        codes[choice->table_count++] = code;
    }
    choice->tables = codes;
}

void report_choice_read(struct arena *arena, const struct settings *settings,
                        const struct catalogue *catalogue, struct report_settings *choice) {
    read_indicators(arena, settings, catalogue, choice);
    choice->sections =
        read_sections(arena, settings, catalogue, "sections", &choice->section_count);
    choice->without_sections = read_sections(arena, settings, catalogue, "without_sections",
                                             &choice->without_section_count);
    read_tables(arena, settings, catalogue, choice);
}
