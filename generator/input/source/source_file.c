/* A file is known by its first bytes. */
#include "input/source/source_file.h"

#include "input/encoding.h"

#include <string.h>
#include <strings.h>

static const char *const ENDINGS[] = {".csv", ".txt", ".tsv", ".xlsx"};

static bool ends_with(const char *name, const char *ending) {
    size_t length = strlen(name), end = strlen(ending);
    return length > end && strcasecmp(name + length - end, ending) == 0;
}

bool source_file_is_one(const char *name) {
    for (size_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS; i++)
        if (ends_with(name, ENDINGS[i]))
            return true;
    return false;
}

const struct grid *source_file_read(struct arena *arena, struct diagnostics *diagnostics,
                                    const struct source *source, struct place place,
                                    const char *bytes, size_t length) {
    const char *fault = encoding_other_than_text(bytes, length);
    if (fault == NULL)
        return grid_text_read(arena, diagnostics, place, source->script, bytes, length);
    diagnose(diagnostics, SEVERITY_ERROR, place, "%s", fault);
    return NULL;
}
