/* Reads templates/site/, with the house colours from a report's style sheets. */
#include "publish/site/site_theme.h"

#include "base/buffer.h"
#include "base/file.h"
#include "base/utf8.h"
#include "input/settings.h"
#include "publish/site/site_state.h"

#include <errno.h>
#include <string.h>

const char *site_theme_file(struct site *site, const char *name) {
    const char *path = arena_printf(site->arena, "%s/%s", site->theme.folder, name);
    size_t length;
    const char *text = file_read(site->arena, path, &length);
    size_t bad_line = text == NULL ? 0 : utf8_invalid_line(text, length);
    if (text == NULL)
        diagnose(site->diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                 "the file cannot be read: %s; every site needs it", strerror(errno));
    else if (bad_line > 0)
        diagnose(site->diagnostics, SEVERITY_ERROR, (struct place){.file = path, .line = bad_line},
                 "the line is not UTF-8 text; save the file as UTF-8");
    return bad_line > 0 ? NULL : text;
}

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

/* Colours of light screens stand in print.css and before the first rule for dark ones in
 * screen.css; from there on they are the dark ones. */
static const char *colours_of(struct arena *arena, const char *print_css, const char *screen_css) {
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

static bool read_colours(struct site *site, const struct settings *settings) {
    const char *report = settings_text(settings, "colours");
    site->theme.colours = "";
    if (*report == '\0')
        return true;
    size_t length;
    const char *names[] = {"print.css", "screen.css"}, *css[2];
    for (size_t i = 0; i < 2; i++) {
        const char *path =
            arena_printf(site->arena, "%s/%s/%s", site->request->templates, report, names[i]);
        css[i] = file_read(site->arena, path, &length);
        if (css[i] != NULL && utf8_invalid_line(css[i], length) == 0)
            continue;
        diagnose(site->diagnostics, SEVERITY_ERROR, settings_place(settings, "colours"),
                 "colours: the file %s cannot be read; expected the name of a report's folder in "
                 "templates/, or nothing",
                 path);
        return false;
    }
    site->theme.colours = colours_of(site->arena, css[0], css[1]);
    return true;
}

bool site_theme_read(struct site *site) {
    static const char *const known[] = {"title",   "notice",         "address", "contact",
                                        "colours", "statement_date", NULL};
    static const char *const sections[] = {"site", NULL};
    struct site_theme *theme = &site->theme;
    theme->folder = arena_printf(site->arena, "%s/site", site->request->templates);
    const char *path = arena_printf(site->arena, "%s/site.ini", theme->folder);
    const char *text = site_theme_file(site, "site.ini");
    struct settings settings;
    if (text == NULL || !settings_load(&settings, site->arena, site->diagnostics, path, text,
                                       strlen(text), "site", known))
        return false;
    settings_check_sections(&settings, text, sections);
    theme->title = settings_needed(&settings, "title");
    theme->notice = settings_text(&settings, "notice");
    theme->address = settings_text(&settings, "address");
    theme->contact = settings_text(&settings, "contact");
    theme->statement_date = settings_text(&settings, "statement_date");
    site->typefaces = typefaces_new(site->arena, site->diagnostics);
    return theme->title != NULL && read_colours(site, &settings) && site->typefaces != NULL;
}
