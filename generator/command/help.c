/* Help as a terminal shows it. */
#include "command/help.h"

#include <getopt.h>
#include <string.h>

enum { WIDTH = 88, NAMES = 25, COMMANDS = 12 }; /* columns: of a line, before texts */

const char help_about[] =
    "monthly performance reports from CSV exports, as a web page and as a PDF";

const char help_statuses[] =
    "0 done; 1 the input has errors (each is printed as FILE:LINE:FIELD: error: …; what they touch "
    "is a marker in the report, and with --final nothing is written), or, of diff and verify, "
    "something differs; 2 wrong usage; 3 the system failed (disk, memory).";

/* How many columns so many bytes of UTF-8 take. */
static size_t columns(const char *text, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

static void put_blanks(struct buffer *buffer, size_t count) {
    for (size_t i = 0; i < count; i++)
        buffer_putc(buffer, ' ');
}

/* A word, on a line of its own where it has no room behind what stands `at` that column. */
static size_t put_word(struct buffer *buffer, const char *word, size_t length, size_t at,
                       size_t indent) {
    size_t width = columns(word, length);
    if (at > indent && at + 1 + width > WIDTH) {
        buffer_putc(buffer, '\n');
        put_blanks(buffer, indent);
        at = indent;
    } else if (at > indent) {
        buffer_putc(buffer, ' ');
        at++;
    }
    buffer_put(buffer, word, length);
    return at + width;
}

/* A text in lines, the first of which goes on behind what stands there up to the indent. */
static void put_filled(struct buffer *buffer, const char *text, size_t indent) {
    size_t at = indent;
    while (*text != '\0') {
        size_t length = strcspn(text, " ");
        at = put_word(buffer, text, length, at, indent);
        text += length + strspn(text + length, " ");
    }
    buffer_putc(buffer, '\n');
}

/* A name in a column of its own, and what it is. */
static void put_row(struct buffer *buffer, const char *name, size_t indent, const char *text) {
    size_t width = columns(name, strlen(name));
    buffer_puts(buffer, "  ");
    buffer_puts(buffer, name);
    if (width + 3 > indent) {
        buffer_putc(buffer, '\n');
        width = 0;
        put_blanks(buffer, 2);
    }
    put_blanks(buffer, indent - 2 - width);
    put_filled(buffer, text, indent);
}

void help_put_option(struct buffer *buffer, const struct option_text *text, const char *dashes) {
    const struct option_words *option = option_words_of(text->option);
    const char *value = option_value(text);
    buffer_printf(buffer, "%s%s", dashes, option->name);
    if (option->argument == optional_argument)
        buffer_printf(buffer, "[=%s]", value);
    else if (value != NULL)
        buffer_printf(buffer, " %s", value);
}

static void put_option_row(struct buffer *buffer, const struct option_text *text) {
    struct buffer name = {0};
    help_put_option(&name, text, "--");
    put_row(buffer, name.data, NAMES, text->text);
    buffer_free(&name);
}

/* The options that every command has, or those that this one has besides. */
static size_t put_options(struct buffer *buffer, const char *heading, unsigned command,
                          bool (*belongs)(const struct option_text *, unsigned)) {
    size_t count = 0;
    for (size_t i = 0; i < option_text_count; i++) {
        if (!belongs(&option_texts[i], command))
            continue;
        if (count++ == 0)
            buffer_puts(buffer, heading);
        put_option_row(buffer, &option_texts[i]);
    }
    return count;
}

static bool is_common(const struct option_text *text, unsigned command) {
    return (text->commands >> command & 1u) != 0 && !option_is_own(text, command);
}

/* What a line of usage is filled with is not broken within brackets: their blanks are given to it
 * as another byte, and made blanks again behind it. */
enum { JOINED = '\x01' };

static void put_usage(struct buffer *buffer, const struct command_words *command,
                      const char *beginning) {
    struct buffer words = {0}, line = {0};
    buffer_printf(&words, "scorecard %s%s%s", command->name, *command->arguments ? " " : "",
                  command->arguments);
    for (size_t i = 0; i < option_text_count; i++)
        if (option_is_own(&option_texts[i], (unsigned)command->command)) {
            struct buffer option = {0};
            help_put_option(&option, &option_texts[i], "--");
            for (char *at = option.data; (at = strchr(at, ' ')) != NULL;)
                *at = JOINED;
            buffer_printf(&words, " [%s]", option.data);
            buffer_free(&option);
        }
    put_filled(&line, words.data, strlen(beginning));
    for (char *at = line.data; (at = strchr(at, JOINED)) != NULL;)
        *at = ' ';
    buffer_printf(buffer, "%s%s", beginning, line.data);
    buffer_free(&words);
    buffer_free(&line);
}

static void put_examples(struct buffer *buffer, const struct command_words *command) {
    for (size_t i = 0; i < sizeof command->examples / sizeof *command->examples; i++)
        if (command->examples[i] != NULL)
            buffer_printf(buffer, "  scorecard %s\n", command->examples[i]);
}

static void put_arguments(struct buffer *buffer, const struct command_words *command) {
    if (*command->arguments != '\0')
        buffer_putc(buffer, '\n');
    for (size_t i = 0; i < command_argument_count; i++)
        if (strstr(command->arguments, command_argument_words[i].name) != NULL)
            put_row(buffer, command_argument_words[i].name, NAMES, command_argument_words[i].text);
}

static void put_description(struct buffer *buffer, const struct command_words *command) {
    if (*command->description == '\0')
        return;
    buffer_putc(buffer, '\n');
    put_filled(buffer, command->description, 0);
}

void help_put_command(struct buffer *buffer, const struct command_words *command) {
    unsigned number = (unsigned)command->command;
    buffer_printf(buffer, "scorecard %s: ", command->name);
    put_filled(buffer, command->summary, 0);
    buffer_putc(buffer, '\n');
    put_usage(buffer, command, "usage: ");
    put_description(buffer, command);
    put_arguments(buffer, command);
    put_options(buffer, "\nOptions:\n", number, option_is_own);
    put_options(buffer, "\nAs of all commands:\n", number, is_common);
    buffer_puts(buffer, "\nExamples:\n");
    put_examples(buffer, command);
}

void help_put_all(struct buffer *buffer) {
    buffer_printf(buffer, "scorecard: %s\n\n", help_about);
    buffer_puts(buffer, "usage: scorecard COMMAND ...\n\nCommands:\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        put_row(buffer, command_words[i].name, COMMANDS, command_words[i].summary);
    buffer_puts(buffer, "\n“scorecard help COMMAND” tells how each is used.\n");
    put_options(buffer, "\nOptions of all commands:\n", COMMAND_RENDER, is_common);
    buffer_puts(buffer, "\nExit status:\n  ");
    put_filled(buffer, help_statuses, 2);
    buffer_puts(buffer, "\nExamples:\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        buffer_printf(buffer, "  scorecard %s\n", command_words[i].examples[0]);
}
