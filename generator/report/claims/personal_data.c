/* Finds patterns of data about persons. */
#include "report/claims/personal_data.h"

#include <string.h>

static const char streets[] =
    "road street avenue lane close drive way crescent court place gardens "
    "grove terrace walk rise square rd st ave";

enum { NHS_DIGITS = 10, NHS_MODULUS = 11, REACH = 4 };

static const char *text_at(const struct claim_check *check, size_t at) {
    return at < check->words.count ? check->words.items[at].text : "";
}

static size_t digits_in(const char *text) {
    size_t count = 0;
    for (; *text != '\0'; text++)
        count += *text >= '0' && *text <= '9';
    return count;
}

static bool is_capital(const struct claim_check *check, size_t at) {
    return at < check->words.count && check->words.items[at].capital &&
           check->words.items[at].kind == SAID_WORD;
}

/* 14/03/2009, 14.03.09, 14 March 2009 */
static bool is_date(const struct claim_check *check, size_t at) {
    const struct said_period *period = said_period_at(&check->periods, at);
    return period != NULL && period->kind == SAID_DAY;
}

/* Whether what follows soon is a date. */
static bool has_date_behind(const struct claim_check *check, size_t at) {
    for (size_t next = at; next <= at + REACH && next < check->words.count; next++)
        if (is_date(check, next) || digits_in(text_at(check, next)) >= 4)
            return true;
    return false;
}

static bool is_birth(const struct claim_check *check, size_t at) {
    static const char *const phrases[] = {"dob",           "d o b",   "d . o . b",
                                          "date of birth", "born on", "born"};
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        size_t taken = said_phrase_at(&check->words, at, phrases[i]);
        if (taken > 0)
            return has_date_behind(check, at + taken);
    }
    return false;
}

/* Jane Smith (14/03/2009): a date in figures that is no meeting's. */
static bool is_named_birth(const struct claim_check *check, size_t at) {
    bool name = is_capital(check, at) && is_capital(check, at + 1) &&
                said_period_at(&check->periods, at) == NULL &&
                said_period_at(&check->periods, at + 1) == NULL;
    size_t next = at + 2 + said_word_is_among(&check->words, at + 2, "( ,");
    return name && next > at + 2 && is_date(check, next) && digits_in(text_at(check, next)) >= 6;
}

/* The last of ten digits checks the others (NHS Data Dictionary, NHS number: modulus 11). */
static bool is_nhs_number(const char *digits) {
    int sum = 0;
    for (int i = 0; i < NHS_DIGITS - 1; i++)
        sum += (digits[i] - '0') * (NHS_DIGITS - i);
    int check_digit = NHS_MODULUS - sum % NHS_MODULUS;
    return check_digit % NHS_MODULUS == digits[NHS_DIGITS - 1] - '0';
}

/* Ten digits, as one or as 3, 3 and 4. */
static bool is_health_number(const struct claim_check *check, size_t at) {
    char digits[NHS_DIGITS + 1] = "";
    size_t length = 0;
    for (size_t next = at; next < at + 5 && length < NHS_DIGITS; next++) {
        const char *text = text_at(check, next);
        size_t count = strlen(text);
        if (next > at && strcmp(text, "-") == 0)
            continue;
        if (count == 0 || digits_in(text) != count || length + count > NHS_DIGITS)
            return false;
        memcpy(digits + length, text, count);
        length += count;
    }
    return length == NHS_DIGITS && is_nhs_number(digits);
}

/* case 48213, case reference LCS-10442, Mosaic ID 1234567 */
static bool is_case_number(const struct claim_check *check, size_t at) {
    static const char systems[] =
        "case mosaic liquidlogic carefirst lcs ics upn pnc client nhs hospital "
        "patient ehm pupil person ni";
    static const char fillers[] = "number no id ref reference : . # file record is";
    if (!said_word_is_among(&check->words, at, systems))
        return false;
    size_t next = at + 1;
    while (said_word_is_among(&check->words, next, fillers))
        next++;
    const char *text = text_at(check, next);
    bool named =
        next > at + 1 || !said_word_is_among(&check->words, at, "client person patient hospital");
    return named && digits_in(text) >= 4 && said_period_at(&check->periods, next) == NULL &&
           strchr(text, ',') == NULL;
}

/* QQ 12 34 56 C */
static bool is_insurance_number(const struct claim_check *check, size_t at) {
    const char *text = text_at(check, at);
    size_t length = strlen(text);
    return length == 9 && strspn(text, "abcdefghijklmnopqrstuvwxyz") == 2 && digits_in(text) == 6 &&
           text[8] >= 'a' && text[8] <= 'd';
}

/* 14 Acacia Avenue */
static bool is_address(const struct claim_check *check, size_t at) {
    size_t digits = digits_in(text_at(check, at)), next = at + 1;
    if (digits == 0 || digits > 3 || digits + 1 < strlen(text_at(check, at)))
        return false;
    for (; next <= at + 3 && is_capital(check, next); next++)
        if (next > at + 1 && said_word_is_among(&check->words, next, streets))
            return true;
    return false;
}

static const struct {
    bool (*is_at)(const struct claim_check *, size_t);
    const char *text;
} patterns[] = {
    {is_birth, "seems to have a date of birth, which is not repeated here"},
    {is_named_birth, "seems to have a name beside a date of birth, which is not repeated here"},
    {is_health_number, "seems to have an NHS number, which is not repeated here"},
    {is_case_number, "seems to have somebody’s case number, which is not repeated here"},
    {is_insurance_number, "seems to have a National Insurance number, which is not repeated here"},
    {is_address, "seems to have somebody’s address, which is not repeated here"},
};

void personal_data_find(struct claim_check *check) {
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        for (size_t at = 0; at < check->words.count; at++)
            if (patterns[i].is_at(check, at)) {
                claim_add_silent(check, FINDING_PERSONAL_DATA, patterns[i].text);
                return;
            }
}
