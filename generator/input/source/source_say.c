/* The one place that puts a cell's text into a message. */
#include "input/source/source_say.h"

void source_say(struct arena *arena, struct diagnostics *diagnostics, const struct source *source,
                struct place place, const char *kind, const char *text, const char *way_out) {
    const char *what = source_hides_cells(source) || *text == '\0'
                           ? kind
                           : arena_printf(arena, "%s: “%s”", kind, text);
    bool enough = diagnostics_are_enough(diagnostics, place.file);
    diagnose_alike(diagnostics, enough ? kind : what, place, "[%s]: %s; %s", source->name, what,
                   way_out);
}
