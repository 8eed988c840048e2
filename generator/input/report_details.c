/* Finds the report that details names. */
#include "input/report_details.h"

#include "base/file.h"
#include "input/report_lineage.h"

static const char KEY[] = "details";

/* The files that say its title, its own first; without a word on what is wrong with them, which is
 * said where that report is made. */
static struct settings_file *files_of(struct arena *arena, struct read_once *files,
                                      const char *templates, const struct report_lineage *line,
                                      struct diagnostics *unsaid) {
    struct settings_file *list = arena_array(arena, line->count, sizeof *list);
    for (size_t i = 0; i < line->count; i++) {
        list[i].path = arena_printf(arena, "%s/%s/report.ini", templates, line->items[i].folder);
        list[i].bytes = read_once(files, unsaid, list[i].path, &list[i].length);
        if (list[i].bytes == NULL)
            return NULL;
    }
    return list;
}

/* Its name where it says none. */
static const char *title_of(struct arena *arena, struct diagnostics *unsaid,
                            struct read_once *files, const char *templates, const char *report,
                            int period) {
    struct report_lineage line;
    struct settings settings;
    if (!report_lineage_find(arena, unsaid, files, templates, report, period, &line))
        return report;
    struct settings_file *list = files_of(arena, files, templates, &line, unsaid);
    if (list == NULL ||
        !settings_load_for(&settings, arena, unsaid, list, line.count, "report", period, NULL))
        return report;
    const char *title = settings_text(&settings, "title");
    return *title == '\0' ? report : title;
}

bool report_details_read(struct arena *arena, const struct settings *settings,
                         struct read_once *files, const char *templates, int period,
                         const struct catalogue *catalogue, struct report_settings *report) {
    const char *name = settings_text(settings, KEY);
    struct diagnostics *unsaid = diagnostics_unsaid(arena, settings->diagnostics);
    report->details = name;
    report->details_title = "";
    if (*name == '\0')
        return true;
    if (!report_lineage_is_report(arena, settings->diagnostics, templates, name)) {
        diagnose(settings->diagnostics, SEVERITY_ERROR, settings_place(settings, KEY),
                 "%s: there is no report “%s”%s; expected the name of a folder in %s", KEY, name,
                 report_lineage_hint(arena, settings->diagnostics, templates, name), templates);
        return false;
    }
    const char *own = catalogue == NULL ? NULL : catalogue_title(catalogue, name);
    report->details_title =
        own != NULL ? own : title_of(arena, unsaid, files, templates, name, period);
    return true;
}
