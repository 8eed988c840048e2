/* Reads templates/site/, with the house colours from a report's style sheets. */
#include "publish/site/site_theme.h"

#include "base/file.h"
#include "base/spelling.h"
#include "base/stage.h"
#include "base/utf8.h"
#include "input/report_folder.h"
#include "input/settings.h"
#include "publish/site/site_colours.h"
#include "publish/site/site_state.h"

#include <errno.h>
#include <string.h>

const char *site_theme_file(struct site *site, const char *name) {
    const char *path = arena_printf(site->arena, "%s/%s", site->theme.folder, name);
    size_t length;
    const char *text = file_read(site->arena, site->diagnostics, path, &length);
    if (text == NULL)
        diagnose(site->diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                 "the file cannot be read: %s; every site needs it", strerror(errno));
    else if (!diagnose_text(site->diagnostics, path, text, length))
        return NULL;
    return text;
}

/* For the name of a report. */
static const char *report_hint(const struct site *site, const char *report) {
    size_t count = 0;
    const char **names =
        report_folder_list(site->arena, site->diagnostics, site->request->templates, &count);
    return spelling_hint(site->arena, report, names, count);
}

static bool read_colours(struct site *site, const struct settings *settings) {
    const char *report = settings_text(settings, "colours");
    site->theme.colours = "";
    if (*report == '\0')
        return true;
    size_t length;
    const char *names[] = {"print.css", "screen.css"}, *css[2];
    for (size_t i = 0; i < 2; i++) {
        const char *path =
            arena_printf(site->arena, "%s/%s/%s", site->request->templates, report, names[i]);
        css[i] = file_read(site->arena, site->diagnostics, path, &length);
        if (css[i] != NULL && utf8_invalid_line(css[i], length) == 0)
            continue;
        diagnose(site->diagnostics, SEVERITY_ERROR, settings_place(settings, "colours"),
                 "colours: “%s”%s: the file %s cannot be read; expected the name of a report's "
                 "folder in templates/, or nothing",
                 report, report_hint(site, report), path);
        return false;
    }
    site->theme.colours = site_colours(site->arena, css[0], css[1]);
    return true;
}

bool site_theme_read(struct site *site) {
    const char *known[SITE_TEXTS + 2] = {"colours"};
    memcpy(&known[1], site_text_keys, sizeof site_text_keys);
    static const char *const sections[] = {"site", NULL};
    struct site_theme *theme = &site->theme;
    theme->folder = arena_printf(site->arena, "%s/site", site->request->templates);
    const char *path = arena_printf(site->arena, "%s/site.ini", theme->folder);
    const char *text = site_theme_file(site, "site.ini");
    struct settings settings;
    if (text == NULL || !settings_load(&settings, site->arena, site->diagnostics, path, text,
                                       strlen(text), "site", known))
        return false;
    settings_check_sections(&settings, text, sections);
    settings_tell_placeholders(&settings);
    for (enum site_text key = 0; key < SITE_TEXTS; key++)
        theme->texts[key] = settings_text(&settings, site_text_keys[key]);
    theme->texts[SITE_TITLE] = settings_needed(&settings, site_text_keys[SITE_TITLE]);
    theme->compliance_place = settings_place(&settings, site_text_keys[SITE_COMPLIANCE]);
    enum stage before = stage_enter(STAGE_FONTS);
    site->typefaces = typefaces_new(site->arena, site->diagnostics);
    stage_leave(before);
    return theme->texts[SITE_TITLE] != NULL && read_colours(site, &settings) &&
           site->typefaces != NULL;
}
