/* Writes the report.ini of a report that inherits. */
#include "starter/starter_template.h"

#include "base/buffer.h"
#include "base/file.h"
#include "model/code.h"
#include "publish/folders.h"

#include <errno.h>

static void put_settings(struct buffer *out, const struct starter_template *request) {
    buffer_printf(
        out,
        "; Only what differs from the report “%s” stands in this folder. A part that is\n"
        "; copied here from %s/%s, or from %s/parts, counts instead of it.\n"
        "; Of print.css and screen.css write the rules that differ alone: they come behind\n"
        "; the others. A setting here counts before the same one there. A line that begins\n"
        "; with ; is not read.\n"
        "[report]\n"
        "base = %s\n"
        "title = %s\n"
        "; yes: it may stand for all reports where none is named\n"
        "default = no\n"
        "; indicators = KPI1, KPI2\n"
        "; sections = \n"
        "; without_sections = \n"
        "; tables = spend, plans\n",
        request->base, request->templates, request->base, request->templates, request->base,
        request->title);
}

static bool may_be(struct diagnostics *diagnostics, const struct starter_template *request,
                   const char *folder) {
    enum code_fault fault = code_fault_of(request->name);
    if (fault != CODE_FINE)
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = folder},
                 "“%s” cannot be the name of a report: expected %s", request->name,
                 code_expected(fault));
    else if (file_exists(diagnostics, folder))
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = folder},
                 "it is there already, and nothing is changed; expected a new name");
    else
        return !diagnostics_failed(diagnostics);
    return false;
}

enum starter_outcome starter_template_make(struct arena *arena, struct diagnostics *diagnostics,
                                           const struct starter_template *request,
                                           const char **path) {
    const char *folder = arena_printf(arena, "%s/%s", request->templates, request->name), *made;
    *path = arena_printf(arena, "%s/report.ini", folder);
    if (!may_be(diagnostics, request, folder))
        return diagnostics_failed(diagnostics) ? STARTER_NOT_STORED : STARTER_REFUSED;
    struct enclosure enclosure;
    if (!folders_open(&enclosure, arena, diagnostics, folder, &made))
        return STARTER_NOT_STORED;
    struct buffer out = {0};
    put_settings(&out, request);
    bool written = folders_write(&enclosure, "report.ini", *path, out.data, out.length) &&
                   folders_sync(&enclosure);
    if (!written)
        folders_unmake(arena, folder, made);
    buffer_free(&out);
    enclosure_close(&enclosure);
    return written ? STARTER_MADE : STARTER_NOT_STORED;
}
