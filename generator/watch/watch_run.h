/* One run of a command line. Only watch/ includes this. */
#ifndef WATCH_WATCH_RUN_H
#define WATCH_WATCH_RUN_H

#include "base/buffer.h"

/* Runs this program with these arguments, ended by NULL: what it says on stderr goes there and to
 * `said`. Its exit status; -1: it could not be run, or was killed. */
int watch_run(const char *const *arguments, struct buffer *said);

#endif
