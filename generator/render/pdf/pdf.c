/* The document from its first page to its bytes, part by part. */
#include "render/pdf/pdf.h"

#include "base/stage.h"
#include "render/pdf/pdf_error.h"
#include "render/pdf/pdf_file.h"
#include "render/pdf/pdf_font.h"
#include "render/pdf/pdf_metadata.h"
#include "render/pdf/pdf_navigation.h"
#include "render/pdf/pdf_objects.h"
#include "render/pdf/pdf_pages.h"
#include "render/pdf/pdf_structure.h"
#include "render/tags/tags.h"
#include "render/tags/tags_conform.h"

#include <libdeflate.h>
#include <stdlib.h>

static void *HPDF_STDCALL allocate(HPDF_UINT size) {
    void *memory = malloc(size);
    if (memory == NULL)
        arena_out_of_memory();
    return memory;
}

static void tell_faces(const struct pdf *pdf) {
    struct pdf_faces *faces = pdf->information->faces;
    for (size_t i = 0; faces != NULL && i < pdf->font_count; i++) {
        faces->items = arena_more(faces->arena, faces->items, faces->count, sizeof *faces->items);
        faces->items[faces->count++] = pdf_font_face(pdf->fonts[i]);
    }
}

static void write_document(struct pdf *pdf) {
    HPDF_SetCompressionMode(pdf->document, HPDF_COMP_ALL);
    if (!pdf_pages_add(pdf))
        return;
    enum stage before = stage_enter(STAGE_TAGS);
    pdf_pages_write(pdf);
    tags_conform(pdf->tags, pdf->diagnostics);
    stage_leave(before);
    pdf_add_structure(pdf);
    pdf_add_bookmarks(pdf);
    pdf_add_page_labels(pdf);
    stage_enter(STAGE_FONTS);
    pdf_fonts_finish(pdf);
    tell_faces(pdf);
    stage_leave(before);
    pdf_add_metadata(pdf);
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
    pdf.document = HPDF_NewEx(pdf_error_keep, allocate, free, 0, &pdf);
    if (pdf.document == NULL)
        arena_out_of_memory(); /* the only reason for it to fail */
    struct buffer file = {0};
    write_document(&pdf);
    if (!pdf.failed && HPDF_GetError(pdf.document) == HPDF_OK)
        pdf_put_file(&pdf, &file);
    pdf_error_report(&pdf);
    HPDF_Free(pdf.document);
    if (!pdf.failed)
        buffer_put(out, file.data, file.length);
    buffer_free(&file);
    buffer_free(&pdf.text);
    pdf_streams_free(&pdf);
    return !pdf.failed;
}

const char *pdf_library_version(void) {
    return HPDF_GetVersion();
}

const char *pdf_compression_version(void) {
    return LIBDEFLATE_VERSION_STRING;
}
