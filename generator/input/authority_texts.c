/* Reads texts.ini. */
#include "input/authority_texts.h"

#include <string.h>

const char *const site_text_keys[SITE_TEXTS + 1] = {
    [SITE_TITLE] = "title",
    [SITE_NOTICE] = "notice",
    [SITE_CONTACT] = "contact",
    [SITE_ADDRESS] = "address",
    [SITE_STATEMENT_PREPARED] = "statement_prepared",
    [SITE_STATEMENT_DATE] = "statement_date",
    [SITE_TESTED] = "tested",
    [SITE_TESTED_BY] = "tested_by",
    [SITE_COMPLIANCE] = "compliance",
};

static bool load(struct authority_texts *texts, struct arena *arena,
                 struct diagnostics *diagnostics, const char *path, const char *bytes,
                 size_t length) {
    static const char *const text_keys[] = {"of", "notice", "contact", "source", NULL};
    static const char *const sections[] = {"texts", "titles", "site", NULL};
    if (!settings_load(&texts->texts, arena, diagnostics, path, bytes, length, "texts",
                       text_keys) ||
        !settings_load(&texts->titles, arena, diagnostics, path, bytes, length, "titles", NULL) ||
        !settings_load(&texts->site, arena, diagnostics, path, bytes, length, "site",
                       site_text_keys))
        return false;
    const struct settings_file file = {path, bytes, length};
    settings_check_sections(arena, diagnostics, &file, sections);
    settings_tell_placeholders(&texts->texts);
    settings_tell_placeholders(&texts->titles);
    settings_tell_placeholders(&texts->site);
    return true;
}

bool authority_texts_read(struct authority_texts *texts, struct arena *arena,
                          struct diagnostics *diagnostics, const char *path, const char *bytes,
                          size_t length, const char *authority) {
    if (!load(texts, arena, diagnostics, path, bytes, length))
        return false;
    const char *of = settings_needed(&texts->texts, "of");
    if (of == NULL)
        return false;
    if (strcmp(of, authority) == 0)
        return true;
    diagnose(diagnostics, SEVERITY_WARNING, settings_place(&texts->texts, "of"),
             "these texts, and the parts in texts/, are those of “%s”, not of “%s”, and are not "
             "printed; expected your own, and your name here",
             of, authority);
    return false;
}
