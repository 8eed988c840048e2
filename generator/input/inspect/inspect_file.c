/* One step after the other: the table, its columns, what they are for, the section. */
#include "input/inspect/inspect_file.h"

#include "input/inspect/inspect_columns.h"
#include "input/inspect/inspect_names.h"
#include "input/inspect/inspect_rows.h"
#include "input/inspect/inspect_section.h"
#include "input/inspect/inspect_table.h"
#include "input/inspect/inspect_try.h"
#include "input/inspect/inspect_uses.h"
#include "input/inspect/inspect_words.h"
#include "input/source/source_file.h"
#include "input/source/source_name.h"
#include "input/workbook/workbook.h"

#include <string.h>

static void look_at_table(struct inspection *inspection, const struct inspect_known *known) {
    int year_start = known->year_start;
    inspect_table(inspection);
    inspection->calendar.year_start = year_start;
    if (inspection->column_count > 0)
        inspect_columns(inspection);
}

static const struct grid *read_grid(struct inspection *inspection, struct diagnostics *diagnostics,
                                    const struct inspect_request *request, const char *sheet) {
    struct source source = {.name = "", .sheet = sheet};
    struct place place = {.file = request->path};
    return source_file_read(inspection->arena, diagnostics, &source, place, request->bytes,
                            request->length);
}

/* How much there is to read: nothing, a table, one with numbers or days. */
static int worth(const struct inspection *inspection) {
    int worth = inspection->grid == NULL ? 0 : 1;
    for (size_t c = 0; c < inspection->column_count; c++) {
        enum inspect_kind kind = inspection->columns[c].kind;
        bool is_read = kind == KIND_NUMBERS || kind == KIND_DAYS || kind == KIND_MONTHS;
        worth = is_read ? 3 : worth < 2 ? 2 : worth;
    }
    return worth;
}

static const struct grid *read_sheet(struct inspection *inspection, struct diagnostics *diagnostics,
                                     const struct inspect_request *request, size_t sheet) {
    return read_grid(inspection, diagnostics, request,
                     arena_printf(inspection->arena, "%zu", sheet + 1));
}

/* The first sheet of those that have most to read. What is wrong is said of that one alone. */
static void choose_sheet(struct inspection *inspection, struct diagnostics *diagnostics,
                         const struct inspect_known *known, const struct inspect_request *request) {
    const struct inspection none = *inspection;
    struct diagnostics *unsaid = diagnostics_unsaid(none.arena, diagnostics);
    for (size_t i = 0; i < none.tab_count; i++) {
        if (!none.tabs[i].has_cells)
            continue;
        struct inspection tried = none;
        tried.grid = read_sheet(&tried, unsaid, request, i);
        tried.sheet = i;
        if (tried.grid != NULL)
            look_at_table(&tried, known);
        if (worth(&tried) > worth(inspection))
            *inspection = tried;
    }
    if (none.tab_count > 0)
        read_sheet(inspection, diagnostics, request, inspection->sheet);
}

static bool begins(const struct inspect_request *request, const char *bytes, size_t length) {
    return request->length >= length && memcmp(request->bytes, bytes, length) == 0;
}

static void read_text(struct inspection *inspection, struct diagnostics *diagnostics,
                      const struct inspect_known *known, const struct inspect_request *request) {
    inspection->grid = read_grid(inspection, diagnostics, request, "");
    inspection->has_mark = begins(request, "\xEF\xBB\xBF", 3) || begins(request, "\xFF\xFE", 2) ||
                           begins(request, "\xFE\xFF", 2);
    if (inspection->grid == NULL)
        return;
    inspection->script = grid_text_script((struct grid_script){0}, request->bytes, request->length);
    look_at_table(inspection, known);
}

/* Of cases, a line without a word that headers have may be one of them. */
static bool has_sure_header(const struct inspection *inspection) {
    for (size_t c = 0; c < inspection->column_count; c++)
        if (inspect_words_header(inspection->columns[c].header))
            return true;
    return false;
}

static void explain(struct inspection *inspection, const struct inspect_known *known) {
    const char *slash = strrchr(inspection->name, '/');
    inspection->in_name =
        source_name_month(slash == NULL ? inspection->name : slash + 1, &inspection->calendar);
    inspection->name_says = inspection->in_name;
    inspect_names_measure(inspection, known);
    inspect_uses(inspection, known);
    if (inspection->cases != CASES_NONE && inspection->layout != LAYOUT_MONTHS &&
        !has_sure_header(inspection)) {
        inspection->column_count = 0;
        return;
    }
    inspect_columns_values(inspection);
    inspect_rows(inspection, known);
    if (inspection->in_name < inspection->last_month)
        inspection->in_name = PERIOD_NONE; /* it says another thing: 2018 to 2020 */
    inspect_names(inspection, known);
    inspect_section(inspection);
    inspect_try(inspection, known);
}

const struct inspection *inspect_file(struct arena *arena, struct diagnostics *diagnostics,
                                      const struct inspect_known *known,
                                      const struct inspect_request *request) {
    struct inspection *inspection = arena_alloc(arena, sizeof *inspection);
    *inspection = (struct inspection){.arena = arena,
                                      .path = request->path,
                                      .name = request->name,
                                      .lies_there = request->lies_there,
                                      .cases = request->is_list ? CASES_SURE : CASES_NONE};
    struct place place = {.file = request->path};
    inspection->is_workbook =
        source_file_is_workbook(request->path, request->bytes, request->length);
    if (inspection->is_workbook) {
        inspection->tabs = workbook_tabs(arena, diagnostics, place, request->bytes, request->length,
                                         &inspection->tab_count);
        choose_sheet(inspection, diagnostics, known, request);
    } else {
        read_text(inspection, diagnostics, known, request);
    }
    if (inspection->column_count > 0)
        explain(inspection, known);
    return inspection;
}
