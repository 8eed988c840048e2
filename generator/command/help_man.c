/* Help as a page for man, in the macros of man(7). */
#include "command/help.h"

#include "base/version.h"

#include <string.h>

/* What the page's language has another word for. */
static const struct {
    const char *text, *escape;
} escapes[] = {{"\\", "\\e"},  {"-", "\\-"},   {"“", "\\(lq"},
               {"”", "\\(rq"}, {"’", "\\(cq"}, {"…", "..."}};

static void put_text(struct buffer *buffer, const char *text) {
    while (*text != '\0') {
        size_t i = 0, count = sizeof escapes / sizeof *escapes;
        while (i < count && strncmp(text, escapes[i].text, strlen(escapes[i].text)) != 0)
            i++;
        if (i < count) {
            buffer_puts(buffer, escapes[i].escape);
            text += strlen(escapes[i].text);
        } else {
            buffer_putc(buffer, *text++);
        }
    }
}

static void put_line(struct buffer *buffer, const char *before, const char *text,
                     const char *after) {
    buffer_puts(buffer, before);
    put_text(buffer, text);
    buffer_puts(buffer, after);
}

static void put_option(struct buffer *buffer, const struct option_text *text) {
    struct buffer name = {0};
    help_put_option(&name, text, "--");
    put_line(buffer, ".TP\n.B ", name.data, "\n");
    put_line(buffer, "", text->text, "\n");
    buffer_free(&name);
}

static void put_usage(struct buffer *buffer, const struct command_words *command) {
    put_line(buffer, ".SY scorecard\n.B ", command->name, "\n");
    if (*command->arguments != '\0')
        put_line(buffer, ".I ", command->arguments, "\n");
    for (size_t i = 0; i < option_text_count; i++)
        if (option_is_own(&option_texts[i], (unsigned)command->command)) {
            struct buffer name = {0};
            help_put_option(&name, &option_texts[i], "--");
            put_line(buffer, ".OP ", name.data, "\n");
            buffer_free(&name);
        }
    buffer_puts(buffer, ".YS\n");
}

static void put_command(struct buffer *buffer, const struct command_words *command) {
    put_line(buffer, ".SS scorecard ", command->name, "\n");
    put_line(buffer, "It ", command->summary, ".\n");
    if (*command->description != '\0')
        put_line(buffer, "", command->description, "\n");
    for (size_t i = 0; i < option_text_count; i++)
        if (option_is_own(&option_texts[i], (unsigned)command->command))
            put_option(buffer, &option_texts[i]);
}

static void put_common_options(struct buffer *buffer) {
    for (size_t i = 0; i < option_text_count; i++)
        if ((option_texts[i].commands >> COMMAND_RENDER & 1u) != 0 &&
            !option_is_own(&option_texts[i], COMMAND_RENDER))
            put_option(buffer, &option_texts[i]);
}

static void put_arguments(struct buffer *buffer) {
    for (size_t i = 0; i < command_argument_count; i++) {
        put_line(buffer, ".TP\n.I ", command_argument_words[i].name, "\n");
        put_line(buffer, "", command_argument_words[i].text, "\n");
    }
}

static void put_examples(struct buffer *buffer) {
    buffer_puts(buffer, ".nf\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        for (size_t j = 0; j < 3 && command_words[i].examples[j] != NULL; j++)
            put_line(buffer, "scorecard ", command_words[i].examples[j], "\n");
    buffer_puts(buffer, ".fi\n");
}

void help_put_man(struct buffer *buffer) {
    buffer_puts(buffer, ".\\\" Made by: scorecard help --man\n"
                        ".TH SCORECARD 1 " SCORECARD_DATE " \"scorecard " SCORECARD_VERSION "\"\n"
                        ".SH NAME\n");
    put_line(buffer, "scorecard \\- ", help_about, "\n.SH SYNOPSIS\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        put_usage(buffer, &command_words[i]);
    buffer_puts(buffer, ".SH COMMANDS\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        put_command(buffer, &command_words[i]);
    buffer_puts(buffer, ".SH OPTIONS\nOf all commands:\n");
    put_common_options(buffer);
    buffer_puts(buffer, ".SH ARGUMENTS\n");
    put_arguments(buffer);
    put_line(buffer, ".SH EXIT STATUS\n", help_statuses, "\n.SH EXAMPLES\n");
    put_examples(buffer);
}
