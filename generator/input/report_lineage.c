/* Follows a report's base from folder to folder. */
#include "input/report_lineage.h"

#include "base/file.h"
#include "base/spelling.h"
#include "input/settings.h"
#include "model/period.h"

#include <string.h>

/* NAME@2021-04: its month; PERIOD_NONE for another folder. */
static int month_of(const char *folder, const char *report) {
    size_t length = strlen(report);
    if (strncmp(folder, report, length) != 0 || folder[length] != '@')
        return PERIOD_NONE;
    return period_read(folder + length + 1, strlen(folder + length + 1));
}

static const char *folder_for(struct arena *arena, struct diagnostics *diagnostics,
                              const char *templates, const char *report, int period) {
    size_t count = 0;
    const char **names = file_list(arena, diagnostics, templates, &count);
    const char *best = report;
    int best_month = PERIOD_NONE;
    for (size_t i = 0; names != NULL && i < count; i++) {
        int month = month_of(names[i], report);
        if (month != PERIOD_NONE && month <= period && month > best_month) {
            best = names[i];
            best_month = month;
        }
    }
    return best;
}

/* What report.ini of the last in the line says, without a word on what is wrong with it. */
static struct settings settings_of(struct arena *arena, struct diagnostics *diagnostics,
                                   struct read_once *files, const char *templates,
                                   const struct report_ancestor *last, int period) {
    struct diagnostics *unsaid = diagnostics_unsaid(arena, diagnostics);
    struct settings_file file = {
        .path = arena_printf(arena, "%s/%s/report.ini", templates, last->folder)};
    struct settings settings = {.path = file.path};
    file.bytes = read_once(files, unsaid, file.path, &file.length);
    if (file.bytes != NULL)
        settings_load_for(&settings, arena, unsaid, &file, 1, "report", period, NULL);
    return settings;
}

static bool is_in(const struct report_lineage *lineage, const char *report) {
    for (size_t i = 0; i < lineage->count; i++)
        if (strcmp(lineage->items[i].report, report) == 0)
            return true;
    return false;
}

bool report_lineage_is_report(struct arena *arena, struct diagnostics *diagnostics,
                              const char *templates, const char *folder) {
    return file_exists(diagnostics, arena_printf(arena, "%s/%s/report.ini", templates, folder));
}

const char *report_lineage_hint(struct arena *arena, struct diagnostics *diagnostics,
                                const char *templates, const char *report) {
    size_t count = 0;
    const char **names = file_list(arena, diagnostics, templates, &count);
    struct spelling spelling = spelling_of(report);
    for (size_t i = 0; names != NULL && i < count; i++)
        if (report_lineage_is_report(arena, diagnostics, templates, names[i]))
            spelling_offer(&spelling, names[i]);
    return spelling_answer(arena, &spelling);
}

static void add(struct arena *arena, struct report_lineage *lineage, const char *report,
                const char *folder) {
    lineage->items = arena_more(arena, lineage->items, lineage->count, sizeof *lineage->items);
    lineage->items[lineage->count++] = (struct report_ancestor){report, folder};
}

bool report_lineage_find(struct arena *arena, struct diagnostics *diagnostics,
                         struct read_once *files, const char *templates, const char *report,
                         int period, struct report_lineage *lineage) {
    *lineage = (struct report_lineage){NULL, 0};
    add(arena, lineage, report, folder_for(arena, diagnostics, templates, report, period));
    for (;;) {
        struct settings settings = settings_of(arena, diagnostics, files, templates,
                                               &lineage->items[lineage->count - 1], period);
        const char *base = settings_text(&settings, "base");
        if (*base == '\0')
            return true;
        struct place place = settings_place(&settings, "base");
        const char *folder = folder_for(arena, diagnostics, templates, base, period);
        if (is_in(lineage, base)) {
            diagnose(diagnostics, SEVERITY_ERROR, place,
                     "base: “%s” leads back to this report; expected one that does not have it for "
                     "a base",
                     base);
            return false;
        }
        if (!report_lineage_is_report(arena, diagnostics, templates, folder)) {
            diagnose(diagnostics, SEVERITY_ERROR, place,
                     "base: there is no report “%s”%s; expected the name of a folder in %s", base,
                     report_lineage_hint(arena, diagnostics, templates, base), templates);
            return false;
        }
        add(arena, lineage, base, folder);
    }
}
