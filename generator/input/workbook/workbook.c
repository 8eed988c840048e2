/* Reads the parts of a workbook in their order: what cells use before the cells. */
#include "input/workbook/workbook.h"

#include "input/workbook/workbook_choice.h"
#include "input/workbook/workbook_cover.h"
#include "input/workbook/workbook_foreign.h"
#include "input/workbook/workbook_notes.h"

/* A file that is open, with what it is made of. */
struct workbook {
    struct arena *scratch; /* until it has been read */
    struct zipped *zipped;
    struct workbook_parts parts;
};

/* False after an error; workbook_close in either case. */
static bool workbook_open(struct workbook *workbook, struct arena *arena,
                          struct diagnostics *diagnostics, struct place file, const char *bytes,
                          size_t length) {
    const char *fault = workbook_foreign_file(bytes, length);
    *workbook = (struct workbook){.scratch = arena_new()};
    if (fault != NULL) {
        diagnose(diagnostics, SEVERITY_ERROR, file, "%s", fault);
        return false;
    }
    workbook->zipped = zipped_open(workbook->scratch, diagnostics, file, bytes, length);
    return workbook->zipped != NULL && !workbook_foreign_archive(workbook->zipped) &&
           workbook_parts_read(arena, workbook->zipped, &workbook->parts);
}

static void workbook_close(struct workbook *workbook) {
    arena_free(workbook->scratch);
}

/* The texts that cells refer to are in the grid's arena; formats are not needed any more. */
static bool read_sheet(struct workbook *workbook, struct arena *arena, const char *part,
                       struct workbook_sheet *sheet) {
    struct workbook_strings strings;
    struct workbook_styles styles;
    sheet->parts = &workbook->parts;
    sheet->strings = &strings;
    sheet->styles = &styles;
    return workbook_strings_read(arena, workbook->zipped, workbook->parts.strings, &strings) &&
           workbook_styles_read(workbook->scratch, workbook->zipped, workbook->parts.styles,
                                &styles) &&
           workbook_sheet_read(arena, workbook->zipped, part, sheet);
}

static const struct grid *grid_of(struct workbook *workbook, struct arena *arena,
                                  struct diagnostics *diagnostics, struct place place,
                                  const struct workbook_tab *tab) {
    struct workbook_sheet *sheet = arena_alloc(workbook->scratch, sizeof *sheet);
    if (!read_sheet(workbook, arena, tab->part, sheet))
        return NULL;
    struct workbook_tally covered = workbook_cover(workbook->zipped, sheet);
    if (zipped_failed(workbook->zipped))
        return NULL;
    workbook_notes(arena, diagnostics, place, tab, sheet, &covered);
    struct grid *grid = arena_alloc(arena, sizeof *grid);
    *grid = (struct grid){place,         sheet->rows,        sheet->row_count,
                          sheet->merges, sheet->merge_count, '\0'};
    return grid;
}

const struct grid *workbook_read(struct arena *arena, struct diagnostics *diagnostics,
                                 struct place file, const char *bytes, size_t length,
                                 const char *sheet) {
    struct workbook workbook;
    const struct grid *grid = NULL;
    if (workbook_open(&workbook, arena, diagnostics, file, bytes, length)) {
        const struct workbook_tab *tab =
            workbook_choice(arena, workbook.zipped, &workbook.parts, sheet);
        struct place place = file;
        place.sheet = tab == NULL ? NULL : tab->name;
        grid = tab == NULL ? NULL : grid_of(&workbook, arena, diagnostics, place, tab);
    }
    workbook_close(&workbook);
    return grid;
}

const struct workbook_tab *workbook_tabs(struct arena *arena, struct diagnostics *diagnostics,
                                         struct place file, const char *bytes, size_t length,
                                         size_t *count) {
    struct workbook workbook;
    *count = 0;
    if (workbook_open(&workbook, arena, diagnostics, file, bytes, length))
        *count = workbook.parts.tab_count;
    workbook_close(&workbook);
    return workbook.parts.tabs;
}
