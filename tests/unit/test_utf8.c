/* The one encoding of texts. */
#include "base/utf8.h"

#include "message_support.h"

static void code_points_are_read_one_by_one(void **state) {
    (void)state;
    const char *text = "a\u00e9\u2212\U0001F600";
    assert_int_equal(utf8_next(&text), 'a');
    assert_int_equal(utf8_next(&text), 0xE9);
    assert_int_equal(utf8_next(&text), 0x2212);
    assert_int_equal(utf8_next(&text), 0x1F600);
    assert_int_equal(utf8_next(&text), 0);
    assert_int_equal(utf8_next(&text), 0);
    assert_string_equal(text, "");
}

static void bad_bytes_are_replaced_one_by_one(void **state) {
    (void)state;
    const char *text = "\xE2\x88"
                       "b\xFF";
    assert_int_equal(utf8_next(&text), 0xFFFD);
    assert_int_equal(utf8_next(&text), 0xFFFD);
    assert_int_equal(utf8_next(&text), 'b');
    assert_int_equal(utf8_next(&text), 0xFFFD);
    assert_int_equal(utf8_next(&text), 0);
}

/* The second column is where the text stops being XML text in UTF-8 (RFC 3629, XML 1.0 2.2). */
static void what_is_no_text_is_found(void **state) {
    static const struct {
        const char *text;
        size_t at;
    } cases[] = {{"", 0},
                 {"plain\ttext\r\n", 12},
                 {"\u00e9\u2212\U0001F600", 9},
                 {"a\xE9", 1},             /* Latin-1 */
                 {"ab\xC0\xAF", 2},        /* overlong */
                 {"\xED\xA0\x80", 0},      /* surrogate */
                 {"a\xEF\xBF\xBE", 1},     /* U+FFFE */
                 {"a\xEF\xBF\xBF", 1},     /* U+FFFF */
                 {"\xEF\xBF\xBD", 3},      /* U+FFFD is fine */
                 {"a\x01", 1},             /* a control character */
                 {"a\xE2\x88", 1},         /* cut off */
                 {"\xF4\x90\x80\x80", 0}}; /* beyond U+10FFFF */
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(utf8_invalid_at(cases[i].text, strlen(cases[i].text)), cases[i].at);
    assert_int_equal(utf8_invalid_at("a\0b", 3), 1);
}

static void decomposed_letters_are_composed(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    const char *ascii = "plain";
    assert_ptr_equal(utf8_nfc(arena, ascii), ascii);
    assert_string_equal(utf8_nfc(arena, "Zoe\u0308 and \u00e9"), "Zo\u00eb and \u00e9");
    arena_free(arena);
}

static void code_points_are_written(void **state) {
    static const struct {
        uint32_t code_point;
        const char *text;
    } cases[] = {{'a', "a"}, {0xE9, "\u00e9"}, {0x2212, "\u2212"}, {0x1F600, "\U0001F600"}};
    (void)state;
    char text[5];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        utf8_encode(cases[i].code_point, text);
        assert_string_equal(text, cases[i].text);
    }
}

static void what_nobody_sees_is_blank(void **state) {
    (void)state;
    assert_true(utf8_is_blank(""));
    assert_true(utf8_is_blank(" \t\n\u00a0\u200b\ufeff\u00ad"));
    assert_false(utf8_is_blank("\u00a0.\u00a0"));
    assert_false(utf8_is_blank("\u2013"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(code_points_are_read_one_by_one),
        cmocka_unit_test(bad_bytes_are_replaced_one_by_one),
        cmocka_unit_test(what_is_no_text_is_found),
        cmocka_unit_test(decomposed_letters_are_composed),
        cmocka_unit_test(code_points_are_written),
        cmocka_unit_test(what_nobody_sees_is_blank),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
