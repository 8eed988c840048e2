/* Runs the program once more. */
#include "watch/watch_run.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static const char own_program[] = "/proc/self/exe"; /* also where the file was replaced since */

/* In the child, which a signal ends again. */
_Noreturn static void become(const char *const *arguments, int said) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (dup2(said, STDERR_FILENO) >= 0)
        execv(own_program, (char *const *)(size_t)arguments);
    _exit(127);
}

static void read_all(int handle, struct buffer *said) {
    char bytes[4096];
    for (ssize_t got; (got = read(handle, bytes, sizeof bytes)) != 0;) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return;
        buffer_put(said, bytes, (size_t)got);
        fwrite(bytes, 1, (size_t)got, stderr);
    }
}

static int status_of(pid_t child) {
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int watch_run(const char *const *arguments, struct buffer *said) {
    int ends[2];
    buffer_puts(said, "");
    fflush(NULL); /* or the child would print it again */
    if (pipe(ends) != 0)
        return -1;
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        become(arguments, ends[1]);
    }
    close(ends[1]);
    if (child > 0)
        read_all(ends[0], said);
    close(ends[0]);
    return child < 0 ? -1 : status_of(child);
}
