/* Writes README.txt. */
#include "starter/starter_readme.h"

#include "base/buffer.h"
#include "model/period.h"

#include <ctype.h>
#include <string.h>

/* A word as a shell takes it for one. */
static const char *shell_word(struct arena *arena, const char *word) {
    size_t plain = 0;
    while (isalnum((unsigned char)word[plain]) ||
           (word[plain] != '\0' && strchr("/._-+:@", word[plain]) != NULL))
        plain++;
    if (word[plain] == '\0' && plain > 0)
        return word;
    struct buffer quoted = {0};
    buffer_putc(&quoted, '\'');
    for (; *word != '\0'; word++)
        if (*word == '\'')
            buffer_puts(&quoted, "'\\''");
        else
            buffer_putc(&quoted, *word);
    buffer_putc(&quoted, '\'');
    char *text = arena_strndup(arena, quoted.data, quoted.length);
    buffer_free(&quoted);
    return text;
}

const char *starter_command(struct arena *arena, const struct starter_request *request,
                            const char *words) {
    const char *out = arena_printf(arena, "%s/out", request->folder);
    const char *templates =
        strcmp(request->templates, "templates") == 0
            ? ""
            : arena_printf(arena, " --templates %s", shell_word(arena, request->templates));
    return arena_printf(arena, "%s %s --data %s --out %s%s", shell_word(arena, request->program),
                        words, shell_word(arena, request->folder), shell_word(arena, out),
                        templates);
}

static const char text[] =
    "What this folder is\n"
    "===================\n"
    "\n"
    "The data folder of your performance reports, made by “scorecard init”. In this order:\n"
    "\n"
    "  %s\n"
    "\n"
    "makes the first report: out/%s/%s/index.html and report.pdf.\n"
    "\n"
    "  %s\n"
    "\n"
    "reads everything, says what is wrong and where, and writes nothing. And\n"
    "\n"
    "  %s\n"
    "\n"
    "renders by itself whenever you save a file: out/watch.html shows it in a browser.\n"
    "\n"
    "\n"
    "What to edit, and in which order\n"
    "================================\n"
    "\n"
    "All of it opens in Excel or in an editor. Save CSV files as “CSV UTF-8”. Render again after\n"
    "each step, and look.\n"
    "\n"
    "1. authority.ini   your name as it is printed, and the unit that stands for all of you\n"
    "2. texts.ini       your own words: what reports are called, a notice for each page, whom to "
    "ask\n"
    "3. units.csv       names of your areas and teams; `parent` is the unit above each. The "
    "numbers\n"
    "                   of units add up to those of their parent, so that a unit which is a part "
    "of\n"
    "                   another has to stand below it\n"
    "4. indicators.csv  titles; `better` (high, low, neither: which way is good); `basis` (month, "
    "ytd,\n"
    "                   rolling12 …: over which months); delete what you do not report\n"
    "5. figures.csv     what each indicator is made of. For a percentage write two measures: "
    "`numerator`\n"
    "                   and `denominator`, with `unit` percent\n"
    "6. measures.csv    kind: flow adds up over months, stock (open cases, posts) does not\n"
    "7. targets.csv     a row an indicator: from which month, target, tolerance\n"
    "8. commentary/     a text an indicator and month: commentary/%s/CODE.md\n"
    "\n"
    "Each month: put the new export into kpi/ (or workforce/), named by its month, such as\n"
    "kpi/%s.csv; write the commentary; render that month.\n"
    "\n"
    "doc/data.md in the program's folder says what each file and column may hold.\n";

void starter_readme_make(struct starter_found *found, const struct starter_request *request) {
    struct arena *arena = found->arena;
    const char *month = period_code(arena, found->last);
    const char *render = arena_printf(arena, "render %s %s", request->report, month);
    const char *watch = arena_printf(arena, "watch %s %s", request->report, month);
    char *readme = arena_printf(arena, text, starter_command(arena, request, render),
                                request->report, month, starter_command(arena, request, "check"),
                                starter_command(arena, request, watch), month,
                                period_code(arena, found->last + 1));
    starter_found_add_file(found, "README.txt", readme, strlen(readme));
}
