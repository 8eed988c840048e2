/* One PDF document while it is being written, and what the files render/pdf*.c do for each other.
 * Only they include this. libharu's public functions know nothing of tags, text as Unicode code
 * points, or PDF/A; its object layer (dictionaries, arrays, streams), which the other headers
 * declare, does. Three rules of that layer are easily broken:
 * - make an object indirect (HPDF_Xref_Add) before anything refers to it;
 * - a direct object may be added once, and belongs to what it was added to;
 * - its functions keep the first error and do nothing more: pdf_write asks once, at the end. */
#ifndef RENDER_PDF_PDF_PARTS_H
#define RENDER_PDF_PDF_PARTS_H

#include "render/pdf/pdf.h"
#include "render/tags/tags.h"

#include <hpdf.h>
#include <hpdf_doc.h>

struct pdf_page {
    HPDF_Page handle;
    const struct tag **marked; /* by number of marked content */
    size_t marked_count;
};

struct pdf_annotation {
    HPDF_Annotation handle;
    const struct tag *link;
    size_t page;
};

struct pdf_font;

/* What a page's content has set so far, and need not set again (ISO 32000-1, 8.4). */
struct pdf_graphics {
    struct colour fill, stroke;
    double line_width, dash[DASH_MAX];
    int dash_count;
    const struct pdf_font *font;
    double font_size;
};

struct pdf {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct node *root;
    const struct layout *layout;
    struct stylesheet *stylesheet;
    const struct typefaces *typefaces;
    const struct pdf_information *information;
    HPDF_Doc document;
    struct pdf_page *pages;  /* as many as the layout's */
    struct pdf_font **fonts; /* in the order of their first use */
    size_t font_count;
    HPDF_Dict font_resources; /* one for all pages */
    struct pdf_annotation *annotations;
    size_t annotation_count;
    struct tag_tree *tags;
    struct pdf_graphics *graphics;   /* of the page in hand */
    struct buffer text;              /* of one object, while it is written */
    HPDF_STATUS error, error_detail; /* libharu's first */
    bool failed;                     /* an error was diagnosed */
};

enum { PDF_STRING_MAX = 32767 }; /* bytes (ISO 19005-2, 6.1.13) */

/* An error of the report's source, at the node's place. The document is not usable then. */
__attribute__((format(printf, 3, 4))) void pdf_diagnose(struct pdf *pdf, struct place place,
                                                        const char *format, ...);

/* Objects: a new indirect dictionary; a new stream object with these bytes, compressed or plain
 * (XMP has to be plain). */
HPDF_Dict pdf_dictionary(struct pdf *pdf);
HPDF_Dict pdf_stream(struct pdf *pdf, const char *bytes, size_t length);
HPDF_Dict pdf_plain_stream(struct pdf *pdf, const char *bytes, size_t length);
/* A new array or dictionary as the direct value of a key. */
HPDF_Array pdf_add_array(struct pdf *pdf, HPDF_Dict dictionary, const char *key);
HPDF_Dict pdf_add_dictionary(struct pdf *pdf, HPDF_Dict dictionary, const char *key);
/* The number of an indirect object. */
size_t pdf_object_number(void *object);
/* The text without what may not stand in a text string or says nothing in one. */
const char *pdf_clean_text(struct pdf *pdf, const char *text);
/* A text string (ISO 32000-1, 7.9.2.2) from UTF-8. What is longer than PDF/A allows is cut. */
void pdf_add_text(struct pdf *pdf, HPDF_Dict dictionary, const char *key, const char *text);

/* Fonts: the embedded font for a typeface, read when first asked for; NULL after an error. */
struct pdf_font *pdf_font(struct pdf *pdf, const struct typeface *typeface);
const char *pdf_font_name(const struct pdf_font *font); /* its key in pdf.font_resources */
/* Appends the text and `ending` as strings that are shown, and embeds the glyphs. A character
 * without a glyph is an error at the node's place. */
void pdf_font_encode(struct pdf *pdf, struct pdf_font *font, const char *text, const char *ending,
                     const struct node *node, struct buffer *out);
/* After the last text: writes the dictionaries of all fonts, with the glyphs that were used. */
void pdf_fonts_finish(struct pdf *pdf);

/* Content: at the top of a page's. */
void pdf_paint_begin(struct pdf_graphics *graphics, struct buffer *out);
/* Appends the operators that paint a text, rectangle or drawing. `ending` is white space
 * that parts a text's last word from what is read next. Nothing is painted where a coordinate is
 * no finite number; that is an error. */
void pdf_paint(struct pdf *pdf, const struct item *item, const char *ending, struct buffer *out);

/* Marks: what is open at a page's end of content; nothing at its beginning. */
struct pdf_mark {
    const struct tag *tag;
    const char *artifact; /* its properties */
};

/* Opens the mark that an item with this tag needs, or, without a tag, this artifact, unless it is
 * open already; ends what is open. */
void pdf_mark_begin(struct pdf *pdf, size_t page_number, struct tag *tag, enum artifact artifact,
                    struct pdf_mark *open, struct buffer *out);
void pdf_mark_end(struct pdf_mark *open, struct buffer *out);

/* Navigation: a link's annotation; bookmarks of the headings; page numbers. */
void pdf_add_link(struct pdf *pdf, const struct item *item, struct tag *link, size_t page);
void pdf_add_bookmarks(struct pdf *pdf);
void pdf_add_page_labels(struct pdf *pdf);

/* A new indirect dictionary for a tag: its type, parent, page, kids and attributes are written with
 * the file, by what the tag says then; what else it needs is added as to any other. `elements` will
 * be those of all tags, by number; `root` is the parent of the first. */
HPDF_Dict pdf_element(struct pdf *pdf, const struct tag *tag, HPDF_Dict root, HPDF_Dict *elements);

/* After the last page: writes pdf.tags as the structure tree. */
void pdf_add_structure(struct pdf *pdf);

/* What the document says about itself: title, language, conformance, colours (output intent), ID.
 * After the last page, because the ID is a digest of the pages' content. */
void pdf_add_metadata(struct pdf *pdf);

/* Last: appends all objects as a file. The document is not usable then, but for HPDF_Free. */
void pdf_put_file(struct pdf *pdf, struct buffer *out);

#endif
