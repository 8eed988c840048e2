/* Marks as operators around what is painted. */
#include "render/pdf/pdf_marks.h"

#include "render/pdf/pdf_graphics.h"
#include "render/tags/tags_tree.h"

static const char *artifact_properties(enum artifact artifact) {
    switch (artifact) {
    case ARTIFACT_NO: /* decoration: an icon whose meaning stands beside it in words */
    case ARTIFACT_LAYOUT:
        return "<</Type/Layout>>";
    case ARTIFACT_HEADER:
        return "<</Type/Pagination/Subtype/Header/Attached[/Top]>>";
    case ARTIFACT_FOOTER:
        return "<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>";
    case ARTIFACT_REPEATED:
        return "<</Type/Pagination>>";
    }
    return NULL;
}

void pdf_mark_end(struct pdf *pdf, struct pdf_mark *open, struct buffer *out) {
    if (pdf->graphics->text_object == TEXT_OBJECT_IN_MARK)
        pdf_text_end(pdf->graphics, out);
    if (open->tag != NULL || open->artifact != NULL)
        buffer_puts(out, "EMC\n");
    *open = (struct pdf_mark){0};
}

static void begin_tag(struct pdf *pdf, size_t page_number, struct tag *tag, struct buffer *out) {
    struct pdf_page *page = &pdf->pages[page_number];
    buffer_putc(out, '/');
    buffer_puts(out, tag_type_name(tag->type));
    buffer_puts(out, "<</MCID ");
    buffer_put_integer(out, page->marked_count);
    buffer_puts(out, ">>BDC\n");
    tag_add_content(pdf->tags, tag, page_number, page->marked_count);
    page->marked = arena_more(pdf->arena, page->marked, page->marked_count, sizeof *page->marked);
    page->marked[page->marked_count++] = tag;
}

/* Whether the item goes on in the mark that is open: a shape cannot where texts' object is around
 * it. */
static bool goes_on(const struct pdf *pdf, const struct pdf_mark *open, const struct pdf_mark *next,
                    const struct item *item) {
    bool around = pdf->graphics->text_object == TEXT_OBJECT_AROUND_MARKS;
    return open->tag == next->tag && open->artifact == next->artifact &&
           (item->kind == ITEM_TEXT || !around);
}

void pdf_mark_begin(struct pdf *pdf, size_t page_number, const struct item *item, struct tag *tag,
                    struct pdf_mark *open, struct buffer *out) {
    struct pdf_mark next = {tag, tag == NULL ? artifact_properties(item->artifact) : NULL};
    if (goes_on(pdf, open, &next, item))
        return;
    pdf_mark_end(pdf, open, out);
    if (item->kind == ITEM_TEXT)
        pdf_text_begin(pdf->graphics, TEXT_OBJECT_AROUND_MARKS, out);
    else
        pdf_text_end(pdf->graphics, out);
    *open = next;
    if (tag != NULL) {
        begin_tag(pdf, page_number, tag, out);
        return;
    }
    buffer_puts(out, "/Artifact");
    buffer_puts(out, next.artifact);
    buffer_puts(out, "BDC\n");
}
