/* Finds the brackets that a language belongs to. */
#include "input/markdown_passages.h"

#include "base/language.h"

#include <string.h>

/* ---- where a passage ends ---- */

/* What stands between two runs of as many backticks is code; where there is no second one, they are
 * signs like others. */
static const char *behind_code(const char *at, const char *end) {
    size_t ticks = strspn(at, "`");
    for (const char *close = at + ticks; close < end; close += strspn(close, "`")) {
        close += strcspn(close, "`");
        if (strspn(close, "`") == ticks)
            return close + ticks;
    }
    return at + ticks;
}

/* Where the paragraph ends: at a line without signs, or with the source. */
static const char *paragraph_end(const char *at, const char *end) {
    for (; at < end; at++)
        if (*at == '\n') {
            const char *next = at + 1 + strspn(at + 1, " \t\r");
            if (*next == '\n' || *next == '\0')
                return at;
        }
    return end;
}

/* The bracket that closes the one in front of `at`; NULL: there is none in the paragraph. */
static const char *closing_bracket(const char *at, const char *end) {
    size_t deep = 1;
    end = paragraph_end(at, end);
    while (at < end) {
        if (*at == ']' && --deep == 0)
            return at;
        deep += *at == '[';
        at = *at == '`' ? behind_code(at, end) : at + 1 + (*at == '\\' && at + 1 < end);
    }
    return NULL;
}

/* {lang=cy}, {lang="cy"}: what comes behind it, and the language; NULL: it is something else. */
static const char *read_language(struct arena *arena, const char *at, const char **language) {
    static const char begin[] = "{lang=";
    if (strncmp(at, begin, strlen(begin)) != 0)
        return NULL;
    at += strlen(begin);
    bool quoted = *at == '"';
    at += quoted;
    size_t length = strcspn(at, quoted ? "\"\n" : "}\n \"");
    const char *close = at + length + quoted;
    if (strncmp(at + length, quoted ? "\"}" : "}", 1 + (size_t)quoted) != 0)
        return NULL;
    *language = arena_strndup(arena, at, length);
    return close + 1;
}

/* ---- what is made of it ---- */

static void set_language(struct diagnostics *diagnostics, const struct markdown_tree *tree,
                         struct markup *element, const char *language) {
    if (language_is_tag(language))
        markup_set(element, "lang", language);
    else
        diagnose(diagnostics, SEVERITY_ERROR, tree->place,
                 "{lang=%s} is no language; expected a tag such as {lang=cy} for Welsh", language);
}

static bool is_escaped(const struct markdown_tree *tree, const char *at) {
    size_t slashes = 0;
    while (at - slashes > tree->source && at[-1 - (long)slashes] == '\\')
        slashes++;
    return slashes % 2 == 1;
}

/* Whether the bracket opens a passage, which is open then. */
static bool open_passage(struct markdown_passages *passages, struct diagnostics *diagnostics,
                         struct markdown_tree *tree, const char *at, bool *opened) {
    const char *language, *end = closing_bracket(at + 1, tree->source_end);
    const char *next =
        end == NULL || is_escaped(tree, at) ? NULL : read_language(tree->arena, end + 1, &language);
    if (next == NULL || passages->count == MARKDOWN_DEEP)
        return false;
    *opened = markdown_tree_open(tree, "span");
    if (*opened) {
        markdown_tree_read(tree, at, 1);
        set_language(diagnostics, tree, tree->open, language);
        passages->open[passages->count++] = (struct markdown_passage){end, next};
    }
    return true;
}

/* Whether the innermost passage ends at that bracket. */
static bool close_passage(struct markdown_passages *passages, struct markdown_tree *tree,
                          const char *at) {
    if (passages->count == 0 || passages->open[passages->count - 1].end != at)
        return false;
    passages->next = passages->open[--passages->count].next;
    markdown_tree_close_span(tree, "span", "span");
    return true;
}

/* [words](address){lang=cy} */
static void take_language_of_link(struct markdown_passages *passages,
                                  struct diagnostics *diagnostics, struct markdown_tree *tree,
                                  const char *at) {
    struct markup *last = tree->open->last_child;
    if (tree->text.length > 0 || last == NULL || last->name == NULL || strcmp(last->name, "a") != 0)
        return;
    const char *language, *next = read_language(tree->arena, at, &language);
    if (next == NULL)
        return;
    set_language(diagnostics, tree, last, language);
    passages->next = next;
}

/* `end`, or what is behind it: there is none. */
static const char *next_bracket(const char *at, const char *end) {
    while (at < end && *at != '[' && *at != ']')
        at++;
    return at;
}

bool markdown_passages_put(struct markdown_passages *passages, struct diagnostics *diagnostics,
                           struct markdown_tree *tree, const char *text, size_t size) {
    const char *end = text + size;
    bool opened = true;
    if (!markdown_tree_has(tree, text)) {
        markdown_tree_put(tree, text, size);
        return true;
    }
    take_language_of_link(passages, diagnostics, tree, text);
    for (const char *at = text; opened; at++) {
        at = passages->next != NULL && passages->next > at ? passages->next : at;
        const char *bracket = next_bracket(at, end);
        if (at < bracket)
            markdown_tree_put(tree, at, (size_t)(bracket - at));
        at = bracket;
        if (at >= end)
            break;
        if (*at == '[' ? !open_passage(passages, diagnostics, tree, at, &opened)
                       : !close_passage(passages, tree, at))
            markdown_tree_put(tree, at, 1);
    }
    return opened;
}
