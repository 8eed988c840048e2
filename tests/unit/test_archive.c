/* The out/ folder: all of a report or nothing, and the old one until then. */
#include "publish/archive.h"

#include "base/file.h"

#include "data_folder_support.h"

static const char *root_of(const struct data_folder *folder) {
    return arena_printf(folder->arena, "%s/out", folder->path);
}

static const char *out_of(const struct data_folder *folder) {
    return arena_printf(folder->arena, "%s/out/monthly/2020-10", folder->path);
}

/* Writes index.html and values.csv with these contents. */
static bool write_outputs(const struct data_folder *folder, const char *page, const char *values) {
    struct output outputs[] = {{OUTPUT_PAGE, {0}}, {OUTPUT_VALUES, {0}}};
    buffer_puts(&outputs[0].bytes, page);
    buffer_puts(&outputs[1].bytes, values);
    bool written = archive_write(folder->arena, folder->diagnostics, root_of(folder),
                                 out_of(folder), outputs, 2);
    buffer_free(&outputs[0].bytes);
    buffer_free(&outputs[1].bytes);
    return written;
}

static void assert_file(const struct data_folder *folder, const char *name, const char *content) {
    size_t length;
    const char *text =
        file_read(folder->arena, arena_printf(folder->arena, "%s/%s", folder->path, name), &length);
    assert_non_null(text);
    assert_string_equal(text, content);
}

/* The names in a folder, hidden ones too, each with a blank behind it. */
static const char *names_in(const struct data_folder *folder, const char *name) {
    size_t count;
    const char **names = file_list_all(
        folder->arena, arena_printf(folder->arena, "%s/%s", folder->path, name), &count);
    assert_non_null(names);
    const char *text = "";
    for (size_t i = 0; i < count; i++)
        text = arena_printf(folder->arena, "%s%s ", text, names[i]);
    return text;
}

static void a_new_report_makes_its_folders(void **state) {
    const struct data_folder *folder = *state;
    assert_true(write_outputs(folder, "page", "values"));
    assert_file(folder, "out/monthly/2020-10/index.html", "page");
    assert_file(folder, "out/monthly/2020-10/values.csv", "values");
    assert_string_equal(names_in(folder, "out/monthly"), "2020-10 ");
    assert_string_equal(folder_messages(folder), "");
}

static void a_report_takes_the_place_of_the_old_one(void **state) {
    const struct data_folder *folder = *state;
    assert_true(write_outputs(folder, "old", "old"));
    assert_true(write_outputs(folder, "new", ""));
    assert_file(folder, "out/monthly/2020-10/index.html", "new");
    assert_file(folder, "out/monthly/2020-10/values.csv", "");
    assert_string_equal(names_in(folder, "out/monthly"), "2020-10 ");
}

static void other_entries_of_the_folder_are_kept(void **state) {
    const struct data_folder *folder = *state;
    assert_true(write_outputs(folder, "old", "old"));
    folder_write(folder, "out/monthly/2020-10/units/NORTH/index.html", "north");
    folder_write(folder, "out/monthly/2020-10/minutes.txt", "minutes");
    folder_write(folder, "out/monthly/2020-10/.htaccess", "hidden");
    assert_int_equal(symlink("units", arena_printf(folder->arena, "%s/teams", out_of(folder))), 0);
    assert_true(write_outputs(folder, "new", "new"));
    assert_file(folder, "out/monthly/2020-10/units/NORTH/index.html", "north");
    assert_file(folder, "out/monthly/2020-10/minutes.txt", "minutes");
    assert_file(folder, "out/monthly/2020-10/.htaccess", "hidden");
    assert_file(folder, "out/monthly/2020-10/index.html", "new");
    struct stat status;
    assert_int_equal(lstat(arena_printf(folder->arena, "%s/teams", out_of(folder)), &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    assert_string_equal(names_in(folder, "out/monthly"), "2020-10 ");
}

static void the_folder_can_be_read_by_others(void **state) {
    const struct data_folder *folder = *state;
    assert_true(write_outputs(folder, "page", "values"));
    struct stat status;
    mode_t mask = umask(0);
    umask(mask);
    assert_int_equal(stat(out_of(folder), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0777 & ~mask);
}

/* A file stands where a folder should be made. */
static void what_cannot_be_made_is_told_and_nothing_stays_behind(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "out/monthly", "a file");
    assert_false(write_outputs(folder, "page", "values"));
    assert_contains(folder_messages(folder), "error: ");
    assert_string_equal(names_in(folder, "out"), "monthly ");
    assert_file(folder, "out/monthly", "a file");
}

static void a_file_in_the_place_of_the_report_stays(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "out/monthly/2020-10", "somebody's file");
    assert_false(write_outputs(folder, "page", "values"));
    assert_contains(folder_messages(folder), "out/monthly/2020-10: error: ");
    assert_string_equal(names_in(folder, "out/monthly"), "2020-10 ");
    assert_file(folder, "out/monthly/2020-10", "somebody's file");
}

/* Two outputs of one name: the second cannot be written, so the old report stays as it was. */
static void after_a_failure_the_old_report_is_as_it_was(void **state) {
    const struct data_folder *folder = *state;
    assert_true(write_outputs(folder, "old", "old"));
    struct output outputs[] = {{OUTPUT_PAGE, {0}}, {OUTPUT_PAGE, {0}}};
    buffer_puts(&outputs[0].bytes, "new");
    buffer_puts(&outputs[1].bytes, "new");
    assert_false(archive_write(folder->arena, folder->diagnostics, root_of(folder), out_of(folder),
                               outputs, 2));
    buffer_free(&outputs[0].bytes);
    buffer_free(&outputs[1].bytes);
    assert_contains(folder_messages(folder), "out/monthly/2020-10/index.html: error: the file "
                                             "cannot be written: File exists");
    assert_file(folder, "out/monthly/2020-10/index.html", "old");
    assert_string_equal(names_in(folder, "out/monthly"), "2020-10 ");
}

static void only_a_manifest_that_says_so_is_final(void **state) {
    static const struct {
        const char *manifest;
        bool final;
    } cases[] = {{"{\"final\": true}", true},      {"{\"final\": false}", false}, {"{}", false},
                 {"{\"final\": \"true\"}", false}, {"not JSON", false},           {"", false}};
    const struct data_folder *folder = *state;
    assert_false(archive_is_final(folder->arena, out_of(folder)));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        folder_write(folder, "out/monthly/2020-10/manifest.json", cases[i].manifest);
        assert_int_equal(archive_is_final(folder->arena, out_of(folder)), cases[i].final);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(a_new_report_makes_its_folders),
        FOLDER_TEST(a_report_takes_the_place_of_the_old_one),
        FOLDER_TEST(other_entries_of_the_folder_are_kept),
        FOLDER_TEST(the_folder_can_be_read_by_others),
        FOLDER_TEST(what_cannot_be_made_is_told_and_nothing_stays_behind),
        FOLDER_TEST(a_file_in_the_place_of_the_report_stays),
        FOLDER_TEST(after_a_failure_the_old_report_is_as_it_was),
        FOLDER_TEST(only_a_manifest_that_says_so_is_final),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
