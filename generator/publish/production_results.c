/* From the data set to the results of a report. */
#include "base/stage.h"
#include "input/commentary.h"
#include "publish/kept.h"
#include "publish/production.h"
#include "report/fill/fill.h"
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

static struct commentary_question texts_for(const struct production *production, int period) {
    const struct produce_request *request = production->request;
    const struct report_settings *settings = &production->folder->settings;
    return (struct commentary_question){request->dataset, request->unit, period, settings->slots,
                                        settings->slot_count};
}

/* Where each text lies, or would. */
static const char *const *paths_of(const struct production *production,
                                   const struct commentary_question *texts) {
    const struct report_result *results = production->results;
    struct arena *arena = production->results_arena;
    size_t indicators = results->indicator_count, count = indicators + results->slot_count;
    const char **paths = arena_array(arena, count + 1, sizeof *paths);
    for (size_t i = 0; i < count; i++) {
        const char *code = i < indicators ? results->indicators[i].indicator->code
                                          : results->slots[i - indicators].slot->name;
        paths[i] = arena_printf(arena, "%s/%s", texts->dataset->folder,
                                commentary_name(arena, texts, code));
    }
    return paths;
}

/* The texts of the report before, where there are such now. */
static void load_before(struct production *production, const struct assess_request *assess,
                        struct findings_question *question) {
    int period = production->results->since.period;
    struct commentary_question texts = texts_for(production, period);
    if (assess->commentary_count == 0 || period == PERIOD_NONE)
        return;
    question->before = commentary_load_beside(
        production->arena, diagnostics_unsaid(production->arena, production->diagnostics), &texts,
        assess->commentaries, assess->commentary_count, &production->commentaries,
        &question->before_count);
}

/* What is wrong with the texts. */
static void look(struct production *production, const struct assess_request *assess) {
    struct commentary_question texts = texts_for(production, production->request->period);
    struct report_result *results = arena_alloc(production->results_arena, sizeof *results);
    struct findings_question question = {
        .settings = &production->folder->settings,
        .paths = paths_of(production, &texts),
        .actions_path =
            arena_printf(production->results_arena, "%s/actions.csv", texts.dataset->folder)};
    load_before(production, assess, &question);
    *results = *production->results;
    fill_commentary(production->results_arena, production->diagnostics, results);
    findings_look(production->results_arena, production->diagnostics, &question, results);
    production->results = results;
}

static void assess(struct production *production) {
    const struct produce_request *request = production->request;
    struct assess_request assess = assessed_question(request, &production->folder->settings);
    struct commentary_question texts = texts_for(production, request->period);
    production->before = assessed_before(production->arena, production->diagnostics, request);
    assess.before = production->before.results;
    assess.no_before = production->before.why_none;
    assess.families = kept_families(request->kept);
    enum stage before = stage_enter(STAGE_DATA);
    assess.commentaries =
        commentary_load(production->results_arena, production->diagnostics, &texts,
                        &production->commentaries, &assess.commentary_count);
    stage_enter(STAGE_ASSESS);
    production->results =
        assess_report(production->results_arena, production->diagnostics, &assess);
    look(production, &assess);
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
