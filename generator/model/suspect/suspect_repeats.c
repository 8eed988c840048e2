/* Compares each row of a file, or of a month in it, with the one about the month before. */
#include "model/suspect/suspect_repeats.h"

#include "model/rule.h"

#include <string.h>

enum { LEAST_ROWS = 5 };

/* What is known of a file's rows, all of them or those about one month. */
struct file_rows {
    int period;               /* PERIOD_NONE: all */
    const struct fact *first; /* by line */
    size_t numbers;           /* that may change from month to month and are not 0 */
    bool differ;
};

struct files {
    struct file_rows *items;
    size_t count;
};

static struct file_rows *file_of(struct arena *arena, struct files *files, const struct fact *fact,
                                 int period) {
    for (size_t i = files->count; i-- > 0;)
        if (files->items[i].period == period &&
            strcmp(files->items[i].first->place.file, fact->place.file) == 0)
            return &files->items[i];
    files->items = arena_more(arena, files->items, files->count, sizeof *files->items);
    files->items[files->count] = (struct file_rows){.period = period, .first = fact};
    return &files->items[files->count++];
}

/* As they are written: who copies a file copies the text. */
static bool repeats(const struct suspect_question *question, const struct fact *fact) {
    const struct fact *before = facts_find(question->facts, fact->unit, fact->measure,
                                           fact->period - 1, question->report->as_at);
    return before != NULL && before->marker == fact->marker &&
           strcmp(before->text, fact->text) == 0;
}

/* A row of a carried measure holds until another comes, and repeats itself by right. */
static void see(const struct suspect_question *question, struct file_rows *file,
                const struct fact *fact) {
    if (fact->place.line < file->first->place.line)
        file->first = fact;
    file->differ = file->differ || !repeats(question, fact);
    file->numbers += fact->marker == MARKER_NO &&
                     question->facts->measures[fact->measure].kind != MEASURE_CARRIED &&
                     strspn(fact->text, "0.") != strlen(fact->text);
}

static bool is_suspicious(const struct file_rows *file) {
    return !file->differ && file->numbers >= LEAST_ROWS;
}

static void tell(const struct suspect_question *question, const struct file_rows *file) {
    const char *month = period_code(question->arena, file->first->period),
               *which = file->period == PERIOD_NONE
                            ? ""
                            : arena_printf(question->arena, " about %s", month);
    rule_warn(
        question->diagnostics, RULE_SAME_AS_LAST_MONTH, file->first->place,
        "all %zu numbers of this file%s are those of the month before: here “%s” of “%s” is %s "
        "in %s and in %s; has last month’s export been taken again?",
        file->numbers, which, question->facts->measures[file->first->measure].name,
        question->report->catalogue->units[file->first->unit].code, file->first->text,
        period_code(question->arena, file->first->period - 1), month);
}

static bool is_asked(const struct suspect_question *question, const struct fact *fact) {
    const struct report_result *report = question->report;
    bool in_view =
        question->all_months ? fact->round <= report->as_at : fact->round == report->period;
    return in_view && !question->facts->measures[fact->measure].is_part;
}

static bool is_latest(const struct files *months, const struct file_rows *month) {
    for (size_t i = 0; i < months->count; i++)
        if (months->items[i].period > month->period &&
            strcmp(months->items[i].first->place.file, month->first->place.file) == 0)
            return false;
    return true;
}

/* Of a file with many months, those that nothing was said of with the whole; a report asks about
 * the latest alone. */
static void tell_months(const struct suspect_question *question, struct files *files,
                        const struct files *months) {
    for (size_t i = 0; i < months->count; i++) {
        const struct file_rows *month = &months->items[i];
        if (is_suspicious(month) && (question->all_months || is_latest(months, month)) &&
            !is_suspicious(file_of(question->arena, files, month->first, PERIOD_NONE)))
            tell(question, month);
    }
}

void suspect_repeats(const struct suspect_question *question) {
    struct files files = {0}, months = {0};
    for (size_t i = 0; i < question->facts->count; i++) {
        const struct fact *fact = &question->facts->facts[i];
        if (!is_asked(question, fact))
            continue;
        see(question, file_of(question->arena, &files, fact, PERIOD_NONE), fact);
        see(question, file_of(question->arena, &months, fact, fact->period), fact);
    }
    for (size_t i = 0; i < files.count; i++)
        if (is_suspicious(&files.items[i]))
            tell(question, &files.items[i]);
    tell_months(question, &files, &months);
}
