/* csv-spectrum (tests/suites/csv-spectrum): csvs/NAME.csv has to parse to json/NAME.json. */
#include "message_support.h"

#include "base/file.h"
#include "input/csv.h"
#include "input/grid/grid_text.h"

#include <cjson/cJSON.h>

/* A file that is being compared, row by row. */
struct comparison {
    struct arena *arena;
    const cJSON *rows; /* of objects */
    const char **header;
    size_t header_count;
    int row_count;
};

static const char *suite_file(struct arena *arena, const char *folder, const char *name,
                              const char *ending, size_t *length) {
    const char *path =
        arena_printf(arena, "tests/suites/csv-spectrum/%s/%s.%s", folder, name, ending);
    const char *text = file_read(arena, diagnostics_new(arena), path, length);
    if (text == NULL)
        fail_msg("%s is not there", path);
    return text;
}

static void keep_header(struct comparison *comparison, const struct csv_row *row) {
    comparison->header = arena_array(comparison->arena, row->count, sizeof *comparison->header);
    comparison->header_count = row->count;
    for (size_t i = 0; i < row->count; i++)
        comparison->header[i] = arena_strdup(comparison->arena, row->cells[i]);
}

static void compare_row(void *context, const struct csv_row *row) {
    struct comparison *comparison = context;
    if (comparison->header == NULL) {
        keep_header(comparison, row);
        return;
    }
    const cJSON *expected = cJSON_GetArrayItem(comparison->rows, comparison->row_count++);
    assert_non_null(expected);
    assert_int_equal(row->count, comparison->header_count);
    assert_int_equal(row->count, cJSON_GetArraySize(expected));
    for (size_t i = 0; i < row->count; i++) {
        const cJSON *cell = cJSON_GetObjectItemCaseSensitive(expected, comparison->header[i]);
        assert_non_null(cell);
        assert_string_equal(row->cells[i], cJSON_GetStringValue(cell));
    }
}

/* The same as other systems' files are read. */
static void compare_grid(const struct grid *grid, struct comparison comparison) {
    for (size_t r = 0; r < grid->row_count; r++) {
        const struct grid_row *row = &grid->rows[r];
        const char **cells = arena_array(comparison.arena, row->count + 1, sizeof *cells);
        for (size_t i = 0; i < row->count; i++)
            cells[i] = row->cells[i].text;
        compare_row(&comparison, &(struct csv_row){.cells = cells, .count = row->count});
    }
    assert_int_equal(comparison.row_count, cJSON_GetArraySize(comparison.rows));
}

static void parses_to_its_json(void **state) {
    const char *name = *state;
    struct arena *arena = arena_new();
    struct diagnostics *diagnostics = diagnostics_new(arena);
    size_t length = 0, json_length = 0;
    const char *csv = suite_file(arena, "csvs", name, "csv", &length);
    const char *json = suite_file(arena, "json", name, "json", &json_length);
    cJSON *rows = cJSON_Parse(json);
    assert_true(cJSON_IsArray(rows));
    struct comparison comparison = {.arena = arena, .rows = rows};
    csv_read(diagnostics, (struct place){.file = name}, csv, length, compare_row, &comparison);
    assert_int_equal(comparison.row_count, cJSON_GetArraySize(rows));
    compare_grid(grid_text_read(arena, diagnostics, (struct place){.file = name},
                                (struct grid_script){0}, csv, length),
                 (struct comparison){.arena = arena, .rows = rows});
    assert_string_equal(messages(arena, diagnostics), "");
    cJSON_Delete(rows);
    arena_free(arena);
}

#define FILE_TEST(name)                                                                            \
    { name, parses_to_its_json, NULL, NULL, name }

int main(void) {
    const struct CMUnitTest tests[] = {
        FILE_TEST("comma_in_quotes"),
        FILE_TEST("empty"),
        FILE_TEST("empty_crlf"),
        FILE_TEST("escaped_quotes"),
        FILE_TEST("json"),
        FILE_TEST("newlines"),
        FILE_TEST("newlines_crlf"),
        FILE_TEST("quotes_and_newlines"),
        FILE_TEST("simple"),
        FILE_TEST("simple_crlf"),
        FILE_TEST("utf8"),
    };
    return cmocka_run_group_tests_name("csv-spectrum", tests, NULL, NULL);
}
