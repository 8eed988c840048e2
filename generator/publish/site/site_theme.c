/* Reads templates/site/, with the house colours from a report's style sheets. */
#include "publish/site/site_theme.h"

#include "base/file.h"
#include "base/spelling.h"
#include "base/stage.h"
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

/* False after an error that says which name may have been meant. */
static bool is_report(const struct site *site, const struct settings *settings,
                      const char *report) {
    size_t count = 0;
    const char **names =
        report_folder_list(site->arena, site->diagnostics, site->request->templates, &count);
    for (size_t i = 0; names != NULL && i < count; i++)
        if (strcmp(names[i], report) == 0)
            return true;
    diagnose(site->diagnostics, SEVERITY_ERROR, settings_place(settings, "colours"),
             "colours: there is no report “%s”%s; expected the name of a report's folder in %s, or "
             "nothing",
             report, spelling_hint(site->arena, report, names, count), site->request->templates);
    return false;
}

static bool read_colours(struct site *site, const struct settings *settings) {
    const char *report = settings_text(settings, "colours");
    site->theme.colours = "";
    if (*report == '\0')
        return true;
    if (!is_report(site, settings, report))
        return false;
    const struct report_folder *folder =
        report_folder_read(site->arena, site->diagnostics, NULL, site->request->templates, report,
                           PERIOD_LATEST, NULL);
    if (folder == NULL)
        return false;
    site->theme.colours = site_colours(site->arena, folder->print.text, folder->screen.text);
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
    const struct settings_file file = {path, text, strlen(text)};
    settings_check_sections(site->arena, site->diagnostics, &file, sections);
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
