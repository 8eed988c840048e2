/* Compares each row of a file with the one about the month before. */
#include "model/suspect/suspect_repeats.h"

#include "model/rule.h"

#include <string.h>

enum { LEAST_ROWS = 5 };

/* What is known of a file's rows. */
struct file_rows {
    const struct fact *first; /* by line */
    size_t numbers;           /* that may change from month to month and are not 0 */
    bool differ;
};

struct files {
    struct file_rows *items;
    size_t count;
};

static struct file_rows *file_of(struct arena *arena, struct files *files,
                                 const struct fact *fact) {
    for (size_t i = files->count; i-- > 0;)
        if (strcmp(files->items[i].first->place.file, fact->place.file) == 0)
            return &files->items[i];
    files->items = arena_more(arena, files->items, files->count, sizeof *files->items);
    files->items[files->count] = (struct file_rows){.first = fact};
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

static void tell(const struct suspect_question *question, const struct file_rows *file) {
    int period = file->first->period;
    rule_warn(question->diagnostics, RULE_SAME_AS_LAST_MONTH, file->first->place,
              "all %zu numbers of this file are those of the month before: here “%s” of “%s” is %s "
              "in %s and in %s; has last month’s export been taken again?",
              file->numbers, question->facts->measures[file->first->measure].name,
              question->report->catalogue->units[file->first->unit].code, file->first->text,
              period_code(question->arena, period - 1), period_code(question->arena, period));
}

void suspect_repeats(const struct suspect_question *question) {
    const struct report_result *report = question->report;
    struct files files = {0};
    for (size_t i = 0; i < question->facts->count; i++) {
        const struct fact *fact = &question->facts->facts[i];
        bool asked =
            question->all_months ? fact->round <= report->as_at : fact->round == report->period;
        if (asked && !question->facts->measures[fact->measure].is_part)
            see(question, file_of(question->arena, &files, fact), fact);
    }
    for (size_t i = 0; i < files.count; i++)
        if (!files.items[i].differ && files.items[i].numbers >= LEAST_ROWS)
            tell(question, &files.items[i]);
}
