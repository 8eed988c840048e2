/* Looks through the folders of commentary for what is not read. */
#include "input/commentary_unread.h"

#include "base/file.h"
#include "base/spelling.h"
#include "model/period_label.h"

#include <errno.h>
#include <string.h>

static const char ENDING[] = ".md";

struct search {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct dataset *dataset;
    const struct catalogue *catalogue;
};

/* `name` is below commentary/; "" is that folder itself. */
static const char *path_of(const struct search *search, const char *name) {
    const char *slash = *name == '\0' ? "" : "/";
    return arena_printf(search->arena, "%s/commentary%s%s", search->dataset->folder, slash, name);
}

__attribute__((format(printf, 3, 4))) static void warn(const struct search *search,
                                                       const char *name, const char *format, ...) {
    va_list values;
    va_start(values, format);
    diagnostics_add(search->diagnostics, SEVERITY_WARNING,
                    (struct place){.file = path_of(search, name)}, format, values);
    va_end(values);
}

/* The names in a folder, each below commentary/; none after an error. */
static const char **list(const struct search *search, const char *folder, size_t *count) {
    *count = 0;
    const char **names =
        file_list(search->arena, search->diagnostics, path_of(search, folder), count);
    if (names == NULL && errno != ENOENT)
        diagnose(search->diagnostics, SEVERITY_ERROR,
                 (struct place){.file = path_of(search, folder)},
                 "the folder of commentary cannot be read: %s", strerror(errno));
    for (size_t i = 0; *folder != '\0' && i < *count; i++)
        names[i] = arena_printf(search->arena, "%s/%s", folder, names[i]);
    return names;
}

static const char *last_name(const char *name) {
    const char *slash = strrchr(name, '/');
    return slash == NULL ? name : slash + 1;
}

static bool is_folder(const struct search *search, const char *name) {
    return file_is_folder(search->diagnostics, path_of(search, name));
}

/* ---- beside the months ---- */

static bool is_month(const struct search *search, const char *name) {
    return period_read(name, strlen(name)) != PERIOD_NONE && is_folder(search, name);
}

/* As Excel would have it (May-2025), or a letter or two from a month of the exports. */
static const char *month_hint(const struct search *search, const char *name) {
    const struct dataset *dataset = search->dataset;
    struct period_span meant = period_label_read(name, dataset->catalogue.authority.year_start);
    int period = meant.first == meant.last ? meant.first : PERIOD_NONE;
    struct spelling spelling = spelling_of(name);
    if (period != PERIOD_NONE)
        spelling.nearest = period_code(search->arena, period);
    for (size_t i = 0; period == PERIOD_NONE && i < dataset->round_count; i++)
        spelling_offer(&spelling, period_code(search->arena, dataset->rounds[i]));
    return spelling_answer(search->arena, &spelling);
}

static int latest_round(const struct dataset *dataset) {
    return dataset->rounds[dataset->round_count - 1];
}

/* Whether it is a unit other than the root. */
static bool is_part(const struct search *search, const char *code) {
    const struct unit *unit = catalogue_unit(search->catalogue, code);
    return unit != NULL && !catalogue_is_root(search->catalogue, unit);
}

static void tell_no_month(const struct search *search, const char *name) {
    const char *month = period_code(search->arena, latest_round(search->dataset));
    if (!is_folder(search, name))
        warn(search, name,
             "the file is not used: it lies beside the months; expected it in the folder of its "
             "month, such as commentary/%s/%s",
             month, name);
    else if (is_part(search, name))
        warn(search, name,
             "the commentary in it is not used: a unit's folder lies in that of a month; expected "
             "commentary/%s/%s",
             month, name);
    else
        warn(search, name,
             "the commentary in it is not used: “%s” is no folder of a month%s; expected one such "
             "as commentary/%s",
             name, month_hint(search, name), month);
}

/* ---- in a month ---- */

/* Whatever its ending is: KPI1.docx, KPI1.MD. */
static const char *file_hint(const struct search *search, const char *file) {
    const char *dot = strrchr(file, '.');
    size_t length = dot == NULL ? strlen(file) : (size_t)(dot - file);
    struct spelling spelling = spelling_of(arena_strndup(search->arena, file, length));
    for (size_t i = 0; i < search->catalogue->indicator_count; i++)
        spelling_offer(&spelling, search->catalogue->indicators[i].code);
    if (catalogue_has_indicator(search->catalogue, spelling.word))
        spelling.nearest = spelling.word;
    if (spelling.nearest != NULL)
        spelling.nearest = arena_printf(search->arena, "%s%s", spelling.nearest, ENDING);
    return spelling_answer(search->arena, &spelling);
}

static bool is_slot(const struct search *search, const char *code) {
    for (const char *const *name = search->dataset->slots; name != NULL && *name != NULL; name++)
        if (strcmp(*name, code) == 0)
            return true;
    return false;
}

static void check_file(const struct search *search, const char *name) {
    const char *file = last_name(name);
    size_t length = strlen(file), end = strlen(ENDING);
    bool is_markdown = length > end && strcmp(file + length - end, ENDING) == 0;
    const char *code = is_markdown ? arena_strndup(search->arena, file, length - end) : "";
    if (!is_markdown)
        warn(search, name, "the file is not used%s; expected a commentary such as KPI1.md",
             file_hint(search, file));
    else if (!catalogue_has_indicator(search->catalogue, code) && !is_slot(search, code) &&
             !catalogue_refused_indicator(search->catalogue, code))
        warn(search, name, "the commentary is not used: no indicator has the code “%s”%s", code,
             catalogue_indicator_hint(search->arena, search->catalogue, code));
}

static void check_unit(const struct search *search, const char *folder) {
    size_t count;
    const char **names = list(search, folder, &count);
    for (size_t i = 0; i < count; i++)
        if (is_folder(search, names[i]))
            warn(search, names[i],
                 "the commentary in it is not used: it lies in the folder of a unit; expected "
                 "folders of units in those of months alone");
        else
            check_file(search, names[i]);
}

static void check_folder(const struct search *search, const char *name) {
    const char *code = last_name(name);
    if (is_part(search, code))
        check_unit(search, name);
    else if (catalogue_refused_unit(search->catalogue, code) != NULL)
        return; /* which was said in units.csv */
    else if (catalogue_unit(search->catalogue, code) == NULL)
        warn(search, name, "the commentary in it is not used: no unit has the code “%s”%s", code,
             catalogue_unit_hint(search->arena, search->catalogue, code));
    else
        warn(search, name,
             "the commentary in it is not used: %s is the whole authority; expected its "
             "commentary in the folder of the month itself",
             code);
}

static void check_month(const struct search *search, const char *month) {
    size_t count;
    const char **names = list(search, month, &count);
    for (size_t i = 0; i < count; i++)
        if (is_folder(search, names[i]))
            check_folder(search, names[i]);
        else
            check_file(search, names[i]);
}

static void check_is_due(const struct search *search, const char *month) {
    int latest = latest_round(search->dataset);
    if (period_read(month, strlen(month)) > latest)
        diagnose(search->diagnostics, SEVERITY_NOTE, (struct place){.file = path_of(search, month)},
                 "no report reads the commentary in it before there are exports for %s; the latest "
                 "are for %s",
                 month, period_code(search->arena, latest));
}

void commentary_unread_beside(struct arena *arena, struct diagnostics *diagnostics,
                              const struct dataset *dataset) {
    const struct search search = {arena, diagnostics, dataset, &dataset->catalogue};
    size_t count;
    const char **names = list(&search, "", &count);
    for (size_t i = 0; i < count; i++)
        if (!is_month(&search, names[i]))
            tell_no_month(&search, names[i]);
}

void commentary_unread_in(struct arena *arena, struct diagnostics *diagnostics,
                          const struct dataset *dataset, const struct unit *unit, int period) {
    const struct search search = {arena, diagnostics, dataset, &dataset->catalogue};
    const char *month = period_code(arena, period);
    if (catalogue_is_root(search.catalogue, unit))
        check_month(&search, month);
    else
        check_unit(&search, arena_printf(arena, "%s/%s", month, unit->code));
}

void commentary_unread(struct arena *arena, struct diagnostics *diagnostics,
                       const struct dataset *dataset) {
    const struct search search = {arena, diagnostics, dataset, &dataset->catalogue};
    size_t count;
    commentary_unread_beside(arena, diagnostics, dataset);
    const char **names = list(&search, "", &count);
    for (size_t i = 0; i < count; i++) {
        if (!is_month(&search, names[i]))
            continue;
        check_is_due(&search, names[i]);
        check_month(&search, names[i]);
    }
}
