/* Figures that an export changed after they were published: the values before with those after, the
 * rows of the exports that say so, the status or signals that went with them. */
#ifndef MODEL_DIFFERENCE_REVISION_H
#define MODEL_DIFFERENCE_REVISION_H

#include "model/ledger/ledger.h"
#include "model/results.h"

/* The row that counts for a unit, a measure and a month; NULL: there is none. They differ. */
struct revised_row {
    const struct fact *before, *after;
};

/* A figure with one state of knowledge. */
struct revision_side {
    int round;         /* the exports that it first came with: the report's own, or later ones */
    const char *value; /* exact, as the shortest decimal; "" with a marker */
    const char *text;  /* as printed; with more decimals where both sides print the same */
    bool is_judged;    /* a headline, of which status and trend are: else they say nothing */
    enum status status;
    const char *status_text; /* in words; "" where it is not judged */
    enum trend_variation variation;
    enum trend_assurance assurance;
};

struct revision {
    const struct indicator *indicator;
    const struct figure *figure;
    const struct unit *unit;
    int report; /* the month whose report published it */
    int period; /* the month that it is about */
    struct revision_side before, after;
    const struct revised_row *rows;
    size_t row_count;
};

struct revisions {
    struct revision *items; /* by report, then by round, then in the report's order */
    size_t count;
};

/* A judgement of the headline that changed with it, in words. */
struct revision_judgement {
    const char *what, *before, *after;
};
enum { REVISION_JUDGEMENTS = 3 };

/* Fills in those that differ; returns how many do. */
size_t revision_judgements(const struct revision *revision,
                           struct revision_judgement judgements[REVISION_JUDGEMENTS]);

/* Whether the exports of a round change any indicator of an earlier month's report: found sooner
 * than by making it twice. */
bool revision_is_there(const struct catalogue *catalogue, const struct facts *facts,
                       const struct unit *unit, int report, int round);

/* Adds what differs between a report as known before and with a round. All that is added lives in
 * `arena`, but for what the catalogue and the facts own; the reports need not live on. */
void revision_add(struct arena *arena, struct revisions *revisions, const struct facts *facts,
                  const struct report_result *before, const struct report_result *after);

#endif
