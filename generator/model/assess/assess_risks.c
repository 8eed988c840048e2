/* Finds the risks that a report tells. */
#define _GNU_SOURCE /* strverscmp */
#include "model/assess/assess_risks.h"

#include "model/assess/assess_entry.h"

#include <stdlib.h>
#include <string.h>

/* What the report of the month before told was told by what was known then. */
static struct risk_result stand(const struct assess_request *request, size_t first, size_t end) {
    struct entries risks = request->catalogue->risks;
    struct entry_before then = assess_entry_before(request);
    struct entry_standing now = entry_standing(risks, first, end, request->period, request->as_at),
                          before = entry_standing(risks, first, end, then.period, then.as_at);
    return (struct risk_result){
        .row = (const struct risk *)(const void *)now.row,
        .before = before.open ? (const struct risk *)(const void *)before.row : NULL,
        .move = risk_move(now, before)};
}

/* R2 stands before R10. */
static int by_score(const void *left, const void *right) {
    const struct risk_result *a = *(const struct risk_result *const *)left,
                             *b = *(const struct risk_result *const *)right;
    bool a_is_closed = a->move == RISK_CLOSED, b_is_closed = b->move == RISK_CLOSED;
    if (a_is_closed != b_is_closed)
        return a_is_closed ? 1 : -1;
    int by = risk_score(b->row) - risk_score(a->row);
    return by != 0 ? by : strverscmp(a->row->entry.id, b->row->entry.id);
}

static void count(struct risk_list *list, const struct risk_result *result) {
    list->moved[result->move]++;
    if (result->move == RISK_CLOSED)
        return;
    list->open++;
    list->rated[risk_rating(risk_score(result->row))]++;
}

void assess_risks(const struct assessment *assessment) {
    struct entries risks = assessment->request->catalogue->risks;
    struct risk_list *list = &assessment->report->risks;
    const struct risk_result **items = arena_array(assessment->arena, risks.count, sizeof *items);
    list->is_kept = assessment->request->catalogue->has_risks;
    for (size_t first = 0, end; first < risks.count; first = end) {
        end = entry_end(risks, first);
        if (!assess_entry_is_told(assessment, risks, first, end))
            continue;
        struct risk_result *result = arena_alloc(assessment->arena, sizeof *result);
        *result = stand(assessment->request, first, end);
        count(list, result);
        items[list->count++] = result;
    }
    if (list->count > 1)
        qsort(items, list->count, sizeof *items, by_score);
    list->items = items;
}
