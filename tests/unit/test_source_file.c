/* Files of sources: what they are read as. */
#include "workbook_support.h"

#include "input/source/source_file.h"

static const struct source SOURCE = {.name = "source", .sheet = "Data"};

static const struct grid *read_as(const struct file_under_test *file, const char *name) {
    return source_file_read(file->arena, file->diagnostics, &SOURCE, (struct place){.file = name},
                            file->bytes, file->length);
}

static void workbooks_are_known_by_name_or_bytes(void **state) {
    (void)state;
    struct file_under_test file =
        one_sheet((struct one_sheet){.sheet = ROWS("<row r='3'><c r='B3'><v>1</v></c></row>")});
    static const char *const names[] = {"a.xlsx", "A.XLSX", "a.csv"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct grid *grid = read_as(&file, names[i]);
        assert_non_null(grid);
        assert_string_equal(shown(grid), "3: |N 1\n");
        assert_string_equal(grid->place.file, names[i]);
        assert_string_equal(grid->place.sheet, "Data");
    }
    assert_string_equal(said_of(&file), "");
    arena_free(file.arena);
}

static void a_name_does_not_make_a_workbook(void **state) {
    (void)state;
    struct file_under_test file = file_of("a,b\n1,2\n", 8);
    assert_null(read_as(&file, "a.xlsx"));
    assert_contains(said_of(&file), "a.xlsx: error: the file is no workbook");
    assert_string_equal(shown(read_as(&file, "a.csv")), "1: a|b\n2: 1|2\n");
    arena_free(file.arena);
}

static void the_sheet_is_the_sources_own(void **state) {
    (void)state;
    struct file_under_test file = one_sheet((struct one_sheet){.sheet = ROWS("")});
    const struct source source = {.name = "source", .sheet = "Dta"};
    assert_null(
        source_file_read(file.arena, file.diagnostics, &source, BOOK, file.bytes, file.length));
    assert_contains(said_of(&file), "there is no sheet “Dta” (did you mean “Data”?)");
    arena_free(file.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(workbooks_are_known_by_name_or_bytes),
        cmocka_unit_test(a_name_does_not_make_a_workbook),
        cmocka_unit_test(the_sheet_is_the_sources_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
