/* Tells the words of an indicator from those of others. */
#include "report/claims/subject.h"

#include <string.h>

static const char prepositions[] =
    "of in for on with to by within from per at into among between during about against than "
    "across under over through via as";

/* The verb that ends a subject. */
static const char verbs[] =
    "is are was were has have had be been do does did remains remain remained "
    "continues continue continued stands stood rose fell perform performs "
    "performing performed achieved saw met reached recorded shows showed";

/* Words that name nothing. */
static const char empty_words[] =
    "a an the this that these those there here it its they their them he she we our us i my you "
    "your and or nor not no all any some each every both either more most less least fewer few "
    "many "
    "much other another same such only just also too very still even yet already once again "
    "continued continues continue is are was were be been being am has have had having do does did "
    "done can could will would shall should may might must of in for on with to by within from per "
    "at "
    "into among between during about against than across under over through via as if then when "
    "where which who whom whose what how while whilst although though because but however "
    "therefore so up down out off since until before after above below around approximately nearly "
    "almost roughly overall further slightly significantly slight significant sharply sharp "
    "marginally marginal markedly steadily steady slowly strongly strong well good better best bad "
    "worse worst high higher highest low lower lowest large larger small smaller little lot first "
    "second third last next previous prior current currently latest recent recently now new old "
    "year years month months quarter quarters week weeks day days period periods time times date "
    "today annual annually monthly quarterly weekly total totals reported report reports reporting "
    "recorded recording remains remain remained remaining stands stand stood shows show showed "
    "shown sits sat reached reach reaches saw see seen seeing given achieved achieve achieves "
    "achieving compared compares compare comparing comparison stayed stays came come comes went "
    "goes "
    "gone made makes make held took takes taken take place being improved improvement increase "
    "increased decrease decreased change changed changes against rise rose fall fell percent cent "
    "decline declined drop dropped dip dipped reduction reduced worsened deteriorated growth gap "
    "difference percentage point points following follows followed one two three four five six "
    "seven eight "
    "nine "
    "ten eleven twelve per cents per-cent consistently consistent regularly particularly "
    "especially notably despite per around including included includes across due because "
    "perform performs performing performed doing met meet meets meeting encouraging encouragingly "
    "pleasing pleasingly disappointing unfortunately broadly largely "
    "mainly mostly approximately equivalent equal represents represent represented";

/* What stands for the indicator itself. */
static const char loose_words[] =
    "performance figure figures rate rates percentage percentages proportion share indicator kpi "
    "measure measures result results average level levels timeliness trend outcome outcomes it "
    "this "
    "we they position practice compliance outturn score value service authority council trust "
    "district county borough city birmingham team teams that stability quality speed turnaround "
    "availability reliability completion";
/* Of these, those that are but the figure: more of it is more. */
static const char literal_words[] = "figure figures rate rates percentage percentages proportion "
                                    "share average level levels value";
static const char amount_words[] = "number numbers volume volumes count total";
static const char head_words[] = "use usage reliance take-up collection number numbers volume "
                                 "volumes count total amount length spell wait time times";

/* What is measured elsewhere, unless it is what the indicator measures. */
static const char foreign_words[] =
    "sickness absence absences vacancy vacancies budget budgets overspend underspend funding "
    "demand "
    "turnover survey surveys respondents unemployment grant grants savings saving inflation "
    "population workforce staffing training recruitment retention caseload caseloads attendance "
    "satisfaction complaints compliments staff posts salary salaries pay cost costs spend spending "
    "income revenue capital investment audit audits sample sampled pupils schools school "
    "apprentices applicants adverts fees price prices rent lockdown pandemic cases workload "
    "workloads capacity backlog backlogs appeals visitors website users downloads followers "
    "expenditure overtime hours households homes agency contacts referrals morale confidence";

/* Words behind which nothing is said of what is. */
static const char plan_words[] =
    "will would should could may might shall expect expects expecting aim aims aiming hope hopes "
    "hoping hoped hopefully intend intends intended intention planning planned forecast "
    "forecasts forecasted projected projection projections predict predicted predicts anticipate "
    "anticipates anticipated likely unlikely seek seeks seeking strive striving ambition ambitions "
    "aspire aspiration commit committed propose proposes proposed proposal goal until unless if "
    "potential potentially can cannot help ought must towards wish ensure would-be let "
    "estimated estimate assume assuming assumed suggests";

struct gathering {
    struct arena *arena;
    const char **words;
    size_t count;
};

static bool shares_stem(const char *a, const char *b) {
    size_t la = strlen(a), lb = strlen(b), same = 0;
    while (same < la && same < lb && a[same] == b[same])
        same++;
    size_t shorter = la < lb ? la : lb, longer = la < lb ? lb : la;
    if (same == shorter && longer - shorter <= 2)
        return shorter >= 3 || longer == shorter;
    return same >= 5 && la - same <= 4 && lb - same <= 4;
}

static bool is_in(const char *const *words, size_t count, const char *word) {
    for (size_t i = 0; i < count; i++)
        if (shares_stem(words[i], word))
            return true;
    return false;
}

bool subject_is_empty(const char *word) {
    return said_is_among(word, empty_words);
}

bool subject_is_loose(const char *word) {
    return said_is_among(word, loose_words);
}

bool subject_has(const struct subject *subject, const char *word) {
    return !subject_is_empty(word) && is_in(subject->words, subject->count, word);
}

bool subject_has_own(const struct subject *subject, const char *word) {
    return subject_has(subject, word) && !is_in(subject->base_words, subject->base_count, word);
}

bool subject_is_foreign(const struct subject *subject, const char *word) {
    return said_is_among(word, foreign_words) && !subject_has(subject, word);
}

static void gather(struct gathering *gathering, const char *text) {
    struct said_words words = said_words_of(gathering->arena, text);
    for (size_t i = 0; i < words.count; i++) {
        const struct said_word *word = &words.items[i];
        if (word->kind != SAID_WORD || subject_is_empty(word->text))
            continue;
        gathering->words = arena_more(gathering->arena, gathering->words, gathering->count,
                                      sizeof *gathering->words);
        gathering->words[gathering->count++] = word->text;
    }
}

bool subject_is_same(const struct expression *a, const struct expression *b) {
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (a->terms[i].measure != b->terms[i].measure || a->terms[i].minus != b->terms[i].minus)
            return false;
    return true;
}

/* The row that says what a share is a share of: its words are no words for the share. */
static void gather_base(struct gathering *base, const struct indicator_result *result) {
    if (result->headline == NULL || result->headline->figure->unit != UNIT_PERCENT)
        return;
    const struct expression *whole = &result->headline->figure->denominator;
    for (size_t i = 0; i < result->figure_count; i++) {
        const struct figure *figure = result->figures[i].figure;
        if (figure->denominator.count == 0 && subject_is_same(&figure->numerator, whole))
            gather(base, figure->label);
    }
}

struct subject subject_of(struct arena *arena, const struct indicator_result *result) {
    struct gathering all = {.arena = arena}, base = {.arena = arena};
    gather(&all, result->indicator->title);
    gather(&all, result->indicator->short_title);
    gather(&all, result->indicator->definition);
    for (size_t i = 0; i < result->figure_count; i++)
        gather(&all, result->figures[i].figure->label);
    gather_base(&base, result);
    return (struct subject){all.words, all.count, base.words, base.count};
}

/* What a group of words turns out to hold. */
struct tally {
    bool own, base, loose, literal, amount, foreign, unknown;
};

static void tally_word(const struct subject *subject, const char *word, struct tally *tally) {
    tally->amount |= said_is_among(word, amount_words);
    tally->literal |= said_is_among(word, literal_words);
    if (subject_is_loose(word)) {
        tally->loose = true;
    } else if (said_is_among(word, amount_words) || said_is_among(word, head_words)) {
        return;
    } else if (subject_is_foreign(subject, word)) {
        tally->foreign = true;
    } else if (subject_is_empty(word)) {
        return;
    } else if (is_in(subject->base_words, subject->base_count, word)) {
        tally->base = true;
    } else if (subject_has(subject, word)) {
        tally->own = true;
    } else {
        size_t length = strlen(word);
        tally->unknown |= length < 3 || strcmp(word + length - 2, "ly") != 0;
    }
}

/* The noun that the words before the first preposition or verb end with; `end` where there is none.
 */
static size_t head_of(const struct said_words *words, const struct said_periods *periods,
                      size_t first, size_t end) {
    size_t head = end;
    for (size_t i = first; i < end; i++) {
        const struct said_word *word = &words->items[i];
        if (word->kind != SAID_WORD || said_period_at(periods, i) != NULL)
            continue;
        bool ends = said_is_among(word->text, prepositions) || said_is_among(word->text, verbs);
        if (ends && head != end)
            return head;
        if (!subject_is_empty(word->text) || subject_is_loose(word->text))
            head = i;
    }
    return head;
}

static bool is_head(const struct subject *subject, const char *word) {
    return subject_is_loose(word) || said_is_among(word, head_words) || subject_has(subject, word);
}

/* Where the subject ends: at its verb. */
static size_t subject_end(const struct said_words *words, size_t first, size_t end) {
    bool any = false;
    for (size_t i = first; i < end; i++) {
        if (any && said_is_among(words->items[i].text, verbs))
            return i;
        any |= words->items[i].kind == SAID_WORD &&
               (!subject_is_empty(words->items[i].text) || subject_is_loose(words->items[i].text));
    }
    return end;
}

enum subject_match subject_match(const struct subject *subject, const struct said_words *words,
                                 const struct said_periods *periods, size_t first, size_t end) {
    struct tally tally = {0};
    end = subject_end(words, first, end);
    for (size_t i = first; i < end; i++)
        if (words->items[i].kind == SAID_WORD && said_period_at(periods, i) == NULL) {
            tally_word(subject, words->items[i].text, &tally);
            tally.own |=
                said_phrase_at(words, i, "on time") > 0 || said_phrase_at(words, i, "in time") > 0;
        }
    size_t head = head_of(words, periods, first, end);
    if (tally.foreign || (head < end && !is_head(subject, words->items[head].text)))
        return SUBJECT_OTHER;
    if (tally.amount && subject->base_count > 0)
        return SUBJECT_PARTS;
    if (tally.own)
        return SUBJECT_ITSELF;
    if (tally.base)
        return tally.literal ? SUBJECT_ITSELF : tally.loose ? SUBJECT_LOOSE : SUBJECT_PARTS;
    if (tally.unknown)
        return SUBJECT_OTHER;
    if (tally.literal)
        return SUBJECT_ITSELF;
    return tally.loose ? SUBJECT_LOOSE : SUBJECT_NONE;
}

/* "as expected" and "than planned" are no plans; nor is a noun such as a protection plan. */
static bool is_plan(const struct said_words *words, size_t at) {
    const struct said_word *word = &words->items[at];
    if (word->kind != SAID_WORD || !said_is_among(word->text, plan_words))
        return said_phrase_at(words, at, "plan to") > 0 ||
               said_phrase_at(words, at, "plans to") > 0 ||
               said_phrase_at(words, at, "expected to") > 0 ||
               said_phrase_at(words, at, "we expected") > 0 ||
               said_phrase_at(words, at, "is expected") > 0 ||
               said_phrase_at(words, at, "are expected") > 0 ||
               said_phrase_at(words, at, "on course") > 0 ||
               said_phrase_at(words, at, "on track") > 0 ||
               said_phrase_at(words, at, "in order to") > 0;
    bool month = strcmp(word->text, "may") == 0 && word->capital;
    bool as = at > 0 && said_word_is_among(words, at - 1, "as than not");
    return !month &&
           !(as && said_is_among(word->text, "planned anticipated forecast predicted projected"));
}

size_t subject_plans_from(const struct said_words *words) {
    for (size_t i = 0; i < words->count; i++)
        if (is_plan(words, i))
            return words->items[i].clause;
    return words->count;
}
