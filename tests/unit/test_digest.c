/* Files are told apart by SHA-256. */
#include "publish/digest.h"

#include "message_support.h"

/* FIPS 180-4 examples: of "", "abc", 448 bits, and a million times "a". */
static void digests_are_sha_256(void **state) {
    static const struct {
        const char *text, *digest;
    } cases[] = {{"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                 {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
                 {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"}};
    (void)state;
    char digest[DIGEST_SIZE];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        digest_of(cases[i].text, strlen(cases[i].text), digest);
        assert_string_equal(digest, cases[i].digest);
    }
    enum { MILLION = 1000000 };
    char *million = malloc(MILLION);
    assert_non_null(million);
    memset(million, 'a', MILLION);
    digest_of(million, MILLION, digest);
    free(million);
    assert_string_equal(digest, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

/* The digest of "" as OpenSSL encodes it. */
static void a_policy_has_it_in_base_64(void **state) {
    (void)state;
    char digest[DIGEST_BASE64_SIZE];
    digest_base64("", 0, digest);
    assert_string_equal(digest, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

static void what_is_not_as_long_is_no_digest(void **state) {
    (void)state;
    char digest[DIGEST_SIZE], taken[DIGEST_SIZE];
    digest_of("abc", 3, digest);
    digest_take(taken, digest);
    assert_string_equal(taken, digest);
    digest_take(taken, "abc");
    assert_string_equal(taken, "");
    digest_take(taken, NULL);
    assert_string_equal(taken, "");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(digests_are_sha_256),
                                       cmocka_unit_test(a_policy_has_it_in_base_64),
                                       cmocka_unit_test(what_is_not_as_long_is_no_digest)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
