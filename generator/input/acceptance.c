/* Reads what an acceptance says: its code, its words, its reason. */
#include "input/acceptance.h"

#include <string.h>

/* What stands between the words that are meant and the reason. */
static const char *const DASHES[] = {" \u2013 ", " \u2014 ", " - ", " -- "};

struct halves {
    const char *before, *behind; /* behind "": there is no dash, or nothing behind it */
};

static struct halves split(struct arena *arena, const char *value) {
    struct halves halves = {value, ""};
    const char *first = NULL;
    for (size_t i = 0; i < sizeof DASHES / sizeof *DASHES; i++) {
        const char *dash = strstr(value, DASHES[i]);
        if (dash == NULL || (first != NULL && dash >= first))
            continue;
        first = dash;
        halves = (struct halves){arena_strndup(arena, value, (size_t)(dash - value)),
                                 dash + strlen(DASHES[i])};
    }
    return halves;
}

bool acceptance_read(struct arena *arena, struct diagnostics *diagnostics, struct place place,
                     const char *value, struct acceptance *acceptance) {
    struct halves halves = split(arena, value);
    size_t length = strcspn(halves.before, " \t");
    const char *word = arena_strndup(arena, halves.before, length);
    int code = words_read(&finding_words, word);
    const char *what = halves.before + length, *reason = halves.behind;
    if (code < 0)
        diagnose(diagnostics, SEVERITY_ERROR, place,
                 "accept: unknown finding “%s”%s; expected one of %s", word,
                 words_hint(arena, &finding_words, word), words_list(arena, &finding_words));
    else if (reason[strspn(reason, " \t")] == '\0')
        diagnose(diagnostics, SEVERITY_ERROR, place,
                 "accept: there is no reason behind “%s”; expected one behind a dash, such as "
                 "“accept: %s – it is the policy's own number”",
                 value, halves.before);
    else
        *acceptance = (struct acceptance){.code = (enum finding_code)code,
                                          .what = what + strspn(what, " \t"),
                                          .reason = reason + strspn(reason, " \t"),
                                          .line = place.line};
    return code >= 0 && reason[strspn(reason, " \t")] != '\0';
}
