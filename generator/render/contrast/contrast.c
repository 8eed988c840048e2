/* The declared pairs first, then what is printed. */
#include "render/contrast/contrast.h"

#include "render/contrast/contrast_pairs.h"
#include "render/contrast/contrast_print.h"
#include "render/css/css_screen.h"
#include "render/css/stylesheet.h"

static void copy_variables(struct arena *arena, struct css_variables *to,
                           const struct css_variables *from) {
    for (size_t i = 0; i < from->count; i++)
        css_variables_add(arena, to, &from->items[i]);
}

bool contrast_check(struct arena *arena, struct diagnostics *diagnostics,
                    const struct contrast_request *request) {
    struct contrast contrast = {
        .arena = arena,
        .diagnostics = diagnostics,
        .request = request,
        .schemes = {[SCHEME_PRINT] = {"", {0}},
                    [SCHEME_LIGHT] = {" on screens", {0}},
                    [SCHEME_DARK] = {" on dark screens", {0}}},
    };
    for (size_t i = 0; i < SCHEME_COUNT; i++)
        copy_variables(arena, &contrast.schemes[i].variables,
                       stylesheet_variables(request->stylesheet));
    for (size_t i = 0; i < request->screen_count; i++)
        css_screen_read(arena, request->screen_paths[i], request->screen_texts[i],
                        &contrast.schemes[SCHEME_LIGHT].variables,
                        &contrast.schemes[SCHEME_DARK].variables);
    contrast_check_pairs(&contrast);
    contrast_check_print(&contrast);
    return !contrast.failed;
}
