/* Workbooks that cannot be read: each gets a message that says what it is and what to do. */
#include "workbook_support.h"

#include "input/workbook/workbook_reference.h"
#include "input/zipped/zipped.h"

static void assert_bytes_say(const char *bytes, size_t length, const char *message) {
    assert_says(file_of(bytes, length), message);
}

/* ---- files of other kinds ---- */

/* A compound file with an entry of that name in its directory. */
static void assert_compound_says(const char *stream, const char *message) {
    char bytes[1024] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    char *entry = bytes + 512 + 128;
    for (size_t i = 0; i < strlen(stream); i++)
        entry[2 * i] = stream[i];
    entry[64] = (char)(2 * (strlen(stream) + 1));
    assert_bytes_say(bytes, sizeof bytes, message);
}

static void older_files_are_told_apart(void **state) {
    (void)state;
    assert_compound_says(
        "EncryptedPackage",
        "book.xlsx: error: the workbook is locked with a password; in Excel: File, "
        "Info, Protect Workbook, Encrypt with Password");
    assert_compound_says("Workbook",
                         "book.xlsx: error: the file is a workbook of Excel 97 to 2003 (.xls); in "
                         "Excel: Save as, Excel Workbook (.xlsx)");
    assert_compound_says("WORKBOOK", "(.xls)");
    assert_compound_says("Book",
                         "book.xlsx: error: the file is a workbook of Excel 5 or 95 (.xls)");
    assert_compound_says("WordDocument", "book.xlsx: error: the file is a document of Word");
    assert_compound_says("Books", "book.xlsx: error: the file is one of an older Office program");
    assert_bytes_say("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "an older Office program");
}

static void other_files_are_told_apart(void **state) {
    (void)state;
    static const struct {
        const char *bytes, *message;
    } files[] = {
        {"", "book.xlsx: error: the file is empty"},
        {"<html><table>", "book.xlsx: error: the file is a web page, whatever its name says"},
        {"<?xml version='1.0'?><Workbook/>", "book.xlsx: error: the file is XML"},
        {"%PDF-1.7", "book.xlsx: error: the file is a PDF"},
        {"a,b\n1,2\n",
         "book.xlsx: error: the file is no workbook, whatever its name says; if it is "
         "a CSV, give it a name that ends in .csv"},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        assert_bytes_say(files[i].bytes, strlen(files[i].bytes), files[i].message);
}

static void assert_archive_says(const char *name, const char *text, const char *message) {
    const struct part parts[] = {{name, text, 0}};
    assert_says(PACKED(parts), message);
}

static void other_archives_are_told_apart(void **state) {
    (void)state;
    assert_archive_says("mimetype", "application/vnd.oasis.opendocument.spreadsheet",
                        "book.xlsx: error: the file is an OpenDocument spreadsheet (.ods); in "
                        "LibreOffice or Excel: Save as, Excel Workbook (.xlsx)");
    assert_archive_says("mimetype", "application/vnd.oasis.opendocument.text",
                        "book.xlsx: error: the file is an OpenDocument text or drawing");
    assert_archive_says("mimetype", "application/epub+zip",
                        "the file is a ZIP archive, but not one");
    assert_archive_says("export.csv", "a,b",
                        "book.xlsx: error: the file is a ZIP archive, but not "
                        "one that is a workbook; unpack it");
    assert_archive_says("_rels/.rels",
                        RELATIONS(RELATION("rId1", "officeDocument", "xl/workbook.bin")),
                        "book.xlsx: error: the file is a binary workbook (.xlsb); in Excel");
    assert_archive_says("_rels/.rels",
                        RELATIONS(RELATION("rId1", "officeDocument", "word/document.xml")),
                        "book.xlsx: error: the file is a document of Word");
    assert_archive_says("_rels/.rels",
                        RELATIONS(RELATION("rId1", "officeDocument", "ppt/presentation.xml")),
                        "book.xlsx: error: the file is a presentation");
}

/* ---- damage ---- */

static struct file_under_test plain_workbook(void) {
    return one_sheet((struct one_sheet){.sheet = ROWS("<row><c><v>1</v></c></row>")});
}

static void a_file_that_was_cut_off_is_damaged(void **state) {
    (void)state;
    struct file_under_test file = plain_workbook();
    file.length = file.length * 2 / 3;
    assert_says(file, "book.xlsx: error: the file is damaged: the end of it is missing, or another "
                      "part of what holds it together");
}

/* A byte of the packed sheet is another: what was unpacked has not the sum of its bytes. */
static void a_changed_byte_is_damage(void **state) {
    (void)state;
    struct file_under_test file = plain_workbook();
    char *bytes = arena_strndup(file.arena, file.bytes, file.length);
    static const char name[] = "xl/worksheets/sheet1.xml";
    for (size_t i = 0; i + sizeof name < file.length; i++)
        if (memcmp(bytes + i, name, sizeof name - 1) == 0) {
            bytes[i + sizeof name + 20] ^= 0x10;
            break;
        }
    file.bytes = bytes;
    assert_says(file, "book.xlsx: error: the file is damaged: “xl/worksheets/sheet1.xml” in it");
}

static void parts_that_are_missing_are_named(void **state) {
    (void)state;
    const struct part parts[] = {
        {"_rels/.rels", ROOT_RELATIONS, 0},
        {"xl/workbook.xml", WORKBOOK(ONE_SHEET), 0},
        {"xl/_rels/workbook.xml.rels", RELATIONS(RELATION("rId1", "worksheet", "a.xml")), 0},
    };
    assert_says(packed(parts, 1, NULL),
                "book.xlsx: error: the file is damaged: “xl/workbook.xml” is not in it; open it in "
                "the program that it is from, save it again, or export it again");
    assert_says(packed(parts, 2, NULL), "damaged: it does not say where its sheet “Data” is");
    assert_says(packed(parts, 3, NULL), "damaged: “xl/a.xml” is not in it");
}

static void assert_workbook_says(const char *workbook, const char *message) {
    const struct part parts[] = {{"_rels/.rels", ROOT_RELATIONS, 0},
                                 {"xl/workbook.xml", workbook, 0}};
    assert_says(PACKED(parts), message);
}

static void parts_that_are_something_else_are_named(void **state) {
    (void)state;
    assert_workbook_says("no XML", "damaged: “xl/workbook.xml” in it is no XML (");
    assert_workbook_says("<workbook", "damaged: “xl/workbook.xml” in it is no XML (");
    assert_workbook_says("<document/>",
                         "damaged: “xl/workbook.xml” in it begins as <document> instead of "
                         "<workbook>");
    assert_workbook_says(WORKBOOK("<sheets/>"), "damaged: it has no sheet");
    assert_workbook_says("<!DOCTYPE workbook [<!ENTITY a 'b'>]><workbook/>",
                         "damaged: “xl/workbook.xml” in it has a document type");
}

static void a_packed_file_with_a_password_is_told(void **state) {
    (void)state;
    const struct part parts[] = {{"_rels/.rels", ROOT_RELATIONS, 0}};
    assert_says(packed(parts, 1, "secret"),
                "book.xlsx: error: the file is an archive with a password: save it without one");
}

static void assert_rows_say(const char *sheet, const char *message) {
    assert_says(one_sheet((struct one_sheet){.sheet = sheet}), message);
}

static void cells_that_can_be_nowhere_are_damage(void **state) {
    (void)state;
    assert_rows_say(ROWS("<row r='3'/><row r='3'/>"), "damaged: row 3 in it stands behind row 3");
    assert_rows_say(ROWS("<row r='1048577'/>"), "damaged: row 1048577 in it stands behind row 0");
    assert_rows_say(ROWS("<row r='2'><c r='A3'/></row>"), "damaged: cell A3 in it is in row 2");
    assert_rows_say(ROWS("<row><c r='B1'/><c r='B1'/></row>"),
                    "damaged: cell B1 in it is in row 1, behind column 2");
    assert_rows_say(ROWS("<row><c r='XFD1'/><c/></row>"), "damaged: cell without a name in it is");
    assert_rows_say(ROWS("<row><c r='XFE1'/></row>"), "damaged: cell XFE1 in it is in row 1");
    assert_rows_say(ROWS("<row><c r='1'/></row>"), "damaged: cell 1 in it is in row 1");
    assert_rows_say(ROWS("<row><c r='A1' t='s'><v>7</v></c></row>"),
                    "damaged: A1 in it has a text that is not in the list of 0 texts");
    assert_rows_say(ROWS("<row><c r='B1' t='s'><v>-1</v></c></row>"),
                    "damaged: B1 in it has a text that is not in the list of 0 texts");
}

/* A row of a sheet costs its full width, however little it says. */
static void a_sheet_without_end_is_refused(void **state) {
    (void)state;
    struct buffer rows = {0};
    buffer_puts(&rows, "<worksheet xmlns='" MAIN_SPACE "'><sheetData>");
    for (int i = 1; i <= 2100; i++)
        buffer_printf(&rows, "<row><c r='XFD%d'><v>1</v></c></row>", i);
    buffer_puts(&rows, "</sheetData></worksheet>");
    assert_rows_say(rows.data,
                    "book.xlsx: error: the sheet is larger than 512 MB, more than is read");
    buffer_free(&rows);
}

static void elements_without_end_are_refused(void **state) {
    (void)state;
    struct buffer deep = {0};
    buffer_puts(&deep, "<worksheet xmlns='" MAIN_SPACE "'>");
    for (int i = 0; i < 1000; i++)
        buffer_puts(&deep, "<x>");
    assert_rows_say(deep.data, "stand more than 200 deep in each other");
    buffer_free(&deep);
}

static bool take_all(void *context, const char *bytes, size_t length) {
    (void)bytes;
    *(size_t *)context += length;
    return true;
}

/* A part of 64 MB, from much less, is unpacked again and again. */
static void an_archive_without_end_is_refused(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    size_t length = (size_t)64 << 20, taken = 0;
    char *blanks = arena_alloc(arena, length);
    memset(blanks, ' ', length);
    const struct part parts[] = {{"blanks", blanks, length}};
    struct file_under_test file = PACKED(parts);
    arena_free(arena);
    struct zipped *zipped =
        zipped_open(file.arena, file.diagnostics, BOOK, file.bytes, file.length);
    while (taken < ZIPPED_MOST && zipped_read(zipped, "blanks", take_all, &taken))
        continue;
    assert_int_equal(taken, ZIPPED_MOST);
    assert_string_equal(said_of(&file), "");
    assert_false(zipped_read(zipped, "blanks", take_all, &taken));
    assert_int_equal(taken, ZIPPED_MOST);
    assert_contains(said_of(&file),
                    "book.xlsx: error: what is packed in the file is larger than 512 "
                    "MB, more than is read; export less of it");
    arena_free(file.arena);
}

static void a_tag_without_end_is_refused(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    size_t length = (size_t)8 << 20;
    char *tag = arena_alloc(arena, length + 1);
    memset(tag, 'x', length);
    tag[0] = '<';
    assert_workbook_says(tag, "damaged: “xl/workbook.xml” in it has a tag that does not end");
    arena_free(arena);
}

/* ---- sheets ---- */

static struct file_under_test three_sheets(void) {
    static const struct part parts[] = {
        {"_rels/.rels", ROOT_RELATIONS, 0},
        {"xl/workbook.xml",
         WORKBOOK("<sheets><sheet name='Chart' r:id='c'/><sheet name='Summary' r:id='s' "
                  "state='veryHidden'/><sheet name='Referrals &amp; more' r:id='d'/>"
                  "<sheet name='2020' r:id='y'/></sheets>"),
         0},
        {"xl/_rels/workbook.xml.rels",
         RELATIONS(RELATION("c", "chartsheet", "c.xml") RELATION("s", "worksheet", "s.xml")
                       RELATION("d", "worksheet", "d.xml") RELATION("y", "worksheet", "y.xml")),
         0},
        {"xl/s.xml", ROWS("<row><c><v>1</v></c></row>"), 0},
        {"xl/d.xml", ROWS("<row><c><v>2</v></c></row>"), 0},
        {"xl/y.xml", ROWS("<row><c><v>3</v></c></row>"), 0},
    };
    return PACKED(parts);
}

static void assert_sheet_has(const char *sheet, const char *cells, const char *said) {
    struct file_under_test file = three_sheets();
    const struct grid *grid = grid_in(&file, sheet);
    assert_string_equal(said_of(&file), said);
    assert_string_equal(shown(grid), cells);
    arena_free(file.arena);
}

static void sheets_have_names_and_numbers(void **state) {
    (void)state;
    static const char hidden[] = "book.xlsx:Summary: note: the sheet “Summary” is hidden in the "
                                 "workbook, and is read all the same\n";
    assert_sheet_has("", "1: N 1\n", hidden);
    assert_sheet_has("2", "1: N 1\n", hidden);
    assert_sheet_has("REFERRALS & more", "1: N 2\n", "");
    assert_sheet_has("3", "1: N 2\n", "");
    assert_sheet_has("2020", "1: N 3\n", "");
}

static void assert_sheet_says(const char *sheet, const char *message) {
    struct file_under_test file = three_sheets();
    assert_null(grid_in(&file, sheet));
    assert_contains(said_of(&file), message);
    arena_free(file.arena);
}

static void unknown_sheets_are_told(void **state) {
    (void)state;
    assert_sheet_says("Sumary", "book.xlsx: error: there is no sheet “Sumary” (did you mean "
                                "“Summary”?) in the workbook, but “Chart”, “Summary”, “Referrals & "
                                "more”, “2020”: name one of them, or give its number");
    assert_sheet_says("5", "there is no sheet “5”");
    assert_sheet_says("0", "there is no sheet “0”");
    assert_sheet_says("Chart",
                      "“Chart” is a chart or a dialog of the workbook, which has no cells");
}

static void columns_have_letters(void **state) {
    (void)state;
    assert_string_equal(workbook_reference_letters(1).text, "A");
    assert_string_equal(workbook_reference_letters(26).text, "Z");
    assert_string_equal(workbook_reference_letters(27).text, "AA");
    assert_string_equal(workbook_reference_letters(702).text, "ZZ");
    assert_string_equal(workbook_reference_letters(16384).text, "XFD");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(older_files_are_told_apart),
        cmocka_unit_test(other_files_are_told_apart),
        cmocka_unit_test(other_archives_are_told_apart),
        cmocka_unit_test(a_file_that_was_cut_off_is_damaged),
        cmocka_unit_test(a_changed_byte_is_damage),
        cmocka_unit_test(parts_that_are_missing_are_named),
        cmocka_unit_test(parts_that_are_something_else_are_named),
        cmocka_unit_test(a_packed_file_with_a_password_is_told),
        cmocka_unit_test(cells_that_can_be_nowhere_are_damage),
        cmocka_unit_test(a_sheet_without_end_is_refused),
        cmocka_unit_test(elements_without_end_are_refused),
        cmocka_unit_test(an_archive_without_end_is_refused),
        cmocka_unit_test(a_tag_without_end_is_refused),
        cmocka_unit_test(sheets_have_names_and_numbers),
        cmocka_unit_test(unknown_sheets_are_told),
        cmocka_unit_test(columns_have_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
