/* Links that stay in a folder, and others. */
#include "base/inside.h"

#include "data_folder_support.h"

static void make_link(const struct data_folder *folder, const char *to, const char *name) {
    assert_int_equal(symlink(to, arena_printf(folder->arena, "%s/%s", folder->path, name)), 0);
}

static bool stays(const struct data_folder *folder, const char *name) {
    return inside_stays(folder->arena, folder->diagnostics, folder->path, name);
}

static void what_is_no_link_stays(void **state) {
    const struct data_folder *folder = *state;
    assert_true(stays(folder, "units.csv"));
    assert_true(stays(folder, "kpi"));
    assert_true(stays(folder, "kpi/2020-10.csv"));
    assert_true(stays(folder, "commentary/2020-10/nothing.md"));
    assert_string_equal(folder_messages(folder), "");
}

static void links_inside_are_followed(void **state) {
    const struct data_folder *folder = *state;
    make_link(folder, "kpi", "inner");
    make_link(folder, "2020-10.csv", "kpi/2020-11.csv");
    make_link(folder, arena_printf(folder->arena, "%s/units.csv", folder->path), "absolute.csv");
    assert_true(stays(folder, "inner"));
    assert_true(stays(folder, "inner/2020-10.csv"));
    assert_true(stays(folder, "inner/nothing.csv"));
    assert_true(stays(folder, "kpi/2020-11.csv"));
    assert_true(stays(folder, "absolute.csv"));
    assert_string_equal(folder_messages(folder), "");
}

/* A folder whose name begins with that of the data folder is another one. */
static void links_out_are_errors(void **state) {
    const struct data_folder *folder = *state;
    const char *other = arena_printf(folder->arena, "%s-other", folder->path);
    assert_int_equal(mkdir(other, 0777), 0);
    make_link(folder, "/etc/passwd", "passwd.md");
    make_link(folder, "../data-other", "other");
    assert_false(stays(folder, "passwd.md"));
    assert_false(stays(folder, "other"));
    assert_false(stays(folder, "other/nothing.csv"));
    assert_int_equal(rmdir(other), 0);
    const char *text = folder_messages(folder);
    assert_contains(text, "passwd.md: error: there is a link that leads out of the folder ");
    assert_contains(text, ", to /etc/passwd; expected the file or folder itself, or a copy");
    assert_contains(text, "other: error: there is a link that leads out of the folder ");
}

/* A share that is not there today has no targets, which is not to say that there are none. */
static void a_link_to_nothing_is_an_error(void **state) {
    const struct data_folder *folder = *state;
    make_link(folder, "/nowhere/targets.csv", "targets.csv");
    assert_false(stays(folder, "targets.csv"));
    assert_contains(folder_messages(folder),
                    "targets.csv: error: there is a link that leads to nothing; ");
}

static void the_folder_itself_may_be_a_link(void **state) {
    const struct data_folder *folder = *state;
    const char *link = arena_printf(folder->arena, "%s-link", folder->path);
    make_link(folder, "kpi", "inner");
    assert_int_equal(symlink(folder->path, link), 0);
    assert_true(inside_stays(folder->arena, folder->diagnostics, link, "units.csv"));
    assert_true(inside_stays(folder->arena, folder->diagnostics, link, "inner/2020-10.csv"));
    assert_string_equal(folder_messages(folder), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(what_is_no_link_stays),
        FOLDER_TEST(links_inside_are_followed),
        FOLDER_TEST(links_out_are_errors),
        FOLDER_TEST(a_link_to_nothing_is_an_error),
        FOLDER_TEST(the_folder_itself_may_be_a_link),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
