/* The steps from a data set to the files of a report. */
#include "publish/produce.h"

#include "base/stage.h"
#include "publish/archive.h"
#include "publish/manifest.h"
#include "publish/production.h"
#include "publish/sign_off.h"
#include "report/findings/findings.h"

#include <string.h>

/* What is wrong with the commentary is a warning, and an error of a final report. */
static bool tell_findings(const struct production *production) {
    bool final = production->request->final;
    size_t count = findings_tell(production->diagnostics, final ? SEVERITY_ERROR : SEVERITY_WARNING,
                                 production->results);
    return !final || count == 0;
}

/* A final report carries neither what is wrong nor what is not signed off. */
static bool may_be_final(const struct production *production) {
    bool fine = tell_findings(production);
    return sign_off_check(production->arena, production->diagnostics, &production->folder->settings,
                          production->results) &&
           fine;
}

/* Everything but the files. */
static bool make(struct production *production) {
    stage_count_report();
    if (!production_make_results(production) || !may_be_final(production) ||
        !production_build_page(production) || !production_render(production))
        return false;
    production_render_manifest(production);
    return true;
}

/* What was made with --final is replaced only with --replace; so is what nobody can tell it of. */
static bool may_replace(struct arena *arena, struct diagnostics *diagnostics,
                        const struct produce_request *request, const char *folder,
                        enum archived archived) {
    static const char *const why[] = {
        [ARCHIVED_FINAL] = "the report here is final and stays as it is",
        [ARCHIVED_UNKNOWN] = "manifest.json cannot be read, and the report here may be final"};
    if (diagnostics_failed(diagnostics))
        return false;
    bool stays = archived == ARCHIVED_FINAL || archived == ARCHIVED_UNKNOWN;
    if (!stays || request->replace)
        return true;
    diagnose(diagnostics, SEVERITY_ERROR,
             (struct place){.file = arena_printf(arena, "%s/%s", request->out, folder)},
             "%s; replace it with --replace=REASON", why[archived]);
    return false;
}

enum produced produce_report(struct arena *arena, struct diagnostics *diagnostics,
                             const struct produce_request *request) {
    const char *folder = produce_request_folder(arena, request);
    enum produced produced = PRODUCED_NOTHING;
    cJSON *earlier = NULL;
    if (!archive_recover(arena, diagnostics, request->out, folder))
        return PRODUCED_NOTHING;
    struct production production = production_begin(arena, diagnostics, request);
    enum archived archived = archive_look(arena, diagnostics, request->out, folder, &earlier);
    cJSON *replaced = manifest_replaced(earlier, request->reason);
    production.replaced = replaced;
    bool made = may_replace(arena, diagnostics, request, folder, archived) && make(&production);
    if (made && !(request->final && diagnostics_errors(diagnostics, request->as_at) > 0))
        produced = archive_write(arena, diagnostics, request->out, folder, earlier,
                                 production.outputs, OUTPUT_COUNT)
                       ? PRODUCED
                       : PRODUCED_NOT_STORED;
    outputs_free(production.outputs);
    production_end(&production);
    cJSON_Delete(earlier);
    cJSON_Delete(replaced);
    return produced;
}

void produce_read_shared(const struct diagnostics *diagnostics,
                         const struct produce_request *request) {
    struct arena *arena = arena_new();
    struct production production =
        production_begin(arena, diagnostics_branch(arena, diagnostics), request);
    production_read_folder(&production);
    if (production.folder != NULL) {
        report_folder_read_partials(production.folder);
        production_read_looks(&production);
    }
    outputs_free(production.outputs);
    production_end(&production);
    arena_free(arena);
}

void produce_clear_up(struct diagnostics *diagnostics, const struct produce_request *request) {
    struct arena *arena = arena_new();
    archive_recover(arena, diagnostics, request->out, produce_request_folder(arena, request));
    arena_free(arena);
}

bool produce_outputs(struct arena *arena, struct diagnostics *diagnostics,
                     const struct produce_request *request, struct output outputs[OUTPUT_COUNT]) {
    struct production production = production_begin(arena, diagnostics, request);
    bool made = make(&production);
    memcpy(outputs, production.outputs, sizeof production.outputs);
    production_end(&production);
    return made;
}

bool produce_check(struct arena *arena, struct diagnostics *diagnostics,
                   const struct produce_request *request) {
    struct production production = production_begin(arena, diagnostics, request);
    bool made = make(&production);
    outputs_free(production.outputs);
    production_end(&production);
    return made;
}

bool produce_results(struct arena *arena, struct diagnostics *diagnostics,
                     const struct produce_request *request, struct produced_results *produced) {
    struct production production = {.arena = arena,
                                    .results_arena = arena,
                                    .paper_arena = arena,
                                    .diagnostics = diagnostics,
                                    .request = request};
    outputs_begin(production.outputs);
    if (!production_make_results(&production))
        return false;
    bool built = production_build_page(&production);
    *produced =
        (struct produced_results){.results = production.results,
                                  .settings = &production.folder->settings,
                                  .settings_path = production.folder->settings_files[0].path,
                                  .page = built ? production.root : NULL};
    outputs_free(production.outputs);
    return true;
}
