/* Tells the tree what md4c finds in a text. */
#include "input/markdown.h"

#include "base/utf8.h"
#include "input/markdown_links.h"
#include "input/markdown_passages.h"
#include "input/markdown_references.h"
#include "input/markdown_signs.h"
#include "input/markdown_tree.h"
#include "model/rule.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The page has h1 and h2; an indicator's parts are h3, so its commentary's begin at h4. */
enum { HIGHEST_HEADING = 4, LOWEST_HEADING = 6 };

/* What a callback answers md4c, which answers it to us; −1 is md4c's own: it has no memory. */
enum { GO_ON = 0, TOO_DEEP = -2 };

static const char HASHES[] = "######";

enum task { TASK_NONE, TASK_TO_DO, TASK_DONE };

struct markdown {
    struct markdown_tree tree;
    struct markdown_passages passages;
    struct arena *arena;
    struct diagnostics *diagnostics;
    enum task task;   /* of the item that was opened: it comes before its first words */
    const char *mark; /* where that is in the source */
    int images;       /* how many images are open: their text is printed as text */
    unsigned headings[LOWEST_HEADING]; /* levels as written of those that the latest stands in, and
                                          its own */
    size_t heading_count;
    bool left_out; /* the latest heading leaves a level out */
    bool too_deep; /* said at the next text, which tells the line */
};

static void put(struct markdown *markdown, const char *text) {
    markdown_tree_put(&markdown->tree, text, strlen(text));
}

static int answer(struct markdown *markdown, bool opened) {
    markdown->too_deep = !opened;
    return GO_ON;
}

/* ---- blocks ---- */

static const char *block_tag(MD_BLOCKTYPE type) {
    switch (type) {
    case MD_BLOCK_QUOTE:
        return "blockquote";
    case MD_BLOCK_UL:
        return "ul";
    case MD_BLOCK_OL:
        return "ol";
    case MD_BLOCK_LI:
        return "li";
    case MD_BLOCK_P:
        return "p";
    case MD_BLOCK_CODE:
        return "pre";
    case MD_BLOCK_TABLE:
        return "table";
    case MD_BLOCK_THEAD:
        return "thead";
    case MD_BLOCK_TBODY:
        return "tbody";
    case MD_BLOCK_TR:
        return "tr";
    case MD_BLOCK_TH:
        return "th";
    case MD_BLOCK_TD:
        return "td";
    case MD_BLOCK_HR:
        return "hr";
    case MD_BLOCK_DOC:
    case MD_BLOCK_H:
    case MD_BLOCK_HTML:
        return NULL;
    }
    return NULL;
}

/* It stands below the nearest heading before it of a higher level: two that are written alike are
 * of one level, and none is left out. */
static const char *heading_tag(struct markdown *markdown, const MD_BLOCK_H_DETAIL *detail) {
    static const char *const tags[] = {"h4", "h5", "h6"};
    size_t *count = &markdown->heading_count;
    while (*count > 0 && markdown->headings[*count - 1] >= detail->level)
        (*count)--;
    markdown->left_out = *count > 0 && detail->level > markdown->headings[*count - 1] + 1;
    size_t depth = (*count)++;
    markdown->headings[depth] = detail->level;
    return tags[depth < LOWEST_HEADING - HIGHEST_HEADING ? depth
                                                         : LOWEST_HEADING - HIGHEST_HEADING];
}

/* Said at its end, when its text has told where it stands. */
static void check_heading(const struct markdown *markdown) {
    size_t depth = markdown->heading_count - 1;
    if (markdown->left_out)
        rule_warn(markdown->diagnostics, RULE_MARKDOWN, markdown->tree.open->place,
                  "the heading leaves a level out, and is printed right below the one that it "
                  "stands in; write %.*s before its words, not %.*s",
                  (int)markdown->headings[depth - 1] + 1, HASHES, (int)markdown->headings[depth],
                  HASHES);
}

static void put_attribute(struct markdown *markdown, const char *attribute, const char *value) {
    markup_set(markdown->tree.open, attribute, value);
}

/* What style sheets call the cells of such a column; NULL: they are like all. */
static const char *class_of_column(MD_ALIGN align) {
    switch (align) {
    case MD_ALIGN_RIGHT:
        return "right";
    case MD_ALIGN_CENTER:
        return "centre";
    case MD_ALIGN_LEFT:
    case MD_ALIGN_DEFAULT:
        return NULL;
    }
    return NULL;
}

/* The box of an item of a list of tasks, ticked or not, in front of the item's first words; who
 * listens hears what it means. */
static bool put_box(struct markdown *markdown) {
    static const struct {
        const char *sign, *words;
    } boxes[] = {[TASK_TO_DO] = {"\u2610", "to do"}, [TASK_DONE] = {"\u2611", "done"}};
    enum task task = markdown->task;
    markdown->task = TASK_NONE;
    if (task == TASK_NONE)
        return true;
    if (!markdown_tree_open(&markdown->tree, "span"))
        return false;
    put_attribute(markdown, "role", "img");
    put_attribute(markdown, "aria-label", boxes[task].words);
    markdown_tree_read(&markdown->tree, markdown->mark, 1);
    put(markdown, boxes[task].sign);
    markdown_tree_close_span(&markdown->tree, "span", "span");
    put(markdown, "\u00A0");
    return true;
}

static void enter_item(struct markdown *markdown, const MD_BLOCK_LI_DETAIL *item) {
    if (!item->is_task)
        return;
    put_attribute(markdown, "class", "task");
    markdown->task = item->task_mark == ' ' ? TASK_TO_DO : TASK_DONE;
    markdown->mark = markdown->tree.source + item->task_mark_offset;
}

static void enter_cell(struct markdown *markdown, const MD_BLOCK_TD_DETAIL *cell) {
    const char *class_name = class_of_column(cell->align);
    if (class_name != NULL)
        put_attribute(markdown, "class", class_name);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    const char *tag = type == MD_BLOCK_H ? heading_tag(markdown, detail) : block_tag(type);
    if (tag == NULL || markdown->too_deep)
        return GO_ON;
    bool is_paragraph = type == MD_BLOCK_P;
    if ((!is_paragraph && !put_box(markdown)) || !markdown_tree_open(&markdown->tree, tag) ||
        (is_paragraph && !put_box(markdown)))
        return answer(markdown, false);
    unsigned start = type == MD_BLOCK_OL ? ((MD_BLOCK_OL_DETAIL *)detail)->start : 1;
    if (start != 1)
        put_attribute(markdown, "start", arena_printf(markdown->arena, "%u", start));
    if (type == MD_BLOCK_TH)
        put_attribute(markdown, "scope", "col");
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        enter_cell(markdown, detail);
    if (type == MD_BLOCK_LI)
        enter_item(markdown, detail);
    return GO_ON;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    if (markdown->too_deep || (type != MD_BLOCK_H && block_tag(type) == NULL))
        return GO_ON;
    if (!put_box(markdown))
        return answer(markdown, false);
    if (type == MD_BLOCK_CODE && ((MD_BLOCK_CODE_DETAIL *)detail)->fence_char == '\0')
        markdown_signs_indented(markdown->diagnostics, markdown->tree.open->place);
    if (type == MD_BLOCK_H)
        check_heading(markdown);
    markdown_tree_close(&markdown->tree);
    if (type != MD_BLOCK_HR)
        put(markdown, "\n");
    return GO_ON;
}

/* ---- links ---- */

/* As much as browsers take; a PDF has an end, too. */
enum { LONGEST_ADDRESS = 2048 };

static bool is_too_long(const char *href) {
    return strlen(href) > LONGEST_ADDRESS;
}

static bool is_allowed_link(const char *href) {
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (strncasecmp(href, schemes[i], strlen(schemes[i])) == 0)
            return !is_too_long(href);
    return false;
}

/* 12@3.5 is no address: the last part of a host has letters. */
static bool is_mail_to_figures(const char *href) {
    const char *dot = strrchr(href, '.');
    return strncasecmp(href, "mailto:", strlen("mailto:")) == 0 && dot != NULL &&
           dot[1 + strspn(dot + 1, "0123456789")] == '\0';
}

static void say_no_link(struct diagnostics *diagnostics, struct place place, const char *href) {
    if (is_too_long(href))
        diagnose(diagnostics, SEVERITY_WARNING, place,
                 "the link is printed as text: its address has %zu bytes; expected %d at most",
                 strlen(href), LONGEST_ADDRESS);
    else if (*href != '\0' && strpbrk(href, "./:#@") == NULL)
        diagnose(diagnostics, SEVERITY_WARNING, place,
                 "the link “%s” is printed as text, and “(%s)” is not printed; write “\\[” where "
                 "it is none",
                 href, href);
    else
        diagnose(diagnostics, SEVERITY_WARNING, place,
                 "the link “%s” is printed as text; expected http, https or mailto", href);
}

/* ---- spans ---- */

/* A link in a link is none, as HTML has it. */
static int enter_link(struct markdown *markdown, const MD_SPAN_A_DETAIL *detail) {
    char *href = markdown_attribute_text(&detail->href);
    bool linked = is_allowed_link(href) && !is_mail_to_figures(href) &&
                  !markdown_tree_is_in(&markdown->tree, "a");
    bool opened = markdown_tree_open(&markdown->tree, linked ? "a" : "span");
    if (opened && linked)
        put_attribute(markdown, "href",
                      utf8_nfc(markdown->arena, arena_strdup(markdown->arena, href)));
    free(href);
    return answer(markdown, opened);
}

/* What is written as an address alone, and is no link, is on the page as it was written. */
static bool shows_its_address(const struct markup *link, const char *href) {
    const struct markup *text = link->first_child;
    return text != NULL && text->next == NULL && text->name == NULL &&
           strcmp(text->text, href) == 0;
}

/* Whether the address stands behind the link's words, rather than in a definition elsewhere. */
static bool is_beside_its_words(const struct markdown *markdown, const char *address) {
    const char *source = markdown->tree.source, *at = address;
    if (!markdown_tree_has(&markdown->tree, address))
        return false;
    while (at > source && strchr(" \t\r\n<", at[-1]) != NULL)
        at--;
    return at > source && at[-1] == '(';
}

static void fit_words(struct markdown *markdown, struct markup *link,
                      const MD_SPAN_A_DETAIL *detail) {
    char *title = detail->title.size > 0 ? markdown_attribute_text(&detail->title) : NULL;
    markdown_link_fit(markdown->arena, markdown->diagnostics, link,
                      title == NULL ? "" : arena_strdup(markdown->arena, title));
    free(title);
}

/* Said at its end, when the text in it has told where it stands; without any, its address has. */
static void leave_link(struct markdown *markdown, const MD_SPAN_A_DETAIL *detail) {
    if (markdown->tree.open->place.line == 0 && is_beside_its_words(markdown, detail->href.text))
        markdown_tree_read(&markdown->tree, detail->href.text, detail->href.size);
    char *href = markdown_attribute_text(&detail->href);
    struct markup *link = markdown_tree_close_span(&markdown->tree, "a", "span");
    if (link != NULL && markup_get(link, "href") != NULL)
        fit_words(markdown, link, detail);
    if (link != NULL && !is_allowed_link(href) && !shows_its_address(link, href))
        say_no_link(markdown->diagnostics, link->place, href);
    free(href);
}

/* An image is printed as it was written. */
static int enter_image(struct markdown *markdown) {
    put(markdown, "![");
    markdown->images++;
    return GO_ON;
}

static void leave_image(struct markdown *markdown, const MD_SPAN_IMG_DETAIL *detail) {
    char *source = markdown_attribute_text(&detail->src);
    put(markdown, "](");
    put(markdown, source);
    put(markdown, ")");
    markdown->images--;
    free(source);
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    if (markdown->too_deep)
        return GO_ON;
    if (!put_box(markdown))
        return answer(markdown, false);
    switch (type) {
    case MD_SPAN_EM:
        return answer(markdown, markdown_tree_open_emphasis(&markdown->tree, "em"));
    case MD_SPAN_STRONG:
        return answer(markdown, markdown_tree_open_emphasis(&markdown->tree, "strong"));
    case MD_SPAN_CODE:
        return answer(markdown, markdown_tree_open(&markdown->tree, "code"));
    case MD_SPAN_A:
        return enter_link(markdown, detail);
    case MD_SPAN_IMG:
        return enter_image(markdown);
    case MD_SPAN_DEL:
        return answer(markdown, markdown_tree_open_struck(&markdown->tree));
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U:
        return GO_ON;
    }
    return GO_ON;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    if (markdown->too_deep)
        return GO_ON;
    switch (type) {
    case MD_SPAN_EM:
        markdown_tree_close_emphasis(&markdown->tree, "em");
        break;
    case MD_SPAN_STRONG:
        markdown_tree_close_emphasis(&markdown->tree, "strong");
        break;
    case MD_SPAN_CODE:
        markdown_tree_close_span(&markdown->tree, "code", "code");
        break;
    case MD_SPAN_A:
        leave_link(markdown, detail);
        break;
    case MD_SPAN_IMG:
        leave_image(markdown, detail);
        break;
    case MD_SPAN_DEL:
        markdown_tree_close_struck(&markdown->tree);
        break;
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U:
        break;
    }
    return GO_ON;
}

/* ---- texts ---- */

static int put_break(struct markdown *markdown) {
    bool opened = markdown_tree_open(&markdown->tree, "br");
    if (opened)
        markdown_tree_close(&markdown->tree);
    return answer(markdown, opened);
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context) {
    struct markdown *markdown = context;
    char character[5];
    markdown->too_deep = markdown->too_deep || !put_box(markdown);
    markdown_tree_read(&markdown->tree, text, size);
    if (markdown->too_deep)
        return TOO_DEEP;
    if (type == MD_TEXT_BR && markdown->images == 0)
        return put_break(markdown);
    if (type == MD_TEXT_BR)
        put(markdown, " ");
    else if (type == MD_TEXT_NULLCHAR)
        put(markdown, "\uFFFD");
    else if (type == MD_TEXT_ENTITY && markdown_resolve(text, size, character))
        put(markdown, character);
    else if (type == MD_TEXT_SOFTBR)
        put(markdown, "\n");
    else if (type == MD_TEXT_NORMAL && markdown->images == 0)
        return answer(markdown, markdown_passages_put(&markdown->passages, markdown->diagnostics,
                                                      &markdown->tree, text, size));
    else
        markdown_tree_put(&markdown->tree, text, size);
    return GO_ON;
}

/* An element around all of it. */
static void open_language(struct markdown *markdown, const char *lang) {
    if (*lang != '\0' && markdown_tree_open(&markdown->tree, "div"))
        put_attribute(markdown, "lang", lang);
}

const struct markup *markdown_read(struct arena *arena, struct diagnostics *diagnostics,
                                   struct place first, const char *text, const char *lang) {
    struct markdown markdown = {
        .tree = markdown_tree_new(arena, text, first), .arena = arena, .diagnostics = diagnostics};
    open_language(&markdown, lang);
    MD_PARSER parser = {.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
                                 MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS,
                        .enter_block = enter_block,
                        .leave_block = leave_block,
                        .enter_span = enter_span,
                        .leave_span = leave_span,
                        .text = on_text};
    int answered = md_parse(text, (MD_SIZE)strlen(text), &parser, &markdown);
    if (answered != GO_ON && answered != TOO_DEEP)
        arena_out_of_memory();
    if (markdown.too_deep)
        diagnose(
            diagnostics, SEVERITY_ERROR, markdown.tree.place,
            "lists, quotes or emphasis are nested too deep here; expected %d lists or quotes in "
            "each other at most, and %d elements in all",
            MARKDOWN_LISTS_DEEP, MARKDOWN_DEEP);
    const struct markup *top = markdown_tree_end(&markdown.tree);
    if (markdown.too_deep)
        return NULL;
    struct markdown_source source = markdown_source_new(arena, first, text);
    markdown_signs(diagnostics, &source, top);
    markdown_lines(diagnostics, &source);
    return top;
}
