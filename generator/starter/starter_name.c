/* Makes what things are called. */
#include "starter/starter_name.h"

#include "model/code.h"

#include <ctype.h>
#include <string.h>

enum { CODE_LONGEST = 60 };

const char *starter_name_title(struct arena *arena, const char *name) {
    char *title = arena_strdup(arena, name);
    bool is_code = strchr(name, ' ') == NULL;
    for (char *at = title; *at != '\0' && is_code; at++)
        if (*at == '_' || *at == '.' || *at == '-')
            *at = ' ';
    title[0] = (char)toupper((unsigned char)title[0]);
    return title;
}

const char *starter_name_code(struct arena *arena, const char *name) {
    char *code = arena_alloc(arena, CODE_LONGEST + 3);
    size_t length = 0;
    for (; *name != '\0' && length < CODE_LONGEST; name++)
        if (isalnum((unsigned char)*name) || *name == '_')
            code[length++] = (char)toupper((unsigned char)*name);
        else if (length > 0 && code[length - 1] != '-')
            code[length++] = '-';
    while (length > 0 && code[length - 1] == '-')
        length--;
    code[length] = '\0';
    if (code_fault_of(code) != CODE_FINE)
        return arena_printf(arena, "M-%s", length == 0 ? "1" : code);
    return code;
}

bool starter_name_is_measure(const char *name) {
    return *name != '\0' && strstr(name, " + ") == NULL && strstr(name, " - ") == NULL;
}
