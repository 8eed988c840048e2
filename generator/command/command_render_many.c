/* Hands the reports to processes; collects what these say of them. */
#define _GNU_SOURCE /* clock_gettime, kill */
#include "command/command_render_many.h"

#include "base/crew.h"
#include "base/diagnostics_carry.h"
#include "base/stage.h"
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/time_left.h"
#include "input/commentary_unread.h"
#include "model/period.h"
#include "publish/produce.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* How far a report came. */
enum ending { ENDING_NOT_TRIED, ENDING_MADE, ENDING_REFUSED, ENDING_NOT_STORED };

struct made_report {
    enum ending ending;
    bool has_errors; /* of the data, or of its own */
    const char *why; /* that its process ended without an answer; else NULL */
    char *messages;  /* as diagnostics_carry.h has them */
    size_t length;
};

struct rendering {
    struct run *run;
    const struct asked_reports *asked;
    struct made_report *made; /* one a report */
    size_t done;
    double begun; /* seconds, of a clock that nothing but the progress depends on */
};

static struct produce_request request_of(const struct rendering *rendering, size_t job) {
    const struct asked_report *asked = &rendering->asked->items[job];
    return command_request(rendering->run, rendering->run->options->report, asked->unit,
                           asked->period);
}

/* ---- in one of the processes ---- */

/* What an answer begins with. */
struct answer_head {
    enum ending ending;
    bool has_errors;
};

static enum ending ending_of(const struct diagnostics *own, enum produced produced) {
    if (produced == PRODUCED_NOT_STORED || diagnostics_failed(own))
        return ENDING_NOT_STORED;
    return produced == PRODUCED ? ENDING_MADE : ENDING_REFUSED;
}

/* One report of a month says what is odd about the rows of all units. */
static bool is_first_of_month(const struct asked_reports *asked, size_t job) {
    for (size_t i = 0; i < job; i++)
        if (asked->items[i].period == asked->items[job].period)
            return false;
    return true;
}

static void make_report(struct arena *arena, const struct rendering *rendering, size_t job,
                        struct buffer *answer) {
    struct run *run = rendering->run;
    const struct asked_report *asked = &rendering->asked->items[job];
    struct diagnostics *own = diagnostics_branch(arena, run->diagnostics);
    size_t mark = diagnostics_mark(own);
    struct produce_request request = request_of(rendering, job);
    request.rows_are_seen_to = !is_first_of_month(rendering->asked, job);
    commentary_unread_in(arena, own, run->dataset, asked->unit, asked->period);
    struct answer_head head;
    memset(&head, 0, sizeof head); /* the bytes between its members, too */
    head.ending = ending_of(own, produce_report(arena, own, &request));
    head.has_errors = diagnostics_errors(own, request.as_at) > 0;
    buffer_put(answer, (const char *)&head, sizeof head);
    diagnostics_carry_out(own, mark, request.as_at, answer);
}

/* With its memory goes what was said of it: the next report begins where it began. */
static void carry_out(void *context, size_t job, struct buffer *answer) {
    const struct rendering *rendering = context;
    struct arena *arena = arena_new();
    make_report(arena, rendering, job, answer);
    enum stage before = stage_enter(STAGE_FREE);
    arena_free(arena);
    stage_leave(before);
}

/* ---- progress ---- */

static double now(void) {
    struct timespec time = {0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* By how long it took so far. */
static double seconds_left(const struct rendering *rendering) {
    return (now() - rendering->begun) / (double)rendering->done *
           (double)(rendering->asked->count - rendering->done);
}

static const char *name_of(struct arena *arena, const struct asked_report *asked) {
    return arena_printf(arena, "%s (%s), %s", unit_name(asked->unit, asked->period),
                        asked->unit->code, period_text(arena, asked->period));
}

/* On a terminal: what was shown before goes; a line that is too long for it ends at its edge, since
 * no more than one line goes again. */
static const char erase[] = "\r\033[K", no_wrap[] = "\033[?7l", wrap[] = "\033[?7h";

/* The report that was made last, and what is left. */
static void show_progress(const struct rendering *rendering, size_t job) {
    if (!command_is_watched(rendering->run->options))
        return;
    struct arena *arena = arena_new();
    fprintf(stderr, "%s%s%zu of %zu reports, %s: %s%s", erase, no_wrap, rendering->done,
            rendering->asked->count, time_left(arena, seconds_left(rendering)),
            name_of(arena, &rendering->asked->items[job]), wrap);
    arena_free(arena);
}

static void end_progress(const struct rendering *rendering) {
    if (command_is_watched(rendering->run->options))
        fputs(erase, stderr);
}

static void show_beginning(const struct rendering *rendering, size_t processes) {
    if (command_is_watched(rendering->run->options))
        fprintf(stderr, "%zu reports to make, %zu at a time", rendering->asked->count, processes);
}

/* ---- answers ---- */

static void keep_messages(struct made_report *made, const char *bytes, size_t length) {
    made->messages = malloc(length + 1);
    if (made->messages == NULL)
        arena_out_of_memory();
    memcpy(made->messages, bytes, length);
    made->length = length;
}

static void take(void *context, size_t job, const struct crew_answer *answer) {
    struct rendering *rendering = context;
    struct made_report *made = &rendering->made[job];
    struct answer_head head = {.ending = ENDING_NOT_STORED};
    if (answer->bytes == NULL)
        made->why = arena_strdup(rendering->run->arena, answer->why);
    else {
        memcpy(&head, answer->bytes, sizeof head);
        keep_messages(made, answer->bytes + sizeof head, answer->length - sizeof head);
    }
    made->ending = head.ending;
    made->has_errors = head.has_errors;
    rendering->done++;
    show_progress(rendering, job);
}

/* A unit's months go together, as each report compares itself with the one before; but not so many
 * that others have nothing left to do. */
static size_t batch(void *context, size_t job) {
    enum { MOST = 12 };
    const struct asked_reports *asked = ((const struct rendering *)context)->asked;
    size_t count = 1;
    while (count < MOST && job + count < asked->count &&
           asked->items[job + count].unit == asked->items[job].unit)
        count++;
    return count;
}

/* ---- what is said at the end ---- */

/* Where an error stands and what it says. */
static const char *error_text(struct arena *arena, const struct diagnosis *error) {
    return arena_printf(arena, "%s%s: %s", error->place.file,
                        diagnostics_behind_file(arena, error->place), error->message);
}

static const char *first_error(struct arena *arena, const struct diagnosis *found, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (found[i].severity == SEVERITY_ERROR)
            return error_text(arena, &found[i]);
    return NULL;
}

/* What stopped it: an error of its own, or else one of the data. */
static const char *why_not(struct rendering *rendering, size_t job, const struct diagnosis *found,
                           size_t count) {
    const struct run *run = rendering->run;
    const char *why = rendering->made[job].why;
    if (why == NULL)
        why = first_error(run->arena, found, count);
    if (why != NULL)
        return why;
    int as_at = command_as_at(run->options, rendering->asked->items[job].period);
    found = diagnostics_findings(run->diagnostics, as_at, SEVERITY_ERROR, &count);
    return count > 0 ? error_text(run->arena, &found[0]) : "the reason is not known";
}

/* All that was said of the reports, in their order; with why those were not made that were not. */
static void gather(struct rendering *rendering) {
    for (size_t job = 0; job < rendering->asked->count; job++) {
        struct made_report *made = &rendering->made[job];
        struct arena *scratch = arena_new();
        size_t count;
        const struct diagnosis *found =
            diagnostics_carry_in(scratch, made->messages, made->length, &count);
        for (size_t i = 0; i < count; i++)
            diagnostics_take(rendering->run->diagnostics, &found[i]);
        if (made->why != NULL) {
            struct produce_request request = request_of(rendering, job);
            produce_clear_up(rendering->run->diagnostics, &request);
        }
        if (made->ending == ENDING_REFUSED || made->ending == ENDING_NOT_STORED)
            made->why = why_not(rendering, job, found, count);
        free(made->messages);
        arena_free(scratch);
    }
}

static const char *short_name(struct arena *arena, const struct rendering *rendering, size_t job) {
    const struct options *options = rendering->run->options;
    const struct asked_report *asked = &rendering->asked->items[job];
    return options->first == options->last
               ? asked->unit->code
               : arena_printf(arena, "%s %s", asked->unit->code, period_code(arena, asked->period));
}

/* "scorecard: not made: T00003, T00004: …": those that follow one another with one reason. */
static void name_failures(const struct rendering *rendering) {
    struct arena *arena = rendering->run->arena;
    const char *before = NULL;
    for (size_t job = 0; job < rendering->asked->count; job++) {
        const char *why = rendering->made[job].why;
        if (why == NULL)
            continue;
        bool same = before != NULL && strcmp(before, why) == 0;
        if (before != NULL && !same)
            fprintf(stderr, ": %s\n", before);
        fprintf(stderr, "%s%s",
                same ? ", " : "scorecard: not made: ", short_name(arena, rendering, job));
        before = why;
    }
    if (before != NULL)
        fprintf(stderr, ": %s\n", before);
}

static void name_written(const struct rendering *rendering, size_t written) {
    const struct run *run = rendering->run;
    for (size_t job = 0; run->options->verbose && job < rendering->asked->count; job++) {
        struct produce_request request = request_of(rendering, job);
        if (rendering->made[job].ending == ENDING_MADE)
            fprintf(stderr, "wrote %s/%s\n", run->options->out,
                    produce_request_folder(run->arena, &request));
    }
    if (run->options->verbose || command_is_watched(run->options))
        fprintf(stderr, "wrote %zu of %zu reports to %s/%s\n", written, rendering->asked->count,
                run->options->out, run->options->report);
}

static size_t count_endings(const struct rendering *rendering, enum ending ending) {
    size_t count = 0;
    for (size_t job = 0; job < rendering->asked->count; job++)
        count += rendering->made[job].ending == ending;
    return count;
}

static enum exit_status status_of(const struct rendering *rendering) {
    bool fine = true;
    for (size_t job = 0; job < rendering->asked->count; job++)
        fine =
            fine && rendering->made[job].ending == ENDING_MADE && !rendering->made[job].has_errors;
    if (count_endings(rendering, ENDING_NOT_STORED) == rendering->asked->count)
        return EXIT_SYSTEM;
    return fine ? EXIT_DONE : EXIT_BAD_INPUT;
}

/* As the program would have ended without waiting for what was under way. */
static void end_by(int number) {
    fflush(NULL);
    signal(number, SIG_DFL);
    raise(number);
}

enum exit_status command_render_many(struct run *run, const struct asked_reports *reports) {
    const struct options *options = run->options;
    struct rendering rendering = {
        .run = run,
        .asked = reports,
        .made = arena_array(run->arena, reports->count, sizeof *rendering.made),
        .begun = now()};
    size_t processes = options->jobs > 0 ? (size_t)options->jobs : crew_processors();
    processes = processes < reports->count ? processes : reports->count;
    const struct crew_work work = {.context = &rendering,
                                   .count = reports->count,
                                   .processes = processes,
                                   .batch = batch,
                                   .carry_out = carry_out,
                                   .take = take};
    struct produce_request request = request_of(&rendering, 0);
    produce_read_shared(run->diagnostics, &request);
    show_beginning(&rendering, processes);
    int told = crew_carry_out(&work);
    end_progress(&rendering);
    gather(&rendering);
    command_print_diagnostics(run, command_as_at(options, options->last));
    name_failures(&rendering);
    size_t written = count_endings(&rendering, ENDING_MADE);
    name_written(&rendering, written);
    if (told != 0) {
        fprintf(stderr, "scorecard: stopped: %zu of %zu reports were made, and are whole\n",
                written, reports->count);
        end_by(told);
    }
    return status_of(&rendering);
}
