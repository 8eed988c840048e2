/* Destinations from where layout says that elements begin. */
#include "render/pdf/pdf_navigation.h"

#include "base/utf8.h"
#include "render/pdf/pdf_error.h"
#include "render/pdf/pdf_text.h"
#include "render/tags/tags_conform.h"
#include "render/tags/tags_words.h"

#include <math.h>
#include <string.h>

/* The place on a page that a link or bookmark leads to. The zoom is kept: 0, which libharu's own
 * function refuses. */
static HPDF_Destination destination_new(struct pdf *pdf, size_t page, double y) {
    HPDF_Destination destination = HPDF_Page_CreateDestination(pdf->pages[page].handle);
    HPDF_REAL top = (HPDF_REAL)fmax(0, pdf->layout->pages[page].height - y);
    if (HPDF_Destination_SetXYZ(destination, 0, top, 1) == HPDF_OK) {
        HPDF_Real zoom = HPDF_Array_GetItem(destination, 4, HPDF_OCLASS_REAL);
        zoom->value = 0;
    }
    return destination;
}

static const struct destination *find_destination(const struct layout *layout, const char *id) {
    static const struct destination top = {0};
    for (size_t i = 0; i < layout->destination_count; i++) {
        const struct destination *destination = &layout->destinations[i];
        if (destination->id != NULL && strcmp(destination->id, id) == 0)
            return destination;
    }
    return id[0] == '\0' || strcmp(id, "top") == 0 ? &top : NULL; /* HTML 7.4.6.4 */
}

static HPDF_Annotation internal_link(struct pdf *pdf, HPDF_Page page, HPDF_Rect box,
                                     const struct node *node, const char *id) {
    const struct destination *destination = find_destination(pdf->layout, id);
    if (destination == NULL) {
        pdf_diagnose(pdf, node->place,
                     "the link to \"#%s\" leads to nothing on paper: expected the id of an "
                     "element that is printed, or a link for screens alone (class=\"screen\")",
                     id);
        return NULL;
    }
    return HPDF_Page_CreateLinkAnnot(page, box,
                                     destination_new(pdf, destination->page, destination->y));
}

/* A URI is 7-bit ASCII (12.6.4.7): other bytes are percent-encoded, as a browser does. */
static HPDF_Annotation external_link(struct pdf *pdf, HPDF_Page page, HPDF_Rect box,
                                     const struct node *node, const char *href) {
    struct buffer uri = {0};
    for (; *href != '\0'; href++) {
        unsigned char byte = (unsigned char)*href;
        if (byte <= ' ' || byte > '~')
            buffer_printf(&uri, "%%%02X", byte);
        else
            buffer_putc(&uri, (char)byte);
    }
    HPDF_Annotation annotation = NULL;
    if (uri.length <= PDF_STRING_MAX)
        annotation = HPDF_Page_CreateURILinkAnnot(page, box, uri.data);
    else
        pdf_diagnose(pdf, node->place, "the link's address is %zu bytes long; a PDF can hold %d",
                     uri.length, PDF_STRING_MAX);
    buffer_free(&uri);
    return annotation;
}

static const char *link_text(struct pdf *pdf, const struct node *node) {
    const char *title = node_attribute(node, ATTRIBUTE_TITLE);
    return title != NULL && !utf8_is_blank(title) ? title : tag_words(pdf->tags, node);
}

/* Where it leads on paper: the other report's PDF, beside the page that browsers open. */
static const char *link_target(const struct node *node) {
    const char *paper = node_attribute(node, ATTRIBUTE_DATA_PAPER_HREF);
    return paper != NULL ? paper : node_attribute(node, ATTRIBUTE_HREF);
}

void pdf_add_link(struct pdf *pdf, const struct item *item, struct tag *link, size_t page) {
    const char *href = link_target(item->node);
    double bottom = pdf->layout->pages[page].height - item->y - item->height;
    HPDF_Rect box = {(HPDF_REAL)item->x, (HPDF_REAL)bottom, (HPDF_REAL)(item->x + item->width),
                     (HPDF_REAL)(bottom + item->height)};
    HPDF_Page handle = pdf->pages[page].handle;
    HPDF_Annotation annotation =
        href[0] == '#' || href[0] == '\0'
            ? internal_link(pdf, handle, box, item->node, href + strspn(href, "#"))
            : external_link(pdf, handle, box, item->node, href);
    if (annotation == NULL)
        return;
    HPDF_LinkAnnot_SetBorderStyle(annotation, 0, 0, 0);
    HPDF_Dict_AddNumber(annotation, "F", 4); /* Print */
    pdf_add_text(pdf, annotation, "Contents", link_text(pdf, item->node));
    pdf->annotations =
        arena_more(pdf->arena, pdf->annotations, pdf->annotation_count, sizeof *pdf->annotations);
    pdf->annotations[pdf->annotation_count] = (struct pdf_annotation){annotation, link, page};
    tag_add_annotation(pdf->tags, link, page, pdf->annotation_count++);
}

enum { BOOKMARK_LEVELS = 3 };

/* `parents` has the last bookmark of each level that is still open. */
static void add_bookmark(struct pdf *pdf, HPDF_Outline parents[BOOKMARK_LEVELS + 1], int level,
                         const struct destination *destination) {
    HPDF_Outline parent = NULL;
    for (int i = 1; i < level; i++)
        if (parents[i] != NULL)
            parent = parents[i];
    HPDF_Outline bookmark = HPDF_CreateOutline(pdf->document, parent, "", NULL);
    if (bookmark == NULL)
        return; /* after an error, which pdf_write will ask for */
    pdf_add_text(pdf, bookmark, "Title", tag_words(pdf->tags, destination->node));
    HPDF_Outline_SetDestination(bookmark, destination_new(pdf, destination->page, destination->y));
    HPDF_Outline_SetOpened(bookmark, parent == NULL);
    parents[level] = bookmark;
    for (int i = level + 1; i <= BOOKMARK_LEVELS; i++)
        parents[i] = NULL;
}

void pdf_add_bookmarks(struct pdf *pdf) {
    HPDF_Outline parents[BOOKMARK_LEVELS + 1] = {NULL};
    for (size_t i = 0; i < pdf->layout->destination_count; i++) {
        const struct destination *destination = &pdf->layout->destinations[i];
        int level = tag_heading_level(pdf->tags, destination->node);
        if (level >= 1 && level <= BOOKMARK_LEVELS)
            add_bookmark(pdf, parents, level, destination);
    }
    if (pdf->document->outlines != NULL)
        HPDF_SetPageMode(pdf->document, HPDF_PAGE_MODE_USE_OUTLINE);
}

void pdf_add_page_labels(struct pdf *pdf) {
    HPDF_AddPageLabel(pdf->document, 0, HPDF_PAGE_NUM_STYLE_DECIMAL, 1, "");
}
