/* The definitions of a data folder as files. */
#include "starter/starter_indicator.h"

#include "base/buffer.h"
#include "model/period.h"
#include "render/csv_row.h"

#include <string.h>

/* Behind a byte-order mark Excel shows accents and dashes as they are. */
static const char mark[] = "\xEF\xBB\xBF";

/* A row of cells that end with NULL. */
static void put_cells(struct buffer *csv, const char *const *cells) {
    size_t count = 0;
    while (cells[count] != NULL)
        count++;
    csv_put_row(csv, cells, count);
}
#define PUT_ROW(csv, ...) put_cells((csv), (const char *const[]){__VA_ARGS__, NULL})

static void add(struct starter_found *found, const char *name, struct buffer *text) {
    char *bytes = arena_strndup(found->arena, text->data, text->length);
    starter_found_add_file(found, name, bytes, text->length);
    buffer_free(text);
}

static void make_authority(struct starter_found *found, const struct starter_definitions *from) {
    struct buffer text = {0};
    buffer_printf(
        &text,
        "; Whose reports these are: the name as it is printed, and the code of the unit in\n"
        "; units.csv that stands for all of it. A line that begins with ; is not read.\n"
        "[authority]\n"
        "name = %s\n"
        "root_unit = %s\n"
        "; short_name = \n"
        "; contact = performance@example.gov.uk\n"
        "; year_start = 4\n"
        "; currency = £\n",
        from->authority, from->root);
    add(found, "authority.ini", &text);
}

static void make_texts(struct starter_found *found, const struct starter_definitions *from) {
    struct buffer text = {0};
    buffer_printf(
        &text,
        "; Your own words, in this one place: the templates need no change for them. They are\n"
        "; printed where `of` is the name in authority.ini.\n"
        "[texts]\n"
        "of = %s\n"
        "; A line on each page, such as: Provisional until the audit\n"
        "%snotice = %s\n"
        "; Whom to ask, where authority.ini has no contact\n"
        "; contact = \n"
        "\n"
        "; What a report is called, by the name of its folder of templates\n"
        "[titles]\n"
        "%s = Monthly performance report\n",
        from->authority, from->notice == NULL ? "; " : "", from->notice == NULL ? "" : from->notice,
        from->report);
    add(found, "texts.ini", &text);
}

static void make_units(struct starter_found *found, const struct starter_definitions *from) {
    struct buffer csv = {0};
    buffer_puts(&csv, mark);
    PUT_ROW(&csv, "unit", "name", "level", "parent", "from", "to");
    PUT_ROW(&csv, from->root, from->authority, "authority", "", "", "");
    for (size_t i = 0; i < from->unit_count; i++)
        PUT_ROW(&csv, from->units[i], from->unit_names[i], "team", from->root, "", "");
    add(found, "units.csv", &csv);
}

static void make_indicators(struct starter_found *found, const struct starter_definitions *from) {
    struct buffer csv = {0};
    buffer_puts(&csv, mark);
    PUT_ROW(&csv, "code", "number", "title", "section", "better", "basis", "compare", "frequency",
            "owner", "definition");
    for (size_t i = 0; i < from->indicator_count; i++) {
        const struct starter_indicator *one = &from->indicators[i];
        PUT_ROW(&csv, one->code, arena_printf(found->arena, "%zu", i + 1), one->title, one->section,
                one->better, one->basis, one->compare, one->frequency, "", one->definition);
    }
    add(found, "indicators.csv", &csv);
}

static void make_figures(struct starter_found *found, const struct starter_definitions *from) {
    struct buffer csv = {0};
    buffer_puts(&csv, mark);
    PUT_ROW(&csv, "indicator", "order", "label", "numerator", "denominator", "unit", "per",
            "decimals", "headline");
    for (size_t i = 0; i < from->indicator_count; i++)
        for (size_t j = 0; j < from->indicators[i].figure_count; j++) {
            const struct starter_figure *one = &from->indicators[i].figures[j];
            PUT_ROW(&csv, from->indicators[i].code, arena_printf(found->arena, "%zu", j + 1),
                    one->label, one->numerator, one->denominator, one->unit, one->per,
                    arena_printf(found->arena, "%d", one->decimals), j == 0 ? "yes" : "no");
        }
    add(found, "figures.csv", &csv);
}

static void make_measures(struct starter_found *found, const struct starter_definitions *from) {
    struct buffer csv = {0};
    buffer_puts(&csv, mark);
    PUT_ROW(&csv, "measure", "title", "kind", "absent");
    for (size_t i = 0; i < from->kind_count; i++)
        PUT_ROW(&csv, from->kinds[i].measure, from->kinds[i].title, from->kinds[i].kind,
                from->kinds[i].absent);
    add(found, "measures.csv", &csv);
}

/* With a header alone where there are none: that is where they go. */
static void make_targets(struct starter_found *found, const struct starter_definitions *from) {
    struct buffer csv = {0};
    buffer_puts(&csv, mark);
    PUT_ROW(&csv, "indicator", "unit", "from", "target", "tolerance_low", "tolerance_high");
    for (size_t i = 0; i < from->indicator_count; i++)
        if (from->indicators[i].target != NULL)
            PUT_ROW(&csv, from->indicators[i].code, "", period_code(found->arena, from->first),
                    from->indicators[i].target, from->indicators[i].tolerance_low, "");
    add(found, "targets.csv", &csv);
}

/* Other names that exports have. */
static void make_renames(struct starter_found *found) {
    struct buffer csv = {0};
    if (found->rename_count == 0)
        return;
    buffer_puts(&csv, mark);
    PUT_ROW(&csv, "column", "from", "to");
    for (size_t i = 0; i < found->rename_count; i++)
        PUT_ROW(&csv, found->renames[i].column, found->renames[i].from, found->renames[i].to);
    add(found, "renames.csv", &csv);
}

static void make_sources(struct starter_found *found) {
    struct buffer text = {0};
    if (found->section_count == 0)
        return;
    buffer_puts(
        &text, "; How exports of other systems are read: doc/data.md, “Exports of other systems”.\n"
               "; A section a source; put each month's file beside the one that is there.\n");
    for (size_t i = 0; i < found->section_count; i++)
        buffer_printf(&text, "\n%s%s", found->sections[i].text,
                      found->rename_count > 0 ? "rename   = renames.csv\n" : "");
    add(found, "sources.ini", &text);
}

void starter_files_make(struct starter_found *found, const struct starter_definitions *from) {
    make_authority(found, from);
    make_texts(found, from);
    make_units(found, from);
    make_indicators(found, from);
    make_figures(found, from);
    make_measures(found, from);
    make_targets(found, from);
    make_sources(found);
    make_renames(found);
}
