/* Chooses how an export is taken. */
#include "starter/starter_export.h"

#include "base/file.h"

#include <errno.h>
#include <string.h>

static bool read_file(const struct starter_found *found, struct starter_export *export) {
    const char *slash = strrchr(export->path, '/');
    export->name = slash == NULL ? export->path : slash + 1;
    export->bytes = file_read(found->arena, found->diagnostics, export->path, &export->length);
    if (export->bytes == NULL && !diagnostics_failed(found->diagnostics))
        diagnose(found->diagnostics, SEVERITY_ERROR, (struct place){.file = export->path},
                 "the export cannot be read: %s; expected a file, such as exports/kpi.csv",
                 strerror(errno));
    return export->bytes != NULL;
}

bool starter_export_read(struct starter_found *found, const char *path) {
    struct starter_export export = {.path = path};
    const char *why = NULL;
    if (!read_file(found, &export))
        return false;
    enum starter_own own = starter_own_look(found, &export);
    if (own != OWN_CLEAN && starter_foreign_take(found, &export, &why))
        return true;
    if (own != OWN_NOT) {
        starter_own_take(found, &export);
        return true;
    }
    diagnose(found->diagnostics, SEVERITY_ERROR, (struct place){.file = path},
             "%s; “scorecard inspect” tells what is in it: begin without it, and add it with "
             "“scorecard inspect --add”",
             why);
    return false;
}
