/* An element for each tag, with the parent tree that leads back to them from the content. */
#include "render/pdf/pdf_structure.h"

#include "render/pdf/pdf_element.h"
#include "render/pdf/pdf_objects.h"
#include "render/pdf/pdf_text.h"
#include "render/tags/tags_tree.h"

#include <stdlib.h>
#include <string.h>

enum { LEAF_ENTRIES = 1000 }; /* of a number or name tree; libharu's arrays end at 32,767 */

/* A page's key in the parent tree is its number; the annotations' follow. */
static size_t annotation_key(const struct pdf *pdf, size_t annotation) {
    return pdf->layout->page_count + annotation;
}

static void add_texts(struct pdf *pdf, const struct tag *tag, HPDF_Dict element) {
    const struct {
        const char *key, *text;
    } texts[] = {{"Lang", tag->language},
                 {"Alt", tag->alternative},
                 {"E", tag->expansion},
                 {"ActualText", tag->words}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i].text != NULL)
            pdf_add_text(pdf, element, texts[i].key, texts[i].text);
}

static bool has_content(const struct tag *tag) {
    for (size_t i = 0; i < tag->kid_count; i++)
        if (tag->kids[i].kind != KID_TAG)
            return true;
    return false;
}

/* The file packs neighbours best that are written alike: of the elements with content, those that
 * follow each other, as their marks do; of the others, those of a type with as many kids. */
static int compare_shapes(const void *left, const void *right) {
    const struct tag *a = *(const struct tag *const *)left, *b = *(const struct tag *const *)right;
    bool by_place = has_content(a);
    if (by_place != has_content(b))
        return by_place ? 1 : -1;
    if (!by_place && a->type != b->type)
        return strcmp(tag_type_name(a->type), tag_type_name(b->type));
    if (!by_place && a->kid_count != b->kid_count)
        return a->kid_count < b->kid_count ? -1 : 1;
    return a->number < b->number ? -1 : 1;
}

static const struct tag **tags_by_shape(struct pdf *pdf) {
    const struct tag_tree *tree = pdf->tags;
    const struct tag **tags = arena_array(pdf->arena, tree->count, sizeof *tags);
    for (size_t i = 0; i < tree->count; i++)
        tags[i] = tree->tags[i];
    qsort(tags, tree->count, sizeof *tags, compare_shapes);
    return tags;
}

static HPDF_Dict *add_elements(struct pdf *pdf, HPDF_Dict root) {
    const struct tag **tags = tags_by_shape(pdf);
    HPDF_Dict *elements = arena_array(pdf->arena, pdf->tags->count, sizeof(HPDF_Dict));
    for (size_t i = 0; i < pdf->tags->count; i++) {
        const struct tag *tag = tags[i];
        elements[tag->number] = pdf_element(pdf, tag, root, elements);
        add_texts(pdf, tag, elements[tag->number]);
    }
    return elements;
}

/* What stands in the parent tree for a key: a page's elements by mark, or a link's element. */
static void *parent_entry(struct pdf *pdf, size_t key, HPDF_Dict *elements) {
    if (key >= pdf->layout->page_count)
        return elements[pdf->annotations[key - pdf->layout->page_count].link->number];
    const struct pdf_page *page = &pdf->pages[key];
    HPDF_Array marks = HPDF_Array_New(pdf->document->mmgr);
    HPDF_Xref_Add(pdf->document->xref, marks);
    for (size_t i = 0; i < page->marked_count; i++)
        HPDF_Array_Add(marks, elements[page->marked[i]->number]);
    return marks;
}

static HPDF_Dict number_tree_leaf(struct pdf *pdf, size_t first, size_t end, HPDF_Dict *elements) {
    HPDF_Dict leaf = pdf_dictionary(pdf);
    HPDF_Array limits = pdf_add_array(pdf, leaf, "Limits");
    HPDF_Array_AddNumber(limits, (HPDF_INT32)first);
    HPDF_Array_AddNumber(limits, (HPDF_INT32)(end - 1));
    HPDF_Array entries = pdf_add_array(pdf, leaf, "Nums");
    for (size_t key = first; key < end; key++) {
        HPDF_Array_AddNumber(entries, (HPDF_INT32)key);
        HPDF_Array_Add(entries, parent_entry(pdf, key, elements));
    }
    return leaf;
}

static void add_parent_tree(struct pdf *pdf, HPDF_Dict root, HPDF_Dict *elements) {
    size_t count = annotation_key(pdf, pdf->annotation_count);
    HPDF_Dict tree = pdf_dictionary(pdf);
    HPDF_Array leaves = pdf_add_array(pdf, tree, "Kids");
    for (size_t first = 0; first < count; first += LEAF_ENTRIES) {
        size_t end = count - first < LEAF_ENTRIES ? count : first + LEAF_ENTRIES;
        HPDF_Array_Add(leaves, number_tree_leaf(pdf, first, end, elements));
    }
    HPDF_Dict_Add(root, "ParentTree", tree);
    HPDF_Dict_AddNumber(root, "ParentTreeNextKey", (HPDF_INT32)count);
}

/* ---- the elements that others name ---- */

static void add_identifier(struct pdf *pdf, HPDF_Array array, size_t identifier) {
    buffer_clear(&pdf->text);
    pdf_put_identifier(pdf, identifier, &pdf->text);
    HPDF_Array_Add(array, HPDF_String_New(pdf->document->mmgr, pdf->text.data, NULL));
}

static HPDF_Dict name_tree_leaf(struct pdf *pdf, size_t first, size_t end,
                                const HPDF_Dict *identified) {
    HPDF_Dict leaf = pdf_dictionary(pdf);
    HPDF_Array limits = pdf_add_array(pdf, leaf, "Limits");
    add_identifier(pdf, limits, first);
    add_identifier(pdf, limits, end - 1);
    HPDF_Array entries = pdf_add_array(pdf, leaf, "Names");
    for (size_t i = first; i < end; i++) {
        add_identifier(pdf, entries, i);
        HPDF_Array_Add(entries, identified[i]);
    }
    return leaf;
}

static const HPDF_Dict *elements_by_identifier(struct pdf *pdf, HPDF_Dict *elements) {
    const struct tag_tree *tree = pdf->tags;
    HPDF_Dict *identified = arena_array(pdf->arena, tree->identified + 1, sizeof *identified);
    for (size_t i = 0; i < tree->count; i++)
        if (tree->tags[i]->identifier > 0)
            identified[tree->tags[i]->identifier] = elements[i];
    return identified;
}

static void add_identifier_tree(struct pdf *pdf, HPDF_Dict root, HPDF_Dict *elements) {
    size_t count = pdf->tags->identified;
    if (count == 0)
        return;
    const HPDF_Dict *identified = elements_by_identifier(pdf, elements);
    HPDF_Dict tree = pdf_dictionary(pdf);
    HPDF_Array leaves = pdf_add_array(pdf, tree, "Kids");
    for (size_t first = 1; first <= count; first += LEAF_ENTRIES) {
        size_t end = count - first < LEAF_ENTRIES ? count + 1 : first + LEAF_ENTRIES;
        HPDF_Array_Add(leaves, name_tree_leaf(pdf, first, end, identified));
    }
    HPDF_Dict_Add(root, "IDTree", tree);
}

static void add_keys(struct pdf *pdf) {
    for (size_t i = 0; i < pdf->layout->page_count; i++) {
        HPDF_Dict_AddNumber(pdf->pages[i].handle, "StructParents", (HPDF_INT32)i);
        HPDF_Dict_AddName(pdf->pages[i].handle, "Tabs", "S"); /* tab through links as tagged */
    }
    for (size_t i = 0; i < pdf->annotation_count; i++)
        HPDF_Dict_AddNumber(pdf->annotations[i].handle, "StructParent",
                            (HPDF_INT32)annotation_key(pdf, i));
}

void pdf_add_structure(struct pdf *pdf) {
    HPDF_Dict root = pdf_dictionary(pdf);
    HPDF_Dict_AddName(root, "Type", "StructTreeRoot");
    HPDF_Dict_Add(pdf->document->catalog, "StructTreeRoot", root);
    HPDF_Dict *elements = add_elements(pdf, root);
    HPDF_Dict_Add(root, "K", elements[0]);
    add_parent_tree(pdf, root, elements);
    add_identifier_tree(pdf, root, elements);
    add_keys(pdf);
    HPDF_Dict marks = pdf_add_dictionary(pdf, pdf->document->catalog, "MarkInfo");
    HPDF_Dict_AddBoolean(marks, "Marked", HPDF_TRUE);
}
