/* Renders a report again whenever one of its inputs changes. */
#ifndef WATCH_WATCH_H
#define WATCH_WATCH_H

#include "base/diagnostics.h"

#include <stdbool.h>

enum { WATCH_NO_PORT = -1, WATCH_ANY_PORT = 0 };

struct watch_request {
    const char *data, *templates; /* folders of inputs */
    const char *out;              /* what changes in it is no input */
    const char *folder;           /* out/REPORT/PERIOD */
    const char *const *render;    /* the command line that renders, ended by NULL */
    bool by_looking;              /* every now and then, in place of being told by the system */
    int port; /* on the loopback address; WATCH_NO_PORT: out/watch.html instead */
};

/* Renders once, then after each change, each time in a process of its own, until the program is
 * told to end. Says on stdout what changed, what came of it and how long it took. While a run
 * fails, the page is the last that there was, with what was said of the run on top. False, with an
 * error, where watching cannot begin. */
bool watch_until_told(struct diagnostics *diagnostics, const struct watch_request *request);

#endif
