/* A code becomes the name of a file: doc/design.md, section 3. Any module above base/ may include
 * this. */
#ifndef MODEL_CODE_H
#define MODEL_CODE_H

#include <stdbool.h>

enum code_fault {
    CODE_FINE,
    CODE_NO_CODE, /* other characters, none, or too many */
    CODE_NO_FILE, /* a dot at its end, or a name that Windows reserves */
};

enum code_fault code_fault_of(const char *text);

/* What is expected instead, in words. */
const char *code_expected(enum code_fault fault);

/* Whether both would be the same file where case does not count. */
bool code_is_same_file(const char *code, const char *other);

#endif
