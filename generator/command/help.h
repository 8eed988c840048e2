/* The help, made from the tables of words: for a terminal, for man, for a shell. */
#ifndef COMMAND_HELP_H
#define COMMAND_HELP_H

#include "base/buffer.h"
#include "command/command_words.h"
#include "command/option_words.h"

/* What the program is, in a line. */
extern const char help_about[];

/* What exit statuses mean. */
extern const char help_statuses[];

/* Of a terminal: all commands in a line each; one command with its options. */
void help_put_all(struct buffer *buffer);
void help_put_command(struct buffer *buffer, const struct command_words *command);

/* The page for man (in the macros man(7)), and what bash reads to complete a command line. */
void help_put_man(struct buffer *buffer);
void help_put_bash(struct buffer *buffer);

/* The option with its value behind `dashes`: "--unit CODE", "--replace[=REASON]". */
void help_put_option(struct buffer *buffer, const struct option_text *text, const char *dashes);

#endif
