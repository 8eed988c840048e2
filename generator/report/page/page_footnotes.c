/* Moves notes from where they are written to where they stand. */
#include "report/page/page_footnotes.h"

#include "base/utf8.h"
#include "report/page/page_insert.h"

#include <string.h>

struct footnote {
    const char *words;
    size_t number;
};

/* An element with data-footnotes, in document order; its list once there is a note for it. */
struct footnote_place {
    struct node *node, *list;
};

struct footnoting {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct footnote *notes;
    size_t note_count;
    struct footnote_place *places;
    size_t place_count, passed; /* places that stand before what is looked at */
    bool failed;
};

static void refuse(struct footnoting *footnoting, const struct node *node, const char *why) {
    footnoting->failed = true;
    diagnose(footnoting->diagnostics, SEVERITY_ERROR, node->place, "data-footnote: %s", why);
}

/* ---- where notes stand ---- */

static void collect_places(struct footnoting *footnoting, struct node *parent) {
    for (struct node *child = parent->first_child; child != NULL; child = child->next) {
        if (node_attribute(child, ATTRIBUTE_DATA_FOOTNOTES) != NULL) {
            footnoting->places = arena_more(footnoting->arena, footnoting->places,
                                            footnoting->place_count, sizeof *footnoting->places);
            footnoting->places[footnoting->place_count++] = (struct footnote_place){child, NULL};
        }
        collect_places(footnoting, child);
    }
}

/* The place's own list, or one at its end. */
static struct node *list_in(struct arena *arena, struct node *place) {
    if (place->element == ELEMENT_UL || place->element == ELEMENT_OL)
        return place;
    struct node *list = page_element_new(arena, ELEMENT_UL, place);
    page_set(arena, list, ATTRIBUTE_CLASS, "plain notes");
    page_append(place, list);
    return list;
}

static struct node *list_of_place(struct footnoting *footnoting, struct footnote_place *place) {
    if (place->list == NULL)
        place->list = list_in(footnoting->arena, place->node);
    return place->list;
}

/* On a page without places, each section has its notes at its end. */
static struct node *list_of_section(struct footnoting *footnoting, const struct node *note) {
    struct node *section = note->parent;
    while (section != NULL && section->element != ELEMENT_SECTION)
        section = section->parent;
    if (section == NULL)
        return NULL;
    struct node *last = section->last_child;
    return last->element == ELEMENT_UL && node_has_class(last, "notes")
               ? last
               : list_in(footnoting->arena, section);
}

static struct node *list_for(struct footnoting *footnoting, const struct node *note) {
    if (footnoting->place_count == 0)
        return list_of_section(footnoting, note);
    return footnoting->passed < footnoting->place_count
               ? list_of_place(footnoting, &footnoting->places[footnoting->passed])
               : NULL;
}

/* ---- a note ---- */

static struct node *link_new(struct footnoting *footnoting, const struct node *like,
                             const char *href, const char *words) {
    struct node *link = page_element_new(footnoting->arena, ELEMENT_A, like);
    page_set(footnoting->arena, link, ATTRIBUTE_HREF, href);
    page_append(link, page_text_new(footnoting->arena, words, like));
    return link;
}

/* “Note 1.”, its words, and the way back. */
static void put_note(struct footnoting *footnoting, struct node *list, struct node *from,
                     size_t number) {
    struct arena *arena = footnoting->arena;
    struct node *item = page_element_new(arena, ELEMENT_LI, from);
    struct node *label = page_element_new(arena, ELEMENT_B, from);
    page_set(arena, item, ATTRIBUTE_ID, arena_printf(arena, "note-%zu", number));
    page_append(label, page_text_new(arena, arena_printf(arena, "Note %zu.", number), from));
    page_append(item, label);
    page_append(item, page_text_new(arena, " ", from));
    for (struct node *child = from->first_child, *next; child != NULL; child = next) {
        next = child->next;
        page_append(item, child);
    }
    page_append(item, page_text_new(arena, " ", from));
    page_append(item, link_new(footnoting, from, arena_printf(arena, "#note-%zu-back", number),
                               arena_printf(arena, "Back to note %zu in the text", number)));
    page_append(list, item);
}

/* The number of a note of the same words, or 0. */
static size_t known_number(const struct footnoting *footnoting, const char *words) {
    for (size_t i = 0; i < footnoting->note_count; i++)
        if (strcmp(footnoting->notes[i].words, words) == 0)
            return footnoting->notes[i].number;
    return 0;
}

static size_t new_number(struct footnoting *footnoting, const char *words) {
    footnoting->notes = arena_more(footnoting->arena, footnoting->notes, footnoting->note_count,
                                   sizeof *footnoting->notes);
    size_t number = footnoting->note_count + 1;
    footnoting->notes[footnoting->note_count++] = (struct footnote){words, number};
    return number;
}

/* In the place of the words; the blank before it is one with what the text has there. */
static struct node *put_reference(struct footnoting *footnoting, struct node *node, size_t number) {
    struct arena *arena = footnoting->arena;
    struct node *link = link_new(footnoting, node, arena_printf(arena, "#note-%zu", number),
                                 arena_printf(arena, "[note %zu]", number));
    node->first_child = node->last_child = NULL;
    page_append(node, page_text_new(arena, " ", node));
    page_append(node, link);
    return link;
}

static void set_note(struct footnoting *footnoting, struct node *node) {
    const char *words = node_text(footnoting->arena, node);
    size_t number = known_number(footnoting, words);
    if (number > 0) {
        put_reference(footnoting, node, number);
        return;
    }
    struct node *list = list_for(footnoting, node);
    if (list == NULL) {
        refuse(footnoting, node,
               "the note has no place: expected an element with data-footnotes behind it, or, on a "
               "page without any, a section around it");
        return;
    }
    number = new_number(footnoting, words);
    put_note(footnoting, list, node, number);
    page_set(footnoting->arena, put_reference(footnoting, node, number), ATTRIBUTE_ID,
             arena_printf(footnoting->arena, "note-%zu-back", number));
}

/* ---- the page ---- */

static const struct node *is_inside(const struct node *node, bool (*is)(const struct node *)) {
    for (node = node->parent; node != NULL; node = node->parent)
        if (is(node))
            return node;
    return NULL;
}

static bool has_footnote(const struct node *node) {
    return node_attribute(node, ATTRIBUTE_DATA_FOOTNOTE) != NULL;
}

static void check_note(struct footnoting *footnoting, struct node *node) {
    if (utf8_is_blank(node_text(footnoting->arena, node)))
        refuse(footnoting, node, "the note has no words; expected them in the element");
    else if (is_inside(node, has_footnote) != NULL)
        refuse(footnoting, node, "a note inside another; expected one behind the other");
    else if (is_inside(node, node_is_print_only) != NULL)
        refuse(footnoting, node,
               "a note in what is printed on several pages; expected it in the text");
    else
        set_note(footnoting, node);
}

static void set_notes_below(struct footnoting *footnoting, struct node *parent) {
    for (struct node *child = parent->first_child; child != NULL; child = child->next) {
        if (node_attribute(child, ATTRIBUTE_DATA_FOOTNOTES) != NULL)
            footnoting->passed++;
        set_notes_below(footnoting, child);
        if (has_footnote(child))
            check_note(footnoting, child);
    }
}

bool page_set_footnotes(struct arena *arena, struct diagnostics *diagnostics, struct node *root) {
    struct footnoting footnoting = {.arena = arena, .diagnostics = diagnostics};
    collect_places(&footnoting, root);
    set_notes_below(&footnoting, root);
    for (size_t i = 0; i < footnoting.place_count; i++)
        if (footnoting.places[i].list == NULL)
            page_remove(footnoting.places[i].node);
    return !footnoting.failed;
}
