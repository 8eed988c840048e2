/* Looks for months wherever a word or a number begins. */
#include "input/source/source_name.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* What a name says. */
struct said {
    int month, other; /* the first, and one that differs from it; PERIOD_NONE: there is none */
};

/* What stands between the months of a range: a dash, or the word "to". */
static bool passes_to(const char **text) {
    static const char *const signs[] = {"to", "-", "\u2013", "\u2014"};
    static const char blanks[] = " _";
    const char *rest = *text + strspn(*text, blanks);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (strncasecmp(rest, signs[i], strlen(signs[i])) != 0)
            continue;
        rest += strlen(signs[i]);
        *text = rest + strspn(rest, blanks);
        return true;
    }
    return false;
}

/* A month, or the last of the range that begins with it. */
static int read_range(const char **text, const struct source_calendar *calendar) {
    int month = source_date_begins(text, calendar);
    for (const char *rest = *text; month != PERIOD_NONE && passes_to(&rest);) {
        int next = source_date_begins(&rest, calendar);
        if (next == PERIOD_NONE || next < month)
            break;
        month = next;
        *text = rest;
    }
    return month;
}

static bool begins(const char *name, const char *at) {
    return at == name || !isalnum((unsigned char)at[-1]) ||
           (isalpha((unsigned char)at[-1]) && isdigit((unsigned char)*at));
}

static struct said read_name(const char *name, const struct source_calendar *calendar) {
    struct said said = {PERIOD_NONE, PERIOD_NONE};
    for (const char *at = name; *at != '\0';) {
        int month = begins(name, at) ? read_range(&at, calendar) : PERIOD_NONE;
        if (month == PERIOD_NONE)
            at++;
        else if (said.month == PERIOD_NONE)
            said.month = month;
        else if (said.month != month && said.other == PERIOD_NONE)
            said.other = month;
    }
    return said;
}

int source_name_month(const char *name, const struct source_calendar *calendar) {
    const struct said said = read_name(name, calendar);
    return said.other == PERIOD_NONE ? said.month : PERIOD_NONE;
}

const char *source_name_fault(struct arena *arena, const char *name,
                              const struct source_calendar *calendar) {
    const struct said said = read_name(name, calendar);
    return said.other == PERIOD_NONE
               ? "says no month"
               : arena_printf(arena, "says two months, %s and %s", period_code(arena, said.month),
                              period_code(arena, said.other));
}
