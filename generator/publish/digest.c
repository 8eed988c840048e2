/* SHA-256 as text. */
#include "publish/digest.h"

#include "base/stage.h"

#include <nettle/base16.h>
#include <nettle/base64.h>
#include <nettle/sha2.h>

#include <stdint.h>
#include <string.h>

static void hash(const char *bytes, size_t length, uint8_t binary[SHA256_DIGEST_SIZE]) {
    enum stage before = stage_enter(STAGE_DIGEST);
    struct sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, length, (const uint8_t *)bytes);
    sha256_digest(&context, SHA256_DIGEST_SIZE, binary);
    stage_leave(before);
}

void digest_of(const char *bytes, size_t length, char digest[DIGEST_SIZE]) {
    uint8_t binary[SHA256_DIGEST_SIZE];
    hash(bytes, length, binary);
    base16_encode_update(digest, sizeof binary, binary);
    digest[DIGEST_SIZE - 1] = '\0';
}

void digest_base64(const char *bytes, size_t length, char digest[DIGEST_BASE64_SIZE]) {
    uint8_t binary[SHA256_DIGEST_SIZE];
    hash(bytes, length, binary);
    base64_encode_raw(digest, sizeof binary, binary);
    digest[DIGEST_BASE64_SIZE - 1] = '\0';
}

void digest_take(char digest[DIGEST_SIZE], const char *text) {
    size_t length = text == NULL ? 0 : strlen(text);
    memset(digest, 0, DIGEST_SIZE);
    if (length == DIGEST_SIZE - 1)
        memcpy(digest, text, length);
}
