/* authority.ini, texts.ini. */
#include "input/load/load_authority.h"

#include "input/authority_texts.h"

static void keep_titles(struct arena *arena, const struct settings *settings,
                        struct authority *authority) {
    struct authority_title *titles = arena_array(arena, settings->count + 1, sizeof *titles);
    for (size_t i = 0; i < settings->count; i++)
        if (*settings->settings[i].value != '\0')
            titles[authority->title_count++] =
                (struct authority_title){settings->settings[i].key, settings->settings[i].value,
                                         settings_place(settings, settings->settings[i].key)};
    authority->titles = titles;
}

/* Its own texts, where there are any. */
static void load_texts(struct loader *loader) {
    struct authority *authority = &loader->catalogue->authority;
    struct authority_texts texts;
    size_t length;
    struct place place;
    const char *bytes =
        load_file(loader, "texts", "texts.ini", PERIOD_NONE, OPTIONAL, &length, &place);
    authority->notice = authority->source = "";
    if (bytes == NULL || !authority_texts_read(&texts, loader->arena, loader->diagnostics,
                                               place.file, bytes, length, authority->name))
        return;
    authority->notice = settings_text(&texts.texts, "notice");
    authority->source = settings_text(&texts.texts, "source");
    if (*authority->contact == '\0')
        authority->contact = settings_text(&texts.texts, "contact");
    keep_titles(loader->arena, &texts.titles, authority);
    authority->parts = arena_printf(loader->arena, "%s/texts", loader->dataset->folder);
}

enum { APRIL = 4 };

/* The month in which years begin; April where nothing is said. */
static void read_year_start(const struct settings *settings, struct authority *authority) {
    int month = settings_integer(settings, "year_start", 1, APRIL);
    authority->year_start = month <= MONTHS_A_YEAR ? month : APRIL;
    if (month > MONTHS_A_YEAR)
        diagnose(settings->diagnostics, SEVERITY_ERROR, settings_place(settings, "year_start"),
                 "year_start: not a month: “%s”; expected a whole number from 1 (January) to 12; "
                 "years begin in April until then",
                 settings_text(settings, "year_start"));
}

void load_authority(struct loader *loader) {
    static const char *const known[] = {"name", "short_name", "root_unit", "contact",
                                        "logo", "year_start", "currency",  NULL};
    static const char *const sections[] = {"authority", NULL};
    size_t length;
    struct place place;
    const char *bytes =
        load_file(loader, "authority", "authority.ini", PERIOD_NONE, REQUIRED, &length, &place);
    if (bytes == NULL)
        return;
    struct settings settings;
    struct authority *authority = &loader->catalogue->authority;
    if (!settings_load(&settings, loader->arena, loader->diagnostics, place.file, bytes, length,
                       "authority", known)) {
        loader->failed = true;
        return;
    }
    const struct settings_file file = {place.file, bytes, length};
    settings_check_sections(loader->arena, loader->diagnostics, &file, sections);
    settings_tell_placeholders(&settings);
    authority->name = settings_needed(&settings, "name");
    authority->root_unit = settings_needed(&settings, "root_unit");
    loader->root_unit = settings_place(&settings, "root_unit");
    authority->short_name = settings_text(&settings, "short_name");
    authority->contact = settings_text(&settings, "contact");
    authority->logo = settings_text(&settings, "logo");
    authority->currency = settings_text(&settings, "currency");
    if (authority->currency[0] == '\0')
        authority->currency = "£";
    read_year_start(&settings, authority);
    loader->failed = loader->failed || authority->name == NULL || authority->root_unit == NULL;
    if (!loader->failed)
        load_texts(loader);
}
