/* Compression by zlib, with the filters that PNG has for rows. */
#include "render/pdf/pdf_pack.h"

#include "base/arena.h"
#include "base/stage.h"

#include <stdlib.h>
#include <string.h>

#define ZLIB_CONST /* its input is const */
#include <zlib.h>

enum { CHUNK = 16 * 1024, ROW_MAX = 128 };

struct pdf_packer {
    z_stream compressor;
    char above[ROW_MAX]; /* the last row; zeros above the first */
};

struct pdf_packer *pdf_packer_new(int level) {
    struct pdf_packer *packer = calloc(1, sizeof *packer);
    if (packer == NULL || deflateInit(&packer->compressor, level) != Z_OK)
        arena_out_of_memory(); /* the only reason for it to fail */
    return packer;
}

void pdf_packer_free(struct pdf_packer *packer) {
    deflateEnd(&packer->compressor);
    free(packer);
}

static void compress_onto(z_stream *compressor, const void *bytes, size_t length, int flush,
                          struct buffer *out) {
    unsigned char chunk[CHUNK];
    enum stage before = stage_enter(STAGE_DEFLATE);
    compressor->next_in = (z_const Bytef *)bytes;
    compressor->avail_in = (uInt)length;
    do {
        compressor->next_out = chunk;
        compressor->avail_out = sizeof chunk;
        deflate(compressor, flush);
        buffer_put(out, (const char *)chunk, sizeof chunk - compressor->avail_out);
    } while (compressor->avail_out == 0);
    stage_leave(before);
}

void pdf_pack(struct pdf_packer *packer, const void *bytes, size_t length, struct buffer *out) {
    compress_onto(&packer->compressor, bytes, length, Z_NO_FLUSH, out);
}

void pdf_pack_end(struct pdf_packer *packer, struct buffer *out) {
    compress_onto(&packer->compressor, NULL, 0, Z_FINISH, out);
    deflateReset(&packer->compressor);
    memset(packer->above, 0, sizeof packer->above);
}

/* Fills the row after the number of PNG's filter that it needs: None, or Up where at least two
 * thirds of its bytes are those above. */
static void filter_row(const char *row, const char *above, size_t length, char *filtered) {
    enum { NONE, UP = 2 };
    size_t alike = 0;
    for (size_t i = 0; i < length; i++) {
        filtered[1 + i] = (char)(row[i] - above[i]);
        alike += filtered[1 + i] == 0;
    }
    filtered[0] = 3 * alike < 2 * length ? NONE : UP;
    if (filtered[0] == NONE)
        memcpy(filtered + 1, row, length);
}

void pdf_pack_rows(struct pdf_packer *packer, const char *bytes, size_t length, size_t row_length,
                   struct buffer *out) {
    char row[ROW_MAX], filtered[1 + ROW_MAX];
    for (size_t at = 0; at < length; at += row_length) {
        size_t rest = length - at < row_length ? length - at : row_length;
        memset(row, 0, row_length);
        memcpy(row, bytes + at, rest);
        filter_row(row, packer->above, row_length, filtered);
        pdf_pack(packer, filtered, 1 + row_length, out);
        memcpy(packer->above, row, row_length);
    }
}
