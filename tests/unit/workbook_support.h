/* Workbooks for tests: archives that are made of parts, and what is read of them. */
#ifndef UNIT_WORKBOOK_SUPPORT_H
#define UNIT_WORKBOOK_SUPPORT_H

#include "message_support.h"

#include "base/buffer.h"
#include "input/workbook/workbook.h"

#include <zip.h>

#define MAIN_SPACE "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATION_SPACE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE_SPACE "http://schemas.openxmlformats.org/package/2006/relationships"

/* Parts in the order in which they are packed; `text` may be UTF-16, hence the length; 0: a string.
 */
struct part {
    const char *name, *text;
    size_t length;
};

/* A run, with a file as it lies in memory. */
struct file_under_test {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const char *bytes;
    size_t length;
};

static inline struct file_under_test file_of(const char *bytes, size_t length) {
    struct arena *arena = arena_new();
    return (struct file_under_test){arena, diagnostics_new(arena), bytes, length};
}

static inline zip_source_t *source_of(const struct part *part) {
    zip_error_t error;
    size_t length = part->length == 0 ? strlen(part->text) : part->length;
    zip_source_t *source = zip_source_buffer_create(part->text, length, 0, &error);
    assert_non_null(source);
    return source;
}

/* `locked` is a password, or NULL. */
static inline struct file_under_test packed(const struct part *parts, size_t count,
                                            const char *locked) {
    zip_error_t error;
    zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, &error);
    assert_non_null(target);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    assert_non_null(archive);
    for (size_t i = 0; i < count; i++) {
        zip_int64_t index = zip_file_add(archive, parts[i].name, source_of(&parts[i]), 0);
        assert_true(index >= 0);
        if (locked != NULL)
            assert_int_equal(
                zip_file_set_encryption(archive, (zip_uint64_t)index, ZIP_EM_AES_256, locked), 0);
    }
    assert_int_equal(zip_close(archive), 0);
    zip_stat_t stat;
    assert_int_equal(zip_source_stat(target, &stat), 0);
    struct file_under_test file = file_of(NULL, (size_t)stat.size);
    char *bytes = arena_alloc(file.arena, file.length);
    assert_int_equal(zip_source_open(target), 0);
    assert_int_equal(zip_source_read(target, bytes, file.length), file.length);
    zip_source_close(target);
    zip_source_free(target);
    file.bytes = bytes;
    return file;
}

#define PACKED(parts) packed((parts), sizeof(parts) / sizeof *(parts), NULL)

static const struct place BOOK = {.file = "book.xlsx"};

static inline const struct grid *grid_in(const struct file_under_test *file, const char *sheet) {
    return workbook_read(file->arena, file->diagnostics, BOOK, file->bytes, file->length, sheet);
}

static inline const char *said_of(const struct file_under_test *file) {
    return messages(file->arena, file->diagnostics);
}

/* The cells of a grid as text: "3: Number|N 1319|P 83|D 2020-10-31|E #N/A", a line a row. */
static inline const char *shown(const struct grid *grid) {
    static const char *const kinds[] = {"", "N ", "P ", "D ", "E ", "U "};
    static char text[4096];
    struct buffer out = {0};
    for (size_t i = 0; i < grid->row_count; i++) {
        const struct grid_row *row = &grid->rows[i];
        buffer_printf(&out, "%zu%s:", row->line, row->hidden ? " hidden" : "");
        for (size_t c = 0; c < row->count; c++)
            buffer_printf(&out, "%s%s%s", c == 0 ? " " : "|", kinds[row->cells[c].kind],
                          row->cells[c].text);
        buffer_putc(&out, '\n');
    }
    snprintf(text, sizeof text, "%s", out.data == NULL ? "" : out.data);
    buffer_free(&out);
    return text;
}

/* ---- parts as Excel writes them ---- */

#define ROOT_RELATIONS                                                                             \
    "<Relationships xmlns='" PACKAGE_SPACE "'><Relationship Id='rId1' Type='" RELATION_SPACE       \
    "/officeDocument' Target='xl/workbook.xml'/></Relationships>"
#define RELATION(id, type, target)                                                                 \
    "<Relationship Id='" id "' Type='" RELATION_SPACE "/" type "' Target='" target "'/>"
#define RELATIONS(list) "<Relationships xmlns='" PACKAGE_SPACE "'>" list "</Relationships>"
#define WORKBOOK(content)                                                                          \
    "<workbook xmlns='" MAIN_SPACE "' xmlns:r='" RELATION_SPACE "'>" content "</workbook>"
#define ONE_SHEET "<sheets><sheet name='Data' sheetId='1' r:id='rId1'/></sheets>"
#define SHEET(content) "<worksheet xmlns='" MAIN_SPACE "'>" content "</worksheet>"
#define ROWS(rows) SHEET("<sheetData>" rows "</sheetData>")

/* A workbook of one sheet, Data. Styles and strings are content of their parts. */
struct one_sheet {
    const char *sheet;      /* the part */
    const char *properties; /* in front of the sheets, or NULL */
    const char *calculation;
    const char *styles, *strings; /* NULL: none */
};

static inline struct file_under_test one_sheet(struct one_sheet made) {
    struct arena *arena = arena_new();
    const char *workbook = arena_printf(arena, WORKBOOK("%s" ONE_SHEET "%s"),
                                        made.properties == NULL ? "" : made.properties,
                                        made.calculation == NULL ? "" : made.calculation);
    const struct part parts[] = {
        {"_rels/.rels", ROOT_RELATIONS, 0},
        {"xl/workbook.xml", workbook, 0},
        {"xl/_rels/workbook.xml.rels",
         RELATIONS(RELATION("rId1", "worksheet", "worksheets/sheet1.xml")
                       RELATION("rId2", "styles", "styles.xml")
                           RELATION("rId3", "sharedStrings", "sharedStrings.xml")),
         0},
        {"xl/worksheets/sheet1.xml", made.sheet, 0},
        {"xl/styles.xml",
         arena_printf(arena, "<styleSheet xmlns='" MAIN_SPACE "'>%s</styleSheet>",
                      made.styles == NULL ? "" : made.styles),
         0},
        {"xl/sharedStrings.xml",
         arena_printf(arena, "<sst xmlns='" MAIN_SPACE "'>%s</sst>",
                      made.strings == NULL ? "" : made.strings),
         0},
    };
    struct file_under_test file = PACKED(parts);
    arena_free(arena);
    return file;
}

/* Reads the workbook and holds it against what is expected; nothing may be said. */
static inline void assert_reads(struct one_sheet made, const char *expected) {
    struct file_under_test file = one_sheet(made);
    const struct grid *grid = grid_in(&file, "");
    assert_string_equal(said_of(&file), "");
    assert_non_null(grid);
    assert_string_equal(shown(grid), expected);
    arena_free(file.arena);
}

/* The same of one that is refused, or of which something is said. */
static inline void assert_says(struct file_under_test file, const char *message) {
    const struct grid *grid = grid_in(&file, "");
    assert_contains(said_of(&file), message);
    if (strstr(message, ": error: ") != NULL)
        assert_null(grid);
    arena_free(file.arena);
}

#endif
