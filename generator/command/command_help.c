/* scorecard help: what the commands do, for a terminal, for man or for a shell. */
#include "command/commands.h"
#include "command/help.h"
#include "command/options_wrong.h"

#include <stdio.h>
#include <string.h>

enum exit_status command_help(struct run *run) {
    const struct options *options = run->options;
    struct buffer text = {0};
    if (options->shell != NULL && strcmp(options->shell, "bash") != 0) {
        options_wrong(options, "unknown shell “%s”; expected bash", options->shell);
        return EXIT_WRONG_USAGE;
    }
    if (options->shell != NULL)
        help_put_bash(&text);
    else if (options->man)
        help_put_man(&text);
    else if (options->topic != NULL)
        help_put_command(&text, command_words_named(options->topic));
    else
        help_put_all(&text);
    fputs(text.data, stdout);
    buffer_free(&text);
    return EXIT_DONE;
}
