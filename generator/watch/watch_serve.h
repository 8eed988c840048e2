/* Answers a browser on this machine. Only watch/ includes this. */
#ifndef WATCH_WATCH_SERVE_H
#define WATCH_WATCH_SERVE_H

#include "base/buffer.h"
#include "base/diagnostics.h"

/* A socket that listens on the loopback address; *port, 0 for any, becomes the one that it has. -1
 * with errno. */
int watch_serve_open(int *port);

struct watch_served {
    int port;
    const struct buffer *page; /* what stands at / */
    const char *folder;        /* whose files stand beside it: those that a report is written to */
    int seconds;               /* after which a browser asks again */
};

/* Answers one call on the socket. Whoever calls by another name than this machine's own gets
 * nothing: a page of the web could have its name lead here. */
void watch_serve_answer(int calls, const struct watch_served *served);

#endif
