/* The grammar of codes. */
#include "model/code.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

static bool is_reserved(const char *code) {
    static const char *const names[] = {"con", "prn", "aux", "nul"};
    size_t stem = strcspn(code, ".");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (stem == strlen(names[i]) && strncasecmp(code, names[i], stem) == 0)
            return true;
    return stem == 4 && (strncasecmp(code, "com", 3) == 0 || strncasecmp(code, "lpt", 3) == 0) &&
           code[3] >= '1' && code[3] <= '9';
}

enum code_fault code_fault_of(const char *text) {
    enum { LONGEST = 64 };
    static const char first[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    static const char further[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    size_t length = strlen(text);
    if (length > LONGEST || strspn(text, first) == 0 || strspn(text, further) != length)
        return CODE_NO_CODE;
    return text[length - 1] == '.' || is_reserved(text) ? CODE_NO_FILE : CODE_FINE;
}

const char *code_expected(enum code_fault fault) {
    static const char *const expected[] = {
        [CODE_FINE] = "",
        [CODE_NO_CODE] = "at most 64 letters, digits, dots, dashes and underscores, a letter or "
                         "digit first",
        [CODE_NO_FILE] = "no dot at its end, and no name that Windows reserves"};
    return expected[fault];
}

bool code_is_same_file(const char *code, const char *other) {
    return strcasecmp(code, other) == 0;
}
