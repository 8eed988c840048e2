/* Finds the letters that say the month. */
#include "input/inspect/inspect_pattern.h"

#include "base/buffer.h"
#include "input/source/source_name.h"

#include <ctype.h>
#include <string.h>

/* Whether exactly these letters say the month of the name. */
static bool says(const struct inspection *inspection, const char *letters, size_t length) {
    struct arena *scratch = arena_new();
    const char *text = arena_strndup(scratch, letters, length);
    bool all_digits = strspn(text, "0123456789") == length;
    int period = all_digits ? source_name_month(text, &inspection->calendar)
                            : source_date_period(text, &inspection->calendar);
    arena_free(scratch);
    return period == inspection->in_name;
}

/* The first letters that say it, as many as do; 0: none. */
static size_t find_month(const struct inspection *inspection, const char *name, size_t *length) {
    enum { LONGEST = 24 };
    for (size_t at = 0; name[at] != '\0'; at++) {
        bool begins = at == 0 || !isalnum((unsigned char)name[at - 1]) ||
                      (isalpha((unsigned char)name[at - 1]) && isdigit((unsigned char)name[at]));
        size_t left = strlen(name + at);
        for (*length = left < LONGEST ? left : LONGEST; begins && *length > 2; --*length)
            if (isalnum((unsigned char)name[at + *length - 1]) &&
                !isalnum((unsigned char)name[at + *length]) && says(inspection, name + at, *length))
                return at;
    }
    *length = 0;
    return 0;
}

static const char *last_name(const char *name) {
    const char *slash = strrchr(name, '/');
    return slash == NULL ? name : slash + 1;
}

/* Signs that mean something in a pattern stand for themselves in brackets. */
static void put_plain(struct buffer *out, const char *text, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (strchr("*?[", text[i]) != NULL)
            buffer_printf(out, "[%c]", text[i]);
        else
            buffer_putc(out, text[i]);
}

const char *inspect_pattern_of(struct arena *arena, const struct inspection *inspection) {
    const char *name = last_name(inspection->name);
    struct buffer out = {0};
    size_t length = 0, at = 0;
    if (inspection->in_name != PERIOD_NONE)
        at = find_month(inspection, name, &length);
    put_plain(&out, inspection->name, (size_t)(name - inspection->name));
    put_plain(&out, name, at);
    buffer_puts(&out, length > 0 ? "*" : "");
    put_plain(&out, name + at + length, strlen(name + at + length));
    const char *pattern = arena_strdup(arena, out.data);
    buffer_free(&out);
    return pattern;
}

const char *inspect_pattern_section(struct arena *arena, const struct inspection *inspection) {
    const char *name = last_name(inspection->name), *dot = strrchr(name, '.');
    struct buffer out = {0};
    size_t length = 0, at = 0, end = dot == NULL ? strlen(name) : (size_t)(dot - name);
    if (inspection->in_name != PERIOD_NONE)
        at = find_month(inspection, name, &length);
    buffer_puts(&out, "");
    for (size_t i = 0; i < end; i++) {
        bool is_month = i >= at && i < at + length;
        bool plain = !is_month && isalnum((unsigned char)name[i]);
        if (plain)
            buffer_putc(&out, (char)tolower((unsigned char)name[i]));
        else if (out.length > 0 && out.data[out.length - 1] != '-')
            buffer_putc(&out, '-');
    }
    size_t kept = out.length;
    while (kept > 0 && out.data[kept - 1] == '-')
        kept--;
    const char *section = kept == 0 ? "source" : arena_strndup(arena, out.data, kept);
    buffer_free(&out);
    return section;
}
