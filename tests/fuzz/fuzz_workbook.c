/* Workbooks that nobody writes. Most of what a fuzzer does to an archive breaks the sums over its
 * bytes, and nothing behind them is reached; so an input is the text of the parts, which are put
 * into an archive here: "=NAME", a line end, and what the part holds up to the next line that
 * begins with
 * "=". Any other input is taken for the file itself. */
#include "base/buffer.h"
#include "input/workbook/workbook.h"

#include <libdeflate.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* ---- an archive whose parts are stored as they are (APPNOTE.TXT of PKWARE, section 4.3) ---- */

struct stored {
    const char *name, *bytes;
    size_t name_length, length, offset;
};

static void put_number(struct buffer *out, size_t number, int bytes) {
    for (; bytes > 0; bytes--, number >>= 8)
        buffer_putc(out, (char)(number & 0xFF));
}

/* What the part's own header and the list of all have in common. */
static void put_facts(struct buffer *out, const struct stored *part) {
    put_number(out, 20, 2); /* the version that is needed */
    put_number(out, 0, 8);  /* flags, method, time, date */
    put_number(out, libdeflate_crc32(0, part->bytes, part->length), 4);
    put_number(out, part->length, 4);
    put_number(out, part->length, 4);
    put_number(out, part->name_length, 2);
    put_number(out, 0, 2);
}

static void put_part(struct buffer *out, struct stored *part) {
    part->offset = out->length;
    buffer_put(out, "PK\x03\x04", 4);
    put_facts(out, part);
    buffer_put(out, part->name, part->name_length);
    buffer_put(out, part->bytes, part->length);
}

static void put_entry(struct buffer *out, const struct stored *part) {
    buffer_put(out, "PK\x01\x02", 4);
    put_number(out, 20, 2);
    put_facts(out, part);
    put_number(out, 0, 10); /* comment, disk, attributes */
    put_number(out, part->offset, 4);
    buffer_put(out, part->name, part->name_length);
}

static void put_archive(struct buffer *out, struct stored *parts, size_t count) {
    for (size_t i = 0; i < count; i++)
        put_part(out, &parts[i]);
    size_t list = out->length;
    for (size_t i = 0; i < count; i++)
        put_entry(out, &parts[i]);
    size_t end = out->length;
    buffer_put(out, "PK\x05\x06", 4);
    put_number(out, 0, 4);
    put_number(out, count, 2);
    put_number(out, count, 2);
    put_number(out, end - list, 4);
    put_number(out, list, 4);
    put_number(out, 0, 2);
}

/* ---- parts from a text ---- */

enum { MOST_PARTS = 16 };

static const char *line_end(const char *at, const char *end) {
    const char *found = memchr(at, '\n', (size_t)(end - at));
    return found == NULL ? end : found;
}

/* Where the next part begins, or the end. */
static const char *part_end(const char *at, const char *end) {
    while (at < end && *at != '=')
        at = line_end(at, end) + (line_end(at, end) < end);
    return at;
}

static size_t divide(const char *at, const char *end, struct stored parts[MOST_PARTS]) {
    size_t count = 0;
    while (at < end && *at == '=' && count < MOST_PARTS) {
        const char *name = at + 1, *name_end = line_end(at, end);
        const char *bytes = name_end < end ? name_end + 1 : end;
        at = part_end(bytes, end);
        parts[count++] =
            (struct stored){name, bytes, (size_t)(name_end - name), (size_t)(at - bytes), 0};
    }
    return count;
}

/* ---- one input ---- */

static void read_all(const char *bytes, size_t length) {
    static const char *const names[] = {"", "2", "Data", "nothing"};
    struct place file = {.file = "book.xlsx"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct arena *arena = arena_new();
        struct diagnostics *diagnostics = diagnostics_new(arena);
        const struct grid *grid = workbook_read(arena, diagnostics, file, bytes, length, names[i]);
        if (grid == NULL && diagnostics_errors(diagnostics, INT_MAX) == 0)
            abort(); /* refused without a word */
        size_t last = 0;
        for (size_t r = 0; grid != NULL && r < grid->row_count; r++) {
            const struct grid_row *row = &grid->rows[r];
            if (row->line <= last || row->count == 0 || *row->cells[row->count - 1].text == '\0')
                abort(); /* out of order, or empty */
            last = row->line;
        }
        arena_free(arena);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *bytes = (const char *)data;
    struct stored parts[MOST_PARTS];
    struct buffer archive = {0};
    if (size == 0 || *bytes != '=') {
        read_all(bytes, size);
        return 0;
    }
    put_archive(&archive, parts, divide(bytes, bytes + size, parts));
    read_all(archive.data, archive.length);
    buffer_free(&archive);
    return 0;
}
