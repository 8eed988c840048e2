/* A file is known by its first bytes, a workbook by its name, too. */
#include "input/source/source_file.h"

#include "input/encoding.h"
#include "input/workbook/workbook.h"

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

/* An archive, or a file of older Office programs, whatever its name says. */
static bool is_of_excel(const char *bytes, size_t length) {
    return length >= 4 &&
           (memcmp(bytes, "PK\x03\x04", 4) == 0 || memcmp(bytes, "\xD0\xCF\x11\xE0", 4) == 0);
}

bool source_file_is_workbook(const char *name, const char *bytes, size_t length) {
    return ends_with(name, ".xlsx") || is_of_excel(bytes, length);
}

const struct grid *source_file_read(struct arena *arena, struct diagnostics *diagnostics,
                                    const struct source *source, struct place place,
                                    const char *bytes, size_t length) {
    if (source_file_is_workbook(place.file, bytes, length))
        return workbook_read(arena, diagnostics, place, bytes, length, source->sheet);
    const char *fault = encoding_other_than_text(bytes, length);
    if (fault == NULL)
        return grid_text_read(arena, diagnostics, place, source->script, bytes, length);
    diagnose(diagnostics, SEVERITY_ERROR, place, "%s", fault);
    return NULL;
}
