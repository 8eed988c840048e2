/* Gives each source the files that it is about. */
#include "input/load/load_sources.h"

#include "input/load/load_found.h"
#include "input/load/load_round.h"
#include "input/load/load_source_benchmarks.h"
#include "input/load/load_source_facts.h"

#include <string.h>

static struct sources read_sources(struct loader *loader) {
    size_t length;
    struct place place;
    const char *bytes =
        load_file(loader, "sources", "sources.ini", PERIOD_NONE, OPTIONAL, &length, &place);
    return bytes == NULL ? (struct sources){0}
                         : sources_read(loader->arena, loader->diagnostics, place.file, bytes,
                                        length, loader->catalogue->authority.year_start);
}

static bool mark_files(const struct source *source, struct found_files *found) {
    bool any = false;
    for (size_t i = 0; i < found->count; i++) {
        bool is_of = load_found_is_of(source, found->files[i].name);
        found->files[i].read =
            found->files[i].read || is_of || strcmp(found->files[i].name, source->rename) == 0;
        any = any || is_of;
    }
    return any;
}

static void read_source(struct loader *loader, const struct source *source,
                        const struct known *known, struct found_files *found) {
    bool any = mark_files(source, found);
    if (source->refused)
        load_rounds_unreadable(loader);
    else if (!any)
        diagnose(loader->diagnostics, SEVERITY_WARNING, source->place,
                 "[%s] is about no file: none below %s fits its patterns", source->name,
                 loader->dataset->folder);
    else if (source->into == INTO_BENCHMARKS)
        load_source_benchmarks(loader, source, found);
    else
        load_source_facts(loader, source, known, found);
}

void load_sources(struct loader *loader, size_t named_count) {
    struct found_files found = load_found(loader);
    const struct sources sources = read_sources(loader);
    const struct known known = load_known(loader, named_count); /* before any source adds to it */
    for (size_t i = 0; i < sources.count; i++)
        read_source(loader, &sources.sources[i], &known, &found);
    if (sources.unread)
        load_rounds_unreadable(loader);
    else
        load_found_say_unread(loader, &found);
}
