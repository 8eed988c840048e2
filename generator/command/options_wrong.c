/* Wrong usage: a message on stderr with a way out. */
#include "command/options_wrong.h"

#include <stdarg.h>
#include <stdio.h>

enum options_outcome options_wrong(const struct options *options, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("scorecard: ", stderr);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    if (options->words == NULL)
        fputs("\nTry “scorecard help”.\n", stderr);
    else
        fprintf(stderr, "\nTry “scorecard help %s”.\n", options->words->name);
    return PARSED_WRONG;
}
