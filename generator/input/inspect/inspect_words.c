/* Lists of words, the surest first. */
#include "input/inspect/inspect_words.h"

#include "input/inspect/inspect_person.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

enum { MOST_WORDS = 30 };

static const char *const HINTS[][MOST_WORDS] = {
    [HINT_PERIOD] = {"time_period", "period", "month", "reporting month", "quarter", "year",
                     "month ending", "week ending", "as of", "as at", "date", "reporting date"},
    [HINT_UNIT] =
        {"unit",        "area",      "team",       "locality", "org code",     "organisation code",
         "la_code",     "district",  "ward",       "service",  "office",       "hub",
         "directorate", "site",      "centre",     "provider", "region",       "local authority",
         "la_name",     "authority", "department", "org name", "organisation", "geography",
         "division",    "school"},
    [HINT_MEASURE] = {"measure", "indicator", "metric", "kpi", "count of", "statistic", "item",
                      "description", "data item", "category", "type", "line", "what"},
    [HINT_SURE_MEASURE] = {"measure", "indicator", "metric", "kpi", "count of", "statistic",
                           "data item"},
    [HINT_ROLE] = {"role", "job group", "job role", "job title", "post title", "staff group",
                   "grade", "profession", "position", "job"},
    [HINT_NOTE] = {"note", "notes", "comment", "comments", "remark", "remarks", "narrative",
                   "commentary", "explanation", "caveat"},
    [HINT_VALUE] = {"value", "number", "figure", "count", "actual", "amount", "total", "number of",
                    "numerator", "volume", "n"},
    [HINT_LIST] = {"name",       "status",   "stage",     "received", "opened",   "closed",
                   "started",    "ended",    "start",     "end",      "reason",   "source",
                   "outcome",    "worker",   "allocated", "address",  "postcode", "school",
                   "decision",   "referral", "age",       "days",     "hours",    "contact",
                   "assessment", "plan",     "priority",  "child",    "gender",   "ethnicity"},
    [HINT_YEAR] = {"time_period", "year", "period", "financial year", "calendar year"},
};

static bool is_part(char letter) {
    return isalnum((unsigned char)letter) || (unsigned char)letter >= 0x80;
}

/* Whether the word, or words, stand whole in the text. */
static bool has_word(const char *text, const char *word) {
    size_t length = strlen(word);
    for (const char *at = text; *at != '\0'; at++)
        if (strncasecmp(at, word, length) == 0 && (at == text || !is_part(at[-1])) &&
            !is_part(at[length]))
            return true;
    return false;
}

int inspect_words_hint(enum inspect_hint hint, const char *header) {
    int best = 0;
    for (int i = 0; i < MOST_WORDS && HINTS[hint][i] != NULL; i++) {
        int says = strcasecmp(HINTS[hint][i], header) == 0 ? 2 * MOST_WORDS - i : MOST_WORDS - i;
        if (says > best && has_word(header, HINTS[hint][i]))
            best = says;
    }
    return best;
}

bool inspect_words_is(enum inspect_hint hint, const char *header) {
    for (int i = 0; i < MOST_WORDS && HINTS[hint][i] != NULL; i++)
        if (strcasecmp(HINTS[hint][i], header) == 0)
            return true;
    return false;
}

/* How long the header is before a last word that says a code; 0: it has none. */
static size_t before_code(const char *header) {
    static const char *const CODES[] = {"code", "id", "no", "number"};
    size_t length = strlen(header);
    for (size_t i = 0; i < sizeof CODES / sizeof *CODES; i++) {
        size_t more = strlen(CODES[i]);
        if (length > more + 1 && !is_part(header[length - more - 1]) &&
            strcasecmp(header + length - more, CODES[i]) == 0)
            return length - more - 1;
    }
    return 0;
}

bool inspect_words_code(const char *header) {
    return strcasecmp(header, "code") == 0 || before_code(header) > 0;
}

bool inspect_words_unit(const char *header) {
    enum { LONGEST = 40 };
    char rest[LONGEST] = "";
    size_t length = before_code(header);
    memcpy(rest, header, length < LONGEST ? length : 0);
    return inspect_words_is(HINT_UNIT, header) || inspect_words_is(HINT_UNIT, rest) ||
           strcasecmp(header, "code") == 0;
}

bool inspect_words_header(const char *header) {
    for (enum inspect_hint hint = HINT_PERIOD; hint <= HINT_LIST; hint++)
        if (inspect_words_hint(hint, header) > 0)
            return true;
    return inspect_person_about(header) != ABOUT_OTHERS;
}

/* How rows below a table begin. */
static const struct {
    const char *word;
    bool is_sum;
} FEET[] = {
    {"Total", true},
    {"Totals", true},
    {"Grand total", true},
    {"Sub-total", true},
    {"Subtotal", true},
    {"All areas", true},
    {"All teams", true},
    {"All units", true},
    {"All services", true},
    {"All", true},
    {"Applied filters", false},
    {"Filters", false},
    {"Source", false},
    {"Sources", false},
    {"Note", false},
    {"Notes", false},
    {"Footnote", false},
    {"Footnotes", false},
    {"Powered by", false},
    {"Produced by", false},
    {"Prepared by", false},
    {"Exported", false},
    {"Extracted", false},
    {"Report run", false},
    {"Run date", false},
    {"Data as at", false},
    {"Key", false},
    {"End of report", false},
    {"Copyright", false},
};
enum { FEET_COUNT = sizeof FEET / sizeof *FEET };

/* The longest word that the text begins with; "All" alone is a sum, with more it may be a name. */
static size_t find_foot(const char *text) {
    size_t found = FEET_COUNT, longest = 0;
    for (size_t i = 0; i < FEET_COUNT; i++) {
        size_t length = strlen(FEET[i].word);
        if (length > longest && strncasecmp(text, FEET[i].word, length) == 0 &&
            !is_part(text[length]) && (strcmp(FEET[i].word, "All") != 0 || text[length] == '\0')) {
            found = i;
            longest = length;
        }
    }
    return found;
}

const char *inspect_words_foot(const char *text) {
    size_t found = find_foot(text);
    return found == FEET_COUNT ? NULL : FEET[found].word;
}

bool inspect_words_total(const char *text) {
    size_t found = find_foot(text);
    return found != FEET_COUNT && FEET[found].is_sum;
}

static const struct {
    const char *text;
    enum marker marker;
} MARKERS_OF_OTHERS[] = {
    {"-", MARKER_X},
    {"–", MARKER_X},
    {"—", MARKER_X},
    {"*", MARKER_C},
    {"**", MARKER_C},
    {"<5", MARKER_C},
    {"< 5", MARKER_C},
    {"<6", MARKER_C},
    {"<10", MARKER_C},
    {"1-4", MARKER_C},
    {"1 to 4", MARKER_C},
    {"suppressed", MARKER_C},
    {"n/a", MARKER_Z},
    {"na", MARKER_Z},
    {"N.A.", MARKER_Z},
    {"not applicable", MARKER_Z},
    {"not available", MARKER_X},
    {"u", MARKER_X},
    {"#N/A", MARKER_X},
    {"null", MARKER_X},
    {"no data", MARKER_X},
    {"missing", MARKER_X},
    {"unknown", MARKER_X},
    {"tbc", MARKER_X},
};

bool inspect_words_marker(const char *text, enum marker *marker) {
    for (size_t i = 0; i < sizeof MARKERS_OF_OTHERS / sizeof *MARKERS_OF_OTHERS; i++)
        if (strcasecmp(text, MARKERS_OF_OTHERS[i].text) == 0) {
            *marker = MARKERS_OF_OTHERS[i].marker;
            return true;
        }
    return false;
}

static const char *const QUANTITIES[] = {"number",     "numbers",
                                         "no",         "no.",
                                         "count",      "percent",
                                         "percentage", "per cent",
                                         "%",          "£",
                                         "£k",         "£000",
                                         "£m",         "rate",
                                         "ratio",      "days",
                                         "weeks",      "hours",
                                         "months",     "fte",
                                         "average",    "mean",
                                         "median",     "score",
                                         "per 10,000", "rate per 10,000",
                                         "decimal",    "value",
                                         "people",     "children",
                                         "n/a"};

bool inspect_words_quantity(const char *text) {
    for (size_t i = 0; i < sizeof QUANTITIES / sizeof *QUANTITIES; i++)
        if (strcasecmp(text, QUANTITIES[i]) == 0)
            return true;
    return false;
}
