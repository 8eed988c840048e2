/* Markers: what stands in the place of a number that there is none of. */
#ifndef MODEL_MARKER_H
#define MODEL_MARKER_H

#include <stdbool.h>

enum marker { MARKER_NO, MARKER_X, MARKER_C, MARKER_Z, MARKER_LOW };
enum { MARKERS = MARKER_LOW + 1 };

/* The marker that a cell is, with or without brackets and in either case ("" is x, older forms
 * included); false for anything else. */
bool marker_read(const char *text, enum marker *marker);

const char *marker_code(enum marker marker); /* x; "" for MARKER_NO */
const char *marker_text(enum marker marker); /* in print: [x]; "" likewise */

/* In words: for the key of a page (Government Statistical Service, symbols in tables), and as the
 * reason that one value has it. */
const char *marker_meaning(enum marker marker);
const char *marker_reason(enum marker marker);

#endif
