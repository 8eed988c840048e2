/* Marks as operators around what is painted. */
#include "render/pdf/pdf_marks.h"

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

void pdf_mark_end(struct pdf_mark *open, struct buffer *out) {
    if (open->tag != NULL || open->artifact != NULL)
        buffer_puts(out, "EMC\n");
    *open = (struct pdf_mark){0};
}

static void begin_tag(struct pdf *pdf, size_t page_number, struct tag *tag, struct buffer *out) {
    struct pdf_page *page = &pdf->pages[page_number];
    buffer_printf(out, "/%s<</MCID %zu>>BDC\n", tag_type_name(tag->type), page->marked_count);
    tag_add_content(pdf->tags, tag, page_number, page->marked_count);
    page->marked = arena_more(pdf->arena, page->marked, page->marked_count, sizeof *page->marked);
    page->marked[page->marked_count++] = tag;
}

void pdf_mark_begin(struct pdf *pdf, size_t page_number, struct tag *tag, enum artifact artifact,
                    struct pdf_mark *open, struct buffer *out) {
    struct pdf_mark next = {tag, tag == NULL ? artifact_properties(artifact) : NULL};
    if (open->tag == next.tag && open->artifact == next.artifact)
        return;
    pdf_mark_end(open, out);
    *open = next;
    if (tag != NULL)
        begin_tag(pdf, page_number, tag, out);
    else
        buffer_printf(out, "/Artifact%sBDC\n", next.artifact);
}
