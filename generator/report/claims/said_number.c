/* Finds the numbers of a sentence that count something. */
#include "report/claims/said_number.h"

#include <stdlib.h>
#include <string.h>

static const char *const small_numbers[] = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
enum { SMALL_NUMBERS = sizeof small_numbers / sizeof *small_numbers };
static const char *const tens[] = {"twenty", "thirty",  "forty",  "fifty",
                                   "sixty",  "seventy", "eighty", "ninety"};
enum { TENS = sizeof tens / sizeof *tens };

/* A part of one, in percent. */
static const struct {
    const char *phrase;
    long numerator, denominator;
} shares[] = {
    {"three quarters of", 3, 4}, {"three quarters", 3, 4}, {"three-quarters", 3, 4},
    {"two thirds", 2, 3},        {"two-thirds", 2, 3},     {"a third of", 1, 3},
    {"one third", 1, 3},         {"one-third", 1, 3},      {"a quarter of", 1, 4},
    {"one quarter of", 1, 4},    {"a fifth", 1, 5},        {"one fifth", 1, 5},
    {"one-fifth", 1, 5},         {"two fifths", 2, 5},     {"two-fifths", 2, 5},
    {"three fifths", 3, 5},      {"three-fifths", 3, 5},   {"four fifths", 4, 5},
    {"four-fifths", 4, 5},       {"a sixth of", 1, 6},     {"a tenth", 1, 10},
    {"one tenth", 1, 10},        {"nine tenths", 9, 10},   {"half of", 1, 2},
    {"half the", 1, 2},          {"than half", 1, 2},      {"an eighth", 1, 8},
    {"a seventh", 1, 7},         {"one in two", 1, 2},     {"one in three", 1, 3},
    {"a third", 1, 3},           {"a quarter", 1, 4},      {"over half", 1, 2},
    {"under half", 1, 2},
};
enum { SHARES = sizeof shares / sizeof *shares };

/* So many times what it was. */
static const struct {
    const char *phrase;
    long numerator, denominator;
} multiples[] = {
    {"doubled", 2, 1},
    {"doubling", 2, 1},
    {"trebled", 3, 1},
    {"tripled", 3, 1},
    {"halved", 1, 2},
    {"halving", 1, 2},
    {"quadrupled", 4, 1},
    {"twice as many", 2, 1},
    {"twice the", 2, 1},
    {"twice as high", 2, 1},
    {"three times as many", 3, 1},
    {"three times the", 3, 1},
};
enum { MULTIPLES = sizeof multiples / sizeof *multiples };

static const struct {
    const char *phrase;
    enum number_hedge hedge;
    bool just;
} hedges[] = {
    {"just over", HEDGE_OVER, true},
    {"just above", HEDGE_OVER, true},
    {"slightly over", HEDGE_OVER, true},
    {"slightly above", HEDGE_OVER, true},
    {"slightly more than", HEDGE_OVER, true},
    {"just more than", HEDGE_OVER, true},
    {"a little over", HEDGE_OVER, true},
    {"a little more than", HEDGE_OVER, true},
    {"more than", HEDGE_OVER, false},
    {"greater than", HEDGE_OVER, false},
    {"well over", HEDGE_OVER, false},
    {"in excess of", HEDGE_OVER, false},
    {"upwards of", HEDGE_OVER, false},
    {"over", HEDGE_OVER, false},
    {"above", HEDGE_OVER, false},
    {"exceeding", HEDGE_OVER, false},
    {"just under", HEDGE_NEARLY, true},
    {"just below", HEDGE_NEARLY, true},
    {"slightly under", HEDGE_NEARLY, true},
    {"slightly below", HEDGE_NEARLY, true},
    {"slightly less than", HEDGE_NEARLY, true},
    {"just less than", HEDGE_NEARLY, true},
    {"a little under", HEDGE_NEARLY, true},
    {"fractionally under", HEDGE_NEARLY, true},
    {"fractionally over", HEDGE_OVER, true},
    {"nearly", HEDGE_NEARLY, false},
    {"almost", HEDGE_NEARLY, false},
    {"close to", HEDGE_ABOUT, false},
    {"approaching", HEDGE_NEARLY, false},
    {"not quite", HEDGE_NEARLY, false},
    {"less than", HEDGE_UNDER, false},
    {"fewer than", HEDGE_UNDER, false},
    {"under", HEDGE_UNDER, false},
    {"below", HEDGE_UNDER, false},
    {"around", HEDGE_ABOUT, false},
    {"about", HEDGE_ABOUT, false},
    {"approximately", HEDGE_ABOUT, false},
    {"approx", HEDGE_ABOUT, false},
    {"roughly", HEDGE_ABOUT, false},
    {"circa", HEDGE_ABOUT, false},
    {"c", HEDGE_ABOUT, false},
    {"some", HEDGE_ABOUT, false},
    {"in the region of", HEDGE_ABOUT, false},
    {"or so", HEDGE_ABOUT, false},
    {"~", HEDGE_ABOUT, false},
    {"well above", HEDGE_OVER, false},
    {"well under", HEDGE_UNDER, false},
    {"well below", HEDGE_UNDER, false},
};
enum { HEDGES = sizeof hedges / sizeof *hedges, LONGEST_HEDGE = 4 };

/* What a number behind it names. */
static const char named_by[] =
    "kpi kpis pi ni bvpi section sections s level tier stage phase step "
    "part year years yr band grade wave group table figure chart item page pages appendix annex "
    "paragraph para schedule article regulation form objective priority recommendation version "
    "option goal theme outcome indicator measure no ref reference number zone ward room route "
    "junction a b m class type category key act covid chapter note footnote cohort block unit "
    "plot week day line quarter tel telephone phone ext extension";

/* What a number before it only places in time or life. */
static const char lengths_of_time[] =
    "minute minutes min mins hour hours hr hrs day days week "
    "weeks month months year years yr yrs quarter quarters decade decades fortnight night nights "
    "term terms before earlier session sessions monthly weekly daily year-old year-olds yr-old "
    "month-old";
static const char age_nouns[] = "s years year year-old year-olds old olds and";
static const char age_words[] = "aged age ages aging";
static const char of_age[] = "under over aged age children people adults residents those persons";

struct search {
    struct arena *arena;
    const struct said_words *words;
    const struct said_periods *periods;
    struct said_number *items;
    size_t count;
};

static const char *text_at(const struct search *search, size_t at) {
    return at < search->words->count ? search->words->items[at].text : "";
}

static bool is_glued(const struct search *search, size_t at) {
    return at < search->words->count && search->words->items[at].glued;
}

/* The number that a word spells, to ninety-nine; -1: it spells none. */
static long spelt_value(const char *text) {
    for (int i = 0; i < SMALL_NUMBERS; i++)
        if (strcmp(text, small_numbers[i]) == 0)
            return i;
    for (int i = 0; i < TENS; i++) {
        size_t length = strlen(tens[i]);
        if (strncmp(text, tens[i], length) != 0)
            continue;
        long unit = text[length] == '-' ? spelt_value(text + length + 1) : 0;
        if (text[length] == '\0' || (unit > 0 && unit < 10))
            return (i + 2) * 10 + unit;
    }
    return -1;
}

static const struct number *digits_value(struct arena *arena, const char *text, int *decimals) {
    char *plain = arena_strdup(arena, text), *to = plain;
    for (const char *at = text; *at != '\0'; at++)
        if (*at != ',')
            *to++ = *at;
    *to = '\0';
    *decimals = number_written_decimals(plain);
    return number_read(arena, plain);
}

/* 2.3 and m, or million: the words that multiply. */
static long multiplier_at(const struct search *search, size_t at, int *zeros) {
    static const struct {
        const char *words;
        long by;
        int zeros;
    } all[] = {
        {"m mn million", 1000000, 6}, {"bn billion", 1000000000, 9}, {"k thousand", 1000, 3}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (said_is_among(text_at(search, at), all[i].words)) {
            *zeros = all[i].zeros;
            return all[i].by;
        }
    return 0;
}

static void multiply(const struct search *search, struct said_number *number) {
    int zeros = 0;
    long by = multiplier_at(search, number->last + 1, &zeros);
    if (by == 0)
        return;
    number->value =
        number_product(search->arena, number->value, number_ratio(search->arena, by, 1));
    number->decimals -= zeros;
    number->last++;
}

/* The unit that stands at the word, and how many words it takes. */
static size_t unit_at(const struct search *search, size_t at, enum number_kind *kind) {
    static const struct {
        const char *phrase;
        enum number_kind kind;
    } units[] = {{"percentage points", NUMBER_POINTS},
                 {"percentage point", NUMBER_POINTS},
                 {"percentage - points", NUMBER_POINTS},
                 {"% points", NUMBER_POINTS},
                 {"% point", NUMBER_POINTS},
                 {"percent points", NUMBER_POINTS},
                 {"points", NUMBER_POINTS},
                 {"point", NUMBER_POINTS},
                 {"pp", NUMBER_POINTS},
                 {"ppt", NUMBER_POINTS},
                 {"ppts", NUMBER_POINTS},
                 {"%", NUMBER_PERCENT},
                 {"per cent", NUMBER_PERCENT},
                 {"percent", NUMBER_PERCENT},
                 {"days", NUMBER_DAYS},
                 {"day", NUMBER_DAYS},
                 {"calendar days", NUMBER_DAYS}};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t taken = said_phrase_at(search->words, at, units[i].phrase);
        if (taken > 0) {
            *kind = units[i].kind;
            return taken;
        }
    }
    return 0;
}

/* "75 to 95%": what has no unit of its own has that of the other end. */
static void take_unit(const struct search *search, struct said_number *number) {
    size_t taken = unit_at(search, number->last + 1, &number->kind);
    size_t other = number->last + 2;
    bool range = said_word_is_among(search->words, number->last + 1, "to - and or");
    if (taken == 0 && range && other < search->words->count &&
        search->words->items[other].kind == SAID_NUMBER)
        unit_at(search, other + 1, &number->kind);
    number->last += taken;
    if (number->first > 0 && said_word_is_among(search->words, number->first - 1, "£ $ €")) {
        number->kind = NUMBER_MONEY;
        number->first--;
    }
}

static void take_hedge(const struct search *search, struct said_number *number) {
    size_t best = 0;
    for (size_t length = 1; length <= LONGEST_HEDGE && length <= number->first; length++)
        for (size_t i = 0; i < HEDGES; i++) {
            size_t at = number->first - length;
            if (said_phrase_at(search->words, at, hedges[i].phrase) != length)
                continue;
            number->hedge = hedges[i].hedge;
            number->hedge_just = hedges[i].just;
            best = length;
        }
    number->first -= best;
}

static void add(struct search *search, struct said_number *number) {
    take_hedge(search, number);
    search->items = arena_more(search->arena, search->items, search->count, sizeof *search->items);
    search->items[search->count++] = *number;
}

static bool is_word_kind(const struct search *search, size_t at, enum said_kind kind) {
    return at < search->words->count && search->words->items[at].kind == kind;
}

/* KPI 7, Section 47, Level 3: a word before it that is followed by its number or, in the midst of a
 * sentence, any name. */
static bool is_named(const struct search *search, const struct said_number *number) {
    if (number->kind != NUMBER_PLAIN || number->first == 0)
        return false;
    size_t before = number->first - 1;
    const struct said_word *word = &search->words->items[before];
    bool is_name = word->capital && before > 0 && !said_word_is(search->words, before - 1, ".") &&
                   said_period_at(search->periods, before) == NULL;
    return word->kind == SAID_WORD && (is_name || said_is_among(word->text, named_by));
}

static bool is_range_end(const struct search *search, size_t at) {
    return said_word_is_among(search->words, at, "to - and") &&
           is_word_kind(search, at + 1, SAID_NUMBER);
}

/* aged 16-17, 18 to 24 year olds, under 18s, children under 16, 16+. */
static bool is_age(const struct search *search, const struct said_number *number) {
    size_t first = number->first, next = number->last + 1;
    if (number->kind != NUMBER_PLAIN)
        return false;
    if (is_range_end(search, next))
        next += 2;
    while (first >= 2 && is_word_kind(search, first - 2, SAID_NUMBER) &&
           said_word_is_among(search->words, first - 1, "to - and"))
        first -= 2;
    bool aged = first > 0 && said_word_is_among(search->words, first - 1, age_words);
    bool between = first > 1 && said_word_is(search->words, first - 1, "between") &&
                   said_word_is_among(search->words, first - 2, age_words);
    bool under = first > 0 && said_word_is_among(search->words, first - 1, "under over") &&
                 ((first > 1 && said_word_is_among(search->words, first - 2, of_age)) ||
                  said_word_is_among(search->words, next, age_nouns) || is_glued(search, first));
    bool old = said_word_is_among(search->words, next, "year-old year-olds olds +") ||
               (said_word_is_among(search->words, next, "year years - s") &&
                said_word_is_among(search->words, next + 1, "old olds of year year-olds"));
    return aged || between || under || old;
}

/* 24 hours, 12-month, 15 working days; days may be what is measured. */
static bool is_time(const struct search *search, const struct said_number *number) {
    size_t next = number->last + 1;
    if (number->kind != NUMBER_PLAIN)
        return false;
    if (is_range_end(search, next))
        next += 2;
    if (said_word_is(search->words, next, "-") && is_glued(search, next + 1))
        next++;
    while (
        said_word_is_among(search->words, next, "working calendar consecutive full further more"))
        next++;
    return said_word_is_among(search->words, next, lengths_of_time) ||
           said_word_is_among(search->words, number->last + 1, "am pm o'clock noon gb mph th st");
}

/* per 10,000; 19-21 of a name; (2) of a list. */
static bool is_rate_base(const struct search *search, const struct said_number *number) {
    bool per =
        number->first > 0 && said_word_is_among(search->words, number->first - 1, "per every each");
    bool joined = is_glued(search, number->last + 1) && number->kind == NUMBER_PLAIN &&
                  said_word_is_among(search->words, number->last + 1, "- + /") &&
                  !is_word_kind(search, number->last + 2, SAID_NUMBER);
    return per || joined;
}

/* "no more than 12 cases", "at least 90%": what a rule asks for. */
static bool is_rule(const struct search *search, const struct said_number *number) {
    static const char *const phrases[] = {"no more than", "at least",      "at most",
                                          "up to",        "no fewer than", "no less than",
                                          "minimum of",   "maximum of"};
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        for (size_t back = 2; back <= 3 && back <= number->first; back++)
            if (said_phrase_at(search->words, number->first - back, phrases[i]) == back)
                return true;
    return false;
}

/* "5 < 6", "5*3", "#1", "-5%": a formula, or a sign that nobody can be sure of. */
static bool is_formula(const struct search *search, const struct said_number *number) {
    static const char signs[] = "< > = * # ≤ ≥ ×";
    size_t first = number->first, next = number->last + 1;
    if (said_word_is_among(search->words, next, signs) ||
        (first > 0 && said_word_is_among(search->words, first - 1, signs)))
        return true;
    bool minus =
        first > 0 && said_word_is(search->words, first - 1, "-") && is_glued(search, first);
    return minus && (first == 1 || !is_glued(search, first - 1));
}

/* 0121 303 1234: what stands behind a number that begins with 0. */
static bool is_telephone(const struct search *search, const struct said_number *number) {
    size_t at = number->first;
    while (at > 0 && is_word_kind(search, at - 1, SAID_NUMBER))
        at--;
    const char *before = at > 0 ? search->words->items[at - 1].text : "";
    return before[0] == '0' && strspn(before, "0123456789") == strlen(before);
}

static bool counts_nothing(const struct search *search, const struct said_number *number) {
    return said_period_at(search->periods, number->digits) != NULL || is_named(search, number) ||
           is_age(search, number) || is_rule(search, number) || is_telephone(search, number) ||
           is_formula(search, number) || is_time(search, number) || is_rate_base(search, number);
}

/* A number that stands at the word, in digits or spelt; false: none does. */
static bool read_number(const struct search *search, size_t at, struct said_number *number) {
    *number = (struct said_number){.first = at, .last = at, .digits = at};
    if (is_word_kind(search, at, SAID_NUMBER)) {
        number->value = digits_value(search->arena, text_at(search, at), &number->decimals);
    } else {
        long value = spelt_value(text_at(search, at));
        if (value < 0)
            return false;
        number->value = number_ratio(search->arena, value, 1);
        number->spelt = true;
    }
    multiply(search, number);
    take_unit(search, number);
    return number->value != NULL;
}

static void set_ratio(const struct search *search, struct said_number *number, long numerator,
                      long denominator) {
    number->value = number_ratio(search->arena, numerator, denominator);
    number->last = number->first;
    number->digits = number->first;
}

/* Two thirds, a fifth of: the words that it takes. */
static size_t read_share(const struct search *search, size_t at, struct said_number *number) {
    for (size_t i = 0; i < SHARES; i++) {
        size_t taken = said_phrase_at(search->words, at, shares[i].phrase);
        if (taken == 0)
            continue;
        bool led = said_is_among(text_at(search, at), "than over under");
        *number = (struct said_number){.kind = NUMBER_SHARE, .first = at + led};
        set_ratio(search, number, 100 * shares[i].numerator, shares[i].denominator);
        number->last = at + taken - 1;
        return taken;
    }
    return 0;
}

/* 1 in 5, one out of five, nine out of ten, nine in every ten. */
static size_t read_one_in(const struct search *search, size_t at, struct said_number *number) {
    static const char *const joints[] = {"in every", "out of every", "out of", "in"};
    struct said_number part, whole;
    size_t taken = 0, next = at + 1;
    for (size_t i = 0; taken == 0 && i < sizeof joints / sizeof *joints; i++)
        taken = said_phrase_at(search->words, next, joints[i]);
    if (taken == 0 || !read_number(search, at, &part) || part.kind != NUMBER_PLAIN ||
        !read_number(search, next + taken, &whole) || whole.kind != NUMBER_PLAIN)
        return 0;
    double of = number_double(whole.value);
    bool is_round =
        of == 3 || of == 4 || of == 5 || of == 6 || of == 8 || of == 10 || of == 20 || of == 100;
    if (!is_round || number_compare(part.value, whole.value) >= 0)
        return 0;
    *number = (struct said_number){.kind = NUMBER_SHARE, .first = at, .digits = at};
    number->value =
        number_product(search->arena, number_quotient(search->arena, part.value, whole.value),
                       number_ratio(search->arena, 100, 1));
    number->last = next + taken;
    return number->last - at + 1;
}

static size_t read_multiple(const struct search *search, size_t at, struct said_number *number) {
    for (size_t i = 0; i < MULTIPLES; i++) {
        size_t taken = said_phrase_at(search->words, at, multiples[i].phrase);
        if (taken == 0)
            continue;
        *number = (struct said_number){.kind = NUMBER_TIMES, .first = at};
        set_ratio(search, number, multiples[i].numerator, multiples[i].denominator);
        number->last = at + taken - 1;
        return taken;
    }
    return 0;
}

/* "One" is mostly a pronoun. */
static bool is_pronoun(const struct search *search, const struct said_number *number) {
    return number->spelt && number->kind == NUMBER_PLAIN &&
           strcmp(text_at(search, number->digits), "one") == 0;
}

struct said_numbers said_numbers_of(struct arena *arena, const struct said_words *words,
                                    const struct said_periods *periods) {
    struct search search = {.arena = arena, .words = words, .periods = periods};
    for (size_t at = 0; at < words->count;) {
        struct said_number number;
        size_t taken = read_share(&search, at, &number);
        taken = taken > 0 ? taken : read_one_in(&search, at, &number);
        taken = taken > 0 ? taken : read_multiple(&search, at, &number);
        if (taken > 0) {
            add(&search, &number);
            at += taken;
            continue;
        }
        if (read_number(&search, at, &number)) {
            if (!counts_nothing(&search, &number) && !is_pronoun(&search, &number))
                add(&search, &number);
            at = number.last;
        }
        at++;
    }
    return (struct said_numbers){search.items, search.count};
}
