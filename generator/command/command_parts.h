/* What the commands share. Only command*.c include this. */
#ifndef COMMAND_COMMAND_PARTS_H
#define COMMAND_COMMAND_PARTS_H

#include "command/command.h"
#include "input/dataset.h"

struct run {
    struct arena *arena;
    const struct options *options;
    struct diagnostics *diagnostics;
    struct dataset *dataset;
};

/* Whether somebody looks at what is printed on stderr: only then progress is shown. */
bool command_is_watched(const struct options *options);

/* Prints what was found wrong with the input of rounds up to `as_at`. */
void command_print_diagnostics(const struct run *run, int as_at);

/* The month of knowledge for a report's month: the month itself if none was asked for. */
int command_as_at(const struct options *options, int period);

/* The unit that was asked for, or the root; NULL: it is unknown, which was said. */
const struct unit *command_unit(const struct run *run);

/* The report that was asked for, or the first by name; `chosen` becomes why, in words. NULL: there
 * is none, which the diagnostics say. */
const char *command_choose_report(const struct run *run, const char **chosen);

/* " (did you mean “KPI1”?)" on stderr, or nothing. */
void command_say_nearest(const char *word, const char *const *names, size_t count);

/* Wrong usage: a month that cannot be reported. */
enum exit_status command_say_no_exports(const struct run *run, int period);

/* The commands that are files of their own. */
enum exit_status command_list(struct run *run);
enum exit_status command_explain(struct run *run);
enum exit_status command_diff(struct run *run);
enum exit_status command_revisions(struct run *run);
enum exit_status command_verify(struct run *run);  /* also where the data cannot be read */
enum exit_status command_publish(struct run *run); /* needs no data set */

#endif
