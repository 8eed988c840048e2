/* One PDF document while it is being written. */
#ifndef RENDER_PDF_PDF_DOCUMENT_H
#define RENDER_PDF_PDF_DOCUMENT_H

#include "render/pdf/pdf.h"

#include <hpdf.h>
#include <hpdf_doc.h>

/* libharu's public functions know nothing of tags, text as Unicode code points, or PDF/A; its
 * object layer (dictionaries, arrays, streams), which the other headers declare, does. Three rules
 * of that layer are easily broken:
 * - make an object indirect (HPDF_Xref_Add) before anything refers to it;
 * - a direct object may be added once, and belongs to what it was added to;
 * - its functions keep the first error and do nothing more: pdf_write asks once, at the end. */

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
    struct buffer **streams; /* their data: libharu's own streams stay empty */
    size_t stream_count;
    struct pdf_circle *circles; /* that were painted so far */
    size_t circle_count;
    HPDF_Dict font_resources, form_resources; /* one of each for all pages */
    struct pdf_annotation *annotations;
    size_t annotation_count;
    struct tag_tree *tags;
    struct pdf_graphics *graphics;   /* of the page in hand */
    struct buffer text;              /* of one object, while it is written */
    HPDF_STATUS error, error_detail; /* libharu's first */
    bool failed;                     /* an error was diagnosed */
};

#endif
