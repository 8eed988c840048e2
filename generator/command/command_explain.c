/* scorecard explain: names are looked up, the report's results made, one of them told. */
#include "command/command_explain_cell.h"
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "model/period.h"
#include "publish/produce.h"
#include "render/json.h"
#include "report/explain/explain.h"
#include "report/view/view.h"

#include <stdio.h>
#include <string.h>

static enum exit_status say_unknown_indicator(const struct run *run) {
    enum { NAMED = 40 };
    const struct catalogue *catalogue = &run->dataset->catalogue;
    fprintf(stderr, "scorecard: unknown indicator “%s”%s%s", run->options->indicator,
            command_explain_table_hint(run),
            catalogue_indicator_hint(run->arena, catalogue, run->options->indicator));
    for (size_t i = 0; i < catalogue->indicator_count && i < NAMED; i++)
        fprintf(stderr, "%s%s", i == 0 ? "; there are " : ", ", catalogue->indicators[i].code);
    fputs(catalogue->indicator_count > NAMED ? " and more, which “scorecard list” prints\n" : "\n",
          stderr);
    return EXIT_WRONG_USAGE;
}

/* "; it is for reports from 2020-11 to 2021-03": of each of the indicator's rows. */
static void say_months_in_force(const struct run *run) {
    const struct catalogue *catalogue = &run->dataset->catalogue;
    const char *begin = "; it is for reports";
    for (size_t i = 0; i < catalogue->indicator_count; i++) {
        const struct indicator *indicator = &catalogue->indicators[i];
        if (strcmp(indicator->code, run->options->indicator) != 0)
            continue;
        fputs(begin, stderr);
        if (indicator->from != PERIOD_NONE)
            fprintf(stderr, " from %s", period_code(run->arena, indicator->from));
        if (indicator->to != PERIOD_NONE)
            fprintf(stderr, " to %s", period_code(run->arena, indicator->to));
        begin = ", and";
    }
    fputs("\n", stderr);
}

static enum exit_status say_not_in_report(const struct run *run,
                                          const struct report_result *results) {
    fprintf(stderr, "scorecard: the report “%s” for %s does not show “%s”", results->report,
            period_code(run->arena, results->period), run->options->indicator);
    if (catalogue_indicator(&run->dataset->catalogue, run->options->indicator, results->period) ==
        NULL) {
        say_months_in_force(run);
        return EXIT_WRONG_USAGE;
    }
    for (size_t i = 0; i < results->indicator_count; i++)
        fprintf(stderr, "%s%s", i == 0 ? "; it shows " : ", ",
                results->indicators[i].indicator->code);
    fputs(run->options->report == NULL ? "; --report names another\n" : "\n", stderr);
    return EXIT_WRONG_USAGE;
}

static enum exit_status say_table_not_in_report(const struct run *run,
                                                const struct report_result *results) {
    fprintf(
        stderr,
        "scorecard: the report “%s” does not show the table “%s”, as “tables” of its report.ini "
        "says; --report names another\n",
        results->report, run->options->indicator);
    return EXIT_WRONG_USAGE;
}

static bool is_indicator(const struct run *run) {
    const struct catalogue *catalogue = &run->dataset->catalogue;
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        if (strcmp(catalogue->indicators[i].code, run->options->indicator) == 0)
            return true;
    return false;
}

/* Frees the tree. */
static enum exit_status print_tree(const struct run *run, cJSON *tree) {
    struct buffer out = {0};
    if (run->options->json)
        json_put(tree, &out);
    else
        explain_print(run->arena, tree, &out);
    fwrite(out.data, 1, out.length, stdout);
    buffer_free(&out);
    cJSON_Delete(tree);
    return EXIT_DONE;
}

/* `cell` NULL: of the indicator. */
static enum exit_status explain(const struct run *run, const struct produce_request *produce,
                                const char *chosen, const struct explain_cell *cell) {
    struct produced_results produced;
    if (!produce_results(run->arena, run->diagnostics, produce, &produced))
        return EXIT_BAD_INPUT;
    struct explain_request request = {.catalogue = &run->dataset->catalogue,
                                      .facts = run->dataset->facts,
                                      .settings = produced.settings,
                                      .settings_path = produced.settings_path,
                                      .chosen = chosen,
                                      .results = produced.results,
                                      .diagnostics = run->diagnostics,
                                      .page = produced.page};
    if (cell != NULL && explain_table_shown(request.results, cell->table) == NULL)
        return say_table_not_in_report(run, request.results);
    if (cell != NULL)
        return print_tree(run, explain_table_cell(run->arena, &request, cell));
    for (size_t i = 0; i < request.results->indicator_count; i++)
        if (strcmp(request.results->indicators[i].indicator->code, run->options->indicator) == 0)
            request.result = &request.results->indicators[i];
    if (request.result == NULL)
        return say_not_in_report(run, request.results);
    request.view = view_new(run->arena, names_new(run->arena), request.results);
    return print_tree(run, explain_indicator(run->arena, &request));
}

enum exit_status command_explain(struct run *run) {
    const struct options *options = run->options;
    const char *chosen;
    struct produce_request request;
    if (!command_choose(run, options->first, &request, &chosen) ||
        !command_unit_is_open(run, request.unit, options->first, options->first))
        return EXIT_WRONG_USAGE;
    struct explain_cell cell;
    bool of_cell = command_explains_cell(options);
    if (of_cell && !command_explain_cell(run, &cell))
        return EXIT_WRONG_USAGE;
    if (!of_cell && !is_indicator(run))
        return say_unknown_indicator(run);
    if (!produce_request_has_exports(&request))
        return command_say_no_exports(run, options->first);
    enum exit_status status = request.report == NULL
                                  ? EXIT_BAD_INPUT
                                  : explain(run, &request, chosen, of_cell ? &cell : NULL);
    return status == EXIT_WRONG_USAGE ? status : command_end(run, request.as_at, status);
}
