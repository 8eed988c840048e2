/* One message a kind, with the place of the first. */
#include "input/workbook/workbook_notes.h"

#include "base/buffer.h"

struct telling {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct place place; /* of the sheet */
};

static struct place at(const struct telling *telling, struct workbook_reference cell) {
    struct place place = telling->place;
    place.line = cell.row;
    place.field = cell.column;
    return place;
}

/* " (and 11 more in this sheet)" */
static const char *and_more(const struct telling *telling, size_t count) {
    return count == 1 ? ""
                      : arena_printf(telling->arena, " (and %zu more in this sheet)", count - 1);
}

static void say_never_calculated(const struct telling *telling,
                                 const struct workbook_tally *cells) {
    if (cells->count > 0)
        diagnose_once(telling->diagnostics, SEVERITY_WARNING, at(telling, cells->first),
                      "this formula was never calculated%s, so that the file has no value for it; "
                      "open the workbook in Excel, and save it",
                      and_more(telling, cells->count));
}

static void say_maybe_calculated(const struct telling *telling,
                                 const struct workbook_tally *cells) {
    if (cells->count > 0)
        diagnose_once(telling->diagnostics, SEVERITY_WARNING, at(telling, cells->first),
                      "the value 0 of this formula%s may be none, as the workbook was saved by a "
                      "program that leaves formulas to Excel; open it there, and save it",
                      and_more(telling, cells->count));
}

static void say_covered(const struct telling *telling, const struct workbook_tally *cells) {
    if (cells->count > 0)
        diagnose_once(telling->diagnostics, SEVERITY_NOTE, at(telling, cells->first),
                      "merged cells cover this one%s, so that the sheet does not show what it "
                      "holds, and it is not read; to read it, unmerge them",
                      and_more(telling, cells->count));
}

static void say_hidden(const struct telling *telling, const struct workbook_tab *tab) {
    if (tab->hidden)
        diagnose_once(telling->diagnostics, SEVERITY_NOTE, telling->place,
                      "the sheet “%s” is hidden in the workbook, and is read all the same",
                      tab->name);
}

/* ---- columns ---- */

static bool has_cells(const struct workbook_sheet *sheet, size_t column) {
    for (size_t i = 0; i < sheet->row_count; i++)
        if (sheet->rows[i].count >= column && *sheet->rows[i].cells[column - 1].text != '\0')
            return true;
    return false;
}

static void say_hidden_columns(const struct telling *telling, const struct workbook_sheet *sheet) {
    enum { LISTED = 20 };
    struct buffer list = {0};
    size_t count = 0;
    for (size_t i = 1; i <= WORKBOOK_MOST_COLUMNS; i++) {
        if (!sheet->hidden_columns[i] || !has_cells(sheet, i))
            continue;
        if (++count <= LISTED)
            buffer_printf(&list, "%s%s", count > 1 ? ", " : "", workbook_reference_letters(i).text);
    }
    if (count > LISTED)
        buffer_printf(&list, " and %zu more", count - LISTED);
    if (count > 0)
        diagnose_once(telling->diagnostics, SEVERITY_NOTE, telling->place,
                      "column%s %s %s hidden in the sheet, and %s read all the same",
                      count > 1 ? "s" : "", list.data, count > 1 ? "are" : "is",
                      count > 1 ? "are" : "is");
    buffer_free(&list);
}

void workbook_notes(struct arena *arena, struct diagnostics *diagnostics, struct place place,
                    const struct workbook_tab *tab, const struct workbook_sheet *sheet,
                    const struct workbook_tally *covered) {
    struct telling telling = {arena, diagnostics, place};
    say_hidden(&telling, tab);
    say_hidden_columns(&telling, sheet);
    say_covered(&telling, covered);
    say_never_calculated(&telling, &sheet->never_calculated);
    say_maybe_calculated(&telling, &sheet->maybe_calculated);
}
