/* Forks processes, hands them jobs over sockets, sees to those that end. */
#define _GNU_SOURCE /* sched_getaffinity */
#include "base/crew.h"

#include "base/arena.h"
#include "base/stage.h"

#include <errno.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static const int told_by[] = {SIGINT, SIGTERM, SIGHUP};
enum { TOLD_BY = sizeof told_by / sizeof *told_by };

/* One process, as the one that started it sees it. */
struct worker {
    pid_t process; /* 0: none */
    int socket;
    size_t job, batch_end; /* what it was given; the end of its batch */
    bool busy;
};

struct crew {
    const struct crew_work *work;
    struct arena *arena; /* of what is said of processes that ended */
    struct worker *workers;
    struct pollfd *ready; /* one a worker */
    struct sigaction before[TOLD_BY];
    struct buffer answer;
    size_t next; /* the first job that nobody was given */
};

size_t crew_processors(void) {
    cpu_set_t set;
    CPU_ZERO(&set);
    int count = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
    return count < 1 ? 1 : (size_t)count;
}

/* ---- told to end ---- */

/* Set by a handler; beside the stages of base/stage.h the one thing that is shared unseen. */
static volatile sig_atomic_t told, told_again;

static void note_signal(int number) {
    if (told != 0)
        told_again = 1;
    told = number;
}

static void begin_listening(struct sigaction before[TOLD_BY]) {
    struct sigaction action = {.sa_handler = note_signal};
    sigemptyset(&action.sa_mask);
    told = told_again = 0;
    for (size_t i = 0; i < TOLD_BY; i++) {
        sigaction(told_by[i], NULL, &before[i]);
        if (before[i].sa_handler != SIG_IGN)
            sigaction(told_by[i], &action, NULL);
    }
}

static void end_listening(const struct sigaction before[TOLD_BY]) {
    for (size_t i = 0; i < TOLD_BY; i++)
        sigaction(told_by[i], &before[i], NULL);
}

/* ---- bytes over a socket ---- */

/* False where the other end is gone. */
static bool send_all(int socket, const void *bytes, size_t length) {
    const char *next = bytes;
    while (length > 0) {
        ssize_t sent = send(socket, next, length, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return false;
        next += sent;
        length -= (size_t)sent;
    }
    return true;
}

static bool receive_all(int socket, void *bytes, size_t length) {
    char *next = bytes;
    while (length > 0) {
        ssize_t got = recv(socket, next, length, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        next += got;
        length -= (size_t)got;
    }
    return true;
}

/* ---- in a process of the crew ---- */

/* What tells this process to end waits until a job is done, so that none is left half done. */
static void hold_signals(sigset_t *others) {
    sigset_t held;
    sigemptyset(&held);
    for (size_t i = 0; i < TOLD_BY; i++)
        sigaddset(&held, told_by[i]);
    sigprocmask(SIG_BLOCK, &held, others);
}

_Noreturn static void serve(const struct crew_work *work, int socket) {
    struct buffer answer = {0};
    sigset_t others;
    size_t job;
    while (receive_all(socket, &job, sizeof job)) {
        hold_signals(&others);
        buffer_clear(&answer);
        work->carry_out(work->context, job, &answer);
        struct stage_times times = stage_take();
        if (!send_all(socket, &times, sizeof times) ||
            !send_all(socket, &answer.length, sizeof answer.length) ||
            !send_all(socket, answer.data, answer.length))
            break;
        sigprocmask(SIG_SETMASK, &others, NULL);
    }
    buffer_free(&answer);
    exit(EXIT_SUCCESS);
}

/* ---- in the process that they came from ---- */

/* The others' sockets are closed in the new process: each must see where this one ends. */
_Noreturn static void become_worker(const struct crew *crew, const int ends[2]) {
    for (size_t i = 0; i < crew->work->processes; i++)
        if (crew->workers[i].process != 0)
            close(crew->workers[i].socket);
    close(ends[0]);
    end_listening(crew->before);
    stage_forget();
    serve(crew->work, ends[1]);
}

static bool start(const struct crew *crew, struct worker *worker) {
    int ends[2];
    fflush(NULL); /* or the new process would print it again */
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return false;
    pid_t process = fork();
    if (process == 0)
        become_worker(crew, ends);
    int error = errno;
    close(ends[1]);
    if (process < 0)
        close(ends[0]);
    else
        *worker = (struct worker){.process = process, .socket = ends[0]};
    errno = error;
    return process > 0;
}

/* How a process ended, which is over then. */
static const char *end_worker(struct crew *crew, struct worker *worker) {
    int status = 0;
    close(worker->socket);
    while (waitpid(worker->process, &status, 0) < 0 && errno == EINTR)
        continue;
    worker->process = 0;
    if (WIFSIGNALED(status))
        return arena_printf(crew->arena, "the process that made it was ended by signal %d (%s)",
                            WTERMSIG(status), strsignal(WTERMSIG(status)));
    return arena_printf(crew->arena, "the process that made it ended with status %d",
                        WEXITSTATUS(status));
}

static void take_failure(struct crew *crew, size_t job, const char *why) {
    struct crew_answer answer = {.why = why};
    crew->work->take(crew->work->context, job, &answer);
}

/* Of jobs for which no process could be started; errno says why. */
static void take_failures(struct crew *crew, size_t job, size_t end) {
    const char *why =
        arena_printf(crew->arena, "no process could be started for it: %s", strerror(errno));
    for (; job < end; job++)
        take_failure(crew, job, why);
}

/* A job and those that go with it, if any is left. */
static bool choose_job(struct crew *crew, struct worker *worker) {
    if (told != 0)
        return false;
    if (worker->busy && worker->job + 1 < worker->batch_end) {
        worker->job++;
        return true;
    }
    if (crew->next == crew->work->count)
        return false;
    worker->job = crew->next;
    crew->next += crew->work->batch(crew->work->context, crew->next);
    worker->batch_end = crew->next;
    return true;
}

/* Where nothing is left to do the process sees the end of what it is told. A process that is gone
 * is seen to when its end is read. */
static void give_job(struct crew *crew, struct worker *worker) {
    worker->busy = choose_job(crew, worker);
    if (worker->busy)
        send_all(worker->socket, &worker->job, sizeof worker->job);
    else
        shutdown(worker->socket, SHUT_WR);
}

/* False where the process ended instead. */
static bool read_answer(struct crew *crew, const struct worker *worker) {
    struct stage_times times;
    size_t length;
    if (!receive_all(worker->socket, &times, sizeof times) ||
        !receive_all(worker->socket, &length, sizeof length))
        return false;
    stage_add(&times);
    buffer_clear(&crew->answer);
    buffer_puts(&crew->answer, "");
    char piece[4096];
    while (length > 0) {
        size_t part = length < sizeof piece ? length : sizeof piece;
        if (!receive_all(worker->socket, piece, part))
            return false;
        buffer_put(&crew->answer, piece, part);
        length -= part;
    }
    return true;
}

/* What is left of a batch whose process ended goes to the one that takes its place. Told to end,
 * nothing is begun again. */
static void replace(struct crew *crew, struct worker *worker) {
    const struct worker gone = *worker;
    const char *why = end_worker(crew, worker);
    if (!gone.busy || told != 0)
        return;
    take_failure(crew, gone.job, why);
    if (!start(crew, worker)) {
        take_failures(crew, gone.job + 1, gone.batch_end);
        return;
    }
    worker->busy = true;
    worker->job = gone.job;
    worker->batch_end = gone.batch_end;
    give_job(crew, worker);
}

static void hear(struct crew *crew, struct worker *worker) {
    if (!read_answer(crew, worker)) {
        replace(crew, worker);
        return;
    }
    struct crew_answer answer = {.bytes = crew->answer.data, .length = crew->answer.length};
    crew->work->take(crew->work->context, worker->job, &answer);
    give_job(crew, worker);
}

/* Those that have something to say, and are therefore not waited for. */
static void wait_and_hear(struct crew *crew) {
    for (size_t i = 0; i < crew->work->processes; i++)
        crew->ready[i] = (struct pollfd){
            .fd = crew->workers[i].process == 0 ? -1 : crew->workers[i].socket, .events = POLLIN};
    if (poll(crew->ready, (nfds_t)crew->work->processes, -1) < 0)
        return;
    for (size_t i = 0; i < crew->work->processes; i++)
        if (crew->ready[i].revents != 0)
            hear(crew, &crew->workers[i]);
}

static size_t alive(const struct crew *crew) {
    size_t count = 0;
    for (size_t i = 0; i < crew->work->processes; i++)
        count += crew->workers[i].process != 0;
    return count;
}

static void end_all(const struct crew *crew) {
    for (size_t i = 0; i < crew->work->processes; i++)
        if (crew->workers[i].process != 0)
            kill(crew->workers[i].process, SIGKILL);
}

static void start_all(struct crew *crew) {
    size_t started = 0;
    while (started < crew->work->processes && crew->next < crew->work->count &&
           start(crew, &crew->workers[started]))
        give_job(crew, &crew->workers[started++]);
}

int crew_carry_out(const struct crew_work *work) {
    struct crew crew = {.work = work, .arena = arena_new()};
    crew.workers = arena_array(crew.arena, work->processes, sizeof *crew.workers);
    crew.ready = arena_array(crew.arena, work->processes, sizeof *crew.ready);
    begin_listening(crew.before);
    start_all(&crew);
    while (alive(&crew) > 0) {
        wait_and_hear(&crew);
        if (told_again)
            end_all(&crew);
    }
    if (told == 0)
        take_failures(&crew, crew.next, work->count);
    end_listening(crew.before);
    buffer_free(&crew.answer);
    arena_free(crew.arena);
    return told;
}
