/* Known by their first words. */
#include "input/load/load_foot.h"

#include "input/load/load_totals.h"

#include <string.h>

/* The only cell that is not empty; NULL: there are several. */
static const char *only_cell(const struct table_row *row) {
    const char *only = NULL;
    for (size_t i = 0; i < row->count; i++) {
        if (row->cells[i][0] == '\0')
            continue;
        if (only != NULL)
            return NULL;
        only = row->cells[i];
    }
    return only;
}

static bool keep(struct load_foot *foot, enum foot_kind kind, const struct loader *loader,
                 const struct table_row *row, const char *text) {
    if (foot->count[kind]++ == 0) {
        foot->first[kind] = row->place;
        foot->text[kind] = arena_strdup(loader->arena, text);
    }
    return true;
}

bool load_foot_takes(struct load_foot *foot, const struct loader *loader,
                     const struct table_row *row, size_t period, size_t unit) {
    const char *when = table_cell(row, period), *who = table_cell(row, unit);
    if (period_read_cell(when) == PERIOD_NONE && load_totals_is_name(when))
        return keep(foot, FOOT_TOTAL, loader, row, when);
    if (load_totals_is_name(who) && catalogue_unit(loader->catalogue, who) == NULL)
        return keep(foot, FOOT_TOTAL, loader, row, who);
    const char *only = only_cell(row);
    if (only != NULL && only == when && period_read_cell(when) == PERIOD_NONE)
        return keep(foot, FOOT_TEXT, loader, row, when);
    return false;
}

static const char *and_more(const struct loader *loader, size_t count) {
    return count == 1 ? "" : arena_printf(loader->arena, ", and %zu more,", count - 1);
}

void load_foot_say(const struct load_foot *foot, const struct loader *loader) {
    if (foot->count[FOOT_TOTAL] > 0)
        diagnose(loader->diagnostics, SEVERITY_ERROR, foot->first[FOOT_TOTAL],
                 "the row of a total (“%s”)%s is not read; delete totals: sums are made of the "
                 "other rows, and a number of the whole stands under the code of its unit",
                 foot->text[FOOT_TOTAL], and_more(loader, foot->count[FOOT_TOTAL]));
    if (foot->count[FOOT_TEXT] > 0)
        diagnose(loader->diagnostics, SEVERITY_WARNING, foot->first[FOOT_TEXT],
                 "the line of text (“%s”)%s is not read: it is no row of the table; delete it",
                 foot->text[FOOT_TEXT], and_more(loader, foot->count[FOOT_TEXT]));
}
