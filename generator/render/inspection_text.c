/* A line a finding, then the columns, then the section. */
#include "render/inspection_text.h"

#include "model/period.h"

#include <string.h>

static const char *plural(size_t count) {
    return count == 1 ? "" : "s";
}

static void label(struct buffer *out, const char *what) {
    buffer_printf(out, "  %-9s ", what);
}

/* ---- how it is written ---- */

static void put_sheets(const struct inspection *inspection, struct buffer *out) {
    const struct workbook_tab *meant = &inspection->tabs[inspection->sheet];
    label(out, "Written");
    buffer_printf(out, "as a workbook; the sheet “%s”%s", meant->name,
                  meant->hidden ? ", which is hidden" : "");
    for (size_t i = 0, other = 0; i < inspection->tab_count; i++)
        if (i != inspection->sheet)
            buffer_printf(out, "%s“%s”%s", other++ == 0 ? "; there are also " : ", ",
                          inspection->tabs[i].name, inspection->tabs[i].hidden ? " (hidden)" : "");
    buffer_puts(out, "\n");
}

static void put_script(const struct inspection *inspection, struct buffer *out) {
    static const char *const DIVIDED[] = {
        [DELIMITER_AUTO] = "nothing",
        [DELIMITER_COMMA] = "commas",
        [DELIMITER_SEMICOLON] = "semicolons",
        [DELIMITER_TAB] = "tabs",
        [DELIMITER_PIPE] = "upright strokes (|)",
    };
    static const char *const ENCODED[] = {
        [ENCODING_AUTO] = "",
        [ENCODING_UTF_8] = "UTF-8",
        [ENCODING_WINDOWS_1252] = "Windows-1252",
        [ENCODING_UTF_16] = "UTF-16",
    };
    label(out, "Written");
    buffer_printf(out, "as text in %s%s, cells divided by %s\n",
                  ENCODED[inspection->script.encoding],
                  inspection->has_mark ? " with a byte-order mark" : "",
                  DIVIDED[inspection->script.delimiter]);
}

/* ---- the table ---- */

static void put_header(const struct inspection *inspection, struct buffer *out) {
    label(out, "Header");
    if (inspection->header_first == inspection->header_last)
        buffer_printf(out, "line %zu", inspection->header_first);
    else
        buffer_printf(out, "lines %zu and %zu together", inspection->header_first,
                      inspection->header_last);
    if (inspection->above > 0)
        buffer_printf(out, "; above it, %zu row%s none of the table", inspection->above,
                      inspection->above == 1 ? " that is" : "s that are");
    buffer_puts(out, "\n");
}

static void put_rows(const struct inspection *inspection, struct buffer *out) {
    const struct grid_row *rows = inspection->grid->rows;
    size_t count = inspection->end - inspection->first;
    label(out, "Rows");
    buffer_printf(out, "%zu", count);
    if (count == 1)
        buffer_printf(out, ", line %zu", rows[inspection->first].line);
    if (count > 1)
        buffer_printf(out, ", lines %zu to %zu", rows[inspection->first].line,
                      rows[inspection->end - 1].line);
    if (inspection->hidden > 0)
        buffer_printf(out, "; %zu of them hidden, and read like the others", inspection->hidden);
    buffer_puts(out, "\n");
}

static void put_layout(const struct inspection *inspection, struct buffer *out) {
    static const char *const LAYOUTS[] = {
        [LAYOUT_LONG] = "long: a number a row",
        [LAYOUT_MEASURES] = "measures: a measure a column",
        [LAYOUT_MONTHS] = "months: a month a column",
        [LAYOUT_ROWS] = "rows: a row is a case, to be counted; no cell of it is told here",
    };
    label(out, "Layout");
    buffer_printf(out, "%s%s%s\n", LAYOUTS[inspection->layout],
                  inspection->is_dfe ? ", as of “explore education statistics”" : "",
                  inspection->cases == CASES_MAYBE
                      ? "; a row may be a case, and no cell of it is told here"
                      : "");
}

static void put_months(const struct inspection *inspection, struct buffer *out) {
    struct arena *arena = inspection->arena;
    label(out, "Months");
    if (inspection->first_month != PERIOD_NONE)
        buffer_puts(out, period_range_text(arena, inspection->first_month, inspection->last_month));
    else
        buffer_puts(out, "no column says them");
    if (inspection->first_month == PERIOD_NONE && inspection->in_title != PERIOD_NONE)
        buffer_printf(out, "; a title says %s", period_text(arena, inspection->in_title));
    if (inspection->in_name != PERIOD_NONE)
        buffer_printf(out, "; the file’s name says %s", period_text(arena, inspection->in_name));
    else if (inspection->name_says != PERIOD_NONE)
        buffer_printf(out,
                      "; the file’s name says %s, which is not used, since rows are about later "
                      "months",
                      period_text(arena, inspection->name_says));
    else
        buffer_puts(out, "; the file’s name says none");
    buffer_puts(out, "\n");
}

static void put_markers(const struct inspection *inspection, struct buffer *out) {
    if (inspection->marker_count == 0)
        return;
    label(out, "Markers");
    for (size_t i = 0; i < inspection->marker_count; i++) {
        const struct inspect_marker *marker = &inspection->markers[i];
        bool is_untold = inspection->cases != CASES_NONE && marker->marker == MARKER_NO;
        const char *text =
            is_untold ? "a text" : arena_printf(inspection->arena, "“%s”", marker->text);
        buffer_printf(out, "%s%s %zu time%s, %s%s", i == 0 ? "" : "; ", text, marker->count,
                      plural(marker->count),
                      marker->marker == MARKER_NO ? "of which nobody knows what it means"
                                                  : "taken for ",
                      marker_code(marker->marker));
    }
    buffer_puts(out, "\n");
}

static void put_foot(const struct inspection *inspection, struct buffer *out) {
    if (inspection->foot_count == 0)
        return;
    label(out, "Foot");
    for (size_t i = 0; i < inspection->foot_count; i++) {
        const struct inspect_foot *foot = &inspection->foots[i];
        buffer_printf(out, "%sline %zu", i == 0 ? "" : "; ", foot->line);
        if (foot->word != NULL)
            buffer_printf(out, " begins with “%s”", foot->word);
    }
    buffer_puts(out, "\n");
}

/* ---- columns ---- */

static const char *kind_text(const struct inspection *inspection,
                             const struct inspect_column *column) {
    static const char *const KINDS[] = {
        [KIND_NUMBERS] = "numbers", [KIND_MONTHS] = "months", [KIND_DAYS] = "days"};
    struct arena *arena = inspection->arena;
    const char *empty =
        column->filled < inspection->end - inspection->first ? ", some cells empty" : "";
    if (column->kind == KIND_EMPTY)
        return "empty";
    if (column->kind == KIND_TEXTS)
        return arena_printf(arena, "%zu different text%s%s", column->different,
                            plural(column->different), empty);
    bool one = column->shape == NULL || strcmp(column->shape, column->longer) == 0;
    return arena_printf(arena, "%s such as %s%s%s%s", KINDS[column->kind],
                        column->shape == NULL ? "none" : column->shape, one ? "" : " or ",
                        one ? "" : column->longer, empty);
}

static const char *use_text(const struct inspection *inspection,
                            const struct inspect_column *column) {
    static const char *const USES[] = {
        [USE_PERIOD] = "period",   [USE_UNIT] = "unit", [USE_MEASURE] = "measure",
        [USE_ROLE] = "role",       [USE_NOTE] = "note", [USE_VALUE] = "value",
        [USE_CONDITION] = "where", [USE_NOTHING] = "",
    };
    if (column->use == USE_UNIT && inspection->is_release)
        return "comparator";
    return column->use == USE_MONTH
               ? period_text(inspection->arena,
                             source_date_period(column->header, &inspection->calendar))
               : USES[column->use];
}

/* As wide as its letters are many; of a longer text, all the same. */
static void put_padded(struct buffer *out, const char *text, size_t width) {
    size_t letters = 0;
    for (const char *at = text; *at != '\0'; at++)
        letters += ((unsigned char)*at & 0xC0) != 0x80;
    buffer_puts(out, text);
    for (; letters < width; letters++)
        buffer_putc(out, ' ');
}

static void put_line(struct buffer *out, const char *header, const char *kind, const char *use) {
    enum { HEADER_WIDTH = 28, KIND_WIDTH = 46 };
    buffer_puts(out, "    ");
    put_padded(out, *header == '\0' ? "(no header)" : header, HEADER_WIDTH);
    buffer_puts(out, " ");
    put_padded(out, kind, *use == '\0' ? 0 : KIND_WIDTH);
    buffer_printf(out, "%s%s\n", *use == '\0' ? "" : " ", use);
}

static int month_of(const struct inspection *inspection, size_t column) {
    const struct inspect_column *asked = &inspection->columns[column];
    return asked->use == USE_MONTH && asked->kind == KIND_NUMBERS
               ? source_date_period(asked->header, &inspection->calendar)
               : PERIOD_NONE;
}

/* How many columns from this one on are numbers of one month after the other. */
static size_t count_months(const struct inspection *inspection, size_t column) {
    int first = month_of(inspection, column);
    size_t count = 0;
    while (first != PERIOD_NONE && column + count < inspection->column_count &&
           month_of(inspection, column + count) == first + (int)count)
        count++;
    return count;
}

/* Of many months the first and the last, and the shortest and the longest of their numbers. */
static void put_months_across(const struct inspection *inspection, struct buffer *out, size_t first,
                              size_t count) {
    struct arena *arena = inspection->arena;
    const struct inspect_column *last = &inspection->columns[first + count - 1];
    struct inspect_column all = inspection->columns[first];
    for (size_t c = first; c < first + count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        all.filled = column->filled < all.filled ? column->filled : all.filled;
        if (column->shape == NULL)
            continue;
        if (all.shape == NULL || strlen(column->shape) < strlen(all.shape))
            all.shape = column->shape;
        if (all.longer == NULL || strlen(column->longer) > strlen(all.longer))
            all.longer = column->longer;
    }
    put_line(out, arena_printf(arena, "%s … %s", all.header, last->header),
             arena_printf(arena, "%zu months, %s", count, kind_text(inspection, &all)),
             period_range_text(arena, month_of(inspection, first),
                               month_of(inspection, first + count - 1)));
}

static void put_columns(const struct inspection *inspection, struct buffer *out) {
    enum { MANY_MONTHS = 4 };
    buffer_puts(out, "\n  Columns\n");
    for (size_t c = 0; c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        size_t months = count_months(inspection, c);
        if (*column->header == '\0' && column->kind == KIND_EMPTY)
            continue;
        if (months >= MANY_MONTHS) {
            put_months_across(inspection, out, c, months);
            c += months - 1;
        } else {
            put_line(out, column->header, kind_text(inspection, column),
                     use_text(inspection, column));
        }
    }
}

/* ---- what to do ---- */

static void put_guesses(const struct inspection *inspection, struct buffer *out) {
    if (inspection->measure_is_guess)
        buffer_printf(out,
                      "  Look at the measure: all numbers are taken for %s, by a title or the "
                      "file’s name\n",
                      inspection->measure);
    for (size_t i = 0; i < inspection->rename_count; i++)
        if (inspection->renames[i].is_guess)
            buffer_printf(out,
                          "  Look at %s “%s”: it is taken for %s, since they are spelt alike\n",
                          inspection->renames[i].column, inspection->renames[i].from,
                          inspection->renames[i].to);
}

/* Names that somebody who knows both would find. */
static void put_maybes(const struct inspection *inspection, struct buffer *out) {
    enum { TOLD = 20 };
    for (size_t i = 0; i < inspection->maybe_count && i < TOLD; i++)
        buffer_printf(out, "  Is %s “%s” your %s? Then add it to the file of other names\n",
                      inspection->maybes[i].column, inspection->maybes[i].from,
                      inspection->maybes[i].to);
}

/* What would be lost, and the way out. */
static void put_unread(const struct inspection *inspection, struct buffer *out) {
    static const struct {
        enum inspect_use use;
        const char *what, *where;
    } PARTS[] = {{USE_UNIT, "unit", "units.csv"},
                 {USE_ROLE, "role", "figures.csv or measures.csv"},
                 {USE_MEASURE, "measure", "figures.csv or measures.csv"}};
    for (size_t i = 0; inspection->left == 0 && i < sizeof PARTS / sizeof *PARTS; i++) {
        size_t count = inspection->unread[PARTS[i].use];
        if (count > 0)
            buffer_printf(out,
                          "  %zu value%s not read: nobody of the data folder knows the %s; add it "
                          "to %s, or another name for yours to a file that rename = FILE names "
                          "(column,from,to)\n",
                          count, count == 1 ? " is" : "s are", PARTS[i].what, PARTS[i].where);
    }
}

static void put_trial(const struct inspection *inspection, struct buffer *out) {
    const char *these = inspection->units_across || inspection->has_own
                            ? "These sections of sources.ini"
                            : "This section of sources.ini";
    const char *one = inspection->layout == LAYOUT_ROWS ? "case" : "value";
    if (inspection->left > 0)
        buffer_printf(out, "What only you know stands behind “;” (%zu question%s):\n",
                      inspection->left, plural(inspection->left));
    else if (inspection->wrong == 0 && inspection->read == 0)
        buffer_printf(out, "%s read%s nothing of it.\n", these,
                      inspection->units_across ? "" : "s");
    else if (inspection->wrong == 0)
        buffer_printf(out, "%s read%s it: %zu %s%s.\n", these, inspection->units_across ? "" : "s",
                      inspection->read, one, plural(inspection->read));
    else
        buffer_printf(
            out, "%s read%s %zu value%s; %zu cell%s or row%s cannot be read, the first at %s:\n",
            these, inspection->units_across ? "" : "s", inspection->read, plural(inspection->read),
            inspection->wrong, plural(inspection->wrong), plural(inspection->wrong),
            inspection->wrong_at == NULL ? "a place unknown" : inspection->wrong_at);
}

static void put_renames(const struct inspection *inspection, struct buffer *out) {
    if (inspection->rename_text != NULL)
        buffer_printf(out, "Other names, for %s beside sources.ini:\n\n%s\n",
                      inspection->rename_file, inspection->rename_text);
}

/* The section comes last: from its head to the end it is what sources.ini needs. */
static void put_section(const struct inspection *inspection, struct buffer *out) {
    buffer_puts(out, "\n");
    put_guesses(inspection, out);
    put_maybes(inspection, out);
    put_renames(inspection, out);
    put_unread(inspection, out);
    put_trial(inspection, out);
    buffer_printf(out, "\n%s", inspection->section);
}

void inspection_text(const struct inspection *inspection, struct buffer *out) {
    buffer_printf(out, "%s\n", inspection->path);
    if (inspection->is_workbook)
        put_sheets(inspection, out);
    else
        put_script(inspection, out);
    if (inspection->column_count == 0 && inspection->grid->row_count == 0) {
        buffer_puts(out, "  It is empty\n");
        return;
    }
    if (inspection->column_count == 0) {
        buffer_puts(out, "  No line looks like a header above rows: say header = LINE in a section "
                         "of sources.ini, or give the columns names\n");
        return;
    }
    put_header(inspection, out);
    put_rows(inspection, out);
    put_layout(inspection, out);
    put_months(inspection, out);
    put_markers(inspection, out);
    put_foot(inspection, out);
    put_columns(inspection, out);
    put_section(inspection, out);
}
