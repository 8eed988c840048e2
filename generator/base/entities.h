/* The characters that HTML 4.01 gives a name. Two kinds of text use them: XML (report/page) and
 * Markdown (input/commentary). */
#ifndef BASE_ENTITIES_H
#define BASE_ENTITIES_H

#include "base/buffer.h"

#include <stdint.h>

/* Appends a declaration of each that the text refers to, as an internal subset holds them:
 * <!ENTITY nbsp "&#160;">… */
void entities_declare(const char *text, struct buffer *out);

/* The character with that name; 0 where there is none, and for XML's own lt, gt, amp and quot. */
uint32_t entities_code_point(const char *name, size_t length);

#endif
