/* Looks at the last word of a header, whose it is by the one before. */
#include "input/inspect/inspect_person.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* ---- a header's words ---- */

enum { MOST_WORDS = 12, LONGEST_WORD = 24 };

struct words {
    char words[MOST_WORDS][LONGEST_WORD];
    size_t count;
};

/* ChildID is child and ID, NHSNumber is NHS and number. */
static bool begins_word(const char *text, const char *at) {
    if (at == text || !isalnum((unsigned char)at[-1]))
        return true;
    return isupper((unsigned char)*at) &&
           (islower((unsigned char)at[-1]) ||
            (isupper((unsigned char)at[-1]) && islower((unsigned char)at[1])));
}

/* In small letters; the s of child’s is none. */
static struct words words_of(const char *text) {
    struct words words = {.count = 0};
    size_t length = 0;
    for (const char *at = text; *at != '\0'; at++) {
        if (!isalnum((unsigned char)*at))
            continue;
        if (begins_word(text, at)) {
            words.count -= words.count > 0 && strcmp(words.words[words.count - 1], "s") == 0;
            if (words.count == MOST_WORDS)
                break;
            words.count++;
            length = 0;
        }
        char *word = words.words[words.count - 1];
        if (length + 1 < LONGEST_WORD)
            word[length++] = (char)tolower((unsigned char)*at);
        word[length] = '\0';
    }
    words.count -= words.count > 0 && strcmp(words.words[words.count - 1], "s") == 0;
    return words;
}

/* ---- lists ---- */

/* What is somebody's, wherever it stands. */
static const char *const PRIVATE[] = {
    "forename", "surname", "dob",   "birth",  "upn",   "uprn",      "uln",      "nino",
    "postcode", "address", "email", "mobile", "phone", "telephone", "initials", NULL};

static const char *const PERSONS[] = {
    "person",  "child",      "client",   "pupil",      "patient",    "student",      "employee",
    "staff",   "worker",     "carer",    "parent",     "tenant",     "resident",     "customer",
    "citizen", "applicant",  "claimant", "case",       "caseworker", "practitioner", "holder",
    "sibling", "mother",     "father",   "guardian",   "referrer",   "assessor",     "member",
    "nhs",     "ni",         "adult",    "caseholder", "family",     "user",         "learner",
    "youth",   "individual", NULL};

/* What happens to somebody, and has a number of its own. */
static const char *const CASES[] = {
    "referral", "episode",     "contact",   "assessment", "visit",   "placement", "plan",
    "request",  "application", "incident",  "complaint",  "payroll", "order",     "invoice",
    "enquiry",  "allegation",  "household", "claim",      "ticket",  "booking",   NULL};

static const char *const NUMBERS[] = {"id",     "ref", "reference", "identifier", "no",
                                      "number", "num", "code",      NULL};
static const char *const REFERENCES[] = {"id", "ref", "reference", "identifier", "unique", NULL};

/* What has names and numbers, and is nobody. */
static const char *const THINGS[] = {
    "indicator", "area",   "measure",   "unit",      "team",         "la",          "country",
    "region",    "time",   "period",    "org",       "organisation", "ward",        "district",
    "locality",  "site",   "school",    "hub",       "office",       "directorate", "department",
    "service",   "metric", "kpi",       "geography", "geographic",   "provider",    "category",
    "group",     "role",   "authority", "council",   "division",     "table",       "dataset",
    "report",    "file",   "sheet",     "month",     "year",         "week",        "quarter",
    "statistic", "column", "product",   "budget",    "cost",         "account",     "ledger",
    "location",  "place",  "centre",    "company",   "supplier",     "source",      "type",
    "item",      "line",   "data",      "priority",  "target",       "theme",       "county",
    "field",     "local",  "portfolio", "programme", "project",      NULL};

static bool is_in(const char *const *list, const char *word) {
    for (; *list != NULL; list++)
        if (strcmp(*list, word) == 0)
            return true;
    return false;
}

static bool has_one(const struct words *words, const char *const *list) {
    for (size_t i = 0; i < words->count; i++)
        if (is_in(list, words->words[i]))
            return true;
    return false;
}

/* CHILDID, PERSONNAME: the end of the last word becomes one of its own. */
static void divide(struct words *words) {
    static const char *const ENDS[] = {"id", "no", "ref", "number", "name", NULL};
    char *last = words->words[words->count - 1];
    for (const char *const *end = ENDS; *end != NULL && words->count < MOST_WORDS; end++) {
        size_t length = strlen(last), cut = length - strlen(*end);
        if (length <= strlen(*end) || strcmp(last + cut, *end) != 0)
            continue;
        last[cut] = '\0';
        if (is_in(PERSONS, last) || is_in(CASES, last)) {
            memcpy(words->words[words->count++], *end, strlen(*end) + 1);
            return;
        }
        last[cut] = **end;
    }
}

/* ---- what a header is about ---- */

/* The word that says what stands below, and whose: Name of child, Child name. */
struct heading {
    const char *head, *owner; /* "": nobody */
};

static struct heading heading_of(const struct words *words) {
    struct heading heading = {words->words[words->count - 1],
                              words->count > 1 ? words->words[words->count - 2] : ""};
    for (size_t i = 1; i + 1 < words->count; i++)
        if (strcmp(words->words[i], "of") == 0)
            return (struct heading){words->words[i - 1], words->words[words->count - 1]};
    return heading;
}

enum inspect_about inspect_person_about(const char *header) {
    struct words words = words_of(header);
    if (words.count == 0)
        return ABOUT_OTHERS;
    divide(&words);
    struct heading heading = heading_of(&words);
    if (has_one(&words, PRIVATE) || is_in(PERSONS, heading.head))
        return ABOUT_PERSON;
    if (strcmp(heading.head, "name") == 0)
        return is_in(THINGS, heading.owner) ? ABOUT_OTHERS : ABOUT_PERSON;
    if (!is_in(NUMBERS, heading.head))
        return ABOUT_OTHERS;
    if (is_in(PERSONS, heading.owner) || is_in(CASES, heading.owner))
        return ABOUT_NUMBER;
    bool is_reference = is_in(REFERENCES, heading.head) || is_in(REFERENCES, heading.owner);
    return is_reference && !has_one(&words, THINGS) ? ABOUT_REFERENCE : ABOUT_OTHERS;
}
