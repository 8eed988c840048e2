/* Paths that lead out of a folder, or would. */
#include "base/enclosure.h"

#include "data_folder_support.h"

#include <errno.h>

static struct enclosure open_folder(const struct data_folder *folder) {
    struct enclosure enclosure;
    assert_true(enclosure_open(&enclosure, folder->arena, folder->diagnostics, folder->path));
    assert_true(enclosure.handle >= 0);
    return enclosure;
}

static void files_and_folders_are_found(void **state) {
    const struct data_folder *folder = *state;
    struct enclosure enclosure = open_folder(folder);
    size_t length;
    assert_int_equal(enclosure_look(&enclosure, "kpi"), ENCLOSED_FOLDER);
    assert_int_equal(enclosure_look(&enclosure, "kpi/2020-10.csv"), ENCLOSED_FILE);
    assert_int_equal(enclosure_look(&enclosure, "kpi/2020-11.csv"), ENCLOSED_NOTHING);
    assert_int_equal(enclosure_look(&enclosure, "units.csv/2020-11.csv"), ENCLOSED_NOTHING);
    assert_non_null(enclosure_read(&enclosure, folder->arena, "kpi/2020-10.csv", &length));
    assert_string_equal(enclosure_list(&enclosure, folder->arena, "kpi", &length)[0],
                        "2020-10.csv");
    assert_int_equal(length, 1);
    assert_string_equal(enclosure_shown(&enclosure, "kpi"),
                        arena_printf(folder->arena, "%s/kpi", folder->path));
    enclosure_close(&enclosure);
}

static void assert_leads_nowhere(const struct data_folder *folder, const char *path, int error) {
    struct enclosure enclosure = open_folder(folder), inner;
    size_t length;
    assert_true(enclosure_enter(&inner, &enclosure, path));
    assert_int_equal(errno, error);
    assert_int_equal(inner.handle, -1);
    assert_int_equal(enclosure_look(&enclosure, path), ENCLOSED_NOTHING);
    assert_null(enclosure_read(&enclosure, folder->arena, path, &length));
    assert_null(enclosure_list(&enclosure, folder->arena, path, &length));
    assert_string_equal(folder_messages(folder), "");
    enclosure_close(&enclosure);
}

static void no_path_leads_up(void **state) {
    const struct data_folder *folder = *state;
    static const char *const paths[] = {"..",   "../data",     "kpi/../../data",   "kpi/..", ".",
                                        "/tmp", "/etc/passwd", "kpi//2020-10.csv", "kpi/"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        assert_leads_nowhere(folder, paths[i], ENOENT);
}

static void a_name_is_one_name(void **state) {
    (void)state;
    static const char *const others[] = {"", ".", "..", "a/b", "/", "a/"};
    assert_true(enclosure_is_name("report.json"));
    assert_true(enclosure_is_name("..."));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(enclosure_is_name(others[i]));
    assert_true(enclosure_is_path("a/b..c/.d"));
    static const char *const no_paths[] = {"", "/a", "a/", "a//b", "a/../b", "./a", "..", "a/.."};
    for (size_t i = 0; i < sizeof no_paths / sizeof *no_paths; i++)
        assert_false(enclosure_is_path(no_paths[i]));
}

/* Neither as the last name nor on the way; inside the folder neither. */
static void no_link_is_followed(void **state) {
    const struct data_folder *folder = *state;
    struct enclosure enclosure = open_folder(folder);
    size_t length;
    assert_int_equal(symlink("kpi", arena_printf(folder->arena, "%s/link", folder->path)), 0);
    assert_int_equal(symlink("units.csv", arena_printf(folder->arena, "%s/file", folder->path)), 0);
    assert_int_equal(enclosure_look(&enclosure, "link"), ENCLOSED_OTHER);
    assert_null(enclosure_list(&enclosure, folder->arena, "link", &length));
    assert_int_equal(errno, ELOOP);
    assert_null(enclosure_read(&enclosure, folder->arena, "file", &length));
    assert_int_equal(errno, ELOOP);
    enclosure_close(&enclosure);
    assert_leads_nowhere(folder, "link/2020-10.csv", ELOOP);
}

/* Whoever runs the program chose it. */
static void the_folder_itself_may_be_a_link(void **state) {
    const struct data_folder *folder = *state;
    const char *link = arena_printf(folder->arena, "%s-link", folder->path);
    struct enclosure enclosure;
    size_t length;
    assert_int_equal(symlink(folder->path, link), 0);
    assert_true(enclosure_open(&enclosure, folder->arena, folder->diagnostics, link));
    assert_non_null(enclosure_read(&enclosure, folder->arena, "units.csv", &length));
    enclosure_close(&enclosure);
}

static void in_a_folder_that_is_not_there_is_nothing(void **state) {
    const struct data_folder *folder = *state;
    struct enclosure enclosure;
    size_t length;
    assert_true(enclosure_open(&enclosure, folder->arena, folder->diagnostics, "/nowhere"));
    assert_int_equal(enclosure_look(&enclosure, "kpi"), ENCLOSED_NOTHING);
    assert_null(enclosure_list(&enclosure, folder->arena, "", &length));
    assert_int_equal(errno, ENOENT);
    assert_string_equal(folder_messages(folder), "");
    enclosure_close(&enclosure);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(files_and_folders_are_found),
        FOLDER_TEST(no_path_leads_up),
        FOLDER_TEST(a_name_is_one_name),
        FOLDER_TEST(no_link_is_followed),
        FOLDER_TEST(the_folder_itself_may_be_a_link),
        FOLDER_TEST(in_a_folder_that_is_not_there_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
