/* Workbooks: what their cells hold. What is expected is what Excel shows of such a file, or keeps.
 */
#include "workbook_support.h"

static void texts_are_shared_or_inline(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){
            .sheet = ROWS("<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='inlineStr'>"
                          "<is><t>in line</t></is></c><c r='C1' t='str'><f>A1</f>"
                          "<v>of a formula</v></c></row>"),
            .strings = "<si><t>zero</t></si><si><t>one &amp; only</t></si>"},
        "1: one & only|in line|of a formula\n");
}

static void runs_of_rich_text_are_joined(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){
            .sheet = ROWS("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='inlineStr'><is><r>"
                          "<t>a</t></r><r><t>b</t></r></is></c></row>"),
            .strings =
                "<si><r><rPr><b/></rPr><t xml:space='preserve'>Re- </t></r><r><t>ferrals</t>"
                "</r></si><si><t>課</t><rPh sb='0' eb='1'><t>カ</t></rPh><phoneticPr/></si>"},
        "1: Re- ferrals|課|ab\n");
}

/* Without xml:space="preserve" Excel leaves out the blanks around a run, too. */
static void blanks_count_where_they_are_kept(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){
            .sheet = ROWS("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>"
                          "<c t='s'><v>3</v></c></row>"),
            .strings =
                "<si><t xml:space='preserve'> \u00a0kept\t</t></si>"
                "<si><r><t>a </t></r><r><t>b</t></r></si>"
                "<si xml:space='preserve'><r><t>a </t></r><r><t>b</t></r></si><si><t> </t></si>"},
        "1: kept|ab|a b\n");
}

static void escapes_are_characters(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){.sheet =
                               ROWS("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'>"
                                    "<v>2</v></c><c t='s'><v>3</v></c><c t='s'><v>4</v></c></row>"),
                           .strings = "<si><t>a_x000A_b</t></si><si><t>_x005F_x000D_</t></si>"
                                      "<si><t>_xD83D__xDE00_</t></si><si><t>_x0007__xD83D_</t></si>"
                                      "<si><t>_x00_ _x004</t></si>"},
        "1: a\nb|_x000D_|\U0001F600|??|_x00_ _x004\n");
}

static void texts_are_composed(void **state) {
    (void)state;
    assert_reads((struct one_sheet){.sheet = ROWS("<row><c t='s'><v>0</v></c></row>"),
                                    .strings = "<si><t>Cafe\u0301</t></si>"},
                 "1: Café\n");
}

/* ---- numbers ---- */

#define NUMBER(text) "<c><v>" text "</v></c>"

static void numbers_are_the_shortest_that_read_back(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){.sheet = ROWS("<row>" NUMBER("0.28999999999999998") NUMBER("1E-3")
                                             NUMBER("-0") NUMBER("1.5E+3")
                                                 NUMBER("0.30000000000000004") NUMBER(" 12 ")
                                                     NUMBER("1e21") NUMBER("-2.5E-9") "</row>")},
        "1: N 0.29|N 0.001|N 0|N 1500|N 0.30000000000000004|N 12|"
        "N 1000000000000000000000|N -0.0000000025\n");
}

static void what_is_no_number_is_a_text(void **state) {
    (void)state;
    assert_reads((struct one_sheet){.sheet = ROWS("<row>" NUMBER("NaN") NUMBER("1E999") NUMBER(
                                        "0x1F") NUMBER("1,5") NUMBER("1E") "</row>")},
                 "1: NaN|1E999|0x1F|1,5|1E\n");
}

static void truths_and_errors_are_as_shown(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){.sheet =
                               ROWS("<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'>"
                                    "<v>#DIV/0!</v></c><c t='e'><f>X</f><v>#N/A</v></c></row>")},
        "1: TRUE|FALSE|E #DIV/0!|E #N/A\n");
}

/* ---- formats ---- */

#define STYLED(style, text) "<c s='" style "'><v>" text "</v></c>"

static void percentages_are_what_is_shown(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){
            .sheet = ROWS("<row>" STYLED("1", "0.83") STYLED("2", "7.0000000000000007E-2")
                              STYLED("3", "83") STYLED("4", "-0.125") STYLED("5", "0.5")
                                  STYLED("5", "1.5") STYLED("1", "0") "</row>"),
            .styles = "<numFmts count='3'><numFmt numFmtId='164' formatCode='0.0&quot;%&quot;'/>"
                      "<numFmt numFmtId='165' formatCode='[Blue]0%;[Red]\\-0.0%;&quot;-&quot;'/>"
                      "<numFmt numFmtId='166' formatCode='[&lt;1]0%;0'/></numFmts>"
                      "<cellXfs><xf numFmtId='0'/><xf numFmtId='9'/><xf numFmtId='10'/>"
                      "<xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/></cellXfs>"},
        "1: P 83|P 7|N 83|P -12.5|P 50|N 1.5|P 0\n");
}

#define DATES "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"

/* The days around what Lotus 1-2-3 took for a leap year; 44135 is 31 October 2020. */
static void dates_are_days(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){.sheet = ROWS("<row>" STYLED("1", "44135") STYLED("1", "44135.75")
                                             STYLED("1", "1") STYLED("1", "59") STYLED("1", "60")
                                                 STYLED("1", "61") STYLED("1", "36585")
                                                     STYLED("1", "2958465") "</row>"),
                           .styles = DATES},
        "1: D 2020-10-31|D 2020-10-31|D 1900-01-01|D 1900-02-28|D 1900-02-29|"
        "D 1900-03-01|D 2000-02-29|D 9999-12-31\n");
}

/* 42673 is 31 October 2020 of days since 1904. */
static void dates_are_days_since_1904_too(void **state) {
    (void)state;
    assert_reads((struct one_sheet){.properties = "<workbookPr date1904='1'/>",
                                    .sheet = ROWS("<row>" STYLED("1", "0") STYLED("1", "42673")
                                                      STYLED("1", "59") "</row>"),
                                    .styles = DATES},
                 "1: D 1904-01-01|D 2020-10-31|D 1904-02-29\n");
}

static void no_day_is_a_number(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){.sheet = ROWS("<row>" STYLED("1", "0") STYLED("1", "-3") STYLED(
                               "1", "2958466") STYLED("1", "0.5") STYLED("1", "1E300") "</row>"),
                           .styles = DATES},
        "1: N 0|N -3|N 2958466|N 0.5|N 1000000000000000000000000000000000000000000000000000"
        "00000000000000000000000000000000000000000000000000000000000000000000000000000000"
        "00000000000000000000000000000000000000000000000000000000000000000000000000000000"
        "00000000000000000000000000000000000000000000000000000000000000000000000000000000"
        "000000000\n");
}

/* A sum such as 44134.999999999993 + 1e-11 is meant as the whole day. */
static void a_day_that_was_added_up_is_whole(void **state) {
    (void)state;
    assert_reads((struct one_sheet){.sheet = ROWS("<row>" STYLED("1", "44134.999999999993")
                                                      STYLED("1", "44134.99998") "</row>"),
                                    .styles = DATES},
                 "1: D 2020-10-31|D 2020-10-30\n");
}

static void days_in_letters_are_dates(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){
            .sheet = ROWS("<row><c t='d'><v>2020-10-31T12:00:00</v></c>"
                          "<c t='d'><v>2020-10-31</v></c><c t='d'><v>10:10:10</v></c></row>")},
        "1: D 2020-10-31|D 2020-10-31|10:10:10\n");
}

/* ---- formulas ---- */

static void formulas_have_their_last_value(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){
            .sheet = ROWS("<row><c><f>1+1</f><v>2</v></c><c t='str'><f>\"\"</f><v></v></c>"
                          "<c><f t='shared' si='0'/><v>3</v></c></row>")},
        "1: N 2||N 3\n");
}

static void a_formula_without_a_value_is_told(void **state) {
    (void)state;
    struct file_under_test file = one_sheet((struct one_sheet){
        .sheet = ROWS("<row r='2'><c r='C2'><f>1+1</f></c><c r='D2'><f>1</f><v/></c>"
                      "<c r='E2' t='str'><f>1</f></c></row>")});
    const struct grid *grid = grid_in(&file, "");
    assert_string_equal(shown(grid),
                        "2: ||U #NOT CALCULATED|U #NOT CALCULATED|U #NOT CALCULATED\n");
    assert_contains(
        said_of(&file),
        "book.xlsx:Data!C2: warning: this formula was never calculated (and 2 more in "
        "this sheet), so that the file has no value for it; open the workbook in Excel, "
        "and save it");
    arena_free(file.arena);
}

/* As XlsxWriter leaves formulas. */
static void a_zero_that_waits_for_excel_is_told(void **state) {
    (void)state;
    assert_says(one_sheet((struct one_sheet){
                    .calculation = "<calcPr calcId='124519' fullCalcOnLoad='1'/>",
                    .sheet = ROWS("<row><c><f>1+1</f><v>0</v></c><c><v>0</v></c></row>")}),
                "book.xlsx:Data!A1: warning: the value 0 of this formula may be none");
}

/* ---- places ---- */

static void gaps_are_empty_and_names_count(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){
            .sheet = ROWS("<row r='2'><c r='B2'><v>1</v></c><c r='D2'><v>2</v></c>"
                          "<c r='F2' s='3'/></row><row r='3'/>"
                          "<row r='5' hidden='1'><c><v>3</v></c></row>"
                          "<row><c><v>4</v></c><c r='C6'><v>5</v></c><c><v>6</v></c></row>"
                          "<row><c r='A9'><v>7</v></c></row>")},
        "2: |N 1||N 2\n5 hidden: N 3\n6: N 4||N 5|N 6\n9: N 7\n");
}

static void merged_cells_have_one_text(void **state) {
    (void)state;
    struct file_under_test file = one_sheet((struct one_sheet){
        .sheet = SHEET("<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c>"
                       "<c r='C1'><v>3</v></c></row><row r='2'><c r='A2'><v>4</v></c></row>"
                       "<row r='3'><c r='A3'><v>5</v></c></row></sheetData>"
                       "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='D1'/></mergeCells>")});
    const struct grid *grid = grid_in(&file, "");
    assert_string_equal(shown(grid), "1: N 1||N 3\n3: N 5\n");
    assert_int_equal(grid->merge_count, 1);
    assert_int_equal(grid->merges[0].first_line, 1);
    assert_int_equal(grid->merges[0].last_line, 2);
    assert_int_equal(grid->merges[0].first_field, 1);
    assert_int_equal(grid->merges[0].last_field, 2);
    assert_contains(said_of(&file), "book.xlsx:Data!B1: note: merged cells cover this one (and 1 "
                                    "more in this sheet)");
    arena_free(file.arena);
}

static void hidden_columns_are_told(void **state) {
    (void)state;
    assert_says(
        one_sheet((struct one_sheet){
            .sheet = SHEET("<cols><col min='2' max='2' hidden='1'/><col min='4' max='16384' "
                           "hidden='1'/></cols><sheetData><row><c><v>1</v></c><c><v>2</v>"
                           "</c><c r='D1'><v>3</v></c></row></sheetData>")}),
        "book.xlsx:Data: note: columns B, D are hidden in the sheet, and are read all the "
        "same");
}

static void an_empty_sheet_has_no_rows(void **state) {
    (void)state;
    assert_reads((struct one_sheet){.sheet = SHEET("<sheetData/>")}, "");
}

/* ---- XML ---- */

/* Strict, by relationships that lead elsewhere, with prefixes, from backslashes and in either case.
 */
static void strict_workbooks_are_read(void **state) {
    (void)state;
    static const char strict[] = "http://purl.oclc.org/ooxml/";
    struct arena *arena = arena_new();
    const struct part parts[] = {
        {"_rels\\.rels",
         arena_printf(arena,
                      RELATIONS("<Relationship Id='a' Type='%sofficeDocument/relationships/"
                                "officeDocument' Target='/Book/My%%20book.xml'/>"),
                      strict),
         0},
        {"book\\my book.xml",
         arena_printf(
             arena,
             "<x:workbook xmlns:x='%sspreadsheetml/main' xmlns:q='%sofficeDocument/"
             "relationships'><x:sheets><x:sheet name='A' q:id='b'/></x:sheets></x:workbook>",
             strict, strict),
         0},
        {"Book/_rels/my book.xml.rels",
         arena_printf(
             arena,
             RELATIONS("<Relationship Id='b' Type='%sofficeDocument/relationships/worksheet' "
                       "Target='../else/./where.xml'/>"),
             strict),
         0},
        {"else/where.xml",
         arena_printf(
             arena,
             "<s:worksheet xmlns:s='%sspreadsheetml/main'><s:sheetData><s:row><s:c><s:v>1"
             "</s:v><s:extLst><v xmlns='other'>2</v></s:extLst></s:c></s:row></s:sheetData>"
             "</s:worksheet>",
             strict),
         0},
    };
    struct file_under_test file = PACKED(parts);
    const struct grid *grid = grid_in(&file, "");
    assert_string_equal(said_of(&file), "");
    assert_string_equal(shown(grid), "1: N 1\n");
    arena_free(file.arena);
    arena_free(arena);
}

static void alternatives_are_those_for_all(void **state) {
    (void)state;
    assert_reads(
        (struct one_sheet){
            .sheet =
                ROWS("<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/"
                     "markup-compatibility/2006'><mc:Choice Requires='new'><row><c><v>1</v></c>"
                     "</row></mc:Choice><mc:Fallback><row><c><v>2</v></c></row></mc:Fallback>"
                     "</mc:AlternateContent>")},
        "1: N 2\n");
}

/* The same sheet as UTF-8 with a mark, and as UTF-16 with one. */
static void parts_may_have_other_encodings(void **state) {
    (void)state;
    static const char sheet[] = ROWS("<row><c><v>12</v></c></row>");
    assert_reads((struct one_sheet){.sheet = ROWS("<row><c><v>12</v></c></row>")}, "1: N 12\n");
    char wide[2 + 2 * sizeof sheet] = "\xFF\xFE";
    for (size_t i = 0; i < sizeof sheet - 1; i++) {
        wide[2 + 2 * i] = sheet[i];
        wide[3 + 2 * i] = '\0';
    }
    struct part parts[] = {
        {"_rels/.rels", "\xEF\xBB\xBF" ROOT_RELATIONS, 0},
        {"xl/workbook.xml", WORKBOOK(ONE_SHEET), 0},
        {"xl/_rels/workbook.xml.rels", RELATIONS(RELATION("rId1", "worksheet", "sheet.xml")), 0},
        {"xl/sheet.xml", wide, 2 * sizeof sheet},
    };
    struct file_under_test file = PACKED(parts);
    const struct grid *grid = grid_in(&file, "");
    assert_string_equal(said_of(&file), "");
    assert_string_equal(shown(grid), "1: N 12\n");
    arena_free(file.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_shared_or_inline),
        cmocka_unit_test(runs_of_rich_text_are_joined),
        cmocka_unit_test(blanks_count_where_they_are_kept),
        cmocka_unit_test(escapes_are_characters),
        cmocka_unit_test(texts_are_composed),
        cmocka_unit_test(numbers_are_the_shortest_that_read_back),
        cmocka_unit_test(what_is_no_number_is_a_text),
        cmocka_unit_test(truths_and_errors_are_as_shown),
        cmocka_unit_test(percentages_are_what_is_shown),
        cmocka_unit_test(dates_are_days),
        cmocka_unit_test(dates_are_days_since_1904_too),
        cmocka_unit_test(no_day_is_a_number),
        cmocka_unit_test(a_day_that_was_added_up_is_whole),
        cmocka_unit_test(days_in_letters_are_dates),
        cmocka_unit_test(formulas_have_their_last_value),
        cmocka_unit_test(a_formula_without_a_value_is_told),
        cmocka_unit_test(a_zero_that_waits_for_excel_is_told),
        cmocka_unit_test(gaps_are_empty_and_names_count),
        cmocka_unit_test(merged_cells_have_one_text),
        cmocka_unit_test(hidden_columns_are_told),
        cmocka_unit_test(an_empty_sheet_has_no_rows),
        cmocka_unit_test(strict_workbooks_are_read),
        cmocka_unit_test(alternatives_are_those_for_all),
        cmocka_unit_test(parts_may_have_other_encodings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
