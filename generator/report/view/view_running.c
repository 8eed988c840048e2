/* What runs through the margins of each page: our own in words, a browser's as strings of CSS. */
#include "base/buffer.h"
#include "model/period.h"
#include "report/view/view_report.h"

#include <string.h>

/* What would end a string, the style element around it, or be something else in XHTML. */
static bool is_escaped(char c) {
    return (unsigned char)c < ' ' || strchr("\"'\\<>&", c) != NULL;
}

/* The text as it stands between the quotes of a string (CSS Syntax 3, section 4.3.7). */
static const char *css_string(struct arena *arena, const char *text) {
    struct buffer string = {0};
    buffer_puts(&string, "");
    for (; *text != '\0'; text++)
        if (is_escaped(*text))
            buffer_printf(&string, "\\%x ", (unsigned)*text);
        else
            buffer_putc(&string, *text);
    const char *copy = arena_strdup(arena, string.data);
    buffer_free(&string);
    return copy;
}

/* Whose report it is, which, of what unit, month and item. */
static const char *running_text(struct arena *arena, const struct value_object *view,
                                const struct report_result *results) {
    const char *item = results->meeting != NULL ? results->meeting->agenda_item : "";
    bool is_root = catalogue_is_root(results->catalogue, results->unit);
    const char *unit = is_root ? "" : value_get_text(value_get_object(view, "unit"), "name");
    return arena_printf(arena, "%s · %s%s%s · %s%s%s", results->catalogue->authority.name,
                        results->title, is_root ? "" : " · ", unit,
                        period_text(arena, results->period), *item ? " · Agenda item " : "", item);
}

/* Why it is not the report that was published; "" where it is. */
static const char *running_state(struct arena *arena, const struct report_result *results) {
    const char *draft = results->final ? "" : "Draft";
    if (results->as_published)
        return draft;
    return arena_printf(arena, "As known at %s, not as published%s%s",
                        period_as_at_text(arena, results->as_at), *draft ? " · " : "", draft);
}

void view_put_running(struct arena *arena, struct value_object *view,
                      const struct report_result *results) {
    const char *text = running_text(arena, view, results), *state = running_state(arena, results);
    struct value_object *running = value_put_object(view, "running");
    value_put_text(running, "text", text);
    value_put_text(running, "state", state);
    struct value_object *margins = value_put_object(view, "margins");
    value_put_text(margins, "notice", css_string(arena, results->notice));
    value_put_text(margins, "footer", css_string(arena, text));
    value_put_text(margins, "state", css_string(arena, state));
}
