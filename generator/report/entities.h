/* The character entities that HTML 4.01 and XHTML 1.0 name, for XML that uses them. Only
 * report/page includes this. */
#ifndef REPORT_ENTITIES_H
#define REPORT_ENTITIES_H

#include "base/buffer.h"

/* Appends a declaration for each, as an internal subset holds them: <!ENTITY nbsp "&#160;">… */
void entities_declare(struct buffer *out);

#endif
