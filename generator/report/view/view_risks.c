/* Risks in words. */
#include "report/view/view_risks.h"

#include "report/view/view_entry.h"
#include "report/view/view_put.h"
#include "report/view/view_risks_text.h"

#include <string.h>

/* What a score is called. */
static void put_rating(struct value_object *object, int score) {
    value_put_text(object, "rating_text", words_text(&risk_rating_words, risk_rating(score)));
    view_put_choice(object, &risk_rating_words, risk_rating(score));
}

static void put_steps(struct value_object *object, int likelihood, int impact) {
    value_put_text(object, "likelihood_text",
                   words_text(&risk_likelihood_words, (unsigned)likelihood));
    value_put_text(object, "impact_text", words_text(&risk_impact_words, (unsigned)impact));
}

static void complete(struct value_object *object, const struct report_result *results,
                     const struct value_list *indicators, const struct risk_result *risk) {
    put_steps(object, risk->row->likelihood, risk->row->impact);
    put_rating(object, risk_score(risk->row));
    value_put_text(object, "change_text", risk_change_text(object->arena, risk));
    view_put_choice(object, &risk_move_words, risk->move);
    view_put_entry(object, results, indicators, &risk->row->entry);
}

/* Adds a list and whether anything is in it. */
static struct value_list *put_list(struct value_object *object, const char *name,
                                   const struct value *items, size_t count) {
    struct value_list *list = value_put_list(object, name);
    for (size_t i = 0; i < count; i++)
        value_add(list, items[i]);
    value_put_boolean(object, arena_printf(object->arena, "has_%s", name), count > 0);
    return list;
}

/* The open risks of a place, as "risks" and, for where they stand side by side, "R1, R4". */
static void put_here(struct value_object *cell, const struct risk_list *risks,
                     const struct value_list *told, int likelihood, int impact) {
    struct value_list *here = value_put_list(cell, "risks");
    const char *ids = "";
    for (size_t i = 0; i < risks->open; i++) {
        const struct risk *risk = risks->items[i]->row;
        if (risk->likelihood != likelihood || risk->impact != impact)
            continue;
        ids = arena_printf(cell->arena, "%s%s%s", ids, *ids ? ", " : "", risk->entry.id);
        value_add(here, told->items[i]);
    }
    value_put_boolean(cell, "has_risks", here->count > 0);
    value_put_text(cell, "ids_text", ids);
}

static void put_cell(struct value_object *cell, const struct risk_list *risks,
                     const struct value_list *told, int likelihood, int impact) {
    int score = risk_score(&(struct risk){.likelihood = likelihood, .impact = impact});
    put_here(cell, risks, told, likelihood, impact);
    value_put_number(cell, "likelihood", likelihood);
    value_put_number(cell, "impact", impact);
    put_steps(cell, likelihood, impact);
    value_put_number(cell, "score", score);
    value_put_text(cell, "rating", words_code(&risk_rating_words, risk_rating(score)));
    put_rating(cell, score);
}

/* What is most likely stands on top, what matters most on the right. */
static struct value_list *put_matrix(struct value_object *view, const struct risk_list *risks,
                                     const struct value_list *told) {
    struct value_list *rows = value_put_list(view, "risk_matrix");
    struct value_list *impacts = value_put_list(view, "risk_impacts");
    for (int impact = 1; impact <= RISK_STEPS; impact++) {
        struct value_object *column = value_add_object(impacts);
        value_put_number(column, "impact", impact);
        value_put_text(column, "text", words_text(&risk_impact_words, (unsigned)impact));
    }
    for (int likelihood = RISK_STEPS; likelihood >= 1; likelihood--) {
        struct value_object *row = value_add_object(rows);
        value_put_number(row, "likelihood", likelihood);
        value_put_text(row, "text", words_text(&risk_likelihood_words, (unsigned)likelihood));
        struct value_list *cells = value_put_list(row, "cells");
        for (int impact = 1; impact <= RISK_STEPS; impact++)
            put_cell(value_add_object(cells), risks, told, likelihood, impact);
    }
    return rows;
}

/* The cells of the matrix that have risks: in the order of the risks, which is that of scores. */
static void put_places(struct value_object *view, const struct risk_list *risks,
                       const struct value_list *matrix) {
    struct value_list *places = value_put_list(view, "risk_places");
    bool taken[RISK_STEPS + 1][RISK_STEPS + 1] = {{false}};
    for (size_t i = 0; i < risks->open; i++) {
        const struct risk *risk = risks->items[i]->row;
        const struct value_object *row = matrix->items[RISK_STEPS - risk->likelihood].object;
        if (!taken[risk->likelihood][risk->impact])
            value_add(places, value_get_list(row, "cells")->items[risk->impact - 1]);
        taken[risk->likelihood][risk->impact] = true;
    }
}

static void put_ratings(struct value_object *view, const struct risk_list *risks) {
    struct value_list *ratings = value_put_list(view, "risk_ratings");
    for (unsigned rating = RISK_RATINGS; rating-- > 0;) {
        struct value_object *object = value_add_object(ratings);
        value_put_text(object, "rating", words_code(&risk_rating_words, rating));
        value_put_text(object, "text", words_text(&risk_rating_words, rating));
        value_put_text(object, "scores_text", risk_scores_text(object->arena, rating));
        value_put_number(object, "count", (double)risks->rated[rating]);
    }
}

static void put_about(struct value_object *view, struct value_list *indicators,
                      const struct report_result *results, const struct value_list *told) {
    struct value *about = arena_array(view->arena, indicators->count, sizeof *about);
    struct value *risks = arena_array(view->arena, told->count, sizeof *risks);
    size_t count = 0;
    for (size_t i = 0; i < indicators->count; i++) {
        size_t found = 0;
        for (size_t k = 0; k < results->risks.open; k++)
            if (strcmp(results->risks.items[k]->row->entry.indicator,
                       results->indicators[i].indicator->code) == 0)
                risks[found++] = told->items[k];
        put_list(indicators->items[i].object, "risks", risks, found);
        if (found > 0)
            about[count++] = indicators->items[i];
    }
    put_list(view, "indicators_with_risks", about, count);
}

void view_put_risks(struct value_object *view, struct value_list *indicators,
                    const struct report_result *results) {
    const struct risk_list *risks = &results->risks;
    struct value_list *told =
        risks->is_kept ? value_get_list(view, "risks") : value_put_list(view, "risks");
    for (size_t i = 0; i < risks->count; i++)
        complete(told->items[i].object, results, indicators, risks->items[i]);
    value_put_boolean(view, "has_risks", risks->count > 0);
    put_list(view, "open_risks", told->items, risks->open);
    put_list(view, "closed_risks", told->items + risks->open, risks->count - risks->open);
    value_put_text(view, "risks_text", risks_open_text(view->arena, risks));
    value_put_text(view, "risks_since_text", risks_since_text(view->arena, results));
    put_places(view, risks, put_matrix(view, risks, told));
    put_ratings(view, risks);
    put_about(view, indicators, results, told);
}
