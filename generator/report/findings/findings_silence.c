/* Looks for words that speak of a status or of a trend. */
#include "report/findings/findings_silence.h"

#include "model/status.h"
#include "model/trend/trend.h"
#include "report/findings/words_said.h"

/* A word, or with a star all that begin so: how texts speak of being off target. */
static const char *const OF_STATUS[] = {
    "above",     "achiev*",     "action*",     "affect*",   "aim*",     "backlog*", "behind",
    "below",     "better",      "capacity",    "challeng*", "concern*", "declin*",  "decreas*",
    "delay*",    "deteriorat*", "disappoint*", "drop*",     "escalat*", "exceed*",  "expect*",
    "fail*",     "fall*",       "fell",        "fewer",     "gap*",     "goal*",    "high*",
    "impact*",   "improv*",     "increas*",    "issue*",    "late",     "less",     "limit*",
    "low*",      "meet*",       "met",         "miss*",     "off",      "outside",  "over",
    "overdue",   "poor*",       "pressur*",    "problem*",  "range",    "recover*", "rectif*",
    "red",       "reduc*",      "rise*",       "rising",    "rose",     "short*",   "slow*",
    "standard*", "target*",     "threshold*",  "toleran*",  "under*",   "vacanc*",  "variance",
    "within",    "worse*",      NULL};

/* How texts speak of the way that figures go; and all of the above do. */
static const char *const OF_TREND[] = {
    "again",   "average*", "chang*",  "continu*", "down*",   "grew",   "grow*",
    "jump*",   "longer",   "mean",    "more",     "normal*", "once",   "record",
    "remain*", "season*",  "signal*", "since",    "stabl*",  "stead*", "still",
    "trend*",  "unusual*", "up*",     "usual*",   "vari*",   "climb*", NULL};

static const char *direction_of(enum trend_variation variation) {
    return variation == VARIATION_CONCERN_HIGH ? "higher" : "lower";
}

/* What the value was held against. */
static const char *judged_by(const struct indicator_result *result) {
    const struct target_result *target = &result->target;
    if (target->due.value != NULL)
        return target->due.text;
    return target->target.value != NULL ? target->target.text : target->tolerance_text;
}

static void look(struct findings_search *search, struct words_said words) {
    const struct indicator_result *result = search->result;
    enum trend_variation variation = trend_told_variation(&result->trend);
    bool is_concern = variation == VARIATION_CONCERN_HIGH || variation == VARIATION_CONCERN_LOW;
    if (words_said_any(words, OF_STATUS))
        return;
    if (status_is_off_target(result->status.code))
        findings_add(search, FINDING_SILENT_ON_STATUS, NULL, "",
                     "it has no word about the status, which is “%s”: %s, against %s",
                     result->status.text, result->headline->current.text, judged_by(result));
    if (is_concern && !words_said_any(words, OF_TREND))
        findings_add(search, FINDING_SILENT_ON_SIGNAL, NULL, "",
                     "it has no word about the trend, which is a signal of concern: values are %s "
                     "than usual",
                     direction_of(variation));
}

void findings_silence(struct findings_search *search) {
    size_t count;
    if (search->result == NULL || !findings_are_in_english(search))
        return;
    const char **words = sentence_words(search->arena, &search->sentences, &count);
    if (count > 0)
        look(search, (struct words_said){words, count});
}
