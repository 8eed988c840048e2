/* The loop: render, show, wait. */
#include "watch/watch.h"

#include "base/file.h"
#include "publish/folders.h"
#include "publish/outputs.h"
#include "publish/removal.h"
#include "watch/watch_page.h"
#include "watch/watch_run.h"
#include "watch/watch_serve.h"
#include "watch/watch_wait.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { REFRESH_SECONDS = 2 };
static const char file_name[] = "watch.html", new_name[] = "watch.html.new";

struct watching {
    const struct watch_request *request;
    struct diagnostics *diagnostics;
    struct watch_snapshot snapshot;
    struct watch_wait wait;
    struct watch_served served;
    struct buffer page;
    char *report; /* the page of the last run that made one, in `kept` */
    struct arena *kept;
};

static struct watch_snapshot look(const struct watch_request *request) {
    struct watch_snapshot snapshot = {.arena = arena_new()};
    watch_snapshot_add(&snapshot, request->data, request->out);
    watch_snapshot_add(&snapshot, request->templates, request->out);
    watch_snapshot_sort(&snapshot);
    return snapshot;
}

static long milliseconds_since(const struct timespec *start) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (now.tv_sec - start->tv_sec) * 1000 + (now.tv_nsec - start->tv_nsec) / 1000000;
}

/* The report's own page, if there is one; else what was taken before stays. */
static void take_report(struct watching *watching) {
    struct arena *arena = arena_new();
    size_t length;
    const char *path =
        arena_printf(arena, "%s/%s", watching->request->folder, OUTPUTS[OUTPUT_PAGE].name);
    char *bytes = file_read(arena, watching->diagnostics, path, &length);
    if (bytes == NULL) {
        arena_free(arena);
        return;
    }
    arena_free(watching->kept);
    watching->kept = arena;
    watching->report = bytes;
}

/* out/watch.html, at once in the place of the one before. */
static void store_page(const struct watching *watching) {
    struct arena *arena = arena_new();
    struct enclosure out;
    const char *made;
    if (folders_open(&out, arena, watching->diagnostics, watching->request->out, &made)) {
        const struct buffer *page = &watching->page;
        if (removal_of(&out, new_name) &&
            folders_write(&out, new_name, enclosure_shown(&out, file_name), page->data,
                          page->length) &&
            !folders_rename(&out, new_name, file_name))
            folders_fail(&out, enclosure_shown(&out, file_name), "the file cannot be written");
        enclosure_close(&out);
    }
    diagnostics_print(watching->diagnostics, stderr, INT_MAX, SEVERITY_ERROR);
    arena_free(arena);
}

static void remove_page(const struct watching *watching) {
    struct arena *arena = arena_new();
    struct enclosure out;
    if (enclosure_open(&out, arena, watching->diagnostics, watching->request->out) &&
        out.handle >= 0) {
        removal_of(&out, file_name);
        enclosure_close(&out);
    }
    arena_free(arena);
}

static void show(struct watching *watching, const char *wrong, const char *said) {
    const struct watch_request *request = watching->request;
    bool served = request->port != WATCH_NO_PORT;
    struct watch_page page = {.report = watching->report,
                              .title = request->folder,
                              .wrong = wrong,
                              .said = said,
                              .folder = served ? NULL : request->folder + strlen(request->out) + 1,
                              .seconds = served ? 0 : REFRESH_SECONDS};
    buffer_clear(&watching->page);
    watch_page_put(&watching->page, &page);
    if (!served)
        store_page(watching);
}

enum made { MADE_GOOD, MADE_WITH_ERRORS, MADE_NOTHING, MADE_NOTHING_YET };
static const struct {
    const char *line, *page; /* on stdout, on top of the page */
} made_words[] = {[MADE_GOOD] = {"rendered", ""},
                  [MADE_WITH_ERRORS] = {"rendered, with errors", "The latest run found errors"},
                  [MADE_NOTHING] = {"nothing rendered; the page before stays",
                                    "The latest run made no report; this is the page before it"},
                  [MADE_NOTHING_YET] = {"nothing rendered", "The latest run made no report"}};

/* The exit status is 1 both for a report of an input with errors and for none. */
static enum made judge(const struct watching *watching, int status, bool written) {
    if (status == 0)
        return MADE_GOOD;
    if (written)
        return MADE_WITH_ERRORS;
    return watching->report != NULL ? MADE_NOTHING : MADE_NOTHING_YET;
}

/* When the report's own page was written; another file takes its place each time. */
static struct stat page_status(const struct watch_request *request) {
    struct arena *arena = arena_new();
    struct stat status = {0};
    stat(arena_printf(arena, "%s/%s", request->folder, OUTPUTS[OUTPUT_PAGE].name), &status);
    arena_free(arena);
    return status;
}

static bool is_another(const struct stat *before, const struct stat *after) {
    return before->st_ino != after->st_ino || before->st_mtim.tv_sec != after->st_mtim.tv_sec ||
           before->st_mtim.tv_nsec != after->st_mtim.tv_nsec;
}

static void render(struct watching *watching, const char *why) {
    struct timespec start;
    struct buffer said = {0};
    struct stat before = page_status(watching->request);
    clock_gettime(CLOCK_MONOTONIC, &start);
    int status = watch_run(watching->request->render, &said);
    struct stat after = page_status(watching->request);
    take_report(watching);
    enum made made = judge(watching, status, is_another(&before, &after));
    show(watching, made_words[made].page, said.data);
    printf("%s: %s (%ld ms)\n", why, made_words[made].line, milliseconds_since(&start));
    fflush(stdout);
    buffer_free(&said);
}

/* After an edit is put back as it was, nothing differs. */
static void look_again(struct watching *watching) {
    struct watch_snapshot now = look(watching->request);
    const char *why = watch_snapshot_difference(&watching->snapshot, &now);
    struct watch_snapshot old = watching->snapshot;
    watching->snapshot = now;
    watch_wait_follow(&watching->wait, &now);
    if (why != NULL)
        render(watching, why);
    arena_free(old.arena);
}

/* Where the page is, and how changes are noticed. */
static void say_where(const struct watching *watching, const char *share) {
    const struct watch_request *request = watching->request;
    if (request->port == WATCH_NO_PORT)
        printf("watching; the page is %s/%s\n", request->out, file_name);
    else
        printf("watching; the page is http://127.0.0.1:%d/\n", watching->served.port);
    if (watching->wait.told < 0)
        printf("changes are looked for every %d seconds%s%s\n", WATCH_SECONDS,
               share == NULL ? "" : ": ", share == NULL ? "" : share);
    puts("Ctrl+C ends it");
    fflush(stdout);
}

static bool begin(struct watching *watching, const char *share) {
    const struct watch_request *request = watching->request;
    int calls = -1;
    watching->served = (struct watch_served){.port = request->port,
                                             .page = &watching->page,
                                             .folder = request->folder,
                                             .seconds = REFRESH_SECONDS};
    if (request->port != WATCH_NO_PORT) {
        calls = watch_serve_open(&watching->served.port);
        if (calls < 0) {
            diagnose(watching->diagnostics, SEVERITY_ERROR, (struct place){.file = "--serve"},
                     "port %d cannot be listened on: %s; name another, or 0 for any that is free",
                     request->port, strerror(errno));
            return false;
        }
    }
    if (watch_wait_open(&watching->wait, request->by_looking || share != NULL, calls))
        return true;
    diagnose(watching->diagnostics, SEVERITY_ERROR, (struct place){.file = request->data},
             "cannot be watched: %s", strerror(errno));
    return false;
}

static void go_on(struct watching *watching) {
    for (;;)
        switch (watch_wait_next(&watching->wait)) {
        case WATCH_LOOK:
            look_again(watching);
            break;
        case WATCH_CALL:
            watch_serve_answer(watching->wait.calls, &watching->served);
            break;
        case WATCH_END:
            return;
        }
}

bool watch_until_told(struct diagnostics *diagnostics, const struct watch_request *request) {
    struct watching watching = {.request = request, .diagnostics = diagnostics};
    struct arena *arena = arena_new();
    const char *share = watch_wait_share(arena, request->data);
    bool begun = begin(&watching, share);
    if (begun) {
        watching.snapshot = look(request);
        watch_wait_follow(&watching.wait, &watching.snapshot);
        render(&watching, "at first");
        say_where(&watching, share);
        go_on(&watching);
        watch_wait_close(&watching.wait);
        if (request->port == WATCH_NO_PORT)
            remove_page(&watching);
    }
    arena_free(watching.snapshot.arena);
    arena_free(watching.kept);
    arena_free(arena);
    buffer_free(&watching.page);
    return begun;
}
