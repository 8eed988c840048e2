/* Where named values go that are told one after the other: into a file, or into objects. Who tells
 * them does not know which. Any module from report/ on may include this. */
#ifndef REPORT_VALUE_SINK_H
#define REPORT_VALUE_SINK_H

#include "report/value/value.h"

/* An object's members have names; a list's items, and what is told first, have none (NULL). */
struct sink {
    void (*open)(struct sink *sink, const char *name, enum value_kind kind); /* OBJECT or LIST */
    void (*close)(struct sink *sink);                                        /* the innermost */
    void (*put)(struct sink *sink, const char *name, struct value value);    /* any other kind */
};

void sink_open_object(struct sink *sink, const char *name);
void sink_open_list(struct sink *sink, const char *name);
void sink_close(struct sink *sink);

void sink_put_null(struct sink *sink, const char *name);
void sink_put_boolean(struct sink *sink, const char *name, bool truth);
void sink_put_number(struct sink *sink, const char *name, double number);
/* NULL is the empty text. It must stay as long as what the sink makes of it. */
void sink_put_text(struct sink *sink, const char *name, const char *text);

#endif
