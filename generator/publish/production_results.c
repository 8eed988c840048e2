/* From the data set to the results of a report. */
#include "base/stage.h"
#include "input/commentary.h"
#include "publish/kept.h"
#include "publish/production.h"
#include "report/findings/findings.h"

static bool has_exports(const struct production *production) {
    const struct produce_request *request = production->request;
    const struct dataset *dataset = request->dataset;
    if (produce_request_has_exports(request))
        return true;
    const char *month = period_code(production->arena, request->period);
    diagnose(production->diagnostics, SEVERITY_ERROR, (struct place){.file = dataset->folder},
             "there are no exports for %s; expected kpi/%s.csv or workforce/%s.csv; the latest "
             "round is %s%s",
             month, month, month,
             period_code(production->arena, dataset->rounds[dataset->round_count - 1]),
             produce_request_later_rows(production->arena, dataset, request->period));
    return false;
}

/* What is wrong with the commentary; that of the report before is read for it. */
static void find(struct production *production, const struct assess_request *assess) {
    const struct produce_request *request = production->request;
    struct report_result *results = arena_alloc(production->results_arena, sizeof *results);
    *results = *production->results;
    struct findings_question question = {.report = results};
    if (assess->commentary_count > 0 && results->since.period != PERIOD_NONE)
        question.before = commentary_load_beside(
            production->arena, diagnostics_unsaid(production->arena, production->diagnostics),
            request->dataset, request->unit, results->since.period, assess->commentaries,
            assess->commentary_count, &production->commentaries, &question.before_count);
    results->findings = findings_of(production->results_arena, production->diagnostics, &question);
    production->results = results;
}

static void assess(struct production *production) {
    const struct produce_request *request = production->request;
    struct assess_request assess = assessed_question(request, &production->folder->settings);
    production->before = assessed_before(production->arena, production->diagnostics, request);
    assess.before = production->before.results;
    assess.no_before = production->before.why_none;
    assess.families = kept_families(request->kept);
    enum stage before = stage_enter(STAGE_DATA);
    assess.commentaries = commentary_load(production->results_arena, production->diagnostics,
                                          request->dataset, request->unit, request->period,
                                          &production->commentaries, &assess.commentary_count);
    stage_enter(STAGE_ASSESS);
    production->results =
        assess_report(production->results_arena, production->diagnostics, &assess);
    find(production, &assess);
    stage_leave(before);
    production_forget(&production->before.scratch);
    kept_forget_results(request->kept);
}

void production_read_folder(struct production *production) {
    const struct produce_request *request = production->request;
    struct arena *arena = production->results_arena;
    struct read_once *files = request->kept == NULL ? NULL : kept_files(request->kept);
    production->folder = report_folder_read(
        arena, production->diagnostics, files, request->templates,
        arena_strdup(arena, request->report), request->period, &request->dataset->catalogue);
}

bool production_make_results(struct production *production) {
    const struct produce_request *request = production->request;
    production_read_folder(production);
    if (production->folder == NULL || assessed_sees_unreadable(request) || !has_exports(production))
        return false;
    assess(production);
    return !diagnostics_failed(production->diagnostics);
}
