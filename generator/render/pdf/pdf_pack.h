/* Data compressed for a stream (ISO 32000-1, 7.4.4), as bytes or as rows. */
#ifndef RENDER_PDF_PDF_PACK_H
#define RENDER_PDF_PDF_PACK_H

#include "base/buffer.h"

struct pdf_packer;

/* With libdeflate's level of compression, 0 (none) to 12. To be ended with pdf_packer_free. */
struct pdf_packer *pdf_packer_new(int level);
void pdf_packer_free(struct pdf_packer *packer);

/* Appends all bytes of a stream, compressed. */
void pdf_pack(struct pdf_packer *packer, const void *bytes, size_t length, struct buffer *out);

/* The same for rows of `row_length` bytes, the last filled with zeros: each as it is or, where the
 * two are alike, less the one before it, as PNG has it (ISO 32000-1, 7.4.4.4). Numbers that count
 * up then cost next to nothing. The stream needs this predictor and its Columns in DecodeParms. */
enum { PDF_PACK_ROWS_PREDICTOR = 15 };
void pdf_pack_rows(struct pdf_packer *packer, const char *bytes, size_t length, size_t row_length,
                   struct buffer *out);

#endif
