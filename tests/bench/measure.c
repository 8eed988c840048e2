/* Runs a command; writes what it and all that it starts took to a file: wall and CPU time in
 * microseconds, peak memory of the largest process in KB. */
#define _GNU_SOURCE /* PR_SET_CHILD_SUBREAPER, wait4 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* A process that Python starts has Python's memory for its own peak, hence a program as small as
 * this between the two. */

static long long microseconds(struct timeval time) {
    return time.tv_sec * 1000000LL + time.tv_usec;
}

static long long wall(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000LL + now.tv_nsec / 1000;
}

/* Descendants that outlive their parents come here, too. */
static int wait_for_all(pid_t child, struct rusage *children) {
    int status, result = EXIT_FAILURE;
    pid_t ended;
    while ((ended = wait(&status)) > 0)
        if (ended == child && WIFEXITED(status))
            result = WEXITSTATUS(status);
    getrusage(RUSAGE_CHILDREN, children);
    return result;
}

int main(int count, char **words) {
    struct rusage children;
    if (count < 3 || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0)
        return EXIT_FAILURE;
    long long begin = wall();
    pid_t child = fork();
    if (child == 0) {
        execvp(words[2], words + 2);
        _exit(127);
    }
    int result = child < 0 ? EXIT_FAILURE : wait_for_all(child, &children);
    FILE *out = fopen(words[1], "w");
    if (child < 0 || out == NULL)
        return EXIT_FAILURE;
    fprintf(out, "%lld %lld %ld\n", wall() - begin,
            microseconds(children.ru_utime) + microseconds(children.ru_stime), children.ru_maxrss);
    return fclose(out) == 0 ? result : EXIT_FAILURE;
}
