/* The table of the codes of findings; which acceptance is of which finding. */
#include "model/finding.h"

#include <ctype.h>
#include <string.h>

static const struct word WORDS[] = {
    [FINDING_MISSING] = {"missing", "there is no commentary where one is required"},
    [FINDING_OVER_LONG] = {"over-long", "it is longer than it may be"},
    [FINDING_SAME_AS_LAST_MONTH] = {"same-as-last-month",
                                    "80% of its words or more are last month’s, in that order"},
    [FINDING_OLDER_THAN_FIGURES] = {"older-than-figures",
                                    "its date is before the figures were known"},
    [FINDING_SILENT_ON_STATUS] = {"silent-on-status", "it has no word about a status off target"},
    [FINDING_SILENT_ON_SIGNAL] = {"silent-on-signal", "it has no word about a signal of concern"},
    [FINDING_NUMBER_NOT_FOUND] = {"number-not-found",
                                  "a number that is not among the figures shown"},
    [FINDING_DIRECTION_CONTRADICTED] = {"direction-contradicted",
                                        "a direction that the figures contradict"},
    [FINDING_WRONG_PERIOD] = {"wrong-period", "a month or year that is not the report’s"},
    [FINDING_PERSONAL_DATA] = {"personal-data", "what looks like personal data"},
    [FINDING_ACTION_MISSING] = {"action-missing", "no action is open where one is required"},
    [FINDING_SILENT_ON_ACTION] = {"silent-on-action", "it has no word about an overdue action"},
};
const struct word_table finding_words = WORD_TABLE(WORDS);

static const char *behind_blanks(const char *text) {
    return text + strspn(text, " \t\n");
}

/* The same but for case and blanks. */
static bool is_alike(const char *one, const char *other) {
    one = behind_blanks(one);
    other = behind_blanks(other);
    while (*one != '\0' && tolower((unsigned char)*one) == tolower((unsigned char)*other)) {
        one = behind_blanks(one + 1);
        other = behind_blanks(other + 1);
    }
    return *one == *other;
}

bool finding_is_accepted_by(const struct finding *finding, const struct acceptance *acceptance) {
    return finding->code == acceptance->code &&
           (*finding->found == '\0' || is_alike(finding->found, acceptance->what));
}
