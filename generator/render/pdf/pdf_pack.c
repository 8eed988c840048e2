/* Compression by libdeflate, with the filters that PNG has for rows. */
#include "render/pdf/pdf_pack.h"

#include "base/arena.h"
#include "base/stage.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

enum { ROW_MAX = 128 };

struct pdf_packer {
    struct libdeflate_compressor *compressor;
    char *packed; /* room for what is being packed */
    size_t room;
};

struct pdf_packer *pdf_packer_new(int level) {
    struct pdf_packer *packer = calloc(1, sizeof *packer);
    if (packer != NULL)
        packer->compressor = libdeflate_alloc_compressor(level);
    if (packer == NULL || packer->compressor == NULL)
        arena_out_of_memory(); /* the only reason for it to fail */
    return packer;
}

void pdf_packer_free(struct pdf_packer *packer) {
    libdeflate_free_compressor(packer->compressor);
    free(packer->packed);
    free(packer);
}

/* As much as these bytes can become. */
static void make_room(struct pdf_packer *packer, size_t length) {
    size_t most = libdeflate_zlib_compress_bound(packer->compressor, length);
    if (most <= packer->room)
        return;
    free(packer->packed);
    packer->packed = malloc(most);
    if (packer->packed == NULL)
        arena_out_of_memory();
    packer->room = most;
}

void pdf_pack(struct pdf_packer *packer, const void *bytes, size_t length, struct buffer *out) {
    enum stage before = stage_enter(STAGE_DEFLATE);
    make_room(packer, length);
    size_t packed =
        libdeflate_zlib_compress(packer->compressor, bytes, length, packer->packed, packer->room);
    buffer_put(out, packer->packed, packed);
    stage_leave(before);
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

static void filter_rows(const char *bytes, size_t length, size_t row_length,
                        struct buffer *filtered) {
    char row[ROW_MAX], above[ROW_MAX] = {0}, filtered_row[1 + ROW_MAX];
    for (size_t at = 0; at < length; at += row_length) {
        size_t rest = length - at < row_length ? length - at : row_length;
        memset(row, 0, row_length);
        memcpy(row, bytes + at, rest);
        filter_row(row, above, row_length, filtered_row);
        buffer_put(filtered, filtered_row, 1 + row_length);
        memcpy(above, row, row_length);
    }
}

void pdf_pack_rows(struct pdf_packer *packer, const char *bytes, size_t length, size_t row_length,
                   struct buffer *out) {
    struct buffer filtered = {0};
    filter_rows(bytes, length, row_length, &filtered);
    pdf_pack(packer, filtered.data, filtered.length, out);
    buffer_free(&filtered);
}
