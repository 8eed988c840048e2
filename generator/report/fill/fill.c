/* Copies a text's tree with its names expanded as those of templates are. */
#include "report/fill/fill.h"

#include "base/buffer.h"
#include "report/mustache/mustache.h"
#include "report/view/view.h"

#include <string.h>
#include <strings.h>

static const char OPEN[] = "{{", CLOSE[] = "}}";

struct filling {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct report_result *report;
    struct mustache_templates *templates;
    const struct value_object *view; /* NULL: no text has had a name so far */
    struct value_object *names;      /* that may stand in the text that is being filled */
};

/* ---- whether there are names ---- */

static bool has_names(const struct commentary *commentary) {
    if (commentary == NULL)
        return false;
    if (strstr(commentary->headline, OPEN) != NULL)
        return true;
    for (const struct markup *at = commentary->body; at != NULL;
         at = markup_following(at, commentary->body))
        if (at->text != NULL && strstr(at->text, OPEN) != NULL)
            return true;
    return false;
}

/* ---- which names ---- */

/* What has no value has no name: nobody is told nothing. */
static void put(struct value_object *names, const char *name, const char *text) {
    if (*text != '\0')
        value_put_text(names, name, text);
}

static const char *text_in(const struct value_object *object, const char *member,
                           const char *text) {
    return value_get_text(value_get_object(object, member), text);
}

static const char *national_text(const struct value_object *indicator) {
    const struct value_list *benchmarks = value_get_list(indicator, "benchmarks");
    for (size_t i = 0; i < benchmarks->count; i++) {
        const struct value_object *benchmark = benchmarks->items[i].object;
        if (strncasecmp(value_get_text(benchmark, "comparator"), "national", 8) == 0)
            return value_get_text(benchmark, "text");
    }
    return "";
}

/* The indicator's own: what its page shows. */
static void put_own(struct value_object *names, const struct value_object *indicator) {
    const struct value_object *target = value_get_object(indicator, "target");
    const char *due = text_in(target, "due", "text");
    put(names, "current", text_in(indicator, "current", "text"));
    put(names, "target", *due != '\0' ? due : value_get_text(target, "text"));
    put(names, "change", text_in(indicator, "change", "words"));
    put(names, "year_ago", text_in(indicator, "year_ago", "text"));
    put(names, "national", national_text(indicator));
}

static const struct value_object *view_of(struct filling *filling) {
    if (filling->view == NULL) {
        filling->templates = mustache_templates_new(filling->arena);
        filling->view =
            view_new(filling->arena, mustache_names(filling->templates), filling->report);
    }
    return filling->view;
}

/* `place` of the indicator; −1: the text is about the report as a whole. */
static struct value_object *names_for(struct filling *filling, int place) {
    static const char *const coded[] = {"indicator", "unit", "measure"};
    const struct value_object *view = view_of(filling);
    struct value_object *names = value_object_new(filling->arena, view->names);
    if (place >= 0)
        put_own(names, value_get_list(view, "indicators")->items[place].object);
    for (size_t i = 0; i < sizeof coded / sizeof *coded; i++)
        value_put(names, coded[i], value_get(view, coded[i]));
    return names;
}

/* ---- filling ---- */

/* What the name stands for; NULL after an error. Empty lines before it give the message its line.
 */
static const char *expanded(const struct filling *filling, const char *name, struct place place) {
    struct buffer text = {0};
    struct expansion expansion = {0};
    for (size_t line = 1; line < place.line; line++)
        buffer_putc(&text, '\n');
    buffer_printf(&text, "{{{%s}}}", name);
    struct mustache_request request = {.arena = filling->arena,
                                       .diagnostics = filling->diagnostics,
                                       .templates = filling->templates,
                                       .path = place.file,
                                       .text = arena_strdup(filling->arena, text.data),
                                       .view = value_of_object(filling->names),
                                       .strict = true};
    bool fine = mustache_expand(&request, &expansion) && expansion.text.data != NULL;
    const char *value =
        fine ? arena_strdup(filling->arena, expansion.text.data + strspn(expansion.text.data, "\n"))
             : NULL;
    buffer_free(&text);
    buffer_free(&expansion.text);
    return value;
}

/* A name between braces, trimmed; NULL: what stands there is none. */
static const char *name_in(struct arena *arena, const char *start, const char *end) {
    static const char signs[] = "#^/!>&={";
    while (start < end && *start == ' ')
        start++;
    while (end > start && end[-1] == ' ')
        end--;
    bool is_name = start < end && strchr(signs, *start) == NULL &&
                   memchr(start, '\n', (size_t)(end - start)) == NULL &&
                   memchr(start, '{', (size_t)(end - start)) == NULL;
    return is_name ? arena_strndup(arena, start, (size_t)(end - start)) : NULL;
}

static void say_no_name(const struct filling *filling, const char *text, struct place place) {
    diagnose(filling->diagnostics, SEVERITY_ERROR, place,
             "“%.*s” is no name in braces; expected such as {{current}}, or `{{` between "
             "backticks where braces are meant",
             (int)strcspn(text, "\n} "), text);
}

static struct place line_in(struct place place, const char *text, const char *at) {
    for (; text < at; text++)
        place.line += *text == '\n';
    return place;
}

static const char *filled(const struct filling *filling, const char *text, struct place place) {
    struct buffer out = {0};
    const char *at = text, *open;
    while ((open = strstr(at, OPEN)) != NULL) {
        const char *close = strstr(open, CLOSE);
        struct place here = line_in(place, text, open);
        const char *name =
            close == NULL ? NULL : name_in(filling->arena, open + strlen(OPEN), close);
        const char *value = name == NULL ? NULL : expanded(filling, name, here);
        const char *behind = close == NULL ? open + strlen(OPEN) : close + strlen(CLOSE);
        if (name == NULL)
            say_no_name(filling, open, here);
        buffer_put(&out, at, (size_t)(open - at));
        if (value != NULL)
            buffer_puts(&out, value);
        else
            buffer_put(&out, open, (size_t)(behind - open));
        at = behind;
    }
    buffer_puts(&out, at);
    const char *copy = arena_strdup(filling->arena, out.data);
    buffer_free(&out);
    return copy;
}

static bool is_code(const struct markup *element) {
    return strcmp(element->name, "code") == 0 || strcmp(element->name, "pre") == 0;
}

/* Copies what stands in an element into another. */
static void copy_into(const struct filling *filling, const struct markup *from, struct markup *to) {
    for (const struct markup *child = from->first_child; child != NULL; child = child->next) {
        if (child->name == NULL) {
            bool stays = is_code(from) || strstr(child->text, OPEN) == NULL;
            markup_text(filling->arena, to,
                        stays ? child->text : filled(filling, child->text, child->place),
                        child->place);
            continue;
        }
        struct markup *copy = markup_element(filling->arena, to, child->name, child->place);
        for (size_t i = 0; i < child->attribute_count; i++)
            markup_set(copy, child->attributes[i].name, child->attributes[i].value);
        copy_into(filling, child, copy);
    }
}

static const struct commentary *fill(struct filling *filling, const struct commentary *source,
                                     int place) {
    if (!has_names(source))
        return source;
    filling->names = names_for(filling, place);
    struct commentary *copy = arena_alloc(filling->arena, sizeof *copy);
    struct place headline = {.file = source->place.file, .line = source->headline_line};
    struct markup *body =
        markup_element(filling->arena, NULL, source->body->name, source->body->place);
    copy_into(filling, source->body, body);
    *copy = *source;
    copy->headline = filled(filling, source->headline, headline);
    copy->body = body;
    copy->html = markup_xml(filling->arena, body);
    copy->written = source;
    return copy;
}

void fill_commentary(struct arena *arena, struct diagnostics *diagnostics,
                     struct report_result *report) {
    const struct report_result source = *report;
    struct filling filling = {.arena = arena, .diagnostics = diagnostics, .report = &source};
    struct indicator_result *indicators =
        arena_array(arena, report->assessed_count + 1, sizeof *indicators);
    struct slot_result *slots = arena_array(arena, report->slot_count + 1, sizeof *slots);
    for (size_t i = 0; i < report->assessed_count; i++)
        indicators[i] = report->indicators[i];
    for (size_t i = 0; i < report->indicator_count; i++) {
        indicators[i].commentary = fill(&filling, indicators[i].commentary, (int)i);
    }
    for (size_t i = 0; i < report->slot_count; i++) {
        slots[i] = report->slots[i];
        slots[i].commentary = fill(&filling, slots[i].commentary, -1);
    }
    if (filling.view == NULL)
        return;
    report->indicators = indicators;
    report->slots = slots;
}
