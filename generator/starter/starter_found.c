/* Collects what exports name. */
#include "starter/starter_found.h"

#include "model/period.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

size_t starter_found_unit(struct starter_found *found, const char *code, const char *name) {
    for (size_t i = 0; i < found->unit_count; i++)
        if (strcmp(found->units[i].code, code) == 0)
            return i;
    found->units = arena_more(found->arena, found->units, found->unit_count, sizeof *found->units);
    found->units[found->unit_count] =
        (struct starter_unit){arena_strdup(found->arena, code), arena_strdup(found->arena, name)};
    return found->unit_count++;
}

size_t starter_found_measure(struct starter_found *found, const char *role, const char *name) {
    const char *whole = role == NULL ? name : arena_printf(found->arena, "%s.%s", role, name);
    for (size_t i = 0; i < found->measure_count; i++)
        if (strcmp(found->measures[i].name, whole) == 0)
            return i;
    found->measures =
        arena_more(found->arena, found->measures, found->measure_count, sizeof *found->measures);
    found->measures[found->measure_count] =
        (struct starter_measure){.name = arena_strdup(found->arena, whole),
                                 .total = role == NULL ? NULL : arena_strdup(found->arena, name),
                                 .role = role == NULL ? NULL : arena_strdup(found->arena, role)};
    return found->measure_count++;
}

static void widen(int *first, int *last, int period) {
    if (*first == PERIOD_NONE || period < *first)
        *first = period;
    if (*last == PERIOD_NONE || period > *last)
        *last = period;
}

void starter_found_add(struct starter_found *found, size_t measure, size_t unit, int period,
                       const char *text) {
    struct starter_measure *about = &found->measures[measure];
    about->ends |= 1u << (period_month_of_year(period, STARTER_YEAR_START) - 1);
    widen(&about->first, &about->last, period);
    widen(&found->first, &found->last, period);
    found->has_nameless = found->has_nameless || unit == SIZE_MAX;
    const struct number *value = number_read(found->arena, text);
    if (value == NULL)
        return;
    int decimals = number_written_decimals(text);
    about->decimals = decimals > about->decimals ? decimals : about->decimals;
    about->has_negative = about->has_negative || number_sign(value) < 0;
    if (unit == SIZE_MAX)
        return;
    found->cells = arena_more(found->arena, found->cells, found->cell_count, sizeof *found->cells);
    found->cells[found->cell_count++] = (struct starter_cell){measure, unit, period, value};
}

void starter_found_add_file(struct starter_found *found, const char *path, const char *bytes,
                            size_t length) {
    found->files = arena_more(found->arena, found->files, found->file_count, sizeof *found->files);
    found->files[found->file_count++] = (struct starter_file){path, bytes, length};
}

static bool has_path(const struct starter_found *found, const char *path) {
    for (size_t i = 0; i < found->file_count; i++)
        if (strcasecmp(found->files[i].path, path) == 0)
            return true;
    return false;
}

const char *starter_found_path(const struct starter_found *found, const char *stem,
                               const char *ending) {
    const char *path = arena_printf(found->arena, "%s%s", stem, ending);
    for (int i = 2; has_path(found, path); i++)
        path = arena_printf(found->arena, "%s-%d%s", stem, i, ending);
    return path;
}
