/* Looks through the tree for what reads like a figure, a note or a sentence. */
#include "input/markdown_signs.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "model/rule.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* A list's first number above this is no count of items, but a year or a figure. */
enum { HIGHEST_FIRST_NUMBER = 31 };

/* A heading that is underlined is a paragraph by mistake where it is longer than one is. */
enum { LONGEST_HEADING = 80 };

struct signs {
    struct diagnostics *diagnostics;
    const struct markdown_source *source;
    const struct markup *tree;
    size_t searched; /* up to this line bullets without words were found */
};

static struct place place_at(const struct signs *signs, size_t line) {
    struct place place = signs->source->first;
    place.line = line;
    return place;
}

static const char *line_of(const struct signs *signs, const struct markup *element) {
    return markdown_source_line(signs->source, element->place.line);
}

static const char *excerpt_of(const struct signs *signs, const struct markup *element) {
    return markdown_source_excerpt(signs->source, element->place.line);
}

/* ---- words of the tree ---- */

static bool is_named(const struct markup *markup, const char *name) {
    return markup->name != NULL && strcmp(markup->name, name) == 0;
}

static const struct markup *first_named(const struct markup *from, const char *name) {
    while (from != NULL && !is_named(from, name))
        from = from->next;
    return from;
}

static size_t count_named(const struct markup *parent, const char *name) {
    size_t count = 0;
    for (const struct markup *m = parent->first_child; m != NULL; m = m->next)
        count += is_named(m, name);
    return count;
}

/* Without the blanks around them. */
static const char *words_of(const struct signs *signs, const struct markup *element) {
    struct buffer words = {0};
    buffer_puts(&words, "");
    for (const struct markup *m = element; m != NULL; m = markup_following(m, element))
        if (m->text != NULL)
            buffer_puts(&words, m->text);
    size_t before = strspn(words.data, " \t\n"), length = words.length;
    while (length > before && strchr(" \t\n", words.data[length - 1]) != NULL)
        length--;
    const char *copy = arena_strndup(signs->source->arena, words.data + before, length - before);
    buffer_free(&words);
    return copy;
}

static const struct markup *before(const struct markup *element) {
    const struct markup *previous = NULL;
    for (const struct markup *m = element->parent->first_child; m != element; m = m->next)
        if (m->name != NULL || strspn(m->text, "\n") != strlen(m->text))
            previous = m;
    return previous;
}

/* ---- figures ---- */

/* Behind what may stand before a figure's digits. */
static const char *behind_signs(const char *text) {
    static const char *const signs[] = {" ", "+", "-", "−", "±", "~", "≈", "<",
                                        ">", "=", "≤", "≥", "£", "€", "$"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strncmp(text, signs[i], strlen(signs[i])) == 0)
            return behind_signs(text + strlen(signs[i]));
    return text;
}

static bool begins_with_figure(const char *text) {
    return isdigit((unsigned char)*behind_signs(text));
}

static bool is_unit(const char *text) {
    static const char *const units[] = {
        "",      "%",      "percent",          "per cent",         "pp",
        "point", "points", "percentage point", "percentage points"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strncmp(text, units[i], strlen(units[i])) == 0 &&
            strspn(text + strlen(units[i]), ".;") == strlen(text + strlen(units[i])))
            return true;
    return false;
}

/* 5%, £3.5m, 1,060 or 5 percentage points, and no more. */
static bool is_figure(const char *text) {
    enum { LETTERS = 2 }; /* as in 3bn, 5pp */
    const char *at = behind_signs(text);
    if (!isdigit((unsigned char)*at))
        return false;
    at += strspn(at, "0123456789.,%");
    for (int i = 0; i < LETTERS && isalpha((unsigned char)*at); i++)
        at++;
    return is_unit(at) || (*at == ' ' && is_unit(at + 1));
}

static bool is_year(const char *text) {
    return (strncmp(text, "19", 2) == 0 || strncmp(text, "20", 2) == 0) &&
           strspn(text, "0123456789") == 4;
}

/* ---- lists ---- */

/* Whether a dash in the midst of a sentence became the list: nothing but its line parts them. */
static bool goes_on_from_text(const struct signs *signs, const struct markup *list,
                              const char *words) {
    const struct markup *paragraph = before(list);
    return paragraph != NULL && is_named(paragraph, "p") && islower((unsigned char)*words) &&
           *markdown_source_line(signs->source, list->place.line - 1) != '\0' &&
           strchr(":;", words_of(signs, paragraph)[strlen(words_of(signs, paragraph)) - 1]) == NULL;
}

/* Whether some text has a star behind a word, to which a note below belongs. */
static bool has_star(const struct signs *signs) {
    for (const struct markup *m = signs->tree; m != NULL; m = markup_following(m, signs->tree))
        if (m->text != NULL && strchr(m->text, '*') != NULL && *m->text != '*')
            return true;
    return false;
}

static void warn_of_bullet(struct signs *signs, const struct markup *item, const char *words) {
    char mark = *line_of(signs, item);
    const char *excerpt = excerpt_of(signs, item);
    if (mark == '+' || mark == '-')
        rule_warn(signs->diagnostics, RULE_MARKDOWN, item->place,
                  "“%s” is an item of a list here, and its %s is lost; write “%c%s” without the "
                  "blank where it is a sign, or words beside the figure where it is a list",
                  excerpt, mark == '+' ? "plus" : "minus", mark, words);
    else
        rule_warn(signs->diagnostics, RULE_MARKDOWN, item->place,
                  "“%s” is an item of a list here, and its first sign is lost; write “\\%s” where "
                  "it is a sign",
                  excerpt, excerpt);
}

static void look_at_only_bullet(struct signs *signs, const struct markup *list,
                                const struct markup *item, const char *words) {
    const char *excerpt = excerpt_of(signs, item);
    if (begins_with_figure(words))
        warn_of_bullet(signs, item, words);
    else if (goes_on_from_text(signs, list, words))
        rule_warn(signs->diagnostics, RULE_MARKDOWN, item->place,
                  "“%s” begins a list in the midst of a sentence; write “\\%s” where it is a dash, "
                  "or an empty line above a list",
                  excerpt, excerpt);
    else if (*excerpt == '*' && has_star(signs))
        rule_warn(signs->diagnostics, RULE_MARKDOWN, item->place,
                  "“%s” is an item of a list here, and no note: its star is lost; write “\\%s”",
                  excerpt, excerpt);
}

/* Of a bullet or number without words no text has told the line. */
static void warn_of_empty_item(struct signs *signs, const struct markup *item) {
    size_t line = item->place.line > signs->searched ? item->place.line : signs->searched + 1;
    size_t end = signs->source->first.line + signs->source->count;
    for (; line < end; line++) {
        const char *text = markdown_source_line(signs->source, line);
        const char *mark = text + strspn(text, "> ");
        mark += strspn(mark, "0123456789");
        if (*mark != '\0' && strchr("-+*.)", *mark) != NULL &&
            mark[1 + strspn(mark + 1, " \t")] == '\0')
            break;
    }
    if (line == end)
        return;
    signs->searched = line;
    const char *text = markdown_source_excerpt(signs->source, line);
    rule_warn(signs->diagnostics, RULE_MARKDOWN, place_at(signs, line),
              "“%s” is an item without words; write them behind it, or a backslash before its sign "
              "where it is no item",
              text);
}

static void look_at_bullets(struct signs *signs, const struct markup *list) {
    size_t count = count_named(list, "li");
    for (const struct markup *item = list->first_child; (item = first_named(item, "li")) != NULL;
         item = item->next) {
        const char *words = words_of(signs, item);
        if (*words == '\0')
            warn_of_empty_item(signs, item);
        else if (first_named(item->first_child, "blockquote") != NULL)
            continue; /* what is said of the quotation is enough */
        else if (count == 1)
            look_at_only_bullet(signs, list, item, words);
        else if (is_figure(words))
            warn_of_bullet(signs, item, words);
    }
}

/* The number that an item was written with; 0: its line does not begin with one. */
static unsigned long written_number(const struct signs *signs, const struct markup *item) {
    const char *text = line_of(signs, item);
    text += strspn(text, "> ");
    char *end;
    unsigned long number = isdigit((unsigned char)*text) ? strtoul(text, &end, 10) : 0;
    return number > 0 && (*end == '.' || *end == ')') ? number : 0;
}

/* Whether all are 1: a way to have them counted. */
static bool are_ones(const struct signs *signs, const struct markup *list) {
    for (const struct markup *item = list->first_child; (item = first_named(item, "li")) != NULL;
         item = item->next)
        if (written_number(signs, item) > 1)
            return false;
    return true;
}

static void look_at_number(struct signs *signs, const struct markup *item, unsigned long printed) {
    unsigned long written = written_number(signs, item);
    if (written != 0 && written != printed)
        rule_warn(signs->diagnostics, RULE_MARKDOWN, item->place,
                  "“%s” is an item of a list here, and printed with the number %lu: items are "
                  "counted from the first; write “%lu\\.” where that is no item's number",
                  excerpt_of(signs, item), printed, written);
}

static void look_at_first_number(struct signs *signs, const struct markup *list,
                                 const struct markup *item, unsigned long start) {
    const char *words = words_of(signs, item), *excerpt = excerpt_of(signs, item);
    bool is_alone = count_named(list, "li") == 1;
    if (*words == '\0')
        warn_of_empty_item(signs, item);
    else if (start > HIGHEST_FIRST_NUMBER ||
             (is_alone && (is_figure(words) || goes_on_from_text(signs, list, words))))
        rule_warn(signs->diagnostics, RULE_MARKDOWN, item->place,
                  "“%s” begins a list here that counts from %lu; write “%lu\\.” where it is a "
                  "year or a figure",
                  excerpt, start, start);
}

static void look_at_numbers(struct signs *signs, const struct markup *list) {
    const struct markup *first = first_named(list->first_child, "li");
    const char *start = markup_get(list, "start");
    unsigned long number = start != NULL ? strtoul(start, NULL, 10) : 1;
    look_at_first_number(signs, list, first, number);
    if (are_ones(signs, list))
        return;
    for (const struct markup *item = first->next; (item = first_named(item, "li")) != NULL;
         item = item->next)
        look_at_number(signs, item, ++number);
}

/* ---- quotes and headings ---- */

static void look_at_quote(struct signs *signs, const struct markup *quote) {
    const char *words = words_of(signs, quote);
    if (begins_with_figure(words) && !is_year(words))
        rule_warn(
            signs->diagnostics, RULE_MARKDOWN, quote->place,
            "“%s” is a quotation here, and “>” is no sign before the figure; write “more than "
            "…”, or “\\>”",
            excerpt_of(signs, quote));
}

/* Rank 1, not 1. or 1/4. */
static bool is_rank(const char *words) {
    size_t digits = strspn(words, "0123456789");
    return digits > 0 && digits <= 3 && (words[digits] == '\0' || words[digits] == ' ');
}

static void look_at_underlined(struct signs *signs, const struct markup *heading,
                               const char *words) {
    if (strlen(words) > LONGEST_HEADING || words[strlen(words) - 1] == '.')
        rule_warn(signs->diagnostics, RULE_MARKDOWN, heading->place,
                  "“%s” is a heading here, since a line of - or = stands right below it; leave an "
                  "empty line between them",
                  excerpt_of(signs, heading));
}

static void look_at_heading(struct signs *signs, const struct markup *heading) {
    const char *words = words_of(signs, heading), *line = line_of(signs, heading);
    if (*words == '\0')
        return;
    if (strncmp(line, "# ", 2) == 0 && is_rank(words))
        rule_warn(signs->diagnostics, RULE_MARKDOWN, heading->place,
                  "“%s” is a heading here, and “#” no number sign; write “No. %s”, or “\\#”",
                  excerpt_of(signs, heading), words);
    else if (*line != '#')
        look_at_underlined(signs, heading, words);
}

/* ---- emphasis and code ---- */

static bool is_word_at(const char *text) {
    return utf8_is_word(utf8_next(&text));
}

static const char *one_back(const char *text, const char *at) {
    do
        at--;
    while (at > text && (*at & 0xC0) == 0x80);
    return at;
}

/* The word that the text ends with, or %, or a bracket; NULL: none of them. */
static const char *last_word(const char *text) {
    const char *end = text + strlen(text), *at = end;
    if (at == text)
        return NULL;
    if (strchr("%)", at[-1]) != NULL)
        at--;
    while (at > text && is_word_at(one_back(text, at)))
        at = one_back(text, at);
    return at < end ? at : NULL;
}

/* Letters, two at least, as in un*believ*able: what nobody multiplies. */
static bool is_part_of_word(const char *text) {
    const char *at = text;
    while (*at != '\0' && is_word_at(at))
        utf8_next(&at);
    return at - text >= 2 && strcspn(text, "0123456789") >= (size_t)(at - text);
}

/* The word right before a span whose mark was hardly meant for one; NULL: there is none. */
static const char *word_before(const struct signs *signs, const struct markup *span) {
    const struct markup *previous = before(span);
    const char *word =
        previous == NULL || previous->text == NULL ? NULL : last_word(previous->text);
    bool parts = word != NULL && is_part_of_word(word) && is_part_of_word(words_of(signs, span));
    return parts ? NULL : word;
}

static void look_at_emphasis(struct signs *signs, const struct markup *span) {
    const char *word = word_before(signs, span), *mark = is_named(span, "em") ? "*" : "**";
    if (word != NULL)
        rule_warn(signs->diagnostics, RULE_MARKDOWN, span->place,
                  "“%s” behind “%s” makes what follows emphasis, and is not printed; write “×”, or "
                  "“\\*” for the sign itself",
                  mark, word);
}

static void look_at_code(struct signs *signs, const struct markup *span) {
    const struct markup *previous = before(span);
    const char *word =
        previous == NULL || previous->text == NULL ? NULL : last_word(previous->text);
    if (word != NULL)
        rule_warn(
            signs->diagnostics, RULE_MARKDOWN, span->place,
            "“`” behind “%s” makes what follows code, and is not printed; write “’”, or “\\`” "
            "for the sign itself",
            word);
}

void markdown_signs_indented(struct diagnostics *diagnostics, struct place place) {
    rule_warn(diagnostics, RULE_MARKDOWN, place,
              "four blanks make a block of code of this line: what is in it is printed as it is "
              "written; begin it with fewer, or put code between lines of ```");
}

/* ---- tables ---- */

static const char *behind_code(const char *at) {
    const char *end = strchr(at + 1, '`');
    return end != NULL ? end + 1 : at + 1;
}

/* How many cells of a row's line have words, or stand before such. */
static size_t written_cells(const char *line) {
    size_t cells = 1, filled = 0;
    for (const char *at = line + (*line == '|'); *at != '\0';) {
        if (*at == '|')
            cells++;
        else if (*at != ' ' && *at != '\t')
            filled = cells;
        if (*at == '`')
            at = behind_code(at);
        else
            at += 1 + (*at == '\\' && at[1] != '\0');
    }
    return filled;
}

static void look_at_row(struct signs *signs, const struct markup *row) {
    size_t columns = count_named(row, "td"), cells = written_cells(line_of(signs, row));
    if (columns > 0 && cells > columns)
        rule_warn(signs->diagnostics, RULE_MARKDOWN, row->place,
                  "the row has %zu cells and its table %zu columns: what is in the last is not "
                  "printed; write “\\|” for a line within a cell",
                  cells, columns);
}

/* ---- all of them ---- */

void markdown_signs(struct diagnostics *diagnostics, const struct markdown_source *source,
                    const struct markup *tree) {
    static const struct {
        const char *name;
        void (*look)(struct signs *, const struct markup *);
    } looks[] = {{"ul", look_at_bullets},       {"ol", look_at_numbers},
                 {"blockquote", look_at_quote}, {"h4", look_at_heading},
                 {"h5", look_at_heading},       {"h6", look_at_heading},
                 {"em", look_at_emphasis},      {"strong", look_at_emphasis},
                 {"code", look_at_code},        {"tr", look_at_row}};
    struct signs signs = {.diagnostics = diagnostics, .source = source, .tree = tree};
    for (const struct markup *m = tree; m != NULL; m = markup_following(m, tree))
        for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
            if (is_named(m, looks[i].name))
                looks[i].look(&signs, m);
}
