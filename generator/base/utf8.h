/* UTF-8: the only encoding of texts inside the program. Any module may include this. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* The code point at *text, which then points behind it; U+FFFD for a byte that is not UTF-8.
 * At the terminating NUL: 0, and *text stays. */
uint32_t utf8_next(const char **text);

/* The first byte that is not ASCII, or the terminating NUL. */
const char *utf8_beyond_ascii(const char *text);

/* The code point that ends behind `length` bytes; 0 where there are none. */
uint32_t utf8_last(const char *text, size_t length);

/* The offset of the first byte that is not UTF-8 text: overlong forms, surrogates, and what XML 1.0
 * cannot hold (control characters but tab and line ends, U+FFFE, U+FFFF). `length` where all is
 * well. */
size_t utf8_invalid_at(const char *text, size_t length);

/* The line, counted from 1, of that byte; 0 where all is well. */
size_t utf8_invalid_line(const char *text, size_t length);

/* The text in normalisation form C (Unicode Annex 15, by libutf8proc); ASCII is returned as it is.
 */
const char *utf8_nfc(struct arena *arena, const char *text);

/* Zero-width and control characters, which take no room and need no glyph. */
bool utf8_is_invisible(uint32_t code_point);

/* The zero-width joiner and non-joiner, which say how their neighbours look. */
bool utf8_is_joiner(uint32_t code_point);

/* Which style of a character is meant (FE0E: as text, FE0F: as a picture). */
bool utf8_is_variation(uint32_t code_point);

/* Where what a reader takes for one character ends (an extended grapheme cluster, Unicode Annex
 * 29): `end` at the latest. */
const char *utf8_cluster_end(const char *text, const char *end);

/* The version of the library that knows the forms. */
const char *utf8_library_version(void);

/* Nothing but white space, no-break spaces among it, and characters that are never seen. */
bool utf8_is_blank(const char *text);

/* Whether it can be part of a word: letters, their marks, digits and what connects them (_). */
bool utf8_is_word(uint32_t code_point);

/* Whether it is a letter of any script. */
bool utf8_is_letter(uint32_t code_point);

/* The small letter of a capital; any other code point as it is. */
uint32_t utf8_lower(uint32_t code_point);

/* Writes the code point as UTF-8, NUL-terminated. */
void utf8_encode(uint32_t code_point, char out[5]);

/* Whether the character belongs to a script that is written from right to left (Unicode Annex 9).
 */
bool utf8_is_right_to_left(uint32_t code_point);

/* Whether the bytes are UTF-16 instead, as its mark tells or, of English, its zeros. */
bool utf8_is_utf16(const char *bytes, size_t length);

#endif
