/* Has each sentence held against the figures (report/claims/). */
#include "report/findings/findings_claims.h"

#include "report/claims/claims.h"

void findings_claims(struct findings_search *search) {
    if (!findings_are_in_english(search))
        return;
    struct claim_check check = claims_begin(search->arena, search->report, search->result);
    for (size_t i = 0; i < search->sentences.count; i++) {
        const struct sentence *sentence = &search->sentences.items[i];
        struct claim_list claims = claims_of(&check, sentence->text);
        for (size_t k = 0; k < claims.count; k++)
            findings_add(search, claims.items[k].code, sentence, claims.items[k].found, "%s",
                         claims.items[k].text);
    }
}
