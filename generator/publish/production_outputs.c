/* From the page tree to the bytes of a report's files. */
#include "base/stage.h"
#include "base/utf8.h"
#include "publish/kept.h"
#include "publish/manifest_inputs.h"
#include "publish/production.h"
#include "render/contrast/contrast.h"
#include "render/html.h"
#include "render/json.h"
#include "render/layout/layout.h"
#include "render/values_csv.h"
#include "report/lasting.h"

static const char *title_text(const struct production *production) {
    const struct node *title = node_find(production->root, ELEMENT_TITLE);
    const char *text = title == NULL ? "" : node_text(production->arena, title);
    return utf8_is_blank(text) ? production->results->title : text;
}

static const char *language_of(const struct node *root) {
    const char *language = node_attribute(root, ATTRIBUTE_LANG);
    return language == NULL ? "en-GB" : language;
}

/* Charts are set in what the page is set in. */
static void set_families(const struct production *production) {
    static const char *const none[] = {NULL};
    const struct node *body = node_find(production->root, ELEMENT_BODY);
    const struct style *style =
        style_of(production->stylesheet, body != NULL ? body : production->root);
    typefaces_set_families(production->typefaces, style->families != NULL ? style->families : none);
}

static const struct layout *lay_out(const struct production *production) {
    enum stage before = stage_enter(STAGE_LAYOUT);
    set_families(production);
    const struct layout *layout = layout_pages(
        production->paper_arena, production->diagnostics, production->root, production->stylesheet,
        production->typefaces,
        production->request->final && production->folder->every_character ? SEVERITY_ERROR
                                                                          : SEVERITY_WARNING);
    stage_leave(before);
    return layout;
}

static bool has_contrast(const struct production *production, const struct layout *layout) {
    struct contrast_request request = {.layout = layout,
                                       .stylesheet = production->stylesheet,
                                       .screen_paths = production->folder->screen.paths,
                                       .screen_texts = production->folder->screen.texts,
                                       .screen_count = production->folder->screen.count};
    enum stage before = stage_enter(STAGE_CONTRAST);
    bool has = contrast_check(production->paper_arena, production->diagnostics, &request);
    stage_leave(before);
    return has;
}

static bool render_paper(struct production *production) {
    production->faces.arena = production->arena;
    const struct layout *layout = lay_out(production);
    if (layout == NULL || !has_contrast(production, layout))
        return false;
    struct pdf_information information = {
        .title = title_text(production),
        .author = production->request->dataset->catalogue.authority.name,
        .subject = "",
        .language = language_of(production->root),
        .profile = production->profile,
        .faces = &production->faces};
    enum stage before = stage_enter(STAGE_PDF);
    bool written = pdf_write(production->paper_arena, production->diagnostics, production->root,
                             layout, production->stylesheet, production->typefaces, &information,
                             &production->outputs[OUTPUT_PAPER].bytes);
    stage_leave(before);
    return written;
}

static void render_results(struct production *production) {
    struct buffer *out = &production->outputs[OUTPUT_RESULTS].bytes;
    lasting_report(production->arena, production->results, json_sink_new(production->arena, out));
}

static void render_page_and_values(struct production *production) {
    struct arena *arena = production->arena;
    enum stage before = stage_enter(STAGE_HTML);
    html_write(arena, production->root, production->folder->print.text,
               production->folder->screen.text, &production->outputs[OUTPUT_PAGE].bytes);
    stage_enter(STAGE_LISTS);
    render_results(production);
    values_csv_write(arena, production->results, &production->outputs[OUTPUT_VALUES].bytes);
    stage_leave(before);
}

/* The PDF takes the most memory, which the others then use again. */
bool production_render(struct production *production) {
    if (!render_paper(production))
        return false;
    production_forget(&production->paper_arena);
    render_page_and_values(production);
    return true;
}

static void list_inputs(const struct production *production, struct manifest *manifest) {
    const struct produce_request *request = production->request;
    const struct inputs *sources[] = {
        &request->dataset->inputs,        &production->folder->inputs,
        &production->commentaries,        &production->before.inputs,
        kept_system_files(request->kept), kept_fonts(production->arena, &production->faces)};
    manifest_inputs_list(production->arena, sources, sizeof sources / sizeof *sources,
                         request->as_at, manifest);
}

void production_render_manifest(struct production *production) {
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
