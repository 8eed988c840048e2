/* Objects that all parts of a document are made of (ISO 32000-1, 7.3). */
#ifndef RENDER_PDF_PDF_OBJECTS_H
#define RENDER_PDF_PDF_OBJECTS_H

#include "render/pdf/pdf_document.h"

/* A new indirect dictionary. */
HPDF_Dict pdf_dictionary(struct pdf *pdf);
/* A new stream object with these bytes, compressed or plain (XMP has to be plain). */
HPDF_Dict pdf_stream(struct pdf *pdf, const char *bytes, size_t length);
HPDF_Dict pdf_plain_stream(struct pdf *pdf, const char *bytes, size_t length);
/* Gives a stream of libharu's, such as a page's content, its data; `data` is empty then. libharu's
 * own way copies them byte by byte. */
void pdf_stream_fill(struct pdf *pdf, HPDF_Dict stream, struct buffer *data);
const struct buffer *pdf_stream_data(HPDF_Dict stream);
/* Once the file is written. */
void pdf_streams_free(struct pdf *pdf);
/* A new array or dictionary as the direct value of a key. */
HPDF_Array pdf_add_array(struct pdf *pdf, HPDF_Dict dictionary, const char *key);
HPDF_Dict pdf_add_dictionary(struct pdf *pdf, HPDF_Dict dictionary, const char *key);
/* The number of an indirect object. */
size_t pdf_object_number(void *object);

#endif
