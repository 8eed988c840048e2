/* scorecard draft: files for the texts that a report still lacks. */
#include "base/file.h"
#include "command/command_request.h"
#include "command/command_said.h"
#include "command/commands.h"
#include "input/commentary.h"
#include "publish/draft_page.h"
#include "publish/produce.h"

#include <stdio.h>
#include <string.h>

/* "Director  data/commentary/2020-10/summary.md  Summary, due 2020-11-12: draft, made now" */
static void print_draft(const struct draft *draft) {
    const char *owner = *draft->owner == '\0' ? "nobody in particular" : draft->owner;
    printf("%s  %s  %s%s%s: %s\n", owner, draft->path, draft->title,
           *draft->due == '\0' ? "" : ", due ", draft->due, draft->state);
}

static enum exit_status make_all(const struct run *run, const struct draft_list *list) {
    for (size_t i = 0; i < list->count; i++) {
        struct draft *draft = &list->items[i];
        if (!draft->there && !draft_write(run->arena, run->diagnostics, draft))
            return EXIT_SYSTEM;
        if (!draft->there)
            draft->state = "draft, made now";
        if (!run->options->quiet)
            print_draft(draft);
    }
    return EXIT_DONE;
}

static enum exit_status draft_texts(const struct run *run, const struct produce_request *request) {
    const struct options *options = run->options;
    struct produced_results produced;
    if (!produce_results(run->arena, run->diagnostics, request, &produced))
        return EXIT_BAD_INPUT;
    const struct commentary_question texts = {request->dataset, request->unit, request->period,
                                              NULL, 0};
    const char *one = arena_printf(run->arena, "%s/%s", request->dataset->folder,
                                   commentary_name(run->arena, &texts, "any"));
    struct draft_list list = draft_list_of(run->arena, produced.settings, produced.results,
                                           file_folder(run->arena, one), options->who);
    if (list.count == 0 && !options->quiet)
        printf("no text is asked for%s%s\n", options->who == NULL ? "" : " of ",
               options->who == NULL ? "" : options->who);
    enum exit_status status = make_all(run, &list);
    if (status == EXIT_DONE && options->html != NULL &&
        !draft_page_write(run->arena, run->diagnostics, produced.results, &list, options->html))
        return EXIT_SYSTEM;
    return status;
}

enum exit_status command_draft(struct run *run) {
    const struct options *options = run->options;
    const struct unit *unit = command_unit(run);
    if (unit == NULL || !command_unit_is_open(run, unit, options->first, options->first))
        return EXIT_WRONG_USAGE;
    struct produce_request request = command_request(run, options->report, unit, options->first);
    if (!produce_request_has_exports(&request))
        return command_say_no_exports(run, options->first);
    return command_end(run, request.as_at, draft_texts(run, &request));
}
