/* Which bytes a report was made from. */
#include "publish/manifest.h"

#include "message_support.h"

#include <cjson/cJSON.h>

static const char *text_of(const cJSON *object, const char *key) {
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
    assert_non_null(text);
    return text;
}

static cJSON *write_manifest(struct manifest *manifest) {
    struct buffer text = {0};
    manifest_write(manifest, &text);
    cJSON *root = cJSON_Parse(text.data);
    buffer_free(&text);
    assert_non_null(root);
    return root;
}

/* The month of the only input, by its name. */
static void assert_month(const char *name, const char *month) {
    char digest[INPUT_DIGEST] = "";
    const struct input input = {.role = "any", .name = name, .bytes = "", .digest = digest};
    const struct input *inputs[] = {&input};
    const struct authority authority = {.name = "Trust", .short_name = "TR", .contact = "office"};
    struct manifest manifest = {.report = "monthly",
                                .authority = &authority,
                                .period = "2020-10",
                                .as_at = "latest",
                                .unit = "TRUST",
                                .inputs = inputs,
                                .input_count = 1};
    cJSON *root = write_manifest(&manifest);
    const cJSON *first = cJSON_GetArrayItem(cJSON_GetObjectItem(root, "inputs"), 0);
    assert_string_equal(text_of(first, "period"), month);
    cJSON_Delete(root);
}

static void inputs_of_a_month_say_which(void **state) {
    (void)state;
    assert_month("data/kpi/2020-10.csv", "2020-10");
    assert_month("data/workforce/2020-09-agency.csv", "2020-09");
    assert_month("data/commentary/2019-11/NORTH/KPI1.md", "2019-11");
    assert_month("templates/monthly@2021-04/print.css", "2021-04");
    assert_month("templates/monthly/report.html", "");
    assert_month("data/targets.csv", "");
    assert_month("data/kpi/2020-13.csv", "");
    assert_month("templates/parts/2020.html", "");
    assert_month("templates/a", "");
}

static void inputs_are_sorted_and_outputs_are_not(void **state) {
    (void)state;
    char digests[2][INPUT_DIGEST] = {"", ""};
    const struct input late = {"units", "data/units.csv", "abc", 3, 0, digests[0]},
                       early = {"kpi", "data/kpi/2020-10.csv", "", 0, 24249, digests[1]};
    const struct input *inputs[] = {&late, &early};
    struct output outputs[] = {{OUTPUT_PAPER, {0}}, {OUTPUT_PAGE, {0}}};
    buffer_puts(&outputs[0].bytes, "abc");
    buffer_puts(&outputs[1].bytes, "");
    const struct authority authority = {.name = "Trust", .short_name = "TR", .contact = "office"};
    struct manifest manifest = {.report = "monthly",
                                .authority = &authority,
                                .period = "2020-10",
                                .as_at = "latest",
                                .unit = "TRUST",
                                .final = true,
                                .inputs = inputs,
                                .input_count = 2,
                                .outputs = outputs,
                                .output_count = 2};
    cJSON *root = write_manifest(&manifest);
    assert_string_equal(text_of(root, "program"), "scorecard");
    assert_string_equal(text_of(root, "as_at"), "latest");
    assert_true(cJSON_IsTrue(cJSON_GetObjectItem(root, "final")));
    assert_string_equal(text_of(cJSON_GetObjectItem(root, "authority"), "short_name"), "TR");
    const cJSON *first = cJSON_GetArrayItem(cJSON_GetObjectItem(root, "inputs"), 0);
    assert_string_equal(text_of(first, "path"), "data/kpi/2020-10.csv");
    const cJSON *second = cJSON_GetArrayItem(cJSON_GetObjectItem(root, "inputs"), 1);
    assert_string_equal(text_of(second, "role"), "units");
    assert_string_equal(text_of(second, "sha256"),
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_int_equal(cJSON_GetObjectItem(second, "size")->valueint, 3);
    const cJSON *paper = cJSON_GetArrayItem(cJSON_GetObjectItem(root, "outputs"), 0);
    assert_string_equal(text_of(paper, "path"), "report.pdf");
    cJSON_Delete(root);
    buffer_free(&outputs[0].bytes);
    buffer_free(&outputs[1].bytes);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(inputs_of_a_month_say_which),
        cmocka_unit_test(inputs_are_sorted_and_outputs_are_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
