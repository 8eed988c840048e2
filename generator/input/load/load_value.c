/* A number, a marker, or an error. */
#include "input/load/load_value.h"

#include <string.h>

static const char *number_hint(const char *cell) {
    if (strchr(cell, ',') != NULL)
        return "a number without thousands separators, such as 1342, or a marker (x, c, z, low)";
    if (strchr(cell, '%') != NULL)
        return "a raw count, not a percentage, or a marker (x, c, z, low)";
    return "a number such as 1342 or 12.5, or a marker (x, c, z, low)";
}

static void say_no_number(struct loader *loader, struct place place, const char *cell,
                          const char *column) {
    static const char *const words = "column %s: not a number: “%s”; expected %s";
    if (strchr(cell, ',') != NULL)
        diagnose_alike(loader->diagnostics, "number with a comma", place, words, column, cell,
                       number_hint(cell));
    else
        diagnose(loader->diagnostics, SEVERITY_ERROR, place, words, column, cell,
                 number_hint(cell));
}

void load_value(struct loader *loader, struct fact *fact, const char *cell, size_t field,
                const char *column) {
    fact->place.field = field;
    fact->marker = MARKER_NO;
    fact->text = "";
    if (!marker_read(cell, &fact->marker)) {
        if (number_is_written(cell)) {
            fact->text = arena_strdup(loader->arena, cell);
        } else {
            say_no_number(loader, fact->place, cell, column);
            fact->marker = MARKER_X;
        }
    }
    facts_add(loader->facts, fact);
}
