/* The out/ folder: all of a report or nothing, and the old one until then. */
#include "publish/archive.h"

#include "base/enclosure.h"
#include "base/file.h"

#include "model/period.h"

#include "data_folder_support.h"

#include <errno.h>

static const char *root_of(const struct data_folder *folder) {
    return arena_printf(folder->arena, "%s/out", folder->path);
}

static const char MONTH[] = "monthly/2020-10";

static const char *out_of(const struct data_folder *folder) {
    return arena_printf(folder->arena, "%s/%s", root_of(folder), MONTH);
}

/* Writes index.html and values.csv with these contents. */
static bool write_outputs(const struct data_folder *folder, const char *page, const char *values) {
    struct output outputs[] = {{OUTPUT_PAGE, {0}}, {OUTPUT_VALUES, {0}}};
    buffer_puts(&outputs[0].bytes, page);
    buffer_puts(&outputs[1].bytes, values);
    bool written =
        archive_write(folder->arena, folder->diagnostics, root_of(folder), MONTH, NULL, outputs, 2);
    buffer_free(&outputs[0].bytes);
    buffer_free(&outputs[1].bytes);
    return written;
}

static void assert_file(const struct data_folder *folder, const char *name, const char *content) {
    size_t length;
    const char *text = file_read(folder->arena, folder->diagnostics,
                                 arena_printf(folder->arena, "%s/%s", folder->path, name), &length);
    assert_non_null(text);
    assert_string_equal(text, content);
}

/* The names in a folder, hidden ones too, each with a blank behind it. */
static const char *names_in(const struct data_folder *folder, const char *name) {
    size_t count;
    struct enclosure root;
    assert_true(enclosure_open(&root, folder->arena, folder->diagnostics, folder->path));
    const char **names = enclosure_list(&root, folder->arena, name, &count);
    enclosure_close(&root);
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
    assert_false(archive_write(folder->arena, folder->diagnostics, root_of(folder), MONTH, NULL,
                               outputs, 2));
    buffer_free(&outputs[0].bytes);
    buffer_free(&outputs[1].bytes);
    assert_contains(folder_messages(folder), "out/monthly/2020-10/index.html: error: the file "
                                             "cannot be written: File exists");
    assert_file(folder, "out/monthly/2020-10/index.html", "old");
    assert_string_equal(names_in(folder, "out/monthly"), "2020-10 ");
}

static enum archived look(const struct data_folder *folder) {
    cJSON *manifest;
    enum archived archived =
        archive_look(folder->arena, folder->diagnostics, root_of(folder), MONTH, &manifest);
    cJSON_Delete(manifest);
    return archived;
}

static void what_a_manifest_does_not_say_nobody_knows(void **state) {
    static const struct {
        const char *manifest;
        enum archived archived;
    } cases[] = {{"{\"final\": true}", ARCHIVED_FINAL},
                 {"{\"final\": false}", ARCHIVED_DRAFT},
                 {"{}", ARCHIVED_UNKNOWN},
                 {"{\"final\": \"true\"}", ARCHIVED_UNKNOWN},
                 {"[{\"final\": false}]", ARCHIVED_UNKNOWN},
                 {"not JSON", ARCHIVED_UNKNOWN},
                 {"", ARCHIVED_UNKNOWN}};
    const struct data_folder *folder = *state;
    assert_int_equal(look(folder), ARCHIVED_NOTHING);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        folder_write(folder, "out/monthly/2020-10/manifest.json", cases[i].manifest);
        assert_int_equal(look(folder), cases[i].archived);
    }
}

/* Reports of units alone are none of the authority. */
static void files_of_a_report_without_a_manifest_may_be_final(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "out/monthly/2020-10/units/NORTH/report.pdf", "north");
    assert_int_equal(look(folder), ARCHIVED_NOTHING);
    folder_write(folder, "out/monthly/2020-10/report.pdf", "paper");
    assert_int_equal(look(folder), ARCHIVED_UNKNOWN);
}

static void make_link(const struct data_folder *folder, const char *to, const char *name) {
    assert_int_equal(symlink(to, arena_printf(folder->arena, "%s/%s", folder->path, name)), 0);
}

/* Whatever is written goes below out/. */
static void a_link_leads_nothing_out(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "elsewhere/2020-10/index.html", "theirs");
    folder_write(folder, "out/here", "");
    make_link(folder, "../elsewhere", "out/monthly");
    assert_false(write_outputs(folder, "page", "values"));
    assert_contains(folder_messages(folder), "there is a link, which may lead elsewhere");
    assert_file(folder, "elsewhere/2020-10/index.html", "theirs");
    assert_string_equal(names_in(folder, "elsewhere"), "2020-10 ");
}

static void a_link_in_the_place_of_the_report_stays(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "elsewhere/index.html", "theirs");
    folder_write(folder, "out/monthly/here", "");
    make_link(folder, "../../elsewhere", "out/monthly/2020-10");
    assert_false(write_outputs(folder, "page", "values"));
    assert_string_equal(names_in(folder, "out/monthly"), "2020-10 here ");
    assert_string_equal(names_in(folder, "elsewhere"), "index.html ");
}

/* Round in a ring, and up to all there is. */
static void links_are_not_followed_to_reports(void **state) {
    const struct data_folder *folder = *state;
    size_t count;
    folder_write(folder, "out/monthly/2020-10/manifest.json", "{}");
    make_link(folder, "..", "out/monthly/2020-10/ring");
    make_link(folder, "/", "out/all");
    const char **folders = archive_list(folder->arena, folder->diagnostics, root_of(folder), NULL,
                                        PERIOD_NONE, PERIOD_LATEST, &count);
    assert_int_equal(count, 1);
    assert_string_equal(folders[0], MONTH);
    const char *text = folder_messages(folder);
    assert_contains(text, "out/all: warning: this is a link, which is not followed");
    assert_contains(text, "out/monthly/2020-10/ring: warning: this is a link");
}

/* Asked for a draft's place, and come when it was a final report's. */
static void what_another_run_made_final_meanwhile_stays(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "out/monthly/2020-10/manifest.json", "{\"final\": true}");
    folder_write(folder, "out/monthly/2020-10/index.html", "theirs");
    assert_false(write_outputs(folder, "page", "values"));
    assert_contains(folder_messages(folder),
                    "out/monthly/2020-10: error: another run has written a final report here");
    assert_file(folder, "out/monthly/2020-10/index.html", "theirs");
}

/* What was made without knowing all takes no place. */
static void after_a_fault_nothing_is_written(void **state) {
    const struct data_folder *folder = *state;
    assert_true(write_outputs(folder, "old", "old"));
    diagnose_fault(folder->diagnostics, "kpi", "the folder cannot be read", EIO);
    assert_false(write_outputs(folder, "new", "new"));
    assert_file(folder, "out/monthly/2020-10/index.html", "old");
    assert_string_equal(names_in(folder, "out/monthly"), "2020-10 ");
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
        FOLDER_TEST(what_a_manifest_does_not_say_nobody_knows),
        FOLDER_TEST(files_of_a_report_without_a_manifest_may_be_final),
        FOLDER_TEST(a_link_leads_nothing_out),
        FOLDER_TEST(a_link_in_the_place_of_the_report_stays),
        FOLDER_TEST(links_are_not_followed_to_reports),
        FOLDER_TEST(what_another_run_made_final_meanwhile_stays),
        FOLDER_TEST(after_a_fault_nothing_is_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
