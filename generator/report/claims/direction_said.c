/* Finds the words for directions. */
#include "report/claims/direction_said.h"

#include <string.h>

static const struct {
    const char *phrase;
    enum direction_form form;
    enum direction_sense sense;
} phrases[] = {
    {"rose", FORM_CHANGE, SENSE_UP},
    {"risen", FORM_CHANGE, SENSE_UP},
    {"rising", FORM_CHANGE, SENSE_UP},
    {"increased", FORM_CHANGE, SENSE_UP},
    {"increasing", FORM_CHANGE, SENSE_UP},
    {"grew", FORM_CHANGE, SENSE_UP},
    {"grown", FORM_CHANGE, SENSE_UP},
    {"climbed", FORM_CHANGE, SENSE_UP},
    {"went up", FORM_CHANGE, SENSE_UP},
    {"gone up", FORM_CHANGE, SENSE_UP},
    {"going up", FORM_CHANGE, SENSE_UP},
    {"up from", FORM_CHANGE, SENSE_UP},
    {"up on", FORM_CHANGE, SENSE_UP},
    {"up by", FORM_CHANGE, SENSE_UP},
    {"is up", FORM_CHANGE, SENSE_UP},
    {"are up", FORM_CHANGE, SENSE_UP},
    {"was up", FORM_CHANGE, SENSE_UP},
    {"were up", FORM_CHANGE, SENSE_UP},
    {"continues to rise", FORM_CHANGE, SENSE_UP},
    {"continue to rise", FORM_CHANGE, SENSE_UP},
    {"continued to rise", FORM_CHANGE, SENSE_UP},
    {"continues to increase", FORM_CHANGE, SENSE_UP},
    {"continue to increase", FORM_CHANGE, SENSE_UP},
    {"continued to increase", FORM_CHANGE, SENSE_UP},
    {"not rise", FORM_CHANGE, SENSE_UP},
    {"not increase", FORM_CHANGE, SENSE_UP},
    {"fell", FORM_CHANGE, SENSE_DOWN},
    {"fallen", FORM_CHANGE, SENSE_DOWN},
    {"falling", FORM_CHANGE, SENSE_DOWN},
    {"decreased", FORM_CHANGE, SENSE_DOWN},
    {"decreasing", FORM_CHANGE, SENSE_DOWN},
    {"dropped", FORM_CHANGE, SENSE_DOWN},
    {"dropping", FORM_CHANGE, SENSE_DOWN},
    {"dipped", FORM_CHANGE, SENSE_DOWN},
    {"reduced", FORM_CHANGE, SENSE_DOWN},
    {"reducing", FORM_CHANGE, SENSE_DOWN},
    {"declined", FORM_CHANGE, SENSE_DOWN},
    {"declining", FORM_CHANGE, SENSE_DOWN},
    {"went down", FORM_CHANGE, SENSE_DOWN},
    {"gone down", FORM_CHANGE, SENSE_DOWN},
    {"going down", FORM_CHANGE, SENSE_DOWN},
    {"came down", FORM_CHANGE, SENSE_DOWN},
    {"come down", FORM_CHANGE, SENSE_DOWN},
    {"down from", FORM_CHANGE, SENSE_DOWN},
    {"down on", FORM_CHANGE, SENSE_DOWN},
    {"down by", FORM_CHANGE, SENSE_DOWN},
    {"is down", FORM_CHANGE, SENSE_DOWN},
    {"are down", FORM_CHANGE, SENSE_DOWN},
    {"was down", FORM_CHANGE, SENSE_DOWN},
    {"were down", FORM_CHANGE, SENSE_DOWN},
    {"continues to fall", FORM_CHANGE, SENSE_DOWN},
    {"continue to fall", FORM_CHANGE, SENSE_DOWN},
    {"continued to fall", FORM_CHANGE, SENSE_DOWN},
    {"continues to decrease", FORM_CHANGE, SENSE_DOWN},
    {"continued to decrease", FORM_CHANGE, SENSE_DOWN},
    {"continues to reduce", FORM_CHANGE, SENSE_DOWN},
    {"continued to reduce", FORM_CHANGE, SENSE_DOWN},
    {"continues to decline", FORM_CHANGE, SENSE_DOWN},
    {"continued to decline", FORM_CHANGE, SENSE_DOWN},
    {"not fall", FORM_CHANGE, SENSE_DOWN},
    {"not decrease", FORM_CHANGE, SENSE_DOWN},
    {"not reduce", FORM_CHANGE, SENSE_DOWN},
    {"improved", FORM_CHANGE, SENSE_BETTER},
    {"improving", FORM_CHANGE, SENSE_BETTER},
    {"got better", FORM_CHANGE, SENSE_BETTER},
    {"continues to improve", FORM_CHANGE, SENSE_BETTER},
    {"continue to improve", FORM_CHANGE, SENSE_BETTER},
    {"continued to improve", FORM_CHANGE, SENSE_BETTER},
    {"not improve", FORM_CHANGE, SENSE_BETTER},
    {"worsened", FORM_CHANGE, SENSE_WORSE},
    {"worsening", FORM_CHANGE, SENSE_WORSE},
    {"deteriorated", FORM_CHANGE, SENSE_WORSE},
    {"deteriorating", FORM_CHANGE, SENSE_WORSE},
    {"slipped", FORM_CHANGE, SENSE_WORSE},
    {"got worse", FORM_CHANGE, SENSE_WORSE},
    {"continues to worsen", FORM_CHANGE, SENSE_WORSE},
    {"continues to deteriorate", FORM_CHANGE, SENSE_WORSE},
    {"continued to worsen", FORM_CHANGE, SENSE_WORSE},
    {"continued to deteriorate", FORM_CHANGE, SENSE_WORSE},
    {"not worsen", FORM_CHANGE, SENSE_WORSE},
    {"not deteriorate", FORM_CHANGE, SENSE_WORSE},
    {"unchanged", FORM_CHANGE, SENSE_SAME},
    {"not changed", FORM_CHANGE, SENSE_SAME},
    {"no change", FORM_CHANGE, SENSE_SAME},
    {"not moved", FORM_CHANGE, SENSE_SAME},
    {"increase", FORM_NOUN, SENSE_UP},
    {"rise", FORM_NOUN, SENSE_UP},
    {"decrease", FORM_NOUN, SENSE_DOWN},
    {"fall", FORM_NOUN, SENSE_DOWN},
    {"drop", FORM_NOUN, SENSE_DOWN},
    {"dip", FORM_NOUN, SENSE_DOWN},
    {"reduction", FORM_NOUN, SENSE_DOWN},
    {"improvement", FORM_NOUN, SENSE_BETTER},
    {"deterioration", FORM_NOUN, SENSE_WORSE},
    {"above", FORM_COMPARISON, SENSE_UP},
    {"over", FORM_COMPARISON, SENSE_UP},
    {"higher than", FORM_COMPARISON, SENSE_UP},
    {"greater than", FORM_COMPARISON, SENSE_UP},
    {"more than", FORM_COMPARISON, SENSE_UP},
    {"longer than", FORM_COMPARISON, SENSE_UP},
    {"more slowly than", FORM_COMPARISON, SENSE_WORSE},
    {"slower than", FORM_COMPARISON, SENSE_WORSE},
    {"faster than", FORM_COMPARISON, SENSE_BETTER},
    {"quicker than", FORM_COMPARISON, SENSE_BETTER},
    {"below", FORM_COMPARISON, SENSE_DOWN},
    {"under", FORM_COMPARISON, SENSE_DOWN},
    {"lower than", FORM_COMPARISON, SENSE_DOWN},
    {"less than", FORM_COMPARISON, SENSE_DOWN},
    {"fewer than", FORM_COMPARISON, SENSE_DOWN},
    {"shorter than", FORM_COMPARISON, SENSE_DOWN},
    {"better than", FORM_COMPARISON, SENSE_BETTER},
    {"stronger than", FORM_COMPARISON, SENSE_BETTER},
    {"ahead of", FORM_COMPARISON, SENSE_BETTER},
    {"outperform", FORM_COMPARISON, SENSE_BETTER},
    {"outperforms", FORM_COMPARISON, SENSE_BETTER},
    {"outperformed", FORM_COMPARISON, SENSE_BETTER},
    {"outperforming", FORM_COMPARISON, SENSE_BETTER},
    {"favourably with", FORM_COMPARISON, SENSE_NO_WORSE},
    {"favourably to", FORM_COMPARISON, SENSE_NO_WORSE},
    {"worse than", FORM_COMPARISON, SENSE_WORSE},
    {"poorer than", FORM_COMPARISON, SENSE_WORSE},
    {"weaker than", FORM_COMPARISON, SENSE_WORSE},
    {"trails", FORM_COMPARISON, SENSE_WORSE},
    {"trailed", FORM_COMPARISON, SENSE_WORSE},
    {"trailing", FORM_COMPARISON, SENSE_WORSE},
    {"behind", FORM_COMPARISON, SENSE_WORSE},
    {"short of", FORM_COMPARISON, SENSE_WORSE},
    {"unfavourably with", FORM_COMPARISON, SENSE_WORSE},
    {"exceed", FORM_COMPARISON, SENSE_SURPASSES},
    {"exceeds", FORM_COMPARISON, SENSE_SURPASSES},
    {"exceeded", FORM_COMPARISON, SENSE_SURPASSES},
    {"exceeding", FORM_COMPARISON, SENSE_SURPASSES},
    {"surpassed", FORM_COMPARISON, SENSE_SURPASSES},
    {"surpasses", FORM_COMPARISON, SENSE_SURPASSES},
    {"the same as", FORM_COMPARISON, SENSE_SAME},
    {"level with", FORM_COMPARISON, SENSE_SAME},
    {"equal to", FORM_COMPARISON, SENSE_SAME},
    {"in line with", FORM_COMPARISON, SENSE_NEAR},
    {"similar to", FORM_COMPARISON, SENSE_NEAR},
    {"comparable with", FORM_COMPARISON, SENSE_NEAR},
    {"comparable to", FORM_COMPARISON, SENSE_NEAR},
    {"as good as", FORM_COMPARISON, SENSE_NO_WORSE},
    {"on target", FORM_TARGET, SENSE_NO_WORSE},
    {"at target", FORM_TARGET, SENSE_NO_WORSE},
    {"met", FORM_TARGET, SENSE_NO_WORSE},
    {"meet", FORM_TARGET, SENSE_NO_WORSE},
    {"meets", FORM_TARGET, SENSE_NO_WORSE},
    {"meeting", FORM_TARGET, SENSE_NO_WORSE},
    {"achieved", FORM_TARGET, SENSE_NO_WORSE},
    {"achieves", FORM_TARGET, SENSE_NO_WORSE},
    {"achieving", FORM_TARGET, SENSE_NO_WORSE},
    {"hit", FORM_TARGET, SENSE_NO_WORSE},
    {"hitting", FORM_TARGET, SENSE_NO_WORSE},
    {"missed", FORM_TARGET, SENSE_WORSE},
    {"misses", FORM_TARGET, SENSE_WORSE},
    {"missing", FORM_TARGET, SENSE_WORSE},
    {"off target", FORM_TARGET, SENSE_WORSE},
    {"within", FORM_TOLERANCE, SENSE_NO_WORSE},
    {"inside", FORM_TOLERANCE, SENSE_NO_WORSE},
    {"outside", FORM_TOLERANCE, SENSE_WORSE},
    {"out of", FORM_TOLERANCE, SENSE_WORSE},
    {"highest", FORM_SUPERLATIVE, SENSE_UP},
    {"lowest", FORM_SUPERLATIVE, SENSE_DOWN},
    {"best", FORM_SUPERLATIVE, SENSE_BETTER},
    {"worst", FORM_SUPERLATIVE, SENSE_WORSE},
    {"longest", FORM_SUPERLATIVE, SENSE_UP},
    {"shortest", FORM_SUPERLATIVE, SENSE_DOWN},
};
enum { PHRASES = sizeof phrases / sizeof *phrases };

static const char negations[] =
    "not never no neither nor without cannot hasn't haven't isn't aren't "
    "wasn't weren't doesn't don't didn't failed fails failing unable";

/* An article or a preposition makes an adjective of what would be a verb: a reduced caseload. */
static const char no_verb_behind[] =
    "the a an of with in to for by an more our its their these those "
    "this any greatly much despite given following from as";

/* How far before its word a negation stands. */
enum { NEGATION_REACH = 4, TARGET_REACH = 6 };

static bool is_negated(const struct said_words *words, size_t at) {
    size_t clause = words->items[at].clause;
    for (size_t back = 1; back <= NEGATION_REACH && back <= at; back++) {
        if (words->items[at - back].clause != clause ||
            said_word_is_among(words, at - back, "and only"))
            return false;
        if (said_word_is_among(words, at - back, negations))
            return !said_word_is(words, at - back + 1, "only");
        if (said_phrase_at(words, at - back, "yet to") > 0)
            return true;
    }
    return false;
}

/* Whether the word stands soon behind, in the same clause. */
static bool is_soon(const struct said_words *words, size_t at, const char *list) {
    for (size_t next = at + 1; next <= at + TARGET_REACH && next < words->count; next++) {
        if (words->items[next].clause != words->items[at].clause)
            return false;
        if (said_word_is_among(words, next, list))
            return true;
    }
    return false;
}

/* Whether it says a direction here, for all that its words look like it. */
static bool is_meant(const struct said_words *words, const struct direction_said *said) {
    size_t first = said->first;
    bool led = first > 0 && said_word_is_among(words, first - 1, no_verb_behind);
    switch (said->form) {
    case FORM_CHANGE:
        return !led || said_word_is_among(words, first, "unchanged continues continued");
    case FORM_NOUN:
        return first > 0;
    case FORM_TARGET:
        return said->first != said->last || is_soon(words, said->last, "target targets");
    case FORM_TOLERANCE:
        return is_soon(words, said->last, "tolerance tolerances");
    default:
        return true;
    }
}

static size_t longest_at(const struct said_words *words, size_t at, struct direction_said *said) {
    size_t longest = 0;
    for (size_t i = 0; i < PHRASES; i++) {
        size_t taken = said_phrase_at(words, at, phrases[i].phrase);
        if (taken <= longest)
            continue;
        longest = taken;
        *said = (struct direction_said){.form = phrases[i].form,
                                        .sense = phrases[i].sense,
                                        .first = at,
                                        .last = at + taken - 1};
    }
    return longest;
}

/* "not as well as", "performing as well as": else it means "and". */
static size_t as_well_as(const struct said_words *words, size_t at, struct direction_said *said) {
    size_t taken = said_phrase_at(words, at, "as well as");
    bool performs =
        at > 0 &&
        said_word_is_among(words, at - 1, "performing perform performs performed not doing do");
    if (taken == 0 || !performs)
        return 0;
    *said = (struct direction_said){
        .form = FORM_COMPARISON, .sense = SENSE_NO_WORSE, .first = at, .last = at + taken - 1};
    return taken;
}

/* "fewer fly-tips than" */
static size_t amount_at(const struct said_words *words, size_t at, struct direction_said *said) {
    bool more = said_word_is(words, at, "more"),
         fewer = said_word_is_among(words, at, "fewer less");
    if (!more && !fewer)
        return 0;
    for (size_t than = at + 2; than <= at + NEGATION_REACH + 1; than++)
        if (said_word_is(words, than, "than")) {
            *said = (struct direction_said){.form = FORM_AMOUNT,
                                            .sense = more ? SENSE_UP : SENSE_DOWN,
                                            .first = at,
                                            .last = than};
            return than - at + 1;
        }
    return 0;
}

bool direction_said_next(const struct said_words *words, size_t at, struct direction_said *said) {
    for (; at < words->count; at++) {
        size_t taken = as_well_as(words, at, said);
        taken = taken > 0 ? taken : amount_at(words, at, said);
        taken = taken > 0 ? taken : longest_at(words, at, said);
        if (taken == 0 || !is_meant(words, said))
            continue;
        bool no = said_word_is_among(words, at, "not no");
        bool same = said->sense == SENSE_SAME;
        said->negated = (no && !same) || is_negated(words, at);
        return true;
    }
    return false;
}
