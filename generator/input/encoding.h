/* What the bytes of a file are where they are no UTF-8 text of cells (doc/design.md, section 3). */
#ifndef INPUT_ENCODING_H
#define INPUT_ENCODING_H

#include <stddef.h>

/* What it is instead, as a whole, and what to do; NULL where it may be text of cells, of which
 * single lines may still be no UTF-8. */
const char *encoding_fault(const char *bytes, size_t length);

/* The same of files that may be text in any encoding, with a first line for Excel. */
const char *encoding_other_than_text(const char *bytes, size_t length);

#endif
