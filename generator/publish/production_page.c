/* From results to the page tree with its looks. */
#include "base/stage.h"
#include "publish/kept.h"
#include "publish/production.h"
#include "report/mustache/mustache.h"
#include "report/page/page.h"
#include "report/page/page_abbreviations.h"
#include "report/page/page_scripts.h"
#include "report/view/view.h"

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

void production_read_looks(struct production *production) {
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
        page_mark_scripts(arena, production->root);
    if (production->root != NULL)
        page_explain_abbreviations(arena, production->root,
                                   abbreviations_new(arena, production->results->catalogue));
    stage_leave(before);
}

bool production_build_page(struct production *production) {
    struct arena *scratch = arena_new(); /* of the view and the expanded template */
    struct expansion expansion = {0};
    production_read_looks(production);
    if (expand(production, scratch, &expansion) && production->typefaces != NULL)
        read_page(production, &expansion);
    buffer_free(&expansion.text);
    production_forget(&scratch);
    return production->root != NULL && production->stylesheet != NULL &&
           production->profile != NULL;
}
