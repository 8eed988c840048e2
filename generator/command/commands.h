/* The commands, each carried out in a file of its own. */
#ifndef COMMAND_COMMANDS_H
#define COMMAND_COMMANDS_H

#include "command/command.h"
#include "command/command_run.h"

enum exit_status command_render(struct run *run);
enum exit_status command_check(struct run *run);
enum exit_status command_draft(struct run *run);
enum exit_status command_approve(struct run *run);
enum exit_status command_list(struct run *run);
enum exit_status command_explain(struct run *run);
enum exit_status command_facts(struct run *run);
enum exit_status command_diff(struct run *run);
enum exit_status command_revisions(struct run *run);
enum exit_status command_verify(struct run *run); /* also where the data cannot be read */

/* These need no data set. */
enum exit_status command_publish(struct run *run);
enum exit_status command_inspect(struct run *run);
enum exit_status command_template(struct run *run);
enum exit_status command_init(struct run *run);
enum exit_status command_watch(struct run *run);
enum exit_status command_help(struct run *run);

#endif
