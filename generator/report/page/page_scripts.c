/* Looks for runs of one script in the texts of the page tree. */
#include "report/page/page_scripts.h"

#include "base/utf8.h"
#include "report/page/page_cut.h"

#include <string.h>

/* By Unicode's blocks. The language is the one that most texts in the script are in; Arabic's are
 * told apart by their letters. Scripts of many languages (Latin, Greek letters in formulas,
 * Cyrillic, Han) say nothing of one. */
struct script {
    uint32_t first, last;
    const char *language;
    bool right_to_left;
};

static const char ARABIC[] = "ar";

static const struct script scripts[] = {
    {0x0530, 0x058F, "hy", false},  {0x0590, 0x05FF, "he", true},   {0x0600, 0x06FF, ARABIC, true},
    {0x0700, 0x074F, "syr", true},  {0x0750, 0x077F, ARABIC, true}, {0x0780, 0x07BF, "dv", true},
    {0x08A0, 0x08FF, ARABIC, true}, {0x0900, 0x0963, "hi", false},  {0x0966, 0x097F, "hi", false},
    {0x0980, 0x09FF, "bn", false},  {0x0A00, 0x0A7F, "pa", false},  {0x0A80, 0x0AFF, "gu", false},
    {0x0B00, 0x0B7F, "or", false},  {0x0B80, 0x0BFF, "ta", false},  {0x0C00, 0x0C7F, "te", false},
    {0x0C80, 0x0CFF, "kn", false},  {0x0D00, 0x0D7F, "ml", false},  {0x0D80, 0x0DFF, "si", false},
    {0x0E00, 0x0E7F, "th", false},  {0x0E80, 0x0EFF, "lo", false},  {0x0F00, 0x0FFF, "bo", false},
    {0x1000, 0x109F, "my", false},  {0x10A0, 0x10FF, "ka", false},  {0x1100, 0x11FF, "ko", false},
    {0x1200, 0x139F, "am", false},  {0x1780, 0x17FF, "km", false},  {0x3040, 0x30FF, "ja", false},
    {0xAC00, 0xD7AF, "ko", false},  {0xFB1D, 0xFB4F, "he", true},   {0xFB50, 0xFDFF, ARABIC, true},
    {0xFE70, 0xFEFC, ARABIC, true},
};

static const struct script *script_of(uint32_t code_point) {
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts && code_point >= scripts[i].first; i++)
        if (code_point <= scripts[i].last)
            return &scripts[i];
    return NULL;
}

/* ---- Arabic's languages ---- */

static bool has_any(const char *text, size_t length, const char *letters) {
    for (const char *end = text + length; text < end;) {
        uint32_t code_point = utf8_next(&text);
        for (const char *letter = letters; *letter != '\0';)
            if (utf8_next(&letter) == code_point)
                return true;
    }
    return false;
}

static const char *language_of(const struct script *script, const char *text, size_t length) {
    static const char of_urdu[] = "ٹڈڑںے", of_persian[] = "پچژگ";
    if (script->language != ARABIC)
        return script->language;
    return has_any(text, length, of_urdu)      ? "ur"
           : has_any(text, length, of_persian) ? "fa"
                                               : ARABIC;
}

/* ---- runs ---- */

/* A part of a text whose letters are all of one script. */
struct script_run {
    const struct script *script;
    size_t begin, end;
};

static bool are_alike(const struct script *one, const struct script *other) {
    return one != NULL && other != NULL && one->language == other->language;
}

/* The first run from that byte on: up to its last letter before one of another script. */
static bool next_run(const char *text, size_t from, struct script_run *run) {
    *run = (struct script_run){0};
    const char *first = utf8_beyond_ascii(text + from);
    for (const char *at = first, *next = at; *at != '\0'; at = next) {
        uint32_t code_point = utf8_next(&next);
        const struct script *script = script_of(code_point);
        if (run->script == NULL && script != NULL)
            *run = (struct script_run){script, (size_t)(at - text), 0};
        if (are_alike(run->script, script))
            run->end = (size_t)(next - text);
        else if (run->script != NULL && (script != NULL || utf8_is_letter(code_point)))
            break;
    }
    return run->script != NULL;
}

/* ---- the tree ---- */

/* Whether the list, with a blank around each, has the language that a tag begins with. */
static bool is_among(const char *list, const char *tag) {
    size_t length = strcspn(tag, "-");
    for (const char *at = list; (at = strchr(at, ' ')) != NULL && at[1] != '\0';)
        if (strncmp(++at, tag, length) == 0 && at[length] == ' ')
            return true;
    return false;
}

/* Languages in the script of the first: where an author says one of them, it is not the first. */
static bool shares_script(const char *language, const char *said) {
    static const char *const kin[] = {" ar fa ur ps ku ckb sd ug pnb ", " hi mr ne sa mai bho kok ",
                                      " he yi ", " bn as ", " am ti "};
    for (size_t i = 0; i < sizeof kin / sizeof *kin; i++)
        if (is_among(kin[i], language) && is_among(kin[i], said))
            return true;
    return strncmp(said, language, strlen(language)) == 0 && strcspn(said, "-") == strlen(language);
}

/* The nearest element's that says one; NULL: none does. */
static const char *said_above(const struct node *node, enum attribute_name name) {
    const char *said = NULL;
    for (; node != NULL && said == NULL; node = node->parent)
        said = node_attribute(node, name);
    return said;
}

static bool is_said(const struct node *node, const char *language) {
    const char *said = said_above(node, ATTRIBUTE_LANG);
    return said != NULL && shares_script(language, said);
}

static const struct attribute from_right = {ATTRIBUTE_DIR, "dir", "rtl"};

/* What is not said around the run; without attributes all is. A direction is asked for wherever a
 * language is. */
static struct page_wrapper wrapper_of(struct arena *arena, const struct node *parent,
                                      const char *language, bool right_to_left) {
    struct attribute *attributes = arena_array(arena, 2, sizeof *attributes);
    size_t count = 0;
    bool said = is_said(parent, language);
    if (!said)
        attributes[count++] = (struct attribute){ATTRIBUTE_LANG, "lang", language};
    if (right_to_left && (!said || said_above(parent, ATTRIBUTE_DIR) == NULL))
        attributes[count++] = from_right;
    return (struct page_wrapper){ELEMENT_SPAN, attributes, count};
}

static bool has_letters(const char *text, const char *end) {
    while (text < end)
        if (utf8_is_letter(utf8_next(&text)))
            return true;
    return false;
}

/* Whatever script the letters around it may be of, one that says no language among them. */
static bool is_whole(const char *text, struct script_run run) {
    return !has_letters(text, text + run.begin) &&
           !has_letters(text + run.end, text + strlen(text));
}

/* A paragraph or heading with one text and nothing else. */
static bool is_block_of(const struct node *parent, const struct node *text) {
    return (parent->element == ELEMENT_P || node_heading_level(parent) > 0) &&
           parent->first_child == text && text->next == NULL;
}

static void add_attributes(struct arena *arena, struct node *node, struct page_wrapper wrapper) {
    size_t count = node->attribute_count;
    struct attribute *attributes =
        arena_array(arena, count + wrapper.attribute_count, sizeof *attributes);
    if (count > 0)
        memcpy(attributes, node->attributes, count * sizeof *attributes);
    memcpy(attributes + count, wrapper.attributes, wrapper.attribute_count * sizeof *attributes);
    node->attributes = attributes;
    node->attribute_count = count + wrapper.attribute_count;
}

/* All letters below it, and there are some. */
static bool all_run_from_right(const struct node *list) {
    bool found = false;
    for (const struct node *node = list; node != NULL; node = node_following(node, list))
        for (const char *at = node->kind == NODE_TEXT ? node->text : ""; *at != '\0';) {
            uint32_t code_point = utf8_next(&at);
            if (utf8_is_right_to_left(code_point))
                found = true;
            else if (utf8_is_letter(code_point))
                return false;
        }
    return found;
}

/* A list's bullets stand where its lines begin. */
static void mark_list(struct arena *arena, struct node *list) {
    bool is_list = list->element == ELEMENT_UL || list->element == ELEMENT_OL;
    if (is_list && node_attribute(list, ATTRIBUTE_DIR) == NULL && all_run_from_right(list))
        add_attributes(arena, list, (struct page_wrapper){ELEMENT_SPAN, &from_right, 1});
}

/* Whether nodes were added. */
static bool mark_text(struct arena *arena, struct node *parent, struct node *node) {
    const char *text = node->text;
    size_t at = 0, cut_at = 0; /* node has what is behind cut_at */
    struct script_run run;
    while (node != NULL && next_run(text, at, &run)) {
        at = run.end;
        const char *language = language_of(run.script, text + run.begin, run.end - run.begin);
        struct page_wrapper wrapper =
            wrapper_of(arena, parent, language, run.script->right_to_left);
        if (wrapper.attribute_count == 0)
            continue;
        if (cut_at == 0 && is_block_of(parent, node) && is_whole(text, run)) {
            add_attributes(arena, parent, wrapper);
            return false;
        }
        node = page_cut(arena, node, run.begin - cut_at, run.end - cut_at, wrapper);
        cut_at = run.end;
    }
    return cut_at > 0;
}

static bool is_left_alone(const struct node *node) {
    return node->element == ELEMENT_HEAD || node->element == ELEMENT_SCRIPT ||
           node->element == ELEMENT_STYLE || node->element == ELEMENT_TEXTAREA;
}

/* Whether nodes were added below it. */
static bool mark_below(struct arena *arena, struct node *node) {
    bool added = false;
    for (struct node *child = node->first_child, *next; child != NULL; child = next) {
        next = child->next;
        if (child->kind == NODE_TEXT)
            added |= mark_text(arena, node, child);
        else if (!is_left_alone(child))
            added |= mark_below(arena, child);
    }
    mark_list(arena, node);
    return added;
}

void page_mark_scripts(struct arena *arena, struct node *root) {
    if (mark_below(arena, root))
        page_number_nodes(root);
}
