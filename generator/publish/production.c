/* What a report is made in, from its beginning to its end. */
#include "publish/production.h"

#include "base/stage.h"
#include "publish/kept.h"

void production_forget(struct arena **arena) {
    enum stage before = stage_enter(STAGE_FREE);
    arena_free(*arena);
    *arena = NULL;
    stage_leave(before);
}

struct production production_begin(struct arena *arena, struct diagnostics *diagnostics,
                                   const struct produce_request *request) {
    struct production production = {.arena = arena,
                                    .results_arena = arena_new(),
                                    .paper_arena = arena_new(),
                                    .diagnostics = diagnostics,
                                    .request = request};
    outputs_begin(production.outputs);
    return production;
}

void production_end(struct production *production) {
    production_forget(&production->paper_arena);
    if (production->results == NULL) {
        arena_free(production->results_arena);
        return;
    }
    const struct kept_results results = {production->results_arena, *production->request,
                                         production->folder, production->results};
    kept_take_results(production->request->kept, &results);
}
