/* Help as bash reads it, to complete a command line. */
#include "command/help.h"

#include <ctype.h>
#include <getopt.h>
#include <string.h>

/* What stands around the tables. The names that there are come from “scorecard list”, of the
 * folders that are named on the line. Bash takes the “=” of --unit=NORTH for a word of its own, and
 * would expand what stands in a name as if it were typed, hence no compgen -W. */
static const char head[] =
    "# For bash, made by: scorecard help --completion bash\n"
    "# Read it in ~/.bashrc (source PATH/scorecard.bash), or put it as “scorecard” into\n"
    "# ~/.local/share/bash-completion/completions/.\n"
    "\n"
    "# The names below a heading of “scorecard list”, for the folders on this line.\n"
    "_scorecard_list() {\n"
    "    local folders=() i line heading=\n"
    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
    "        case ${COMP_WORDS[i]}${COMP_WORDS[i + 1]} in\n"
    "            --data= | --templates= | --out=) folders+=(\"${COMP_WORDS[i]}=${COMP_WORDS[i + "
    "2]}\") ;;\n"
    "            --data* | --templates* | --out*) folders+=(\"${COMP_WORDS[i]}\" \"${COMP_WORDS[i "
    "+ 1]}\") ;;\n"
    "        esac\n"
    "    done\n"
    "    \"${COMP_WORDS[0]}\" list \"${folders[@]}\" 2>/dev/null |\n"
    "        while IFS= read -r line; do\n"
    "            case $line in\n"
    "                '  '*) [ \"$heading\" = \"$1\" ] && line=${line#  } && printf '%s\\n' "
    "\"${line%% *}\" ;;\n"
    "                *) heading=$line ;;\n"
    "            esac\n"
    "        done\n"
    "}\n"
    "\n"
    "# What can stand for a word in capitals.\n"
    "_scorecard_names() {\n"
    "    case $1 in\n"
    "        REPORT) _scorecard_list Reports ;;\n"
    "        PERIOD) _scorecard_list Periods ;;\n"
    "        'PERIOD|latest') _scorecard_list Periods; printf 'latest\\n' ;;\n"
    "        CODE) _scorecard_list Units ;;\n"
    "        INDICATOR) _scorecard_list Indicators ;;\n";

static const char middle[] =
    "        SHELL) printf 'bash\\n' ;;\n"
    "        DIR | SITE | FOLDER) compgen -d -- \"$word\" ;;\n"
    "        EXPORT...) compgen -f -- \"$word\" ;;\n"
    "    esac\n"
    "}\n"
    "\n"
    "# The word in capitals that an option's value stands for, with a command.\n"
    "_scorecard_value() {\n"
    "    case $1:$2 in\n";

static const char tail[] =
    "_scorecard() {\n"
    "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= "
    "place=0 i value name\n"
    "    COMPREPLY=()\n"
    "    if [ \"$word\" = = ]; then                     # right behind the “=” of an option\n"
    "        word=\n"
    "    elif [ \"$before\" = = ]; then\n"
    "        before=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "    fi\n"
    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
    "        [ \"${COMP_WORDS[i]}\" = = ] && i=$((i + 1)) && continue\n"
    "        [ -n \"$(_scorecard_value \"${COMP_WORDS[i - 1]}\" \"$command\")\" ] && continue\n"
    "        case ${COMP_WORDS[i]} in\n"
    "            -*) ;;\n"
    "            *) if [ -z \"$command\" ]; then command=${COMP_WORDS[i]}; else place=$((place + "
    "1)); fi ;;\n"
    "        esac\n"
    "    done\n"
    "    value=$(_scorecard_value \"$before\" \"$command\")\n"
    "    case $value:$command:$word in\n"
    "        :*:-*) value=OPTION ;;\n"
    "        ::*) value=COMMAND ;;\n"
    "        :*) value=$(_scorecard_argument \"$command\" \"$place\") ;;\n"
    "    esac\n"
    "    case $value in DIR | SITE | FOLDER | EXPORT...) compopt -o filenames 2>/dev/null ;; esac\n"
    "    while IFS= read -r name; do\n"
    "        [[ $name == \"$word\"* ]] && COMPREPLY+=(\"$name\")\n"
    "    done < <(if [ \"$value\" = OPTION ]; then _scorecard_options \"$command\"; else "
    "_scorecard_names \"$value\"; fi)\n"
    "}\n"
    "complete -F _scorecard scorecard ./scorecard\n";

static void put_command_names(struct buffer *buffer) {
    buffer_puts(buffer, "        COMMAND) printf '%s\\n'");
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        buffer_printf(buffer, " %s", command_words[i].name);
    buffer_puts(buffer, " ;;\n");
}

/* Where a command's value of an option stands for something else than other commands'. */
static void put_own_values(struct buffer *buffer, const struct option_text *text) {
    for (unsigned i = 0; text->value != NULL && i < COMMAND_COUNT; i++)
        if ((text->commands >> i & 1u) != 0)
            buffer_printf(buffer, "        --%s:%s) echo '%s' ;;\n",
                          option_words_of(text->option)->name, command_words[i].name, text->value);
}

static void put_values(struct buffer *buffer) {
    for (size_t i = 0; i < option_text_count; i++)
        put_own_values(buffer, &option_texts[i]);
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (option_words[i].argument == required_argument)
            buffer_printf(buffer, "        --%s:*) echo '%s' ;;\n", option_words[i].name,
                          option_words[i].value);
    buffer_puts(buffer, "    esac\n}\n\n");
}

static void put_options(struct buffer *buffer) {
    buffer_puts(buffer, "# The options of a command.\n_scorecard_options() {\n    case $1 in\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        buffer_printf(buffer, "        %s) printf '%%s\\n'", command_words[i].name);
        for (size_t j = 0; j < OPTION_COUNT; j++)
            if ((option_commands(option_words[j].code) >> i & 1u) != 0)
                buffer_printf(buffer, " --%s", option_words[j].name);
        buffer_puts(buffer, " ;;\n");
    }
    buffer_puts(buffer, "        *) printf '%s\\n' --help --version ;;\n    esac\n}\n\n");
}

/* The words in capitals of "[REPORT] [PERIOD[..PERIOD]]": one a word of the command line. */
static void put_places(struct buffer *buffer, const struct command_words *command) {
    const char *at = command->arguments;
    for (int place = 0; *at != '\0'; place++) {
        at += strspn(at, "[ ");
        size_t length = 0;
        while (isupper((unsigned char)at[length]))
            length++;
        buffer_printf(buffer, "        %s:%d) echo %.*s ;;\n", command->name, place, (int)length,
                      at);
        at += strcspn(at, " ");
    }
}

static void put_arguments(struct buffer *buffer) {
    buffer_puts(buffer, "# The word in capitals that a word behind a command stands for.\n"
                        "_scorecard_argument() {\n    case $1:$2 in\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        put_places(buffer, &command_words[i]);
    buffer_puts(buffer, "    esac\n}\n\n");
}

void help_put_bash(struct buffer *buffer) {
    buffer_puts(buffer, head);
    put_command_names(buffer);
    buffer_puts(buffer, middle);
    put_values(buffer);
    put_options(buffer);
    put_arguments(buffer);
    buffer_puts(buffer, tail);
}
