/* Reads a report's settings, then has its results assessed. */
#include "publish/assessed.h"

#include "base/stage.h"
#include "input/report_folder.h"
#include "publish/kept.h"

#include <string.h>

struct assess_request assessed_question(const struct produce_request *request,
                                        const struct report_settings *settings) {
    const struct dataset *dataset = request->dataset;
    return (struct assess_request){.catalogue = &dataset->catalogue,
                                   .facts = dataset->facts,
                                   .rounds = dataset->rounds,
                                   .round_count = dataset->round_count,
                                   .settings = settings,
                                   .unit = request->unit,
                                   .period = request->period,
                                   .as_at = request->as_at,
                                   .final = request->final,
                                   .advise = request->advise,
                                   .rows_are_seen_to = request->rows_are_seen_to};
}

bool assessed_sees_unreadable(const struct produce_request *request) {
    int unreadable_from = request->dataset->unreadable_from;
    return unreadable_from != PERIOD_NONE && unreadable_from <= request->as_at;
}

static const struct report_folder *read_folder(struct arena *arena, struct diagnostics *diagnostics,
                                               const struct produce_request *request) {
    struct read_once *files = request->kept == NULL ? NULL : kept_files(request->kept);
    return report_folder_read(arena, diagnostics, files, request->templates, request->report,
                              request->period, &request->dataset->catalogue);
}

static const struct report_result *assess(struct arena *arena, struct diagnostics *diagnostics,
                                          const struct produce_request *request,
                                          const struct report_folder *folder) {
    struct assess_request question = assessed_question(request, &folder->settings);
    return assess_report(arena, diagnostics, &question);
}

const struct report_result *assessed_report(struct arena *arena, struct diagnostics *diagnostics,
                                            const struct produce_request *request) {
    const struct report_folder *folder = read_folder(arena, diagnostics, request);
    if (folder == NULL || assessed_sees_unreadable(request))
        return NULL;
    return assess(arena, diagnostics, request, folder);
}

/* The request for another month, with the knowledge that goes with it. */
static struct produce_request request_for(const struct produce_request *request, int period) {
    int as_at = request->as_at == request->period ? period : request->as_at;
    struct produce_request earlier = produce_request_at(request, period, as_at);
    earlier.final = earlier.advise = false;
    earlier.rows_are_seen_to = true; /* nobody hears what would be said of them */
    return earlier;
}

/* False: there are no exports for any month before. */
static bool find_before(const struct produce_request *request, struct produce_request *earlier) {
    for (int period = request->period - 1; period >= request->dataset->rounds[0]; period--) {
        *earlier = request_for(request, period);
        if (unit_spell_at(request->unit, period) != NULL && produce_request_has_exports(earlier))
            return true;
    }
    return false;
}

/* Copied, since the folder is freed before the manifest is written. */
static void list_settings(struct arena *arena, const struct report_folder *folder,
                          struct inputs *inputs) {
    for (size_t i = 0; i < folder->inputs.count; i++) {
        struct input input = folder->inputs.inputs[i];
        if (strcmp(input.role, "settings") != 0)
            continue;
        input.name = arena_strdup(arena, input.name);
        input.bytes = arena_strndup(arena, input.bytes, input.size);
        inputs_add(arena, inputs, &input);
    }
}

static struct earlier_report find_report_before(struct arena *arena,
                                                struct diagnostics *diagnostics,
                                                const struct produce_request *request) {
    struct earlier_report found = {0};
    struct produce_request earlier;
    if (!find_before(request, &earlier)) {
        found.why_none = unit_is_open(request->unit, request->dataset->rounds[0], request->period)
                             ? "it is the first month for which there are exports"
                             : "it is the first month in which the unit was open";
        return found;
    }
    const struct kept_results *kept =
        request->kept == NULL ? NULL : kept_results_of(request->kept, &earlier);
    if (kept != NULL) {
        found.results = kept->results;
        list_settings(arena, kept->folder, &found.inputs);
        return found;
    }
    found.scratch = arena_new();
    struct diagnostics *unsaid = diagnostics_unsaid(found.scratch, diagnostics);
    const struct report_folder *folder = read_folder(found.scratch, unsaid, &earlier);
    if (folder == NULL) {
        found.why_none = arena_printf(arena, "the settings of the report for %s cannot be read",
                                      period_text(arena, earlier.period));
        diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = request->templates},
                 "%s, so that this report cannot say what changed since; “scorecard check %s” says "
                 "what is wrong",
                 found.why_none, period_code(arena, earlier.period));
        return found;
    }
    found.results = assess(found.scratch, unsaid, &earlier, folder);
    list_settings(arena, folder, &found.inputs);
    return found;
}

struct earlier_report assessed_before(struct arena *arena, struct diagnostics *diagnostics,
                                      const struct produce_request *request) {
    enum stage stage = stage_enter(STAGE_BEFORE);
    struct earlier_report found = find_report_before(arena, diagnostics, request);
    stage_leave(stage);
    return found;
}
