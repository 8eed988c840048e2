/* Laid-out pages as a PDF file. */
#ifndef RENDER_PDF_PDF_H
#define RENDER_PDF_PDF_H

#include "base/buffer.h"
#include "render/layout/layout.h"
#include "render/pdf/pdf_profile.h"

/* Fonts whose glyphs a document has. */
struct pdf_faces {
    struct arena *arena; /* of the list */
    const struct face **items;
    size_t count;
};

/* Texts of the document's information; any may be "". */
struct pdf_information {
    const char *title, *author, *subject, *language; /* language: en-GB */
    const struct pdf_profile *profile;
    struct pdf_faces *faces; /* what was embedded is added; NULL: nobody asks */
};

/* Appends the file's bytes to `out`: tagged from the page tree, fonts embedded and subset,
 * bookmarks, links. False after an error (a link to an id that no element has, a character without
 * a glyph, a failure of the library); `out` is as it was then. `typefaces` is for the texts in
 * drawings. */
bool pdf_write(struct arena *arena, struct diagnostics *diagnostics, const struct node *root,
               const struct layout *layout, struct stylesheet *stylesheet,
               const struct typefaces *typefaces, const struct pdf_information *information,
               struct buffer *out);

/* The versions of the libraries that decide its bytes: libharu's as it runs, and that of
 * libdeflate, which does not tell it then, as it was compiled. */
const char *pdf_library_version(void);
const char *pdf_compression_version(void);

#endif
