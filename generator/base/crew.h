/* Jobs that processes share, each forked from this one with all that it has read. Any module may
 * include this. */
#ifndef BASE_CREW_H
#define BASE_CREW_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stddef.h>

/* What comes back from a job. */
struct crew_answer {
    const char *bytes; /* what the job wrote, until the next answer; NULL: its process ended before
                          it answered */
    size_t length;
    const char *why; /* then: how it ended, as half a sentence; else NULL */
};

struct crew_work {
    void *context;
    size_t count;     /* of jobs, from 0 on */
    size_t processes; /* at most so many at a time; at least 1 */

    /* How many jobs from this one on are best done in one process, one after the other: at least 1.
     */
    size_t (*batch)(void *context, size_t job);

    /* In one of the processes: does the job, and writes what is to be known of it. */
    void (*carry_out)(void *context, size_t job, struct buffer *answer);

    /* In this process, in whichever order jobs end. */
    void (*take)(void *context, size_t job, const struct crew_answer *answer);
};

/* How many processors this process may use: at least 1. */
size_t crew_processors(void);

/* Does the work until all jobs have been taken. A process that ends before it answers costs its job
 * alone: another takes its place. Told to end (SIGINT, SIGTERM, SIGHUP; not one that is ignored),
 * it gives out no more jobs and waits for those that are under way; told again, it ends these.
 * Gives back that signal; 0: it was not told. The jobs of a process that cannot be started are done
 * by the others; where there is none, they are taken with that reason. */
int crew_carry_out(const struct crew_work *work);

#endif
