/* The files that a report is written to. */
#ifndef PUBLISH_OUTPUTS_H
#define PUBLISH_OUTPUTS_H

#include "base/buffer.h"

/* In the order in which they are made; a manifest lists all but itself. */
enum output_file {
    OUTPUT_PAGE,
    OUTPUT_PAPER,
    OUTPUT_RESULTS,
    OUTPUT_VALUES,
    OUTPUT_MANIFEST,
    OUTPUT_COUNT
};

/* What each is called in a folder, and what a manifest says that it is. */
struct output_words {
    const char *name, *role;
};
extern const struct output_words OUTPUTS[OUTPUT_COUNT];

/* A file in memory. */
struct output {
    enum output_file file;
    struct buffer bytes;
};

/* All of them, empty. */
void outputs_begin(struct output outputs[OUTPUT_COUNT]);
void outputs_free(struct output outputs[OUTPUT_COUNT]);

#endif
