/* The lists of report.ini that say which indicators a report shows. */
#include "input/report_choice.h"

#include "base/spelling.h"
#include "base/trim.h"

#include <string.h>

static bool is_listed(const char *const *names, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* ---- Codes */

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

/* Codes separated by commas or blanks; * is all. */
static void read_codes(struct arena *arena, const struct settings *settings,
                       const struct catalogue *catalogue, struct report_settings *choice) {
    const char *text = settings_text(settings, "indicators");
    const char **codes = NULL;
    size_t *count = &choice->indicator_count;
    if (*text == '\0' || strcmp(text, "*") == 0)
        return;
    while (*(text += strspn(text, ", \t\r\n")) != '\0') {
        size_t length = strcspn(text, ", \t\r\n");
        const char *code = arena_strndup(arena, text, length);
        text += length;
        if (!is_known(arena, settings, catalogue, code))
            continue;
        if (is_listed(codes, *count, code)) {
            diagnose(settings->diagnostics, SEVERITY_ERROR, settings_place(settings, "indicators"),
                     "indicators: “%s” stands there twice; expected each code once", code);
            continue;
        }
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

void report_choice_read(struct arena *arena, const struct settings *settings,
                        const struct catalogue *catalogue, struct report_settings *choice) {
    read_codes(arena, settings, catalogue, choice);
    choice->sections =
        read_sections(arena, settings, catalogue, "sections", &choice->section_count);
    choice->without_sections = read_sections(arena, settings, catalogue, "without_sections",
                                             &choice->without_section_count);
}
