/* Looks through each commentary, then takes out what is accepted. */
#include "report/findings/findings.h"

#include "report/findings/findings_repeat.h"

#include <string.h>

/* ---- what is accepted ---- */

/* Whether the acceptance is of one of the findings. */
static bool is_of_one(const struct acceptance *acceptance, const struct findings_search *search) {
    for (size_t i = 0; i < search->count; i++)
        if (finding_is_accepted_by(&search->items[i], acceptance))
            return true;
    return false;
}

static void tell_unused(struct diagnostics *diagnostics, const struct findings_search *search) {
    const struct commentary *commentary = search->commentary;
    for (size_t i = 0; i < commentary->accepted_count; i++) {
        const struct acceptance *acceptance = &commentary->accepted[i];
        struct place place = {.file = commentary->place.file, .line = acceptance->line};
        if (!is_of_one(acceptance, search))
            diagnose(diagnostics, SEVERITY_NOTE, place,
                     "accept: nothing was found that “%s%s%s” accepts, so that the line is not "
                     "needed",
                     words_code(&finding_words, acceptance->code),
                     *acceptance->what == '\0' ? "" : " ", acceptance->what);
    }
}

static bool is_accepted(const struct finding *finding, const struct commentary *commentary) {
    for (size_t i = 0; i < commentary->accepted_count; i++)
        if (finding_is_accepted_by(finding, &commentary->accepted[i]))
            return true;
    return false;
}

static struct finding_list without_accepted(const struct findings_search *search) {
    size_t count = 0;
    for (size_t i = 0; i < search->count; i++)
        if (!is_accepted(&search->items[i], search->commentary))
            search->items[count++] = search->items[i];
    return (struct finding_list){search->items, count};
}

/* ---- one commentary after the other ---- */

static const struct commentary *find_before(const struct findings_question *question,
                                            const char *code) {
    for (size_t i = 0; i < question->before_count; i++)
        if (strcmp(question->before[i].indicator, code) == 0)
            return question->before[i].commentary;
    return NULL;
}

static struct finding_list look_through(struct arena *arena, struct diagnostics *diagnostics,
                                        const struct findings_question *question,
                                        const struct indicator_result *result) {
    struct findings_search search = {.arena = arena,
                                     .report = question->report,
                                     .result = result,
                                     .commentary = result->commentary,
                                     .sentences = sentence_list_of(arena, result->commentary),
                                     .before = find_before(question, result->indicator->code)};
    findings_repeat(&search);
    tell_unused(diagnostics, &search);
    return without_accepted(&search);
}

const struct finding_list *findings_of(struct arena *arena, struct diagnostics *diagnostics,
                                       const struct findings_question *question) {
    const struct report_result *report = question->report;
    struct finding_list *lists = arena_array(arena, report->indicator_count, sizeof *lists);
    for (size_t i = 0; i < report->indicator_count; i++)
        if (report->indicators[i].commentary != NULL)
            lists[i] = look_through(arena, diagnostics, question, &report->indicators[i]);
    return lists;
}

/* ---- to say them ---- */

/* What looks like somebody's own data is not said again. */
static const char *quoted(struct arena *arena, const struct finding *finding) {
    bool is_told = *finding->sentence != '\0' && finding->code != FINDING_PERSONAL_DATA;
    return is_told ? arena_printf(arena, ": “%s”", finding->sentence) : "";
}

static void tell(struct diagnostics *diagnostics, enum severity severity,
                 const struct finding *finding) {
    const char *code = words_code(&finding_words, finding->code);
    struct arena *scratch = arena_new();
    diagnose(diagnostics, severity, finding->place,
             "%s: %s%s; where it is meant, the front matter says so: “accept: %s%s%s – REASON”",
             code, finding->text, quoted(scratch, finding), code,
             *finding->found == '\0' ? "" : " ", finding->found);
    arena_free(scratch);
}

size_t findings_tell(struct diagnostics *diagnostics, enum severity severity,
                     const struct report_result *report) {
    size_t count = 0;
    for (size_t i = 0; report->findings != NULL && i < report->indicator_count; i++) {
        const struct finding_list *list = &report->findings[i];
        for (size_t j = 0; j < list->count; j++)
            tell(diagnostics, severity, &list->items[j]);
        count += list->count;
    }
    return count;
}
