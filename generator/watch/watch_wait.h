/* Waits until there is something to do. Only watch/ includes this. */
#ifndef WATCH_WATCH_WAIT_H
#define WATCH_WATCH_WAIT_H

#include "watch/watch_snapshot.h"

enum watch_event { WATCH_LOOK, WATCH_CALL, WATCH_END };

struct watch_wait {
    int told;    /* inotify; -1: nobody tells, so that it has to be looked */
    int signals; /* that end the program */
    int calls;   /* a socket that listens; -1: there is none */
};

/* Why it has to be looked: "data is on a file share (NFS)"; NULL: the system tells of changes. */
const char *watch_wait_share(struct arena *arena, const char *folder);

/* Opens what is waited for; `calls` is taken as it is. False with errno. */
bool watch_wait_open(struct watch_wait *wait, bool by_looking, int calls);
void watch_wait_close(struct watch_wait *wait);

/* From now on changes in the snapshot's folders are told; where the system has no room for that,
 * `told` becomes -1. */
void watch_wait_follow(struct watch_wait *wait, const struct watch_snapshot *snapshot);

/* WATCH_LOOK comes when all has been quiet for a moment: a program may write a file in pieces. */
enum watch_event watch_wait_next(const struct watch_wait *wait);

enum { WATCH_SECONDS = 2 }; /* between two looks */

#endif
