/* Writes what doc/data.md, Benchmarks, has of a release as it is downloaded. */
#include "input/inspect/inspect_release.h"

#include "input/inspect/inspect_key.h"
#include "input/inspect/inspect_pattern.h"
#include "input/inspect/inspect_words.h"

#include <strings.h>

/* All numbers but codes. */
static const char *numbers_of(const struct inspection *inspection) {
    const char *list = NULL;
    for (size_t c = 0; c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        if (column->kind != KIND_NUMBERS || inspect_words_code(column->header))
            continue;
        const char *name = inspect_key_quoted(inspection->arena, column->header);
        list = list == NULL ? name : arena_printf(inspection->arena, "%s, %s", list, name);
    }
    return list == NULL ? "…" : list;
}

void inspect_release_put(struct inspection *inspection, struct buffer *out) {
    struct arena *arena = inspection->arena;
    inspect_key_put(out, "into", "benchmarks");
    inspect_key_put(out, "files", inspect_key_quoted(arena, inspect_pattern_of(arena, inspection)));
    inspect_key_put(out, "preset", "dfe");
    inspect_key_put(out, "comparator", "la_name");
    inspect_key_ask(inspection, out, "the month in which it was published:");
    inspect_key_leave(out, "published", "=2020-11");
    inspect_key_put(out, "source", "=Department for Education");
    buffer_puts(out, "; what those are called that are ranked together, where they are:\n");
    inspect_key_leave(out, "group", "=Statistical neighbours");
    inspect_key_ask(inspection, out, "whom we are compared with:");
    inspect_key_leave(out, "where",
                      arena_printf(arena, "%s%sla_name = … | …",
                                   inspection->where_all == NULL ? "" : inspection->where_all,
                                   inspection->where_all == NULL ? "" : "; "));
    inspect_key_ask(inspection, out,
                    "which columns are our indicators; the file has the columns column,from,to, "
                    "with indicator, a column and the indicator’s code:");
    inspect_key_leave(out, "columns", numbers_of(inspection));
    inspect_key_leave(out, "rename",
                      arena_printf(arena, "renames-%s.csv", inspection->section_name));
}
