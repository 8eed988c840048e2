/* Paths and sizes of files. */
#include "base/file.h"

#include "data_folder_support.h"

#include <errno.h>

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
    const char **names =
        file_list_ending(folder->arena, folder->diagnostics, parts, ".html", &count);
    assert_int_equal(count, 2);
    assert_string_equal(names[0], "a");
    assert_string_equal(names[1], "b");
    file_list_ending(folder->arena, folder->diagnostics, "/nowhere", ".html", &count);
    assert_int_equal(count, 0);
}

static const char *path_of(const struct data_folder *folder, const char *name) {
    return arena_printf(folder->arena, "%s/%s", folder->path, name);
}

static const char *read_file(const struct data_folder *folder, const char *name) {
    size_t length;
    return file_read(folder->arena, folder->diagnostics, path_of(folder, name), &length);
}

static void a_mapped_file_has_the_same_bytes(void **state) {
    const struct data_folder *folder = *state;
    size_t length;
    folder_write(folder, "font.ttf", "abc");
    folder_write(folder, "empty.ttf", "");
    const char *bytes =
        file_map(folder->arena, folder->diagnostics, path_of(folder, "font.ttf"), &length);
    assert_int_equal(length, 3);
    assert_memory_equal(bytes, "abc", 3);
    assert_non_null(
        file_map(folder->arena, folder->diagnostics, path_of(folder, "empty.ttf"), &length));
    assert_int_equal(length, 0);
    assert_null(file_map(folder->arena, folder->diagnostics, path_of(folder, "none.ttf"), &length));
    assert_int_equal(errno, ENOENT);
    assert_null(file_map(folder->arena, folder->diagnostics, folder->path, &length));
    assert_int_equal(errno, EISDIR);
    assert_string_equal(folder_messages(folder), "");
}

/* What is not there, or is a folder, is for the caller to judge: nothing is said. */
static void what_is_no_file_is_an_answer(void **state) {
    const struct data_folder *folder = *state;
    assert_null(read_file(folder, "nowhere.csv"));
    assert_int_equal(errno, ENOENT);
    assert_null(read_file(folder, "kpi"));
    assert_int_equal(errno, EISDIR);
    assert_string_equal(folder_messages(folder), "");
    assert_false(diagnostics_failed(folder->diagnostics));
}

static void a_pipe_is_not_waited_for(void **state) {
    const struct data_folder *folder = *state;
    assert_int_equal(mkfifo(path_of(folder, "pipe"), 0666), 0);
    assert_null(read_file(folder, "pipe"));
    assert_null(file_read(folder->arena, folder->diagnostics, "/dev/null", &(size_t){0}));
    assert_contains(folder_messages(folder), "pipe: error: this is a pipe, a socket or a device");
    assert_false(diagnostics_failed(folder->diagnostics));
}

/* A name longer than any file's is an answer; a descriptor of nothing is a fault. */
static void what_cannot_be_read_is_a_fault(void **state) {
    const struct data_folder *folder = *state;
    size_t length;
    errno = EMFILE;
    assert_null(file_take(folder->arena, folder->diagnostics, -1, "a.csv", &length));
    errno = EIO;
    assert_null(file_take_names(folder->arena, folder->diagnostics, -1, "kpi", &length));
    assert_true(diagnostics_failed(folder->diagnostics));
    const char *text = folder_messages(folder);
    assert_contains(text, "a.csv: error: the file cannot be read: Too many open files; nothing ");
    assert_contains(text, "kpi: error: the folder cannot be read: Input/output error; nothing ");
}

int main(void) {
    const struct CMUnitTest tests[] = {FOLDER_TEST(a_path_has_a_folder_above_it),
                                       FOLDER_TEST(names_are_listed_by_their_ending),
                                       FOLDER_TEST(a_mapped_file_has_the_same_bytes),
                                       FOLDER_TEST(what_is_no_file_is_an_answer),
                                       FOLDER_TEST(a_pipe_is_not_waited_for),
                                       FOLDER_TEST(what_cannot_be_read_is_a_fault),
                                       FOLDER_TEST(sizes_are_in_kilobytes_or_megabytes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
