/* Asks the processor's clock whenever another stage begins. */
#include "base/stage.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

static const char *const words[STAGE_COUNT] = {[STAGE_OTHER] = "process and other",
                                               [STAGE_DATA] = "reading the data",
                                               [STAGE_BEFORE] = "results of the month before",
                                               [STAGE_ASSESS] = "results of this month",
                                               [STAGE_VIEW] = "view",
                                               [STAGE_MUSTACHE] = "Mustache",
                                               [STAGE_PAGE] = "reading the page",
                                               [STAGE_STYLE] = "print.css",
                                               [STAGE_FONTS] = "fonts",
                                               [STAGE_HTML] = "HTML",
                                               [STAGE_LAYOUT] = "layout, with its charts",
                                               [STAGE_CONTRAST] = "contrast",
                                               [STAGE_TAGS] = "tags and page content",
                                               [STAGE_PDF] = "PDF objects",
                                               [STAGE_DEFLATE] = "deflate",
                                               [STAGE_LISTS] =
                                                   "report.json, values.csv, manifest.json",
                                               [STAGE_SITE] = "site",
                                               [STAGE_DIGEST] = "SHA-256",
                                               [STAGE_FILES] = "files",
                                               [STAGE_FREE] = "freeing memory"};

/* The one thing that modules share unseen (doc/design.md, section 9): nothing but what stage_print
 * prints depends on it. Times are in nanoseconds. */
static struct {
    bool on;
    enum stage now;
    int64_t since;
    struct stage_times spent;
} stages;

/* Since the process began. */
static int64_t clock_now(void) {
    struct timespec time = {0};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void settle(void) {
    int64_t now = clock_now();
    stages.spent.stages[stages.now] += now - stages.since;
    stages.since = now;
}

void stage_begin(void) {
    stages.on = true;
}

enum stage stage_enter(enum stage stage) {
    enum stage before = stages.now;
    if (!stages.on)
        return before;
    settle();
    stages.now = stage;
    return before;
}

void stage_leave(enum stage before) {
    stage_enter(before);
}

void stage_count_report(void) {
    stages.spent.reports++;
}

void stage_forget(void) {
    stages.since = clock_now();
    stages.spent = (struct stage_times){0};
}

struct stage_times stage_take(void) {
    if (stages.on)
        settle();
    struct stage_times spent = stages.spent;
    stages.spent = (struct stage_times){0};
    return spent;
}

void stage_add(const struct stage_times *times) {
    for (enum stage stage = STAGE_OTHER; stage < STAGE_COUNT; stage++)
        stages.spent.stages[stage] += times->stages[stage];
    stages.spent.reports += times->reports;
}

/* Of this process: what getrusage tells may be that of the program which started it. False where
 * the system does not say. */
static bool read_peak(size_t *kilobytes) {
    static const char key[] = "VmHWM:";
    char line[256];
    bool found = false;
    FILE *file = fopen("/proc/self/status", "r");
    while (file != NULL && !found && fgets(line, sizeof line, file) != NULL)
        found = strncmp(line, key, sizeof key - 1) == 0 &&
                sscanf(line + sizeof key - 1, "%zu", kilobytes) == 1;
    if (file != NULL)
        fclose(file);
    return found;
}

static void print_line(FILE *out, const char *what, int64_t spent) {
    double milliseconds = (double)spent / 1e6;
    fprintf(out, "%-40s %9.1f", what, milliseconds);
    if (stages.spent.reports > 1)
        fprintf(out, " %9.1f", milliseconds / (double)stages.spent.reports);
    putc('\n', out);
}

void stage_print(FILE *out) {
    int64_t total = 0;
    size_t peak;
    settle();
    fprintf(out, "%-40s %9s", "ms of the processor", "all");
    if (stages.spent.reports > 1)
        fprintf(out, " %9s   (%zu reports)", "a report", stages.spent.reports);
    putc('\n', out);
    for (enum stage stage = STAGE_OTHER + 1; stage < STAGE_COUNT; stage++) {
        print_line(out, words[stage], stages.spent.stages[stage]);
        total += stages.spent.stages[stage];
    }
    print_line(out, words[STAGE_OTHER], stages.spent.stages[STAGE_OTHER]);
    total += stages.spent.stages[STAGE_OTHER];
    print_line(out, "total", total);
    if (read_peak(&peak))
        fprintf(out, "%-40s %9.1f MiB\n", "peak memory", (double)peak / 1024);
}
