/* The table of markers. */
#include "model/marker.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

static const struct {
    const char *code, *text, *meaning, *reason;
} MARKER_WORDS[MARKERS] = {
    [MARKER_NO] = {"", "", "", ""},
    [MARKER_X] = {"x", "[x]", "not available", "not available"},
    [MARKER_C] = {"c", "[c]", "suppressed so that nobody can be identified",
                  "suppressed to protect confidentiality"},
    [MARKER_Z] = {"z", "[z]", "not applicable", "not applicable"},
    [MARKER_LOW] = {"low", "[low]", "rounds to 0 but is not 0", "rounds to zero but is not zero"},
};

static const struct {
    const char *code;
    enum marker marker;
} OLDER_FORMS[] = {
    {"", MARKER_X}, {"..", MARKER_X}, {":", MARKER_X}, {"~", MARKER_LOW}, {"k", MARKER_LOW}};

static bool is_code(const char *code, const char *text, size_t length) {
    return strlen(code) == length && strncasecmp(code, text, length) == 0;
}

bool marker_read(const char *text, enum marker *marker) {
    size_t length = strlen(text);
    if (length > 2 && text[0] == '[' && text[length - 1] == ']') {
        text++;
        length -= 2;
    }
    for (enum marker i = MARKER_X; i <= MARKER_LOW; i++)
        if (is_code(MARKER_WORDS[i].code, text, length)) {
            *marker = i;
            return true;
        }
    for (size_t i = 0; i < sizeof OLDER_FORMS / sizeof *OLDER_FORMS; i++)
        if (is_code(OLDER_FORMS[i].code, text, length)) {
            *marker = OLDER_FORMS[i].marker;
            return true;
        }
    return false;
}

const char *marker_code(enum marker marker) {
    return MARKER_WORDS[marker].code;
}

const char *marker_text(enum marker marker) {
    return MARKER_WORDS[marker].text;
}

const char *marker_meaning(enum marker marker) {
    return MARKER_WORDS[marker].meaning;
}

const char *marker_reason(enum marker marker) {
    return MARKER_WORDS[marker].reason;
}
