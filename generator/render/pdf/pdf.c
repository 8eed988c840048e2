#include "render/pdf/pdf_parts.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void pdf_diagnose(struct pdf *pdf, struct place place, const char *format, ...) {
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    diagnose(pdf->diagnostics, SEVERITY_ERROR, place, "%s", message);
    pdf->failed = true;
}

static void *HPDF_STDCALL allocate(HPDF_UINT size) {
    void *memory = malloc(size);
    if (memory == NULL)
        out_of_memory();
    return memory;
}

/* libharu goes on after an error, doing nothing: only the first says what happened. */
static void HPDF_STDCALL keep_first_error(HPDF_STATUS error, HPDF_STATUS detail, void *context) {
    struct pdf *pdf = context;
    if (pdf->error != HPDF_OK)
        return;
    pdf->error = error;
    pdf->error_detail = detail;
}

/* False where libharu refuses them: then there is nothing to write on. */
static bool add_pages(struct pdf *pdf) {
    pdf->pages = arena_array(pdf->arena, pdf->layout->page_count, sizeof *pdf->pages);
    pdf->font_resources = pdf_dictionary(pdf);
    for (size_t i = 0; i < pdf->layout->page_count; i++) {
        HPDF_Page page = HPDF_AddPage(pdf->document);
        if (page == NULL)
            return false;
        HPDF_Page_SetWidth(page, (HPDF_REAL)pdf->layout->page_width);
        HPDF_Page_SetHeight(page, (HPDF_REAL)pdf->layout->page_height);
        HPDF_Dict resources = pdf_add_dictionary(pdf, page, "Resources");
        HPDF_Dict_Add(resources, "Font", pdf->font_resources);
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
    pdf_mark_begin(pdf, page_number, tag, item->artifact, open, out);
    pdf_paint(pdf, item, word_gap(page, index), out);
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
    pdf_mark_end(&content->open, &content->out);
    HPDF_PageAttr page = pdf->pages[page_number].handle->attr;
    HPDF_Stream_Write(page->stream, (const HPDF_BYTE *)content->out.data,
                      (HPDF_UINT)content->out.length);
    buffer_free(&content->out);
}

/* All pages at once, since the structure tree grows in reading order, which may lead from a column
 * to the next page and back to the column beside it. */
static void write_pages(struct pdf *pdf) {
    size_t page_count = pdf->layout->page_count, item_count;
    struct page_content *pages = arena_array(pdf->arena, page_count, sizeof *pages);
    const struct item_place *places = reading_order(pdf, &item_count);
    for (size_t i = 0; i < page_count; i++)
        pdf_paint_begin(&pages[i].graphics, &pages[i].out);
    for (size_t i = 0; i < item_count; i++) {
        struct page_content *page = &pages[places[i].page];
        pdf->graphics = &page->graphics;
        write_item(pdf, places[i].page, places[i].index, &page->open, &page->out);
    }
    for (size_t i = 0; i < page_count; i++)
        finish_page(pdf, i, &pages[i]);
}

static void write_document(struct pdf *pdf) {
    HPDF_SetCompressionMode(pdf->document, HPDF_COMP_ALL);
    if (!add_pages(pdf))
        return;
    write_pages(pdf);
    tags_conform(pdf->tags, pdf->diagnostics);
    pdf_add_structure(pdf);
    pdf_add_bookmarks(pdf);
    pdf_add_page_labels(pdf);
    pdf_fonts_finish(pdf);
    pdf_add_metadata(pdf);
}

static void report_library_error(struct pdf *pdf) {
    if (pdf->error == HPDF_OK) { /* one that no public function has met */
        pdf->error = HPDF_GetError(pdf->document);
        pdf->error_detail = HPDF_GetErrorDetail(pdf->document);
    }
    if (pdf->error != HPDF_OK)
        pdf_diagnose(pdf, pdf->root->place, "the PDF library failed (0x%04lX, detail %lu)",
                     pdf->error, pdf->error_detail);
}

bool pdf_write(struct arena *arena, struct diagnostics *diagnostics, const struct node *root,
               const struct layout *layout, struct stylesheet *stylesheet,
               const struct typefaces *typefaces, const struct pdf_information *information,
               struct buffer *out) {
    struct pdf pdf = {.arena = arena,
                      .diagnostics = diagnostics,
                      .root = root,
                      .layout = layout,
                      .stylesheet = stylesheet,
                      .typefaces = typefaces,
                      .information = information,
                      .tags = tag_tree_new(arena, stylesheet, root)};
    pdf.document = HPDF_NewEx(keep_first_error, allocate, free, 0, &pdf);
    if (pdf.document == NULL)
        out_of_memory(); /* the only reason for it to fail */
    struct buffer file = {0};
    write_document(&pdf);
    if (!pdf.failed && HPDF_GetError(pdf.document) == HPDF_OK)
        pdf_put_file(&pdf, &file);
    report_library_error(&pdf);
    HPDF_Free(pdf.document);
    if (!pdf.failed)
        buffer_put(out, file.data, file.length);
    buffer_free(&file);
    buffer_free(&pdf.text);
    return !pdf.failed;
}

const char *pdf_library_version(void) {
    return HPDF_GetVersion();
}
