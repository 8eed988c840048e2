/* Writes keys in the order of the contract. */
#include "input/inspect/inspect_section.h"

#include "base/buffer.h"
#include "input/inspect/inspect_cell.h"
#include "input/inspect/inspect_key.h"
#include "input/inspect/inspect_pattern.h"
#include "input/inspect/inspect_release.h"
#include "input/inspect/inspect_renames.h"
#include "input/inspect/inspect_uses.h"
#include "input/source/source_file.h"

#include <string.h>

static void put_files(struct inspection *inspection, struct buffer *out) {
    if (!source_file_is_one(inspection->name))
        inspect_key_ask(
            inspection, out,
            "sources read .csv, .txt, .tsv and .xlsx: give the file a name that ends so");
    inspect_key_put(
        out, "files",
        inspect_key_quoted(inspection->arena, inspect_pattern_of(inspection->arena, inspection)));
    if (inspection->in_name == PERIOD_NONE)
        inspect_key_put(out, "round", "latest");
    if (inspection->is_workbook && inspection->tab_count > 1)
        inspect_key_put(out, "sheet", inspection->tabs[inspection->sheet].name);
}

static size_t count_months(const struct inspection *inspection) {
    size_t count = 0;
    for (size_t c = 0; c < inspection->column_count; c++)
        count += inspection->columns[c].use == USE_MONTH;
    return count;
}

/* The first line that has all columns is found without a word of it, but a single month. */
static void put_header(const struct inspection *inspection, struct buffer *out) {
    if (inspection->header_first != inspection->header_last)
        inspect_key_put(out, "header",
                        arena_printf(inspection->arena, "%zu-%zu", inspection->header_first,
                                     inspection->header_last));
    else if (count_months(inspection) == 1 ||
             (inspection->above > 0 && inspection->layout != LAYOUT_MONTHS &&
              inspect_uses_column(inspection, USE_PERIOD) == NULL &&
              inspect_uses_column(inspection, USE_UNIT) == NULL))
        inspect_key_put(out, "header",
                        arena_printf(inspection->arena, "%zu", inspection->header_first));
}

static void put_layout(struct inspection *inspection, struct buffer *out) {
    static const char *const LAYOUTS[] = {[LAYOUT_LONG] = "long",
                                          [LAYOUT_MEASURES] = "measures",
                                          [LAYOUT_MONTHS] = "months",
                                          [LAYOUT_ROWS] = "rows"};
    inspect_key_put(out, "layout", LAYOUTS[inspection->layout]);
    if (inspection->cases == CASES_MAYBE)
        inspect_key_ask(inspection, out, "is a row a case? then layout = rows");
}

static size_t count_kind(const struct inspection *inspection, enum inspect_kind kind) {
    size_t count = 0;
    for (size_t c = 0; c < inspection->column_count; c++)
        count += inspection->columns[c].kind == kind;
    return count;
}

static void put_period(struct inspection *inspection, struct buffer *out) {
    const struct inspect_column *period = inspect_uses_column(inspection, USE_PERIOD);
    if (inspection->layout == LAYOUT_MONTHS)
        return;
    if (period != NULL && inspection->layout == LAYOUT_ROWS &&
        count_kind(inspection, KIND_DAYS) > 1)
        inspect_key_ask(inspection, out,
                        "the month in which a case counts: is it the one of this column?");
    if (inspection->split_month != NULL) {
        inspect_key_ask(
            inspection, out,
            "“%s” has no year: a column that says both is needed, such as Oct 2020, or Q2 2020/21",
            inspection->split_month);
        inspect_key_leave(out, "period", "…");
    } else if (period != NULL)
        inspect_key_name(inspection->arena, out, "period", period->header);
    else if (inspection->in_name != PERIOD_NONE)
        inspect_key_put(out, "period", "=name");
    else {
        inspect_key_ask(
            inspection, out,
            "the month that the file is about; put it into the file’s name, for =name, or here:");
        inspect_key_leave(out, "period",
                          arena_printf(inspection->arena, "=%s",
                                       inspection->in_title == PERIOD_NONE
                                           ? "2020-10"
                                           : period_code(inspection->arena, inspection->in_title)));
    }
}

static void put_unit(const struct inspection *inspection, struct buffer *out,
                     const struct inspect_column *across) {
    const struct inspect_column *unit = inspect_uses_column(inspection, USE_UNIT);
    if (across != NULL)
        inspect_key_put(out, "unit", arena_printf(inspection->arena, "=%s", across->unit));
    else if (unit != NULL)
        inspect_key_name(inspection->arena, out, "unit", unit->header);
}

static void put_part(const struct inspection *inspection, struct buffer *out, enum inspect_use use,
                     const char *key) {
    const struct inspect_column *column = inspect_uses_column(inspection, use);
    if (column != NULL)
        inspect_key_name(inspection->arena, out, key, column->header);
}

static void put_measure(struct inspection *inspection, struct buffer *out) {
    if (inspection->layout == LAYOUT_MEASURES)
        return;
    if (inspect_uses_column(inspection, USE_MEASURE) != NULL)
        put_part(inspection, out, USE_MEASURE, "measure");
    else if (inspection->measure != NULL)
        inspect_key_put(out, "measure",
                        arena_printf(inspection->arena, "=%s", inspection->measure));
    else {
        inspect_key_ask(inspection, out,
                        inspection->layout == LAYOUT_ROWS
                            ? "what is counted, such as =referrals, or the column that says it:"
                            : "what the numbers are, such as =referrals:");
        inspect_key_leave(out, "measure", "=NAME");
    }
}

/* Numbers that nobody asks for by these names. */
static void tell_left_out(const struct inspection *inspection, struct buffer *out) {
    size_t count = 0;
    for (size_t c = 0; c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        if (column->use == USE_NOTHING && column->kind == KIND_NUMBERS && *column->header != '\0')
            buffer_printf(out, "%s %s",
                          count++ == 0 ? "; numbers that are none of your measures:" : ",",
                          column->header);
    }
    buffer_puts(out, count > 0 ? "\n" : "");
}

/* All columns, where each is one or is named otherwise; else those that are. */
static void put_columns(struct inspection *inspection, struct buffer *out) {
    const char *list = NULL;
    bool all = true;
    if (inspection->layout != LAYOUT_MEASURES)
        return;
    for (size_t c = 0; c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        all = all && (column->use != USE_NOTHING || *column->header == '\0');
        if (column->use != USE_VALUE)
            continue;
        const char *name = inspect_key_quoted(inspection->arena, column->header);
        list = list == NULL ? name : arena_printf(inspection->arena, "%s, %s", list, name);
    }
    if (list != NULL) {
        inspect_key_put(out, "columns", all ? "*" : list);
        tell_left_out(inspection, out);
        return;
    }
    inspect_key_ask(inspection, out, "which columns hold the numbers:");
    inspect_key_leave(out, "columns", "…");
}

static void put_value(struct inspection *inspection, struct buffer *out,
                      const struct inspect_column *across) {
    if (across != NULL) {
        inspect_key_name(inspection->arena, out, "value", across->header);
    } else if (inspection->lacks_years) {
        inspect_key_ask(
            inspection, out,
            "its months have no year: put it into the headers (Apr-20), for layout = months");
        inspect_key_leave(out, "value", "…");
    } else if (inspection->layout == LAYOUT_LONG &&
               inspect_uses_column(inspection, USE_VALUE) == NULL) {
        inspect_key_ask(inspection, out, "which column holds the values:");
        inspect_key_leave(out, "value", "…");
    } else if (inspection->layout == LAYOUT_LONG) {
        put_part(inspection, out, USE_VALUE, "value");
    }
    if (inspection->layout == LAYOUT_ROWS)
        inspect_key_put(out, "value", "count");
}

static void put_where(struct inspection *inspection, struct buffer *out) {
    if (inspection->where != NULL)
        inspect_key_put(out, "where", inspection->where);
    if (inspection->layout == LAYOUT_ROWS) {
        buffer_puts(out, "; which cases count, where not all of them do, such as:\n");
        inspect_key_leave(out, "where", "Stage = 1 | 2");
    }
    if (inspection->breakdown != NULL) {
        inspect_key_ask(inspection, out,
                        "rows that differ in “%s” say the same number twice: which of them counts?",
                        inspection->breakdown);
        inspect_key_leave(
            out, "where",
            arena_printf(inspection->arena, "%s = …",
                         inspect_key_quoted(inspection->arena, inspection->breakdown)));
    } else if (inspection->twice > 0) {
        inspect_key_ask(
            inspection, out,
            "%zu row%s about a month, unit and measure that an earlier row has: which one counts?",
            inspection->twice, inspection->twice == 1 ? " is" : "s are");
    }
}

/* Each word once. Of a list of cases, what nobody knows is not told. */
static void put_end(const struct inspection *inspection, struct buffer *out) {
    const char *list = NULL;
    for (size_t i = 0; i < inspection->foot_count; i++) {
        const char *word = inspection->foots[i].word;
        bool again = word == NULL;
        for (size_t other = 0; !again && other < i; other++)
            again = inspection->foots[other].word == word;
        if (!again)
            list = list == NULL ? word : arena_printf(inspection->arena, "%s, %s", list, word);
    }
    if (list != NULL)
        inspect_key_put(out, "end", list);
}

static void ask_end(struct inspection *inspection, struct buffer *out) {
    if (inspection->foot_count == 0 || inspection->foots[0].word != NULL)
        return;
    inspect_key_ask(inspection, out,
                    "how line %zu begins, which is none of the table:", inspection->foots[0].line);
    const char *text = inspect_cell_first(&inspection->grid->rows[inspection->end]);
    inspect_key_leave(out, "end",
                      inspection->cases != CASES_NONE || text == NULL
                          ? "…"
                          : inspect_key_quoted(inspection->arena, text));
}

static bool has_unknown_marker(const struct inspection *inspection) {
    for (size_t i = 0; i < inspection->marker_count; i++)
        if (inspection->markers[i].marker == MARKER_NO)
            return true;
    return false;
}

static void put_markers(struct inspection *inspection, struct buffer *out) {
    const char *list = NULL;
    for (size_t i = 0; i < inspection->marker_count; i++) {
        const struct inspect_marker *marker = &inspection->markers[i];
        if (marker->is_ours || marker->marker == MARKER_NO ||
            (inspection->is_dfe && strcmp(marker->text, "u") == 0))
            continue;
        const char *item = arena_printf(inspection->arena, "%s = %s",
                                        inspect_key_quoted(inspection->arena, marker->text),
                                        marker_code(marker->marker));
        list = list == NULL ? item : arena_printf(inspection->arena, "%s, %s", list, item);
    }
    if (list != NULL)
        inspect_key_put(out, "markers", list);
    if (inspection->cases == CASES_MAYBE && has_unknown_marker(inspection)) {
        inspect_key_ask(inspection, out, "what texts in the place of numbers mean:");
        inspect_key_leave(out, "markers", "TEXT = x");
        return;
    }
    for (size_t i = 0; i < inspection->marker_count; i++)
        if (inspection->markers[i].marker == MARKER_NO)
            inspect_key_ask(inspection, out,
                            "what “%s” means, to be added to markers, such as %s = x",
                            inspection->markers[i].text,
                            inspect_key_quoted(inspection->arena, inspection->markers[i].text));
}

static void put_ways(const struct inspection *inspection, struct buffer *out) {
    if (inspection->numbers != NUMBERS_PLAIN)
        inspect_key_put(out, "numbers", words_code(&source_numbers_words, inspection->numbers));
    if (inspection->calendar.dates != DATES_DAY_FIRST)
        inspect_key_put(out, "dates", words_code(&source_dates_words, inspection->calendar.dates));
    if (inspection->calendar.years && !inspection->is_dfe)
        inspect_key_put(out, "periods", "years");
}

/* By name where some of the column are known: else nobody knows what its texts are about. */
static void put_strangers(const struct inspection *inspection, struct buffer *out,
                          enum inspect_use use, const char *what, bool left_out) {
    enum { NAMED = 20 };
    size_t count = inspection->unknown[use];
    if (count == 0)
        return;
    buffer_printf(out, "; %zu %s%s nobody of the data folder knows%s", count, what,
                  count == 1 ? "" : "s", left_out ? ", and left out" : "");
    bool named = inspection->known[use] > 0 || inspection->layout == LAYOUT_MEASURES;
    for (size_t i = 0; named && i < count && i < NAMED; i++)
        buffer_printf(out, "%s %s", i == 0 ? ":" : ",", inspection->strangers[use][i]);
    buffer_puts(out, named && count > NAMED ? " …\n" : "\n");
}

/* Only where some are known: else all would be lost without a word. */
static void put_unknown(const struct inspection *inspection, struct buffer *out) {
    bool units = inspection->unknown[USE_UNIT] > 0, measures = inspection->unknown[USE_MEASURE] > 0;
    bool ignore = (units || measures) && (!units || inspection->known[USE_UNIT] > 0) &&
                  (!measures || inspection->known[USE_MEASURE] > 0);
    put_strangers(inspection, out, USE_UNIT, "unit", ignore);
    put_strangers(inspection, out, USE_MEASURE, "measure", ignore);
    if (ignore)
        inspect_key_put(out, "unknown", "ignore");
}

/* ---- the section ---- */

/* `across` is the column of a unit, where each has one. */
static void put_section(struct inspection *inspection, struct buffer *out,
                        const struct inspect_column *across) {
    put_files(inspection, out);
    if (inspection->is_dfe)
        inspect_key_put(out, "preset", "dfe");
    else
        put_layout(inspection, out);
    put_header(inspection, out);
    if (!inspection->is_dfe)
        put_period(inspection, out);
    put_unit(inspection, out, across);
    put_measure(inspection, out);
    put_part(inspection, out, USE_ROLE, "role");
    put_columns(inspection, out);
    put_value(inspection, out, across);
    put_part(inspection, out, USE_NOTE, "note");
    put_where(inspection, out);
    put_end(inspection, out);
    ask_end(inspection, out);
    put_ways(inspection, out);
    put_markers(inspection, out);
    if (inspection->rename_file != NULL)
        inspect_key_put(out, "rename", inspection->rename_file);
    put_unknown(inspection, out);
}

static void put_units(struct inspection *inspection, struct buffer *out) {
    for (size_t c = 0, number = 0; c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        if (column->use != USE_VALUE)
            continue;
        buffer_printf(out, "%s[%s-%zu]\n", number == 0 ? "" : "\n", inspection->section_name,
                      number + 1);
        number++;
        put_section(inspection, out, column);
    }
}

/* What others publish; and facts of our own, where it has some. */
static void put_release(struct inspection *inspection, struct buffer *out) {
    buffer_printf(out, "[%s]\n", inspection->section_name);
    inspect_release_put(inspection, out);
    if (!inspection->has_own)
        return;
    buffer_printf(out, "\n[%s-own]\n", inspection->section_name);
    put_section(inspection, out, NULL);
}

void inspect_section(struct inspection *inspection) {
    struct buffer out = {0};
    inspection->section_name = inspect_pattern_section(inspection->arena, inspection);
    inspect_renames(inspection);
    if (inspection->units_across) {
        put_units(inspection, &out);
    } else if (inspection->is_release) {
        put_release(inspection, &out);
    } else {
        buffer_printf(&out, "[%s]\n", inspection->section_name);
        put_section(inspection, &out, NULL);
    }
    inspection->section = arena_strdup(inspection->arena, out.data);
    buffer_free(&out);
}
