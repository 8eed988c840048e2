/* Takes the path of a report's folder apart. */
#include "publish/site/site_place.h"

#include "model/code.h"
#include "model/period.h"

#include <string.h>

/* The next name of the path, which goes on behind it; "" at its end. */
static const char *next_name(struct arena *arena, const char **path) {
    size_t length = strcspn(*path, "/");
    const char *name = arena_strndup(arena, *path, length);
    *path += length;
    *path += **path == '/';
    return name;
}

bool site_place_read(struct site_place *place, struct arena *arena, const char *folder) {
    const char *path = folder;
    *place = (struct site_place){.report = next_name(arena, &path)};
    const char *month = next_name(arena, &path);
    place->period = period_read(month, strlen(month));
    if (code_fault_of(place->report) != CODE_FINE || place->period == PERIOD_NONE)
        return false;
    if (*path == '\0')
        return folder[strlen(folder) - 1] != '/';
    bool of_unit = strcmp(next_name(arena, &path), "units") == 0;
    place->unit = path;
    return of_unit && code_fault_of(place->unit) == CODE_FINE;
}
