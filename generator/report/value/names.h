/* Names as numbers, so that those of a view are found for a template without looking at texts. Any
 * module from report/ on may include this. */
#ifndef REPORT_VALUE_NAMES_H
#define REPORT_VALUE_NAMES_H

#include "base/arena.h"

struct names;

struct names *names_new(struct arena *arena);

/* The number of a name, from 0 on, in the order in which names are first asked for. Equal texts
 * have one number; the text is copied. */
unsigned names_id(struct names *names, const char *text);

const char *names_text(const struct names *names, unsigned id);

#endif
