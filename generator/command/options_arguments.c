/* Reads what stands behind a command's name. */
#include "command/options_arguments.h"

#include "base/spelling.h"
#include "command/options_wrong.h"
#include "model/period.h"
#include "model/period_label.h"

#include <string.h>

static enum options_outcome wrong_period(const struct options *options, const char *text) {
    struct arena *arena = arena_new();
    enum options_outcome outcome =
        options_wrong(options, "not a month: “%s”%s; expected a month such as 2020-10", text,
                      period_label_hint(arena, text));
    arena_free(arena);
    return outcome;
}

static enum options_outcome wrong_range(const struct options *options, const char *text) {
    struct arena *arena = arena_new();
    enum options_outcome outcome = options_wrong(
        options, "not a month or a range of months: “%s”%s; expected 2020-10 or 2019-10..2020-10",
        text, strstr(text, "..") == NULL ? period_label_hint(arena, text) : "");
    arena_free(arena);
    return outcome;
}

/* 2020-10 or 2019-10..2020-10 */
static enum options_outcome read_periods(struct options *options, const char *text) {
    const char *dots = strstr(text, "..");
    size_t length = dots == NULL ? strlen(text) : (size_t)(dots - text);
    options->first = options->last = period_read(text, length);
    if (dots != NULL)
        options->last = period_read(dots + 2, strlen(dots + 2));
    if (options->first == PERIOD_NONE || options->last == PERIOD_NONE)
        return wrong_range(options, text);
    if (options->last < options->first)
        return options_wrong(options, "the range “%s” ends before it begins", text);
    return PARSED;
}

static enum options_outcome read_render(struct options *options, char **words, int count) {
    if (count < 2)
        return options_wrong(
            options, "render needs a report and a month, such as: scorecard render ocg-contract "
                     "2020-10");
    if (count > 2)
        return options_wrong(options, "render takes a report and a month, but there is also “%s”",
                             words[2]);
    options->report = words[0];
    return read_periods(options, words[1]);
}

static enum options_outcome read_check(struct options *options, char **words, int count) {
    if (count > 1)
        return options_wrong(options, "check takes at most a month, but there is also “%s”",
                             words[1]);
    if (count == 0)
        return PARSED;
    options->first = options->last = period_read(words[0], strlen(words[0]));
    return options->first == PERIOD_NONE ? wrong_period(options, words[0]) : PARSED;
}

static enum options_outcome read_list(struct options *options, char **words, int count) {
    (void)options;
    return count > 0 ? options_wrong(options, "list takes nothing, but there is “%s”", words[0])
                     : PARSED;
}

static enum options_outcome read_explain(struct options *options, char **words, int count) {
    if (count < 2)
        return options_wrong(
            options, "explain needs an indicator and a month, such as: scorecard explain KPI1 "
                     "2020-10");
    if (count > 2)
        return options_wrong(
            options, "explain takes an indicator and a month, but there is also “%s”", words[2]);
    options->indicator = words[0];
    options->first = options->last = period_read(words[1], strlen(words[1]));
    return options->first == PERIOD_NONE ? wrong_period(options, words[1]) : PARSED;
}

static enum options_outcome read_diff(struct options *options, char **words, int count) {
    if (count < 2)
        return options_wrong(options,
                             "diff needs two months, such as: scorecard diff 2020-09 2020-10");
    if (count > 2)
        return options_wrong(options, "diff takes two months, but there is also “%s”", words[2]);
    options->first = period_read(words[0], strlen(words[0]));
    options->last = period_read(words[1], strlen(words[1]));
    if (options->first == PERIOD_NONE)
        return wrong_period(options, words[0]);
    return options->last == PERIOD_NONE ? wrong_period(options, words[1]) : PARSED;
}

static enum options_outcome read_revisions(struct options *options, char **words, int count) {
    if (count > 1)
        return options_wrong(options, "revisions takes at most a month, but there is also “%s”",
                             words[1]);
    if (count == 0)
        return PARSED;
    options->last = period_read(words[0], strlen(words[0]));
    return options->last == PERIOD_NONE ? wrong_period(options, words[0]) : PARSED;
}

/* A word alone is a report or, if it can be one, a month or a range. */
static enum options_outcome read_verify(struct options *options, char **words, int count) {
    if (count > 2)
        return options_wrong(options, "verify takes a report and months, but there is also “%s”",
                             words[2]);
    if (count == 0)
        return PARSED;
    if (count == 1 && words[0][0] >= '0' && words[0][0] <= '9')
        return read_periods(options, words[0]);
    options->report = words[0];
    return count == 1 ? PARSED : read_periods(options, words[1]);
}

static enum options_outcome read_publish(struct options *options, char **words, int count) {
    if (count == 0)
        return options_wrong(
            options, "publish needs the folder of the site, such as: scorecard publish ../site");
    if (count > 1)
        return options_wrong(options, "publish takes a folder, but there is also “%s”", words[1]);
    options->site = words[0];
    return PARSED;
}

static enum options_outcome read_facts(struct options *options, char **words, int count) {
    if (count > 1)
        return options_wrong(options, "facts takes at most months, but there is also “%s”",
                             words[1]);
    return count == 0 ? PARSED : read_periods(options, words[0]);
}

static enum options_outcome read_inspect(struct options *options, char **words, int count) {
    if (count == 0)
        return options_wrong(options, "inspect needs a file or a folder, such as: scorecard "
                                      "inspect exports");
    options->files = words;
    options->file_count = (size_t)count;
    return PARSED;
}

static enum options_outcome read_watch(struct options *options, char **words, int count) {
    if (count < 2)
        return options_wrong(options, "watch needs a report and a month, such as: scorecard watch "
                                      "ocg-contract 2020-10");
    if (count > 2)
        return options_wrong(options, "watch takes a report and a month, but there is also “%s”",
                             words[2]);
    options->report = words[0];
    options->first = options->last = period_read(words[1], strlen(words[1]));
    return options->first == PERIOD_NONE ? wrong_period(options, words[1]) : PARSED;
}

static enum options_outcome read_draft(struct options *options, char **words, int count) {
    if (count < 2)
        return options_wrong(options, "draft needs a report and a month, such as: scorecard draft "
                                      "ocg-contract 2020-10");
    if (count > 2)
        return options_wrong(options, "draft takes a report and a month, but there is also “%s”",
                             words[2]);
    options->report = words[0];
    options->first = options->last = period_read(words[1], strlen(words[1]));
    return options->first == PERIOD_NONE ? wrong_period(options, words[1]) : PARSED;
}

static enum options_outcome read_approve(struct options *options, char **words, int count) {
    if (count < 3 || options->by == NULL || options->date == NULL)
        return options_wrong(options,
                             "approve needs a report, a month and a code, who approves and when, "
                             "such as: scorecard approve ocg-contract 2020-10 KPI1 --by \"A. "
                             "Smith\" --date 2020-11-12");
    if (count > 3)
        return options_wrong(options,
                             "approve takes a report, a month and a code, but there is also “%s”",
                             words[3]);
    options->report = words[0];
    options->indicator = words[2];
    options->first = options->last = period_read(words[1], strlen(words[1]));
    return options->first == PERIOD_NONE ? wrong_period(options, words[1]) : PARSED;
}

/* Behind --from a shell may have put more than one name: all but the first word are exports, too.
 */
static enum options_outcome read_init(struct options *options, char **words, int count) {
    if (count == 0)
        return options_wrong(options,
                             "init needs the name of a folder, such as: scorecard init my-council");
    if (count > 1 && options->export_count == 0)
        return options_wrong(options,
                             "init takes a folder, but there is also “%s”; exports stand "
                             "behind --from",
                             words[1]);
    options->folder = words[0];
    for (int i = 1; i < count; i++)
        options->exports[options->export_count++] = words[i];
    return PARSED;
}

static enum options_outcome read_template(struct options *options, char **words, int count) {
    if (count == 0)
        return options_wrong(options, "template needs the name of the new report, such as: "
                                      "scorecard template my-report --from ocg-contract");
    if (count > 1)
        return options_wrong(options, "template takes a name, but there is also “%s”", words[1]);
    if (options->export_count > 1)
        return options_wrong(options, "template begins with one report, but there is also “%s”",
                             options->exports[1]);
    options->folder = words[0];
    options->report = options->export_count == 1 ? options->exports[0] : NULL;
    return PARSED;
}

static enum options_outcome read_help(struct options *options, char **words, int count) {
    if (count > 1)
        return options_wrong(options, "help takes at most a command, but there is also “%s”",
                             words[1]);
    if (count == 1)
        options->topic = words[0];
    return PARSED;
}

enum options_outcome options_read_arguments(struct options *options, char **words, int count) {
    static enum options_outcome (*const readers[COMMAND_COUNT])(struct options *, char **, int) = {
        [COMMAND_INIT] = read_init,         [COMMAND_WATCH] = read_watch,
        [COMMAND_INSPECT] = read_inspect,   [COMMAND_RENDER] = read_render,
        [COMMAND_CHECK] = read_check,       [COMMAND_DRAFT] = read_draft,
        [COMMAND_APPROVE] = read_approve,   [COMMAND_FACTS] = read_facts,
        [COMMAND_LIST] = read_list,         [COMMAND_EXPLAIN] = read_explain,
        [COMMAND_DIFF] = read_diff,         [COMMAND_REVISIONS] = read_revisions,
        [COMMAND_VERIFY] = read_verify,     [COMMAND_PUBLISH] = read_publish,
        [COMMAND_TEMPLATE] = read_template, [COMMAND_HELP] = read_help};
    return readers[options->command](options, words, count);
}
