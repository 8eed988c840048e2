/* Paths and sizes of files. */
#include "base/file.h"

#include "data_folder_support.h"

static void a_path_has_a_folder_above_it(void **state) {
    const struct data_folder *folder = *state;
    assert_string_equal(file_folder(folder->arena, "out/monthly/2020-10"), "out/monthly");
    assert_string_equal(file_folder(folder->arena, "site"), ".");
    assert_string_equal(file_folder(folder->arena, "/site"), "/");
}

static void sizes_are_in_kilobytes_or_megabytes(void **state) {
    const struct data_folder *folder = *state;
    assert_string_equal(file_size_text(folder->arena, 1), "1 KB");
    assert_string_equal(file_size_text(folder->arena, 1001), "2 KB");
    assert_string_equal(file_size_text(folder->arena, 1250000), "1.2 MB");
}

static void names_are_listed_by_their_ending(void **state) {
    const struct data_folder *folder = *state;
    size_t count = 7;
    folder_write(folder, "parts/b.html", "");
    folder_write(folder, "parts/a.html", "");
    folder_write(folder, "parts/.html", "");
    folder_write(folder, "parts/a.css", "");
    const char *parts = arena_printf(folder->arena, "%s/parts", folder->path);
    const char **names = file_list_ending(folder->arena, parts, ".html", &count);
    assert_int_equal(count, 2);
    assert_string_equal(names[0], "a");
    assert_string_equal(names[1], "b");
    file_list_ending(folder->arena, "/nowhere", ".html", &count);
    assert_int_equal(count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {FOLDER_TEST(a_path_has_a_folder_above_it),
                                       FOLDER_TEST(names_are_listed_by_their_ending),
                                       FOLDER_TEST(sizes_are_in_kilobytes_or_megabytes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
