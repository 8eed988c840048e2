/* Bytes that grow, and the decimals that outputs are full of. */
#include "base/buffer.h"

#include "message_support.h"

static void bytes_are_appended(void **state) {
    (void)state;
    struct buffer buffer = {0};
    buffer_puts(&buffer, "one");
    buffer_putc(&buffer, ' ');
    buffer_put(&buffer, "two and more", 3);
    buffer_printf(&buffer, " %s=%d", "three", 3);
    assert_string_equal(buffer.data, "one two three=3");
    assert_int_equal(buffer.length, 15);
    buffer_clear(&buffer);
    assert_string_equal(buffer.data, "");
    assert_int_equal(buffer.length, 0);
    buffer_free(&buffer);
    assert_null(buffer.data);
}

static void nothing_put_is_still_a_text(void **state) {
    (void)state;
    struct buffer buffer = {0};
    buffer_put(&buffer, NULL, 0);
    assert_string_equal(buffer.data, "");
    buffer_free(&buffer);
}

static void bytes_may_be_nul(void **state) {
    (void)state;
    struct buffer buffer = {0};
    buffer_put(&buffer, "a\0b", 3);
    assert_int_equal(buffer.length, 3);
    assert_memory_equal(buffer.data, "a\0b", 4);
    buffer_free(&buffer);
}

static void long_outputs_are_whole(void **state) {
    (void)state;
    struct buffer buffer = {0};
    for (int i = 0; i < 100000; i++)
        buffer_printf(&buffer, "%05d\n", i);
    assert_int_equal(buffer.length, 600000);
    assert_memory_equal(buffer.data, "00000\n00001\n", 12);
    assert_string_equal(buffer.data + 599994, "99999\n");
    buffer_free(&buffer);
}

/* Around the length that printing reckons with at first. */
static void printed_texts_of_any_length_are_whole(void **state) {
    (void)state;
    for (int length = 0; length < 300; length++) {
        struct buffer buffer = {0};
        buffer_printf(&buffer, "%*s", length, "");
        buffer_printf(&buffer, "%0*d", length + 1, 7);
        assert_int_equal(buffer.length, 2 * length + 1);
        assert_int_equal(strlen(buffer.data), buffer.length);
        assert_int_equal(buffer.data[2 * length], '7');
        buffer_free(&buffer);
    }
}

static void integers_have_all_their_digits(void **state) {
    (void)state;
    struct buffer buffer = {0};
    buffer_put_integer(&buffer, 0);
    buffer_putc(&buffer, ' ');
    buffer_put_integer(&buffer, 1020);
    buffer_putc(&buffer, ' ');
    buffer_put_integer(&buffer, SIZE_MAX);
    assert_string_equal(buffer.data, "0 1020 18446744073709551615");
    buffer_free(&buffer);
}

static void markup_is_escaped(void **state) {
    (void)state;
    struct buffer buffer = {0};
    buffer_put_escaped(&buffer, "Smith & Sons' \"<b>\" é");
    assert_string_equal(buffer.data, "Smith &amp; Sons' &quot;&lt;b&gt;&quot; é");
    buffer_free(&buffer);
}

static void decimals_have_no_superfluous_digits(void **state) {
    static const struct {
        double value;
        int decimals;
        const char *text;
    } cases[] = {{0, 0, "0"},
                 {0, 3, "0"},
                 {1, 2, "1"},
                 {10, 0, "10"},
                 {100, 2, "100"},
                 {12.5, 2, "12.5"},
                 {12.345, 2, "12.35"},
                 {0.05, 2, "0.05"},
                 {0.005, 3, "0.005"},
                 {-3.25, 2, "-3.25"},
                 {-0.5, 1, "-0.5"},
                 {-0.004, 2, "0"},
                 {1e12, 2, "1000000000000"},
                 {123456.789, 3, "123456.789"},
                 {99.999, 2, "100"},
                 {0.9996, 3, "1"},
                 {0.5, 0, "1"},
                 {0.49999999999999994, 0, "0"},
                 {999999999999.5, 0, "1000000000000"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer buffer = {0};
        buffer_put_decimal(&buffer, cases[i].value, cases[i].decimals);
        assert_string_equal(buffer.data, cases[i].text);
        buffer_free(&buffer);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_are_appended),
        cmocka_unit_test(nothing_put_is_still_a_text),
        cmocka_unit_test(bytes_may_be_nul),
        cmocka_unit_test(long_outputs_are_whole),
        cmocka_unit_test(printed_texts_of_any_length_are_whole),
        cmocka_unit_test(integers_have_all_their_digits),
        cmocka_unit_test(markup_is_escaped),
        cmocka_unit_test(decimals_have_no_superfluous_digits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
