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
    suspect_values(question);
    suspect_shares(question);
    suspect_targets(question);
    suspect_repeats(question);
    suspect_strays(question);
    if (question->all_months) {
        suspect_units(question);
        suspect_unread(question);
    }
}
