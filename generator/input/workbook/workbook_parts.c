/* Goes from the archive to the workbook by relationships, then on to its sheets. */
#include "input/workbook/workbook_parts.h"

#include "input/workbook/workbook_text.h"
#include "input/workbook/workbook_xml.h"
#include "input/zipped/zipped_relations.h"

#include <string.h>

enum { MOST_TABS = 10000 };

struct gathering {
    struct arena *arena;
    struct zipped *zipped;
    struct zipped_relations relations; /* of the workbook */
    struct workbook_parts *parts;
    struct workbook_tab *tabs;
};

/* ---- the workbook's own part ---- */

static void on_properties(void *context, const struct zipped_element *element) {
    struct gathering *gathering = context;
    if (workbook_xml_says(element, "date1904"))
        gathering->parts->dates = DATES_SINCE_1904;
}

static void on_calculation(void *context, const struct zipped_element *element) {
    struct gathering *gathering = context;
    gathering->parts->awaits_calculation = workbook_xml_says(element, "fullCalcOnLoad");
}

static const char *tab_name(struct arena *arena, const char *written) {
    struct buffer text = {0};
    workbook_text_put(&text, written == NULL ? "" : written, true);
    const char *name = workbook_text_cell(arena, text.data == NULL ? "" : text.data, text.length);
    buffer_free(&text);
    return name;
}

static bool is_visible(const char *state) {
    return state == NULL || strcmp(state, "visible") == 0;
}

static void on_tab(void *context, const struct zipped_element *element) {
    struct gathering *gathering = context;
    size_t count = gathering->parts->tab_count;
    const char *id = zipped_attribute(element, "r:id");
    const struct zipped_relation *relation =
        id == NULL ? NULL : zipped_relation_with_id(&gathering->relations, id);
    if (count == MOST_TABS)
        zipped_damaged(gathering->zipped, "it has more than %d sheets", MOST_TABS);
    gathering->tabs = arena_more(gathering->arena, gathering->tabs, count, sizeof *gathering->tabs);
    gathering->tabs[gathering->parts->tab_count++] = (struct workbook_tab){
        .name = tab_name(gathering->arena, zipped_attribute(element, "name")),
        .part = relation == NULL ? NULL : relation->target,
        .has_cells = relation == NULL || strcmp(relation->type, "worksheet") == 0,
        .hidden = !is_visible(zipped_attribute(element, "state"))};
}

/* Reads workbook.xml, whatever it is called. */
static bool read_main_part(struct gathering *gathering, const char *part) {
    static const struct zipped_rule rules[] = {
        {"workbook", NULL, NULL, NULL},
        {"workbookPr", "workbook", on_properties, NULL},
        {"calcPr", "workbook", on_calculation, NULL},
        {"sheets", "workbook", NULL, NULL},
        {"sheet", "sheets", on_tab, NULL},
    };
    static const struct zipped_reader reader = WORKBOOK_READER(rules);
    bool fine = zipped_xml_read(gathering->zipped, part, &reader, gathering);
    gathering->parts->tabs = gathering->tabs;
    if (fine && gathering->parts->tab_count == 0)
        zipped_damaged(gathering->zipped, "it has no sheet");
    return !zipped_failed(gathering->zipped);
}

/* ---- which part that is ---- */

#define SAVE_AS "; in Excel: Save as, Excel Workbook (.xlsx)"

/* What the main part of an Office document is called where it is no workbook of XML. */
static const struct {
    const char *piece, *fault;
} others[] = {
    {".bin", "the file is a binary workbook (.xlsb)" SAVE_AS},
    {"word/", "the file is a document of Word and no workbook; copy its table into Excel and save "
              "it there as Excel Workbook (.xlsx)"},
    {"ppt/", "the file is a presentation and no workbook; copy its table into Excel and save it "
             "there as Excel Workbook (.xlsx)"},
};

static bool is_other(struct zipped *zipped, const char *part) {
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strstr(part, others[i].piece) != NULL) {
            zipped_fault(zipped, "%s", others[i].fault);
            return true;
        }
    return false;
}

/* NULL after an error. */
static const char *find_main_part(struct arena *arena, struct zipped *zipped) {
    struct zipped_relations relations;
    if (!zipped_relations_read(arena, zipped, "", &relations))
        return NULL;
    const struct zipped_relation *main = zipped_relation_of_type(&relations, "officeDocument");
    if (main == NULL)
        zipped_fault(zipped,
                     "the file is a ZIP archive, but not one that is a workbook; unpack it, "
                     "and keep the workbook or CSV file that is in it");
    return main == NULL || is_other(zipped, main->target) ? NULL : main->target;
}

static const char *target_of_type(const struct zipped_relations *relations, const char *type) {
    const struct zipped_relation *relation = zipped_relation_of_type(relations, type);
    return relation == NULL ? NULL : relation->target;
}

bool workbook_parts_read(struct arena *arena, struct zipped *zipped, struct workbook_parts *parts) {
    struct gathering gathering = {.arena = arena, .zipped = zipped, .parts = parts};
    *parts = (struct workbook_parts){.dates = DATES_SINCE_1900};
    const char *main = find_main_part(arena, zipped);
    if (main == NULL || !zipped_relations_read(arena, zipped, main, &gathering.relations))
        return false;
    parts->strings = target_of_type(&gathering.relations, "sharedStrings");
    parts->styles = target_of_type(&gathering.relations, "styles");
    return read_main_part(&gathering, main);
}
