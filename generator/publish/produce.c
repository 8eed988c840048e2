/* The steps from a data set to the files of a report. */
#include "publish/produce.h"

#include "base/stage.h"
#include "base/utf8.h"
#include "input/commentary.h"
#include "input/report_folder.h"
#include "publish/archive.h"
#include "publish/assessed.h"
#include "publish/kept.h"
#include "publish/manifest_inputs.h"
#include "render/contrast/contrast.h"
#include "render/css/stylesheet.h"
#include "render/html.h"
#include "render/json.h"
#include "render/layout/layout.h"
#include "render/pdf/pdf.h"
#include "render/values_csv.h"
#include "report/lasting.h"
#include "report/mustache/mustache.h"
#include "report/page/page.h"
#include "report/page/page_abbreviations.h"
#include "report/view/view.h"

#include <string.h>

/* What is made on the way, from left to right. */
struct production {
    struct arena *arena;
    struct arena *results_arena; /* of the folder, commentary and results, which may be kept */
    struct arena *paper_arena;   /* of styles, layout and PDF, until this is written */
    struct diagnostics *diagnostics;
    const struct produce_request *request;
    struct report_folder *folder;
    struct inputs commentaries;
    struct earlier_report before;
    const struct report_result *results;
    struct typefaces *typefaces;
    const struct pdf_profile *profile;
    struct node *root;
    struct stylesheet *stylesheet;
    const cJSON *replaced; /* for the manifest; NULL: nothing was */
    struct output outputs[OUTPUT_COUNT];
};

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

static void forget(struct arena **arena) {
    enum stage before = stage_enter(STAGE_FREE);
    arena_free(*arena);
    *arena = NULL;
    stage_leave(before);
}

static void assess(struct production *production) {
    const struct produce_request *request = production->request;
    struct assess_request assess = assessed_question(request, &production->folder->settings);
    production->before = assessed_before(production->arena, production->diagnostics, request);
    assess.before = production->before.results;
    assess.no_before = production->before.why_none;
    enum stage before = stage_enter(STAGE_DATA);
    assess.commentaries = commentary_load(production->results_arena, production->diagnostics,
                                          request->dataset, request->unit, request->period,
                                          &production->commentaries, &assess.commentary_count);
    stage_enter(STAGE_ASSESS);
    production->results =
        assess_report(production->results_arena, production->diagnostics, &assess);
    stage_leave(before);
    forget(&production->before.scratch);
    kept_forget_results(request->kept);
}

/* A final report carries no draft commentary. */
static bool may_be_final(const struct production *production) {
    const struct report_result *results = production->results;
    bool fine = true;
    for (size_t i = 0; production->request->final && i < results->indicator_count; i++) {
        const struct commentary *commentary = results->indicators[i].commentary;
        if (commentary == NULL || commentary->standing != COMMENTARY_DRAFT)
            continue;
        diagnose(production->diagnostics, SEVERITY_ERROR, commentary->place,
                 "the commentary is still a draft, which a final report may not carry; change its "
                 "status, or render without --final");
        fine = false;
    }
    return fine;
}

static void render_results(struct production *production) {
    struct buffer *out = &production->outputs[OUTPUT_RESULTS].bytes;
    lasting_report(production->arena, production->results, json_sink_new(production->arena, out));
}

static bool expand(struct production *production, struct arena *arena,
                   struct expansion *expansion) {
    struct report_folder *folder = production->folder;
    struct mustache_partials partials = {folder, report_folder_partial,
                                         report_folder_offer_partials};
    struct mustache_request request = {.arena = arena,
                                       .diagnostics = production->diagnostics,
                                       .templates = kept_templates(production->request->kept),
                                       .path = folder->template_path,
                                       .text = folder->template_text,
                                       .partials = &partials,
                                       .strict = true};
    enum stage before = stage_enter(STAGE_VIEW);
    request.view =
        value_of_object(view_new(arena, mustache_names(request.templates), production->results));
    stage_enter(STAGE_MUSTACHE);
    bool fine = mustache_expand(&request, expansion);
    stage_leave(before);
    return fine;
}

/* What is needed to print, whatever the page says. */
static void read_looks(struct production *production) {
    struct kept *kept = production->request->kept;
    enum stage before = stage_enter(STAGE_FONTS);
    production->typefaces = kept_typefaces(kept, production->diagnostics);
    production->profile = kept_profile(kept, production->diagnostics);
    stage_enter(STAGE_STYLE);
    production->stylesheet =
        kept_stylesheet(kept, production->paper_arena, production->diagnostics, production->folder);
    stage_leave(before);
}

/* The expanded template as a tree. */
static void read_page(struct production *production, const struct expansion *expansion) {
    struct arena *arena = production->arena;
    enum stage before = stage_enter(STAGE_PAGE);
    production->root = page_read(arena, production->diagnostics, expansion, production->results,
                                 production->typefaces);
    if (production->root != NULL)
        page_explain_abbreviations(arena, production->root,
                                   abbreviations_new(arena, production->results->catalogue));
    stage_leave(before);
}

/* Template to page tree, and the style sheet that prints it. */
static bool build_page(struct production *production) {
    struct arena *scratch = arena_new(); /* of the view and the expanded template */
    struct expansion expansion = {0};
    read_looks(production);
    if (expand(production, scratch, &expansion) && production->typefaces != NULL)
        read_page(production, &expansion);
    buffer_free(&expansion.text);
    forget(&scratch);
    return production->root != NULL && production->stylesheet != NULL &&
           production->profile != NULL;
}

static const char *title_text(const struct production *production) {
    const struct node *title = node_find(production->root, ELEMENT_TITLE);
    const char *text = title == NULL ? "" : node_text(production->arena, title);
    return utf8_is_blank(text) ? production->results->title : text;
}

static const char *language_of(const struct node *root) {
    const char *language = node_attribute(root, ATTRIBUTE_LANG);
    return language == NULL ? "en-GB" : language;
}

static const struct layout *lay_out(const struct production *production) {
    enum stage before = stage_enter(STAGE_LAYOUT);
    const struct layout *layout =
        layout_pages(production->paper_arena, production->diagnostics, production->root,
                     production->stylesheet, production->typefaces);
    stage_leave(before);
    return layout;
}

static bool has_contrast(const struct production *production, const struct layout *layout) {
    struct contrast_request request = {.layout = layout,
                                       .stylesheet = production->stylesheet,
                                       .screen_css_path = production->folder->screen_css_path,
                                       .screen_css = production->folder->screen_css};
    enum stage before = stage_enter(STAGE_CONTRAST);
    bool has = contrast_check(production->paper_arena, production->diagnostics, &request);
    stage_leave(before);
    return has;
}

static bool render_paper(struct production *production) {
    const struct layout *layout = lay_out(production);
    if (layout == NULL || !has_contrast(production, layout))
        return false;
    struct pdf_information information = {
        .title = title_text(production),
        .author = production->request->dataset->catalogue.authority.name,
        .subject = "",
        .language = language_of(production->root),
        .profile = production->profile};
    enum stage before = stage_enter(STAGE_PDF);
    bool written = pdf_write(production->paper_arena, production->diagnostics, production->root,
                             layout, production->stylesheet, production->typefaces, &information,
                             &production->outputs[OUTPUT_PAPER].bytes);
    stage_leave(before);
    return written;
}

static void render_page_and_values(struct production *production) {
    struct arena *arena = production->arena;
    enum stage before = stage_enter(STAGE_HTML);
    html_write(arena, production->root, production->folder->print_css,
               production->folder->screen_css, &production->outputs[OUTPUT_PAGE].bytes);
    stage_enter(STAGE_LISTS);
    render_results(production);
    values_csv_write(arena, production->results, &production->outputs[OUTPUT_VALUES].bytes);
    stage_leave(before);
}

/* The PDF takes the most memory, which the others then use again. */
static bool render(struct production *production) {
    if (!render_paper(production))
        return false;
    forget(&production->paper_arena);
    render_page_and_values(production);
    return true;
}

static void list_inputs(const struct production *production, struct manifest *manifest) {
    const struct produce_request *request = production->request;
    const struct inputs *sources[] = {&request->dataset->inputs, &production->folder->inputs,
                                      &production->commentaries, &production->before.inputs,
                                      kept_system_files(request->kept)};
    manifest_inputs_list(production->arena, sources, sizeof sources / sizeof *sources,
                         request->as_at, manifest);
}

static void render_manifest(struct production *production) {
    const struct produce_request *request = production->request;
    struct manifest manifest = {.report = request->report,
                                .period = period_code(production->arena, request->period),
                                .as_at = period_code(production->arena, request->as_at),
                                .unit = request->unit->code,
                                .final = request->final,
                                .replaced = production->replaced,
                                .authority = &request->dataset->catalogue.authority,
                                .meeting = production->results->meeting,
                                .outputs = production->outputs,
                                .output_count = OUTPUT_MANIFEST};
    enum stage before = stage_enter(STAGE_LISTS);
    list_inputs(production, &manifest);
    manifest_write(&manifest, &production->outputs[OUTPUT_MANIFEST].bytes);
    stage_leave(before);
}

static struct production begin(struct arena *arena, struct diagnostics *diagnostics,
                               const struct produce_request *request) {
    struct production production = {.arena = arena,
                                    .results_arena = arena_new(),
                                    .paper_arena = arena_new(),
                                    .diagnostics = diagnostics,
                                    .request = request};
    outputs_begin(production.outputs);
    return production;
}

/* The next month's report compares itself with the results. */
static void end(struct production *production) {
    forget(&production->paper_arena);
    if (production->results == NULL) {
        arena_free(production->results_arena);
        return;
    }
    const struct kept_results results = {production->results_arena, *production->request,
                                         production->folder, production->results};
    kept_take_results(production->request->kept, &results);
}

/* From the data to results; the folder says how. */
static bool make_results(struct production *production) {
    const struct produce_request *request = production->request;
    struct arena *arena = production->results_arena;
    production->folder = report_folder_read(arena, production->diagnostics, request->templates,
                                            arena_strdup(arena, request->report), request->period,
                                            &request->dataset->catalogue);
    if (production->folder == NULL || !has_exports(production) || assessed_sees_unreadable(request))
        return false;
    assess(production);
    return !diagnostics_failed(production->diagnostics);
}

/* Everything but the files. */
static bool make(struct production *production) {
    stage_count_report();
    if (!make_results(production) || !may_be_final(production) || !build_page(production) ||
        !render(production))
        return false;
    render_manifest(production);
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
    struct production production = begin(arena, diagnostics, request);
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
    end(&production);
    cJSON_Delete(earlier);
    cJSON_Delete(replaced);
    return produced;
}

bool produce_outputs(struct arena *arena, struct diagnostics *diagnostics,
                     const struct produce_request *request, struct output outputs[OUTPUT_COUNT]) {
    struct production production = begin(arena, diagnostics, request);
    bool made = make(&production);
    memcpy(outputs, production.outputs, sizeof production.outputs);
    end(&production);
    return made;
}

bool produce_check(struct arena *arena, struct diagnostics *diagnostics,
                   const struct produce_request *request) {
    struct production production = begin(arena, diagnostics, request);
    bool made = make(&production);
    outputs_free(production.outputs);
    end(&production);
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
    if (!make_results(&production))
        return false;
    bool built = build_page(&production);
    *produced = (struct produced_results){
        .results = production.results,
        .settings = &production.folder->settings,
        .settings_path = arena_printf(arena, "%s/report.ini", production.folder->path),
        .page = built ? production.root : NULL};
    outputs_free(production.outputs);
    return true;
}
