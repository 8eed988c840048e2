/* Finds the row that was refused for its code. */
#include "input/load/load_refused.h"

#include <string.h>

/* A unit whose code is none may have any, but only one: the first unknown one that is met. */
const struct unit *load_refused_unit(struct loader *loader, const char *code) {
    const struct catalogue *catalogue = loader->catalogue;
    const struct unit *meant = catalogue_refused_unit(catalogue, code);
    if (loader->taken_for == NULL)
        loader->taken_for =
            arena_array(loader->arena, catalogue->unit_count + 1, sizeof *loader->taken_for);
    for (size_t i = 0; meant == NULL && *code != '\0' && i < catalogue->unit_count; i++) {
        if (!catalogue->units[i].nameless)
            continue;
        if (loader->taken_for[i] == NULL)
            loader->taken_for[i] = arena_strdup(loader->arena, code);
        if (strcmp(loader->taken_for[i], code) == 0)
            meant = &catalogue->units[i];
    }
    return meant;
}

void load_refused_add_indicator(struct loader *loader, const char *code) {
    struct catalogue *catalogue = loader->catalogue;
    loader->refused = arena_more(loader->arena, loader->refused, catalogue->refused_indicator_count,
                                 sizeof *loader->refused);
    loader->refused[catalogue->refused_indicator_count++] = code;
    catalogue->refused_indicators = loader->refused;
}

/* A row whose code is empty may have any, but only one: the first unknown one that is met. */
bool load_refused_indicator(struct loader *loader, const char *code) {
    const struct catalogue *catalogue = loader->catalogue;
    if (catalogue_refused_indicator(catalogue, code))
        return true;
    for (size_t i = 0; *code != '\0' && i < catalogue->refused_indicator_count; i++) {
        if (*loader->refused[i] != '\0')
            continue;
        loader->refused[i] = arena_strdup(loader->arena, code);
        return true;
    }
    return false;
}
