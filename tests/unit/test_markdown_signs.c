/* Signs in commentary that Markdown takes for its own: each is told, and ordinary words are not. */
#include "input/markdown.h"

#include "assess_support.h"

/* The messages about a text whose first line is the fifth of its file. */
static const char *told(const struct data_folder *folder, const char *markdown) {
    markdown_read(folder->arena, folder->diagnostics, (struct place){.file = "KPI1.md", .line = 5},
                  markdown, "");
    return folder_messages(folder);
}

struct sign_case {
    const char *markdown, *message; /* the beginning of what is told, behind "KPI1.md:" */
};

static void assert_told(const struct data_folder *folder, const struct sign_case *cases,
                        size_t count) {
    for (size_t i = 0; i < count; i++) {
        const char *messages = told(folder, cases[i].markdown);
        const char *expected = arena_printf(folder->arena, "KPI1.md:%s", cases[i].message);
        const char *start = arena_strndup(folder->arena, messages, strlen(expected));
        const char *end = strchr(messages, '\n');
        assert_string_equal(start, expected);
        assert_non_null(end);
        assert_string_equal(end, "\n"); /* one message alone */
    }
}

static void assert_untold(const struct data_folder *folder, const char *const *texts,
                          size_t count) {
    for (size_t i = 0; i < count; i++)
        assert_string_equal(told(folder, texts[i]), "");
}

#define TOLD(cases) assert_told(*state, cases, sizeof(cases) / sizeof *(cases))
#define UNTOLD(texts) assert_untold(*state, texts, sizeof(texts) / sizeof *(texts))

static void signs_of_figures_are_no_bullets(void **state) {
    static const struct sign_case cases[] = {
        {"- 5%", "5: warning: “- 5%” is an item of a list here, and its minus is lost; write “-5%” "
                 "without the blank"},
        {"Then\n\n+ 5 more", "7: warning: “+ 5 more” is an item of a list here, and its plus is "
                             "lost; write “+5 more” without the blank"},
        {"It fell by\n- 5 percentage points.", "6: warning: “- 5 percentage points.” is an item"},
        {"- the north\n- **£3.5m**", "6: warning: “- **£3.5m**” is an item"},
        {"* 5\n* the north", "5: warning: “* 5” is an item of a list here, and its first sign is "
                             "lost; write “\\* 5”"},
        {"The service\n- which moved - improved.", "6: warning: “- which moved - improved.” begins "
                                                   "a list in the midst of a sentence"},
        {"It was 84*.\n\n* Provisional", "7: warning: “* Provisional” is an item of a list here, "
                                         "and no note: its star is lost"},
        {"One.\n\n-\n\nTwo.", "7: warning: “-” is an item without words"},
        {"3. 5%", "5: warning: “3. 5%” begins a list here that counts from 3"}};
    static const char *const ordinary[] = {"- Recruit.\n- Train.", "- 3 vacancies\n- 2 on leave",
                                           "- One action.",        "Actions\n- Recruit",
                                           "-5% on\n+3",           "The actions:\n- recruit",
                                           "- [ ] to do",          "- one\n  - below it\n- two",
                                           "5 - 3 is 2",           "* One\n\n*Provisional*"};
    TOLD(cases);
    UNTOLD(ordinary);
}

static void numbers_of_items_are_those_that_were_written(void **state) {
    static const struct sign_case cases[] = {
        {"2020. It was a year.",
         "5: warning: “2020. It was a year.” begins a list here that counts "
         "from 2020; write “2020\\.”"},
        {"1. a\n2. b\n4. c", "7: warning: “4. c” is an item of a list here, and printed with the "
                             "number 3: items are counted from the first; write “4\\.”"},
        {"1. a\n2. b\n\n7. c", "8: warning: “7. c” is an item"},
        {"The number was\n1. it was 2 before", "6: warning: “1. it was 2 before” begins a list"}};
    static const char *const ordinary[] = {"1. a\n2. b", "1. a\n1. b\n1. c", "3. Review",
                                           "3) a\n4) b", "5.5 of 6",         "0. a\n1. b"};
    TOLD(cases);
    UNTOLD(ordinary);
}

static void a_figure_is_no_quotation(void **state) {
    static const struct sign_case cases[] = {
        {"> 95%", "5: warning: “> 95%” is a quotation here, and “>” is no sign before the figure"},
        {"The target is\n>= 95%", "6: warning: “>= 95%” is a quotation"},
        {"- a\n- > £5", "6: warning: “- > £5” is a quotation"}};
    static const char *const ordinary[] = {"> She said so.", "> 2020 was hard, said one.",
                                           "5 < 6 > 4, a > 3 and <5>"};
    TOLD(cases);
    UNTOLD(ordinary);
}

static void a_heading_is_meant(void **state) {
    static const struct sign_case cases[] = {
        {"# 1 in the country", "5: warning: “# 1 in the country” is a heading here, and “#” no "
                               "number sign; write “No. 1 in the country”"},
        {"We met it, at last.\n---", "5: warning: “We met it, at last.” is a heading here, since a "
                                     "line of - or = stands right below it"}};
    static const char *const ordinary[] = {"#1 in the country", "# 2020/21",
                                           "## 1. Context",     "# Context",
                                           "Context\n===",      "We met it.\n\n---"};
    TOLD(cases);
    UNTOLD(ordinary);
}

static void a_sign_between_figures_is_no_emphasis(void **state) {
    static const struct sign_case cases[] = {
        {"5*3*2", "5: warning: “*” behind “5” makes what follows emphasis, and is not printed; "
                  "write “×”, or “\\*”"},
        {"It is 84%*, and 91%* too.", "5: warning: “*” behind “84%” makes"},
        {"n*d*100", "5: warning: “*” behind “n” makes"},
        {"a 5**3**2", "5: warning: “**” behind “5” makes"},
        {"the team`s and the council`s", "5: warning: “`” behind “team” makes what follows code"}};
    static const char *const ordinary[] = {
        "5 * 3 * 2",   "5\\*3\\*2",         "un*believ*able",   "“*Quoted*” (*a*) and *12* **84%**",
        "3_4_5 a_b_c", "~5 to ~7, or ~5~6", "84* and no other", "`code` and (`more`)"};
    TOLD(cases);
    UNTOLD(ordinary);
}

static void pasted_bullets_are_none(void **state) {
    static const struct sign_case cases[] = {
        {"• one\n• two", "5: warning: “•” is no bullet here: lines that begin with it run on into "
                         "one paragraph; write “- ” in its place"},
        {"a\n\n\uF0B7\tone\n\uF0A7 two", "7: warning: “\uF0B7” is no bullet here"},
        {"· one", "5: warning: “·” is no bullet here"},
        {"o\tone", "5: warning: “o” is no bullet here"},
        {"– one\n– two", "5: warning: lines that begin with “–” run on into one paragraph here"},
        {"-one\n-two", "5: warning: lines that begin with “-” run on into one paragraph here"}};
    static const char *const ordinary[] = {"a • b · c", "-5%\n-3%", "– and so on.",
                                           "```\n• one\n```", "oh, one"};
    TOLD(cases);
    UNTOLD(ordinary);
}

static void what_vanishes_is_told(void **state) {
    static const struct sign_case cases[] = {
        {"    The paragraph.", "5: warning: four blanks make a block of code of this line"},
        {"| A | B |\n|---|---|\n| C | D |\n| S | E | 5 |",
         "8: warning: the row has 3 cells and its table 2 columns: what is in the last is not "
         "printed; write “\\|”"},
        {"a\n\n[x]: Suppressed", "7: warning: “[x]: Suppressed” is read as a link's address"},
        {"[1](2)", "5: warning: the link “2” is printed as text, and “(2)” is not printed; write "
                   "“\\[” where it is none"},
        {"see \\\\server\\share", "5: warning: “\\\\” is printed as one “\\”"},
        {"in C:\\data\\\nand", "5: warning: “C:\\data\\” ends with a backslash"}};
    static const char *const ordinary[] = {"```\ncode\n```",
                                           "| A | B |\n|---|---|\n| C `|` \\| | D | |",
                                           "[a][b]\n\n[b]: https://example.org",
                                           "[x] and [1] (2)",
                                           "one\\\ntwo",
                                           "a \\* b",
                                           "in C:\\data\\"};
    TOLD(cases);
    UNTOLD(ordinary);
}

static void links_without_clear_words_are_told(void **state) {
    static const struct sign_case cases[] = {
        {"See\n[](https://example.org).", "6: warning: the link has no words, and is printed as "
                                          "“example.org”; write where it leads"},
        {"[Read more](https://example.org)",
         "5: warning: the link “Read more” does not say where it leads, so that “example.org” is "
         "printed behind it"}};
    static const char *const ordinary[] = {"[the figures](https://example.org)",
                                           "https://example.org"};
    TOLD(cases);
    UNTOLD(ordinary);
}

static void headings_that_leave_a_level_out_are_told(void **state) {
    static const struct sign_case cases[] = {
        {"# a\n\n### b", "7: warning: the heading leaves a level out, and is printed right below "
                         "the one that it stands in; write ## before its words, not ###"}};
    static const char *const ordinary[] = {"### a\n\n### b", "## a\n\n### b\n\n## c\n\n# d"};
    TOLD(cases);
    UNTOLD(ordinary);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(signs_of_figures_are_no_bullets),
        FOLDER_TEST(numbers_of_items_are_those_that_were_written),
        FOLDER_TEST(a_figure_is_no_quotation),
        FOLDER_TEST(a_heading_is_meant),
        FOLDER_TEST(a_sign_between_figures_is_no_emphasis),
        FOLDER_TEST(pasted_bullets_are_none),
        FOLDER_TEST(what_vanishes_is_told),
        FOLDER_TEST(links_without_clear_words_are_told),
        FOLDER_TEST(headings_that_leave_a_level_out_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
