/* The steps from a data set to the files of a report. */
#include "publish/produce.h"

#include "base/stage.h"
#include "base/utf8.h"
#include "input/commentary.h"
#include "input/report_folder.h"
#include "publish/archive.h"
#include "publish/assessed.h"
#include "publish/manifest.h"
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
    struct diagnostics *diagnostics;
    const struct produce_request *request;
    struct report_folder *folder;
    struct inputs commentaries;
    struct earlier_report before;
    const struct report_result *results;
    struct typefaces *typefaces;
    const struct pdf_profile *profile;
    struct expansion expansion;
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

static void assess(struct production *production) {
    const struct produce_request *request = production->request;
    struct assess_request assess = assessed_question(request, &production->folder->settings);
    production->before = assessed_before(production->arena, production->diagnostics, request);
    assess.before = production->before.results;
    assess.no_before = production->before.why_none;
    enum stage before = stage_enter(STAGE_DATA);
    assess.commentaries =
        commentary_load(production->arena, production->diagnostics, request->dataset, request->unit,
                        request->period, &production->commentaries, &assess.commentary_count);
    stage_enter(STAGE_ASSESS);
    production->results = assess_report(production->arena, production->diagnostics, &assess);
    stage_leave(before);
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

/* The view begins as report.json, which is written before it grows. */
static bool expand(struct production *production) {
    struct report_folder *folder = production->folder;
    struct mustache_partials partials = {folder, report_folder_partial,
                                         report_folder_offer_partials};
    enum stage before = stage_enter(STAGE_LISTS);
    cJSON *view = lasting_report(production->arena, production->results);
    json_put(view, &production->outputs[OUTPUT_RESULTS].bytes);
    stage_enter(STAGE_VIEW);
    view_complete(production->arena, production->results, view);
    stage_enter(STAGE_MUSTACHE);
    bool fine =
        mustache_expand(production->arena, production->diagnostics, folder->template_path,
                        folder->template_text, view, &partials, true, &production->expansion);
    stage_enter(STAGE_VIEW);
    cJSON_Delete(view);
    stage_leave(before);
    return fine;
}

/* What is needed to print, whatever the page says. */
static void read_looks(struct production *production) {
    struct arena *arena = production->arena;
    const struct report_folder *folder = production->folder;
    enum stage before = stage_enter(STAGE_FONTS);
    production->typefaces = typefaces_new(arena, production->diagnostics);
    production->profile = pdf_profile_read(arena, production->diagnostics);
    stage_enter(STAGE_STYLE);
    production->stylesheet = stylesheet_read(arena, production->diagnostics,
                                             &folder->print_css_path, &folder->print_css, 1);
    stage_leave(before);
}

/* The expanded template as a tree. */
static void read_page(struct production *production) {
    struct arena *arena = production->arena;
    enum stage before = stage_enter(STAGE_PAGE);
    production->root = page_read(arena, production->diagnostics, &production->expansion,
                                 production->results, production->typefaces);
    if (production->root != NULL)
        page_explain_abbreviations(arena, production->root,
                                   abbreviations_new(arena, production->results->catalogue));
    stage_leave(before);
}

/* Template to page tree, and the style sheet that prints it. */
static bool build_page(struct production *production) {
    read_looks(production);
    if (expand(production) && production->typefaces != NULL)
        read_page(production);
    buffer_free(&production->expansion.text);
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
        layout_pages(production->arena, production->diagnostics, production->root,
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
    bool has = contrast_check(production->arena, production->diagnostics, &request);
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
    bool written = pdf_write(production->arena, production->diagnostics, production->root, layout,
                             production->stylesheet, production->typefaces, &information,
                             &production->outputs[OUTPUT_PAPER].bytes);
    stage_leave(before);
    return written;
}

static bool render(struct production *production) {
    struct arena *arena = production->arena;
    enum stage before = stage_enter(STAGE_HTML);
    html_write(arena, production->root, production->folder->print_css,
               production->folder->screen_css, &production->outputs[OUTPUT_PAGE].bytes);
    stage_enter(STAGE_LISTS);
    values_csv_write(arena, production->results, &production->outputs[OUTPUT_VALUES].bytes);
    stage_leave(before);
    return render_paper(production);
}

/* Two months' settings may be one file. */
static void list_input(struct manifest *manifest, const struct input *input) {
    for (size_t i = 0; i < manifest->input_count; i++)
        if (strcmp(manifest->inputs[i]->name, input->name) == 0)
            return;
    manifest->inputs[manifest->input_count++] = input;
}

enum { FACES = 4, SYSTEM_FILES = FACES + 1 };

/* What systems have in different places goes by its own name below `folder`. */
static const char *name_below(struct arena *arena, const char *folder, const char *path) {
    const char *slash = strrchr(path, '/');
    return arena_printf(arena, "%s/%s", folder, slash == NULL ? path : slash + 1);
}

static void list_system_files(const struct production *production, struct manifest *manifest) {
    struct arena *arena = production->arena;
    struct input *inputs = arena_array(arena, SYSTEM_FILES, sizeof *inputs);
    for (size_t i = 0; i < FACES; i++) {
        const struct typeface *face = production->typefaces->faces[i];
        inputs[i] = (struct input){.role = "font",
                                   .name = name_below(arena, "fonts", face->path),
                                   .bytes = face->bytes,
                                   .size = face->size};
    }
    const struct pdf_profile *profile = production->profile;
    inputs[FACES] = (struct input){.role = "colour profile",
                                   .name = name_below(arena, "colour", profile->path),
                                   .bytes = profile->bytes,
                                   .size = profile->size};
    for (size_t i = 0; i < SYSTEM_FILES; i++)
        list_input(manifest, &inputs[i]);
}

static void list_inputs(const struct production *production, struct manifest *manifest) {
    const struct inputs *sources[] = {&production->request->dataset->inputs,
                                      &production->folder->inputs, &production->commentaries,
                                      &production->before.inputs};
    size_t most = SYSTEM_FILES;
    for (size_t s = 0; s < sizeof sources / sizeof *sources; s++)
        most += sources[s]->count;
    manifest->inputs = arena_array(production->arena, most, sizeof *manifest->inputs);
    for (size_t s = 0; s < sizeof sources / sizeof *sources; s++)
        for (size_t i = 0; i < sources[s]->count; i++)
            if (sources[s]->inputs[i].round <= production->request->as_at)
                list_input(manifest, &sources[s]->inputs[i]);
    list_system_files(production, manifest);
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
    struct production production = {.arena = arena, .diagnostics = diagnostics, .request = request};
    outputs_begin(production.outputs);
    return production;
}

/* From the data to results; the folder says how. */
static bool make_results(struct production *production) {
    const struct produce_request *request = production->request;
    production->folder =
        report_folder_read(production->arena, production->diagnostics, request->templates,
                           request->report, request->period, &request->dataset->catalogue);
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
    struct production production = begin(arena, diagnostics, request);
    const char *folder = produce_request_folder(arena, request);
    enum produced produced = PRODUCED_NOTHING;
    cJSON *earlier = NULL;
    if (!archive_recover(arena, diagnostics, request->out, folder))
        return PRODUCED_NOTHING;
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
    cJSON_Delete(earlier);
    cJSON_Delete(replaced);
    return produced;
}

bool produce_outputs(struct arena *arena, struct diagnostics *diagnostics,
                     const struct produce_request *request, struct output outputs[OUTPUT_COUNT]) {
    struct production production = begin(arena, diagnostics, request);
    bool made = make(&production);
    memcpy(outputs, production.outputs, sizeof production.outputs);
    return made;
}

bool produce_check(struct arena *arena, struct diagnostics *diagnostics,
                   const struct produce_request *request) {
    struct production production = begin(arena, diagnostics, request);
    bool made = make(&production);
    outputs_free(production.outputs);
    return made;
}

bool produce_results(struct arena *arena, struct diagnostics *diagnostics,
                     const struct produce_request *request, struct produced_results *produced) {
    struct production production = begin(arena, diagnostics, request);
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
