/* Finds the rules of :root in style sheets. */
#include "publish/site/site_colours.h"

#include "base/buffer.h"

#include <string.h>

/* The next rule of :root, from its name to its closing brace, in a style sheet without comments;
 * NULL: there is none. */
static const char *next_root(const char *css, size_t *length) {
    for (const char *at = css; (at = strstr(at, ":root")) != NULL; at += strlen(":root")) {
        const char *open = at + strlen(":root") + strspn(at + strlen(":root"), " \t\r\n");
        const char *end = *open == '{' ? strchr(open, '}') : NULL;
        if (end == NULL)
            continue;
        *length = (size_t)(end - at) + 1;
        return at;
    }
    return NULL;
}

static const char *without_comments(struct arena *arena, const char *css) {
    char *plain = arena_strdup(arena, css), *to = plain;
    for (const char *from = css; *from != '\0';) {
        const char *end = strncmp(from, "/*", 2) == 0 ? strstr(from + 2, "*/") : NULL;
        if (end != NULL)
            from = end + 2;
        else
            *to++ = *from++;
    }
    *to = '\0';
    return plain;
}

/* The rules of :root between two places of a style sheet. */
static void put_roots(struct buffer *out, const char *from, const char *to) {
    size_t length;
    for (const char *root; (root = next_root(from, &length)) != NULL && root < to;
         from = root + length) {
        buffer_put(out, root, length);
        buffer_putc(out, '\n');
    }
}

const char *site_colours(struct arena *arena, const char *print_css, const char *screen_css) {
    static const char dark_query[] = "@media (prefers-color-scheme: dark)";
    struct buffer out = {0};
    const char *print = without_comments(arena, print_css);
    const char *screen = without_comments(arena, screen_css);
    const char *dark = strstr(screen, dark_query), *end = screen + strlen(screen);
    buffer_puts(&out, "");
    put_roots(&out, print, print + strlen(print));
    put_roots(&out, screen, dark == NULL ? end : dark);
    if (dark != NULL) {
        buffer_printf(&out, "%s {\n", dark_query);
        put_roots(&out, dark, end);
        buffer_puts(&out, "}\n");
    }
    const char *colours = arena_strdup(arena, out.data);
    buffer_free(&out);
    return colours;
}
