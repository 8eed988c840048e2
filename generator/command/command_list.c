/* scorecard list: the names that the other commands take, with what was replaced in out/. */
#include "command/command_said.h"
#include "command/commands.h"
#include "input/report_folder.h"
#include "model/period.h"
#include "publish/archive.h"
#include "publish/manifest.h"

#include <stdio.h>

static void list_reports(const struct run *run) {
    size_t count = 0;
    const char **reports =
        report_folder_list(run->arena, run->diagnostics, run->options->templates, &count);
    puts("Reports");
    for (size_t i = 0; reports != NULL && i < count; i++)
        printf("  %s\n", reports[i]);
}

static void list_periods(const struct run *run) {
    const struct dataset *dataset = run->dataset;
    puts("Periods");
    for (size_t i = 0; i < dataset->round_count; i++)
        printf("  %s\n", period_code(run->arena, dataset->rounds[i]));
}

/* " (in SOUTH)", " (in SOUTH, from 2020-04, to 2021-03)" */
static const char *spell_text(const struct run *run, const struct unit_spell *spell) {
    struct arena *arena = run->arena;
    const char *in =
        spell->parent == NULL ? "" : arena_printf(arena, ", in %s", spell->parent->code);
    const char *from = spell->from == PERIOD_NONE
                           ? ""
                           : arena_printf(arena, ", from %s", period_code(arena, spell->from));
    const char *to = spell->to == PERIOD_NONE
                         ? ""
                         : arena_printf(arena, ", to %s", period_code(arena, spell->to));
    const char *all = arena_printf(arena, "%s%s%s", in, from, to);
    return *all == '\0' ? "" : arena_printf(arena, " (%s)", all + 2);
}

static void list_units(const struct run *run) {
    const struct catalogue *catalogue = &run->dataset->catalogue;
    puts("Units");
    for (size_t i = 0; i < catalogue->unit_count; i++) {
        const struct unit *unit = &catalogue->units[i];
        for (size_t s = 0; s < unit->spell_count && !unit->nameless; s++)
            printf("  %s  %s%s\n", unit->code, unit->spells[s].name,
                   spell_text(run, &unit->spells[s]));
    }
}

static void list_months_in_force(const struct run *run, const struct indicator *indicator) {
    if (indicator->from != PERIOD_NONE)
        printf(", from %s", period_code(run->arena, indicator->from));
    if (indicator->to != PERIOD_NONE)
        printf(", to %s", period_code(run->arena, indicator->to));
}

static void list_indicators(const struct run *run) {
    const struct catalogue *catalogue = &run->dataset->catalogue;
    puts("Indicators");
    for (size_t i = 0; i < catalogue->indicator_count; i++) {
        const struct indicator *indicator = &catalogue->indicators[i];
        printf("  %s  %s%s%s", indicator->code, indicator->number,
               indicator->number[0] == '\0' ? "" : " ", indicator->title);
        list_months_in_force(run, indicator);
        puts("");
    }
}

/* A heading comes with the first. */
static size_t list_replaced_in(const struct run *run, const char *folder, size_t listed) {
    const char *out = run->options->out;
    cJSON *manifest;
    const cJSON *entry;
    archive_look(run->arena, run->diagnostics, out, folder, &manifest);
    cJSON_ArrayForEach(entry, cJSON_GetObjectItemCaseSensitive(manifest, "replaced")) {
        if (listed++ == 0)
            puts("Final reports that were replaced");
        printf("  %s/%s  %s\n", out, folder, manifest_reason(entry));
    }
    cJSON_Delete(manifest);
    return listed;
}

static void list_replaced(const struct run *run) {
    size_t count, listed = 0;
    const char **folders = archive_list(run->arena, run->diagnostics, run->options->out, NULL, 0,
                                        PERIOD_LATEST, &count);
    for (size_t i = 0; i < count; i++)
        listed = list_replaced_in(run, folders[i], listed);
}

enum exit_status command_list(struct run *run) {
    command_print_diagnostics(run, PERIOD_LATEST);
    list_reports(run);
    list_periods(run);
    list_units(run);
    list_indicators(run);
    list_replaced(run);
    command_print_diagnostics(run, PERIOD_LATEST);
    return diagnostics_errors(run->diagnostics, PERIOD_LATEST) > 0 ? EXIT_BAD_INPUT : EXIT_DONE;
}
