/* Each item of the layout as content of its page, under the tag that it belongs to. */
#include "render/pdf/pdf_pages.h"

#include "render/pdf/pdf_content.h"
#include "render/pdf/pdf_graphics.h"
#include "render/pdf/pdf_marks.h"
#include "render/pdf/pdf_navigation.h"
#include "render/pdf/pdf_objects.h"
#include "render/tags/tags.h"
#include "render/tags/tags_words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

bool pdf_pages_add(struct pdf *pdf) {
    pdf->pages = arena_array(pdf->arena, pdf->layout->page_count, sizeof *pdf->pages);
    pdf->font_resources = pdf_dictionary(pdf);
    pdf->form_resources = pdf_dictionary(pdf);
    for (size_t i = 0; i < pdf->layout->page_count; i++) {
        HPDF_Page page = HPDF_AddPage(pdf->document);
        if (page == NULL)
            return false;
        HPDF_Page_SetWidth(page, (HPDF_REAL)pdf->layout->pages[i].width);
        HPDF_Page_SetHeight(page, (HPDF_REAL)pdf->layout->pages[i].height);
        HPDF_Dict resources = pdf_add_dictionary(pdf, page, "Resources");
        HPDF_Dict_Add(resources, "Font", pdf->font_resources);
        HPDF_Dict_Add(resources, "XObject", pdf->form_resources);
        pdf->pages[i].handle = page;
    }
    return true;
}

static const struct item *next_text(const struct printed_page *page, size_t index) {
    for (size_t i = index + 1; i < page->count; i++)
        if (page->items[i].kind == ITEM_TEXT && page->items[i].artifact == ARTIFACT_NO)
            return &page->items[i];
    return NULL;
}

static bool ends_open(const struct item *item) {
    size_t length = strlen(item->text);
    return item->goes_on || (length > 0 && item->text[length - 1] == ' ');
}

static bool touches(const struct item *item, const struct item *next) {
    const double gap = 0.05; /* em: less than any blank, more than rounding */
    return fabs(next->baseline - item->baseline) < item->size / 2 &&
           fabs(next->x - item->x - item->width) < gap * item->size;
}

/* Layout leaves out the white space at a line's end and may leave it out between runs; who reads
 * the tags (14.8.2.5) sees no gaps, only characters. */
static const char *word_gap(const struct printed_page *page, size_t index) {
    const struct item *item = &page->items[index];
    if (item->kind != ITEM_TEXT || item->artifact != ARTIFACT_NO || ends_open(item))
        return "";
    const struct item *next = next_text(page, index);
    return next != NULL && (next->text[0] == ' ' || touches(item, next)) ? "" : " ";
}

/* Glyphs that stand from right to left are written as they are seen, from left to right, as
 * programs expect them that go by their places. Who goes by the tags gets the words as they are
 * read. */
static struct tag *tag_of_words(struct pdf *pdf, struct tag *tag, const struct item *item,
                                const char *gap) {
    if (tag == NULL || !item->right_to_left)
        return tag;
    return tag_add_words(pdf->tags, tag, arena_printf(pdf->arena, "%s%s", item->text, gap));
}

static void write_item(struct pdf *pdf, size_t page_number, size_t index, struct pdf_mark *open,
                       struct buffer *out) {
    const struct printed_page *page = &pdf->layout->pages[page_number];
    const struct item *item = &page->items[index];
    struct tag *tag = tag_of_item(pdf->tags, item);
    if (item->kind == ITEM_LINK) {
        if (tag != NULL) /* else it has no words, or no place in the structure */
            pdf_add_link(pdf, item, tag, page_number);
        else if (tag_words(pdf->tags, item->node)[0] != '\0')
            diagnose_once(pdf->diagnostics, SEVERITY_WARNING, item->node->place,
                          "the link is displayed as a part of a table, and is no link in the PDF: "
                          "expected it inside a cell");
        return;
    }
    const char *gap = word_gap(page, index);
    tag = tag_of_words(pdf, tag, item, gap);
    pdf_mark_begin(pdf, page_number, item, tag, open, out);
    pdf_paint(pdf, item, gap, out);
}

/* Where an item of the layout is. */
struct item_place {
    size_t order, page, index;
};

static int by_order(const void *one, const void *other) {
    const struct item_place *a = one, *b = other;
    if (a->order != b->order)
        return a->order < b->order ? -1 : 1;
    if (a->page != b->page)
        return a->page < b->page ? -1 : 1;
    return (a->index > b->index) - (a->index < b->index);
}

/* All items, in reading order. */
static struct item_place *reading_order(const struct pdf *pdf, size_t *count) {
    struct item_place *places = NULL;
    *count = 0;
    for (size_t page = 0; page < pdf->layout->page_count; page++)
        for (size_t i = 0; i < pdf->layout->pages[page].count; i++) {
            places = arena_more(pdf->arena, places, *count, sizeof *places);
            places[(*count)++] =
                (struct item_place){pdf->layout->pages[page].items[i].order, page, i};
        }
    if (*count > 0)
        qsort(places, *count, sizeof *places, by_order);
    return places;
}

/* A page's content in the making. */
struct page_content {
    struct pdf_mark open;
    struct pdf_graphics graphics;
    struct buffer out;
};

static void finish_page(struct pdf *pdf, size_t page_number, struct page_content *content) {
    pdf->graphics = &content->graphics;
    pdf_mark_end(pdf, &content->open, &content->out);
    pdf_text_end(&content->graphics, &content->out);
    HPDF_PageAttr page = pdf->pages[page_number].handle->attr;
    pdf_stream_fill(pdf, page->contents, &content->out);
}

void pdf_pages_write(struct pdf *pdf) {
    size_t page_count = pdf->layout->page_count, item_count;
    struct page_content *pages = arena_array(pdf->arena, page_count, sizeof *pages);
    const struct item_place *places = reading_order(pdf, &item_count);
    for (size_t i = 0; i < page_count; i++)
        pdf_graphics_begin(&pages[i].graphics, pdf->layout->pages[i].height, &pages[i].out);
    for (size_t i = 0; i < item_count; i++) {
        struct page_content *page = &pages[places[i].page];
        pdf->graphics = &page->graphics;
        write_item(pdf, places[i].page, places[i].index, &page->open, &page->out);
    }
    for (size_t i = 0; i < page_count; i++)
        finish_page(pdf, i, &pages[i]);
}
