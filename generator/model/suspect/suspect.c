/* Calls the rules, a theme a file. */
#include "model/suspect/suspect.h"

#include "model/suspect/suspect_repeats.h"
#include "model/suspect/suspect_shares.h"
#include "model/suspect/suspect_strays.h"
#include "model/suspect/suspect_targets.h"
#include "model/suspect/suspect_units.h"
#include "model/suspect/suspect_unread.h"
#include "model/suspect/suspect_values.h"

void suspect_report(const struct suspect_question *question) {
    if (!question->rows_are_seen_to) {
        suspect_values(question);
        suspect_repeats(question);
        suspect_strays(question);
    }
    suspect_shares(question);
    suspect_targets(question);
    if (question->all_months) {
        suspect_units(question);
        suspect_unread(question);
    }
}
