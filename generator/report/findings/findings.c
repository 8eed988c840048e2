/* Looks through each commentary, then takes out what is accepted. */
#include "report/findings/findings.h"

#include "report/findings/findings_actions.h"
#include "report/findings/findings_age.h"
#include "report/findings/findings_claims.h"
#include "report/findings/findings_overdue.h"
#include "report/findings/findings_repeat.h"
#include "report/findings/findings_silence.h"
#include "report/findings/findings_slot.h"

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
    for (size_t i = 0; commentary != NULL && i < commentary->accepted_count; i++) {
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
    for (size_t i = 0; commentary != NULL && i < commentary->accepted_count; i++)
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

/* ---- one text after the other ---- */

struct looking {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct findings_question *question;
    const struct report_result *report;
};

static const struct commentary *find_before(const struct findings_question *question,
                                            const char *code) {
    for (size_t i = 0; i < question->before_count; i++)
        if (strcmp(question->before[i].indicator, code) == 0)
            return question->before[i].commentary;
    return NULL;
}

static struct findings_search begin(const struct looking *looking,
                                    const struct commentary *commentary, const char *code) {
    struct findings_search search = {.arena = looking->arena,
                                     .report = looking->report,
                                     .settings = looking->question->settings,
                                     .actions_path = looking->question->actions_path,
                                     .commentary = commentary,
                                     .before = find_before(looking->question, code)};
    if (commentary != NULL)
        search.sentences = sentence_list_of(looking->arena, commentary);
    return search;
}

/* What is looked for in every text. One that cannot be used was said to be so: it is not missing.
 */
static struct finding_list look_through(const struct looking *looking,
                                        struct findings_search *search, bool unusable) {
    if (!unusable)
        findings_slot(search);
    findings_actions(search);
    if (search->commentary != NULL) {
        findings_repeat(search);
        findings_age(search);
        findings_silence(search);
        findings_overdue(search);
        findings_claims(search);
    }
    tell_unused(looking->diagnostics, search);
    return without_accepted(search);
}

static struct finding_list look_at_indicator(const struct looking *looking, size_t place) {
    const struct indicator_result *result = &looking->report->indicators[place];
    const struct slot *slot = &looking->question->settings->commentary;
    struct findings_search search = begin(looking, result->commentary, result->indicator->code);
    search.result = result;
    search.slot = slot->name == NULL ? NULL : slot;
    search.path = looking->question->paths[place];
    return look_through(looking, &search, result->no_commentary != NULL);
}

static struct finding_list look_at_slot(const struct looking *looking, size_t place) {
    const struct slot_result *result = &looking->report->slots[place];
    struct findings_search search = begin(looking, result->commentary, result->slot->name);
    search.slot = result->slot;
    search.path = looking->question->paths[looking->report->indicator_count + place];
    return look_through(looking, &search, result->no_commentary != NULL);
}

void findings_look(struct arena *arena, struct diagnostics *diagnostics,
                   const struct findings_question *question, struct report_result *report) {
    struct looking looking = {arena, diagnostics, question, report};
    struct finding_list *of_indicators =
        arena_array(arena, report->indicator_count + 1, sizeof *of_indicators);
    struct finding_list *of_slots = arena_array(arena, report->slot_count + 1, sizeof *of_slots);
    for (size_t i = 0; i < report->indicator_count; i++)
        of_indicators[i] = look_at_indicator(&looking, i);
    for (size_t i = 0; i < report->slot_count; i++)
        of_slots[i] = look_at_slot(&looking, i);
    report->findings = of_indicators;
    report->slot_findings = of_slots;
}

/* ---- to say them ---- */

/* What looks like somebody's own data is not said again. */
static const char *quoted(struct arena *arena, const struct finding *finding) {
    bool is_told = *finding->sentence != '\0' && finding->code != FINDING_PERSONAL_DATA;
    return is_told ? arena_printf(arena, ": “%s”", finding->sentence) : "";
}

/* Which front matter, where the finding is at another place. */
static const char *accepting(struct arena *arena, const struct finding *finding) {
    return strcmp(finding->place.file, finding->accepting) == 0
               ? ""
               : arena_printf(arena, " of %s", finding->accepting);
}

static void tell(struct diagnostics *diagnostics, enum severity severity,
                 const struct finding *finding) {
    const char *code = words_code(&finding_words, finding->code);
    struct arena *scratch = arena_new();
    diagnose(diagnostics, severity, finding->place,
             "%s: %s%s%s%s; where it is meant, the front matter%s says so: “accept: %s%s%s – "
             "REASON”",
             code, finding->text, quoted(scratch, finding), *finding->way_out == '\0' ? "" : "; ",
             finding->way_out, accepting(scratch, finding), code,
             *finding->found == '\0' ? "" : " ", finding->found);
    arena_free(scratch);
}

static size_t tell_lists(struct diagnostics *diagnostics, enum severity severity,
                         const struct finding_list *lists, size_t count) {
    size_t told = 0;
    for (size_t i = 0; lists != NULL && i < count; i++) {
        for (size_t j = 0; j < lists[i].count; j++)
            tell(diagnostics, severity, &lists[i].items[j]);
        told += lists[i].count;
    }
    return told;
}

size_t findings_tell(struct diagnostics *diagnostics, enum severity severity,
                     const struct report_result *report) {
    return tell_lists(diagnostics, severity, report->findings, report->indicator_count) +
           tell_lists(diagnostics, severity, report->slot_findings, report->slot_count);
}
