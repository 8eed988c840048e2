/* Number formats: which of them show a date, a percentage, or the number. */
#include "workbook_support.h"

#include "input/workbook/workbook_format.h"

static enum grid_kind kind_of(const char *code, double value) {
    struct workbook_format format = workbook_format_read(code);
    return workbook_format_kind(&format, value);
}

static void assert_all(enum grid_kind kind, const char *const *codes) {
    for (; *codes != NULL; codes++)
        if (kind_of(*codes, 44135) != kind)
            fail_msg("%s shows %d instead of %d", *codes, kind_of(*codes, 44135), kind);
}

/* Codes that Excel, LibreOffice and others write. */
static void days_months_and_years_are_dates(void **state) {
    (void)state;
    assert_all(GRID_DATE, (const char *const[]){
                              "dd/mm/yyyy", "d/m/yy h:mm", "mmm-yy", "[$-809]dd mmmm yyyy;@",
                              "yyyy\\-mm\\-dd", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "MM",
                              "mmmm", "yyyy\"年\"m\"月\"", "m/d", "hh:mm dd.mm.", "[ENG][$-809]d",
                              "\"Week of \"d mmm", "[$-411]ge.m.d", "d;@", "mm:ss d", NULL});
}

static void times_and_numbers_are_numbers(void **state) {
    (void)state;
    assert_all(GRID_NUMBER, (const char *const[]){"General",
                                                  "GENERAL",
                                                  "",
                                                  "0",
                                                  "#,##0.00",
                                                  "h:mm",
                                                  "h:mm:ss AM/PM",
                                                  "[h]:mm",
                                                  "[mm]:ss",
                                                  "mm:ss",
                                                  "mmss.0",
                                                  "h:mm;@",
                                                  "[hh]:mm:ss",
                                                  "0.00E+00",
                                                  "##0.0e-0",
                                                  "[Red]0",
                                                  "[$£-809]#,##0",
                                                  "0\" days\"",
                                                  "0\\d",
                                                  "_-* #,##0_-;\\-* #,##0_-;_-* \"-\"_-;_-@_-",
                                                  "@",
                                                  "[DBNum1]0",
                                                  "[Green]General",
                                                  "0\"%\"",
                                                  "0\\%",
                                                  "\"unclosed d",
                                                  "[unclosed d",
                                                  "0_d",
                                                  "0*m",
                                                  "\\",
                                                  NULL});
}

static void percent_signs_are_percentages(void **state) {
    (void)state;
    assert_all(GRID_PERCENT, (const char *const[]){"0%", "0.0%", "0.00 %", "[Red]0%", "0%;-0%",
                                                   "%0", "0%;[Red]-0%;\"-\"", "0%_);(0%)", NULL});
}

static void sections_go_by_sign(void **state) {
    (void)state;
    static const char code[] = "0%;0;d";
    assert_int_equal(kind_of(code, 1), GRID_PERCENT);
    assert_int_equal(kind_of(code, -1), GRID_NUMBER);
    assert_int_equal(kind_of(code, 0), GRID_DATE);
    assert_int_equal(kind_of("0%;0", 0), GRID_PERCENT);
    assert_int_equal(kind_of("0%", -1), GRID_PERCENT);
    assert_int_equal(kind_of("0%;0;d;\"text \"@", 1), GRID_PERCENT);
}

static void sections_go_by_condition(void **state) {
    (void)state;
    assert_int_equal(kind_of("[<=1]0%;0", 1), GRID_PERCENT);
    assert_int_equal(kind_of("[<=1]0%;0", 1.5), GRID_NUMBER);
    assert_int_equal(kind_of("[>=100]0;[<1]0%;d", 100), GRID_NUMBER);
    assert_int_equal(kind_of("[>=100]0;[<1]0%;d", 0.5), GRID_PERCENT);
    assert_int_equal(kind_of("[>=100]0;[<1]0%;d", 50), GRID_DATE);
    assert_int_equal(kind_of("[=0]0;0%", 0), GRID_NUMBER);
    assert_int_equal(kind_of("[<>0]0%;0", 0), GRID_NUMBER);
    assert_int_equal(kind_of("[>1]0;0%", 1), GRID_PERCENT);
    assert_int_equal(kind_of("[<1]0%", 5), GRID_PERCENT);
}

static void formats_have_numbers(void **state) {
    (void)state;
    static const struct {
        unsigned long id;
        enum grid_kind kind;
    } formats[] = {{0, GRID_NUMBER},   {1, GRID_NUMBER},  {4, GRID_NUMBER},  {9, GRID_PERCENT},
                   {10, GRID_PERCENT}, {11, GRID_NUMBER}, {13, GRID_NUMBER}, {14, GRID_DATE},
                   {17, GRID_DATE},    {18, GRID_NUMBER}, {21, GRID_NUMBER}, {22, GRID_DATE},
                   {27, GRID_DATE},    {36, GRID_DATE},   {37, GRID_NUMBER}, {45, GRID_NUMBER},
                   {47, GRID_NUMBER},  {49, GRID_NUMBER}, {50, GRID_DATE},   {58, GRID_DATE},
                   {999, GRID_NUMBER}};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        struct workbook_format format = workbook_format_built_in(formats[i].id);
        assert_int_equal(workbook_format_kind(&format, 44135), formats[i].kind);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_months_and_years_are_dates),
        cmocka_unit_test(times_and_numbers_are_numbers),
        cmocka_unit_test(percent_signs_are_percentages),
        cmocka_unit_test(sections_go_by_sign),
        cmocka_unit_test(sections_go_by_condition),
        cmocka_unit_test(formats_have_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
