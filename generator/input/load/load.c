/* The order in which the files of a data folder are read, with what can be checked only when all
 * are. */
#include "input/load/load.h"

#include "base/file.h"
#include "input/load/load_accepted.h"
#include "input/load/load_actions.h"
#include "input/load/load_authority.h"
#include "input/load/load_context.h"
#include "input/load/load_exports.h"
#include "input/load/load_figures.h"
#include "input/load/load_forecasts.h"
#include "input/load/load_indicators.h"
#include "input/load/load_measures.h"
#include "input/load/load_refused.h"
#include "input/load/load_risks.h"
#include "input/load/load_severity.h"
#include "input/load/load_tables.h"
#include "input/load/load_targets.h"
#include "input/load/load_units.h"

#include <errno.h>
#include <string.h>

static void check_root(struct loader *loader) {
    const struct catalogue *catalogue = loader->catalogue;
    const char *code = catalogue->authority.root_unit;
    if (loader->failed || catalogue_unit(catalogue, code) != NULL)
        return;
    loader->failed = true;
    if (load_refused_unit(loader, code) == NULL) /* else said where it stands */
        diagnose(loader->diagnostics, SEVERITY_ERROR, loader->root_unit,
                 "root_unit: unknown unit “%s”%s; expected a unit of units.csv", code,
                 catalogue_unit_hint(loader->arena, catalogue, code));
}

static struct loader begin(struct arena *arena, struct diagnostics *diagnostics,
                           const char *folder) {
    struct dataset *dataset = arena_alloc(arena, sizeof *dataset);
    dataset->folder = folder;
    dataset->facts = facts_new(arena);
    return (struct loader){.arena = arena,
                           .diagnostics = diagnostics,
                           .dataset = dataset,
                           .catalogue = &dataset->catalogue,
                           .facts = dataset->facts};
}

static void read_definitions(struct loader *loader) {
    load_severity(loader);
    load_units(loader);
    load_measures(loader);
    load_indicators(loader);
    load_figures(loader);
    load_tables(loader);
}

struct dataset *load_dataset(struct arena *arena, struct diagnostics *diagnostics,
                             const char *folder) {
    struct loader loader = begin(arena, diagnostics, folder);
    size_t count;
    if (file_list(arena, diagnostics, folder, &count) == NULL) {
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = folder},
                 "the data folder cannot be read: %s; name another with --data DIR",
                 strerror(errno));
        return NULL;
    }
    load_authority(&loader);
    read_definitions(&loader);
    load_targets(&loader);
    load_benchmarks(&loader);
    load_forecasts(&loader);
    load_events(&loader);
    load_meetings(&loader);
    load_glossary(&loader);
    load_accepted(&loader);
    load_actions(&loader);
    load_risks(&loader);
    check_root(&loader);
    if (!loader.failed)
        load_exports(&loader);
    if (loader.failed)
        return NULL;
    load_measures_settle(&loader);
    return loader.dataset;
}

struct dataset *load_definitions(struct arena *arena, struct diagnostics *diagnostics,
                                 const char *folder) {
    struct loader loader = begin(arena, diagnostics, folder);
    load_authority(&loader);
    if (!loader.failed)
        read_definitions(&loader);
    return loader.dataset;
}
