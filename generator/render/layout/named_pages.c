/* Names of pages, handed down from box to box. */
#include "render/layout/named_pages.h"

#include "render/css/stylesheet.h"
#include "render/layout/inline.h"

static const struct page_box *own_page(const struct layouter *layouter, const struct box *box,
                                       const struct page_box *around) {
    const char *name = box->style->page;
    return name == NULL ? around : stylesheet_page(layouter->stylesheet, name);
}

void named_pages_refuse(struct layouter *layouter, const struct node *node,
                        const struct style *style) {
    if (style->page != NULL)
        layout_error(layouter, node,
                     "page: %s cannot begin pages of the name %s here; expected it on a block that "
                     "stands in no table, grid, line or running element",
                     node->name, style->page);
}

/* ---- what cannot change the page ---- */

static void keep_page(struct layouter *layouter, struct box *box, const struct page_box *page);

static void keep_page_of_atoms(struct layouter *layouter, const struct box *box,
                               const struct page_box *page) {
    for (size_t i = 0; box->content == CONTENT_LINES && i < box->inlines->piece_count; i++)
        if (box->inlines->pieces[i].kind == PIECE_ATOM)
            keep_page(layouter, box->inlines->pieces[i].atom, page);
}

static void keep_page_of_all(struct layouter *layouter, struct box *first,
                             const struct page_box *page) {
    for (struct box *box = first; box != NULL; box = box->next)
        keep_page(layouter, box, page);
}

static void keep_page(struct layouter *layouter, struct box *box, const struct page_box *page) {
    if (own_page(layouter, box, page) != page)
        named_pages_refuse(layouter, box->node, box->style);
    box->page = page;
    keep_page_of_atoms(layouter, box, page);
    keep_page_of_all(layouter, box->repeats, page);
    keep_page_of_all(layouter, box->first, page);
}

/* ---- blocks ---- */

void named_pages_set(struct layouter *layouter, struct box *box, const struct page_box *around) {
    box->page = own_page(layouter, box, around);
    keep_page_of_atoms(layouter, box, box->page);
    keep_page_of_all(layouter, box->repeats, box->page);
    if (box->content != CONTENT_BLOCKS)
        keep_page_of_all(layouter, box->first, box->page);
    else
        for (struct box *child = box->first; child != NULL; child = child->next)
            named_pages_set(layouter, child, box->page);
}
