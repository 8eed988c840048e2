/* The order in which the files of a data folder are read, with what can be checked only when all
 * are. */
#include "input/load/load.h"

#include "base/file.h"
#include "input/load/load_catalogue.h"
#include "input/load/load_exports.h"
#include "input/load/load_indicators.h"

#include <errno.h>
#include <string.h>

static void check_root(struct loader *loader) {
    struct catalogue *catalogue = loader->catalogue;
    if (loader->failed || catalogue_unit(catalogue, catalogue->authority.root_unit) != NULL)
        return;
    diagnose(loader->diagnostics, SEVERITY_ERROR, loader->root_unit,
             "root_unit: unknown unit “%s”; expected a unit of units.csv",
             catalogue->authority.root_unit);
    loader->failed = true;
}

/* A measure that no export has is most often a name that is spelt in two ways. */
static bool is_exported(const struct measure *measure) {
    return measure->first_round != PERIOD_NONE || measure->part_count > 0;
}

static void check_definitions(struct loader *loader) {
    for (size_t i = 0; i < loader->facts->measure_count; i++) {
        const struct measure *measure = &loader->facts->measures[i];
        if (measure->defined.file != NULL && !is_exported(measure))
            diagnose(loader->diagnostics, SEVERITY_WARNING, measure->defined,
                     "no export has the measure “%s”", measure->name);
    }
}

static void check_expression(struct loader *loader, const struct figure *figure,
                             const struct expression *expression) {
    for (size_t i = 0; i < expression->count; i++) {
        const struct measure *measure = &loader->facts->measures[expression->terms[i].measure];
        if (!is_exported(measure))
            diagnose(loader->diagnostics, SEVERITY_WARNING, figure->place,
                     "no export has the measure “%s”; the figure “%s” is not available",
                     measure->name, figure->label);
    }
}

static void check_measures(struct loader *loader) {
    const struct catalogue *catalogue = loader->catalogue;
    for (size_t i = 0; i < catalogue->indicator_count; i++) {
        const struct indicator *indicator = &catalogue->indicators[i];
        bool first_row = true; /* figures are shared by the rows of a code */
        for (size_t k = 0; k < i; k++)
            first_row = first_row && catalogue->indicators[k].figures != indicator->figures;
        for (size_t f = 0; first_row && f < indicator->figure_count; f++) {
            check_expression(loader, &indicator->figures[f], &indicator->figures[f].numerator);
            check_expression(loader, &indicator->figures[f], &indicator->figures[f].denominator);
        }
    }
}

struct dataset *load_dataset(struct arena *arena, struct diagnostics *diagnostics,
                             const char *folder) {
    struct dataset *dataset = arena_alloc(arena, sizeof *dataset);
    dataset->folder = folder;
    dataset->facts = facts_new(arena);
    struct loader loader = {.arena = arena,
                            .diagnostics = diagnostics,
                            .dataset = dataset,
                            .catalogue = &dataset->catalogue,
                            .facts = dataset->facts};
    size_t count;
    if (file_list(arena, folder, &count) == NULL) {
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = folder},
                 "the data folder cannot be read: %s; name another with --data DIR",
                 strerror(errno));
        return NULL;
    }
    load_authority(&loader);
    load_units(&loader);
    load_measures(&loader);
    load_indicators(&loader);
    load_figures(&loader);
    load_targets(&loader);
    load_benchmarks(&loader);
    load_events(&loader);
    load_meetings(&loader);
    load_glossary(&loader);
    check_root(&loader);
    if (!loader.failed)
        load_exports(&loader);
    if (loader.failed)
        return NULL;
    check_definitions(&loader);
    check_measures(&loader);
    return dataset;
}
