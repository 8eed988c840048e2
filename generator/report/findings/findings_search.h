/* A commentary that is looked through for what is wrong with it. Only report/findings/ includes
 * this. */
#ifndef REPORT_FINDINGS_FINDINGS_SEARCH_H
#define REPORT_FINDINGS_FINDINGS_SEARCH_H

#include "model/assess/assess.h"
#include "report/findings/sentence.h"

struct findings_search {
    struct arena *arena;
    const struct report_result *report;
    const struct indicator_result *result; /* that the text is about; NULL: the report as a whole */
    const struct slot *slot;               /* what is asked of it; NULL: nothing */
    const struct report_settings *settings;
    const char *actions_path;            /* of actions.csv, whether it is there or not */
    const struct commentary *commentary; /* NULL: there is none */
    const char *path;                    /* of its file, whether there is one or not */
    struct sentence_list sentences;      /* none without commentary */
    const struct commentary *before;     /* that of the report before; NULL: there was none */
    struct finding *items;               /* so far */
    size_t count;
};

/* Adds a finding, which the front matter may accept. `sentence` NULL: it is about all of the text.
 * `found` are the words in the sentence that an acceptance is to name; "" for none. The format says
 * what was found and what is right, without a full stop. */
__attribute__((format(printf, 5, 6))) void findings_add(struct findings_search *search,
                                                        enum finding_code code,
                                                        const struct sentence *sentence,
                                                        const char *found, const char *format, ...);

/* The finding that was added last is mended at another place than the text, and this is how;
 * without a full stop. */
void findings_lead_to(struct findings_search *search, struct place place, const char *way_out);

/* Whether the commentary, which there is, says nothing of its language or is in English: words are
 * known in no other. */
bool findings_are_in_english(const struct findings_search *search);

#endif
