/* The digest by which files are told apart: SHA-256 (FIPS 180-4, by nettle). */
#ifndef PUBLISH_DIGEST_H
#define PUBLISH_DIGEST_H

#include <stddef.h>

enum { DIGEST_SIZE = 65 /* 64 hexadecimal digits and a NUL */, DIGEST_BASE64_SIZE = 45 };

void digest_of(const char *bytes, size_t length, char digest[DIGEST_SIZE]);

/* The same in base 64 (RFC 4648), as a content security policy has it. */
void digest_base64(const char *bytes, size_t length, char digest[DIGEST_BASE64_SIZE]);

/* Takes one as it is written; "" where the text (which may be NULL) is none. */
void digest_take(char digest[DIGEST_SIZE], const char *text);

#endif
