/* Names the first few. */
#include "model/suspect/suspect_unread.h"

#include "base/buffer.h"

enum { NAMED = 5 };

void suspect_unread(const struct suspect_question *question) {
    const struct facts *facts = question->facts;
    const struct fact *first = NULL;
    struct buffer names = {0};
    size_t count = 0;
    if (question->report->catalogue->refused_indicator_count > 0) /* which may have read them */
        return;
    for (size_t i = 0; i < facts->measure_count; i++) {
        if (!facts->measures[i].is_unread)
            continue;
        if (count == 0)
            first = facts_first(facts, i);
        if (count++ < NAMED)
            buffer_printf(&names, "%s“%s”", count == 1 ? "" : ", ", facts->measures[i].name);
    }
    if (count > 0)
        diagnose_once(question->diagnostics, SEVERITY_NOTE, first->place,
                      "no figure reads %s%s; give them a figure in figures.csv, or a row of "
                      "measures.csv where they are kept for later",
                      names.data,
                      count <= NAMED
                          ? ""
                          : arena_printf(question->arena, " and %zu more measures", count - NAMED));
    buffer_free(&names);
}
