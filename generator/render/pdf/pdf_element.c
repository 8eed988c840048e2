/* A structure element's keys, written from its tag when libharu writes the rest. */
#include "render/pdf/pdf_element.h"

#include "render/pdf/pdf_objects.h"
#include "render/tags/tags_attributes.h"

#include <math.h>
#include <stdio.h>

/* libharu takes a third of a kilobyte for each key of a dictionary, and there are thousands of
 * elements. Most of them have these keys: type, parent, page, kids and attributes. */

struct element {
    struct pdf *pdf;
    const struct tag *tag;
    HPDF_Dict root, *elements;
};

static void put_reference(struct buffer *out, const char *key, HPDF_Dict object) {
    buffer_puts(out, key);
    buffer_put_integer(out, pdf_object_number(object));
    buffer_puts(out, " 0 R");
}

/* A kid that is on another page than the element says. */
static void put_marked_content(const struct pdf *pdf, const struct tag_kid *kid,
                               struct buffer *out) {
    put_reference(out, "<</Type/MCR/Pg ", pdf->pages[kid->page].handle);
    buffer_puts(out, "/MCID ");
    buffer_put_integer(out, kid->number);
    buffer_puts(out, ">>");
}

static void put_object_reference(const struct pdf *pdf, const struct tag_kid *kid,
                                 const size_t *own_page, struct buffer *out) {
    put_reference(out, "<</Type/OBJR/Obj ", pdf->annotations[kid->number].handle);
    if (own_page == NULL || *own_page != kid->page)
        put_reference(out, "/Pg ", pdf->pages[kid->page].handle);
    buffer_puts(out, ">>");
}

static void put_kid(const struct element *element, const struct tag_kid *kid,
                    const size_t *own_page, struct buffer *out) {
    switch (kid->kind) {
    case KID_TAG:
        put_reference(out, "", element->elements[kid->tag->number]);
        return;
    case KID_CONTENT:
        if (kid->page == *own_page)
            buffer_put_integer(out, kid->number);
        else
            put_marked_content(element->pdf, kid, out);
        return;
    case KID_ANNOTATION:
        put_object_reference(element->pdf, kid, own_page, out);
        return;
    }
}

/* The page of the first content: plain numbers among the kids mean marks on that page. */
static const size_t *first_page(const struct tag *tag) {
    for (size_t i = 0; i < tag->kid_count; i++)
        if (tag->kids[i].kind == KID_CONTENT)
            return &tag->kids[i].page;
    return NULL;
}

static void put_kids(const struct element *element, const size_t *page, struct buffer *out) {
    const struct tag *tag = element->tag;
    buffer_puts(out, "/K[");
    for (size_t i = 0; i < tag->kid_count; i++) {
        if (i > 0)
            buffer_putc(out, ' ');
        put_kid(element, &tag->kids[i], page, out);
    }
    buffer_putc(out, ']');
}

/* Whole points around it: what it is for needs no more, and fractions do not compress. */
static void put_box(const struct pdf *pdf, const struct item *drawing, size_t page,
                    struct buffer *out) {
    double bottom = pdf->layout->pages[page].height - drawing->y - drawing->height;
    buffer_printf(out, "/BBox[%d %d %d %d]", (int)floor(drawing->x), (int)floor(bottom),
                  (int)ceil(drawing->x + drawing->width), (int)ceil(bottom + drawing->height));
}

void pdf_put_identifier(const struct pdf *pdf, size_t identifier, struct buffer *out) {
    buffer_printf(out, "%0*zu", snprintf(NULL, 0, "%zu", pdf->tags->identified), identifier);
}

static void put_headers(const struct pdf *pdf, const struct tag *cell, struct buffer *out) {
    buffer_puts(out, "/Headers[");
    for (size_t i = 0; i < cell->header_count; i++) {
        buffer_putc(out, '(');
        pdf_put_identifier(pdf, cell->headers[i]->identifier, out);
        buffer_putc(out, ')');
    }
    buffer_putc(out, ']');
}

static void put_attributes(const struct pdf *pdf, const struct tag *tag, const size_t *page,
                           struct buffer *out) {
    struct tag_attributes attributes = tag_attributes(pdf->tags, tag);
    if (attributes.owner == NULL)
        return;
    buffer_printf(out, "/A<</O/%s", attributes.owner);
    for (size_t i = 0; i < attributes.count; i++) {
        const struct tag_attribute *attribute = &attributes.items[i];
        if (attribute->word != NULL)
            buffer_printf(out, "/%s/%s", attribute->key, attribute->word);
        else
            buffer_printf(out, "/%s %d", attribute->key, attribute->number);
    }
    if (tag->header_count > 0)
        put_headers(pdf, tag, out);
    if (tag->drawing != NULL && page != NULL)
        put_box(pdf, tag->drawing, *page, out);
    buffer_puts(out, ">>");
}

static HPDF_Dict parent_of(const struct element *element) {
    const struct tag *parent = element->tag->parent;
    return parent != NULL ? element->elements[parent->number] : element->root;
}

static HPDF_STATUS write_keys(HPDF_Dict dictionary, HPDF_Stream stream) {
    const struct element *element = dictionary->attr;
    const size_t *page = first_page(element->tag);
    struct buffer *out = &element->pdf->text;
    buffer_clear(out);
    buffer_puts(out, "/S/");
    buffer_puts(out, tag_type_name(element->tag->type));
    put_reference(out, "/P ", parent_of(element));
    if (page != NULL)
        put_reference(out, "/Pg ", element->pdf->pages[*page].handle);
    if (element->tag->kid_count > 0)
        put_kids(element, page, out);
    if (element->tag->identifier > 0) {
        buffer_puts(out, "/ID(");
        pdf_put_identifier(element->pdf, element->tag->identifier, out);
        buffer_putc(out, ')');
    }
    put_attributes(element->pdf, element->tag, page, out);
    return HPDF_Stream_Write(stream, (const HPDF_BYTE *)out->data, (HPDF_UINT)out->length);
}

HPDF_Dict pdf_element(struct pdf *pdf, const struct tag *tag, HPDF_Dict root, HPDF_Dict *elements) {
    HPDF_Dict dictionary = pdf_dictionary(pdf);
    struct element *element = arena_alloc(pdf->arena, sizeof *element);
    *element = (struct element){pdf, tag, root, elements};
    dictionary->attr = element;
    dictionary->write_fn = write_keys;
    return dictionary;
}
