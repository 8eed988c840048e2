/* What a run spends its time on: for --timings. Any module may include this. */
#ifndef BASE_STAGE_H
#define BASE_STAGE_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* In the order of the flow. */
enum stage {
    STAGE_OTHER, /* what is in none of the others, from the start of the process */
    STAGE_DATA,
    STAGE_BEFORE,
    STAGE_ASSESS,
    STAGE_VIEW,
    STAGE_MUSTACHE,
    STAGE_PAGE,
    STAGE_STYLE,
    STAGE_FONTS,
    STAGE_HTML,
    STAGE_LAYOUT,
    STAGE_CONTRAST,
    STAGE_TAGS,
    STAGE_PDF,
    STAGE_DEFLATE,
    STAGE_LISTS,
    STAGE_SITE,
    STAGE_DIGEST,
    STAGE_FILES,
    STAGE_FREE,
    STAGE_COUNT
};

/* From now on the clock is asked; before, what follows costs next to nothing. */
void stage_begin(void);

/* What is done from now on belongs to the stage, and no more to the one that was under way. That
 * one is what is given back, for stage_leave. */
enum stage stage_enter(enum stage stage);
void stage_leave(enum stage before);

/* One report more was made. */
void stage_count_report(void);

/* What was spent, in nanoseconds, and on how many reports: for a process that works for another.
 */
struct stage_times {
    int64_t stages[STAGE_COUNT];
    size_t reports;
};

/* In such a process: what the other spent before it began does not count. */
void stage_forget(void);
/* What was spent since; from then on it begins again. */
struct stage_times stage_take(void);
/* In the other: it counts like its own. */
void stage_add(const struct stage_times *times);

/* A line for each stage, which add up to the last but one, in milliseconds of the processor; then
 * the most memory that was held. With more than one report also what each took. */
void stage_print(FILE *out);

#endif
