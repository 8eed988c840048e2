/* Finds the format of each style: by the workbook's own codes, else by the numbers that Excel
 * knows. */
#include "input/workbook/workbook_styles.h"

#include "input/workbook/workbook_xml.h"

#include <stdlib.h>

struct numbered_format {
    unsigned long id;
    struct workbook_format format;
};

struct gathering {
    struct arena *arena;
    struct zipped *zipped;
    struct numbered_format *own;
    size_t own_count;
    unsigned long *ids; /* of the formats of styles */
    size_t count;
};

enum { GENERAL = 0, MOST_STYLES = 65536 }; /* Excel has 65,490 */

static void refuse_more(struct gathering *gathering, size_t count) {
    if (count == MOST_STYLES)
        zipped_damaged(gathering->zipped, "it has more than %d styles of cells", MOST_STYLES);
}

static void on_format(void *context, const struct zipped_element *element) {
    struct gathering *gathering = context;
    unsigned long id = workbook_xml_number(element, "numFmtId", GENERAL);
    const char *code = zipped_attribute(element, "formatCode");
    if (id == GENERAL || code == NULL)
        return;
    refuse_more(gathering, gathering->own_count);
    gathering->own =
        arena_more(gathering->arena, gathering->own, gathering->own_count, sizeof *gathering->own);
    gathering->own[gathering->own_count++] =
        (struct numbered_format){id, workbook_format_read(code)};
}

static void on_style(void *context, const struct zipped_element *element) {
    struct gathering *gathering = context;
    refuse_more(gathering, gathering->count);
    gathering->ids =
        arena_more(gathering->arena, gathering->ids, gathering->count, sizeof *gathering->ids);
    gathering->ids[gathering->count++] = workbook_xml_number(element, "numFmtId", GENERAL);
}

static int by_id(const void *left, const void *right) {
    unsigned long a = ((const struct numbered_format *)left)->id;
    unsigned long b = ((const struct numbered_format *)right)->id;
    return (a > b) - (a < b);
}

static const struct workbook_format *format_with(const struct gathering *gathering,
                                                 unsigned long id) {
    struct numbered_format wanted = {.id = id};
    const struct numbered_format *own =
        gathering->own_count == 0
            ? NULL
            : bsearch(&wanted, gathering->own, gathering->own_count, sizeof *gathering->own, by_id);
    if (own != NULL)
        return &own->format;
    struct workbook_format *format = arena_alloc(gathering->arena, sizeof *format);
    *format = workbook_format_built_in(id);
    return format;
}

static void resolve(struct gathering *gathering, struct workbook_styles *styles) {
    if (gathering->own_count > 0)
        qsort(gathering->own, gathering->own_count, sizeof *gathering->own, by_id);
    styles->count = gathering->count;
    styles->formats = arena_array(gathering->arena, gathering->count, sizeof *styles->formats);
    for (size_t i = 0; i < gathering->count; i++)
        styles->formats[i] = format_with(gathering, gathering->ids[i]);
}

bool workbook_styles_read(struct arena *arena, struct zipped *zipped, const char *part,
                          struct workbook_styles *styles) {
    static const struct zipped_rule rules[] = {
        {"styleSheet", NULL, NULL, NULL},       {"numFmts", "styleSheet", NULL, NULL},
        {"numFmt", "numFmts", on_format, NULL}, {"cellXfs", "styleSheet", NULL, NULL},
        {"xf", "cellXfs", on_style, NULL},
    };
    static const struct zipped_reader reader = WORKBOOK_READER(rules);
    struct gathering gathering = {.arena = arena, .zipped = zipped};
    bool fine = part == NULL || zipped_xml_read(zipped, part, &reader, &gathering);
    resolve(&gathering, styles);
    return fine;
}

const struct workbook_format *workbook_styles_format(const struct workbook_styles *styles,
                                                     unsigned long style) {
    static const struct workbook_format general = {.count = 0};
    return style < styles->count ? styles->formats[style] : &general;
}
