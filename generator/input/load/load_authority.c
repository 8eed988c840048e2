/* authority.ini. */
#include "input/load/load_authority.h"

#include "input/settings.h"

void load_authority(struct loader *loader) {
    static const char *const known[] = {"name", "short_name", "root_unit", "contact", "logo", NULL};
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
    settings_check_sections(&settings, bytes, sections);
    authority->name = settings_needed(&settings, "name");
    authority->root_unit = settings_needed(&settings, "root_unit");
    loader->root_unit = settings_place(&settings, "root_unit");
    authority->short_name = settings_text(&settings, "short_name");
    authority->contact = settings_text(&settings, "contact");
    authority->logo = settings_text(&settings, "logo");
    loader->failed = loader->failed || authority->name == NULL || authority->root_unit == NULL;
}
