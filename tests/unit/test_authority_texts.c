/* The words that are an authority's own: which of them are printed, and where. */
#include "input/authority_parts.h"
#include "input/authority_texts.h"
#include "input/report_folder.h"

#include "assess_support.h"

static const char OWN[] = "[texts]\nof = Trust\nnotice = Not final\ncontact = Jo\n";

static const struct authority *load_texts(const struct data_folder *folder, const char *ini) {
    folder_write(folder, "texts.ini", ini);
    return &folder_load(folder)->catalogue.authority;
}

static void texts_of_its_own_are_an_authority_s(void **state) {
    const struct data_folder *folder = *state;
    const struct authority *authority = load_texts(folder, OWN);
    assert_string_equal(authority->notice, "Not final");
    assert_string_equal(authority->contact, "Jo");
    assert_contains(authority->parts, "/texts");
    folder_write(folder, "authority.ini",
                 "[authority]\nname = Trust\nroot_unit = TRUST\ncontact = Kim\n");
    assert_string_equal(load_texts(folder, OWN)->contact, "Kim");
    assert_string_equal(folder_messages(folder), "");
}

static void charts_name_the_authority_s_source_or_its_exports(void **state) {
    const struct data_folder *folder = *state;
    const struct indicator *indicator = &folder_load_well(folder)->catalogue.indicators[0];
    assert_string_equal(indicator->source, "Exports of Trust");
    assert_false(indicator->source_is_stated);
    folder_write(folder, "texts.ini", "[texts]\nof = Trust\nsource = Allforion y Cyngor\n");
    indicator = &folder_load_well(folder)->catalogue.indicators[0];
    assert_string_equal(indicator->source, "Allforion y Cyngor");
    assert_true(indicator->source_is_stated);
}

static void without_texts_nothing_is_printed(void **state) {
    const struct data_folder *folder = *state;
    const struct authority *authority = &folder_load_well(folder)->catalogue.authority;
    assert_string_equal(authority->notice, "");
    assert_string_equal(authority->contact, "");
    assert_null(authority->parts);
}

static void texts_of_another_are_not_printed(void **state) {
    const struct data_folder *folder = *state;
    const struct authority *authority =
        load_texts(folder, "[texts]\nnotice = Worked example\nof = Birmingham\n");
    assert_string_equal(authority->notice, "");
    assert_null(authority->parts);
    assert_string_equal(folder_messages(folder),
                        "texts.ini:3: warning: these texts, and the parts in texts/, are those of "
                        "“Birmingham”, not of “Trust”, and are not printed; expected your own, and "
                        "your name here\n");
}

static void texts_say_whose_they_are(void **state) {
    const struct data_folder *folder = *state;
    assert_null(load_texts(folder, "[texts]\nnotice = Worked example\n")->parts);
    assert_string_equal(folder_messages(folder),
                        "texts.ini:1: error: the setting “of” is missing in "
                        "[texts]; expected of = …\n");
    assert_null(load_texts(folder, "[text]\nof = Trust\n")->parts);
    assert_contains(folder_messages(folder), "texts.ini:1: error: unknown section [text] (did you "
                                             "mean “texts”?)");
    load_texts(folder, "[texts]\nof = Trust\n[site]\nadress = x\n");
    assert_contains(folder_messages(folder),
                    "texts.ini:4: error: unknown setting “adress” (did you "
                    "mean “address”?)");
}

static void placeholders_in_texts_are_told(void **state) {
    const struct data_folder *folder = *state;
    load_texts(folder, "[texts]\nof = Trust\nnotice = [your notice]\n[site]\ncontact = TBC\n");
    const char *said = folder_messages(folder);
    assert_contains(said, "texts.ini:3: warning: notice: “[your notice]” is a placeholder");
    assert_contains(said, "texts.ini:5: warning: contact: “TBC” is a placeholder");
}

static struct report_folder *read_report(const struct data_folder *folder, const char *ini) {
    folder_write(folder, "templates/monthly/report.ini", ini);
    folder_write(folder, "templates/monthly/report.html", "");
    folder_write(folder, "templates/monthly/print.css", "");
    folder_write(folder, "templates/monthly/screen.css", "");
    return report_folder_read(folder->arena, folder->diagnostics, NULL,
                              arena_printf(folder->arena, "%s/templates", folder->path), "monthly",
                              month("2020-10"), &folder_load_well(folder)->catalogue);
}

static void a_report_s_notice_goes_before_the_authority_s(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "texts.ini", OWN);
    assert_string_equal(read_report(folder, "[report]\ntitle = M\n")->settings.notice, "Not final");
    assert_string_equal(read_report(folder, "[report]\ntitle = M\nnotice = N\n")->settings.notice,
                        "N");
}

static void parts_of_its_own_go_before_the_templates(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "texts.ini", OWN);
    folder_write(folder, "texts/words.html", "own");
    folder_write(folder, "templates/monthly/words.html", "template's");
    struct report_folder *report = read_report(folder, "[report]\ntitle = M\n");
    const char *path;
    assert_string_equal(report_folder_partial(report, "words", &path), "own");
    assert_contains(path, "/texts/words.html");
    assert_string_equal(report->inputs.inputs[4].name, "data/texts/words.html");
    folder_write(folder, "texts.ini", "[texts]\nof = Birmingham\n");
    report->parts = folder_load(folder)->catalogue.authority.parts;
    report->inputs.count = 4;
    assert_string_equal(report_folder_partial(report, "words", &path), "template's");
    assert_contains(folder_messages(folder), "are those of “Birmingham”");
}

static void check_parts(const struct data_folder *folder) {
    authority_parts_check(folder->arena, folder->diagnostics, folder_load_well(folder),
                          arena_printf(folder->arena, "%s/templates", folder->path));
}

static void parts_that_no_page_takes_in_are_told(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "templates/monthly/words.html", "");
    folder_write(folder, "templates/parts/status.html", "");
    folder_write(folder, "templates/site/footer.html", "");
    folder_write(folder, "texts.ini", OWN);
    folder_write(folder, "texts/words.html", "");
    folder_write(folder, "texts/status.html", "");
    folder_write(folder, "texts/wrods.html", "");
    folder_write(folder, "texts/footer.html", "");
    folder_write(folder, "texts/words.docx", "");
    folder_write(folder, "texts/site/footer.html", "");
    folder_write(folder, "texts/site/words.html", "");
    check_parts(folder);
    assert_string_equal(
        folder_messages(folder),
        "texts/footer.html: warning: the file is not used: no template has a part “footer”\n"
        "texts/site/words.html: warning: the file is not used: no template has a part “words”\n"
        "texts/words.docx: warning: the file is not used; expected a part of a template, such as "
        "purpose_words.html\n"
        "texts/wrods.html: warning: the file is not used: no template has a part “wrods” (did you "
        "mean “words”?)\n");
}

static void parts_of_nobody_are_told(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "templates/monthly/words.html", "");
    folder_write(folder, "texts/words.html", "");
    check_parts(folder);
    assert_string_equal(folder_messages(folder),
                        "texts: warning: the parts in it are not used: there is no texts.ini that "
                        "says whose they are; expected [texts] and of = Trust in it\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(texts_of_its_own_are_an_authority_s),
        FOLDER_TEST(charts_name_the_authority_s_source_or_its_exports),
        FOLDER_TEST(without_texts_nothing_is_printed),
        FOLDER_TEST(texts_of_another_are_not_printed),
        FOLDER_TEST(texts_say_whose_they_are),
        FOLDER_TEST(placeholders_in_texts_are_told),
        FOLDER_TEST(a_report_s_notice_goes_before_the_authority_s),
        FOLDER_TEST(parts_of_its_own_go_before_the_templates),
        FOLDER_TEST(parts_that_no_page_takes_in_are_told),
        FOLDER_TEST(parts_of_nobody_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
