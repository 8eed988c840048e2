/* Reads files of text, decoded by iconv. */
#include "input/grid/grid_text.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "input/csv.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

static const struct word encodings[] = {
    [ENCODING_AUTO] = {"auto", NULL},
    [ENCODING_UTF_8] = {"utf-8", "UTF-8"},
    [ENCODING_WINDOWS_1252] = {"windows-1252", "WINDOWS-1252"},
    [ENCODING_UTF_16] = {"utf-16", "UTF-16"},
};
const struct word_table grid_encoding_words = WORD_TABLE(encodings);

static const struct word delimiters[] = {
    [DELIMITER_AUTO] = {"auto", NULL},          [DELIMITER_COMMA] = {"comma", ","},
    [DELIMITER_SEMICOLON] = {"semicolon", ";"}, [DELIMITER_TAB] = {"tab", "\t"},
    [DELIMITER_PIPE] = {"pipe", "|"},
};
const struct word_table grid_delimiter_words = WORD_TABLE(delimiters);

/* ---- which encoding ---- */

static enum grid_encoding encoding_of(const char *bytes, size_t length) {
    if (utf8_is_utf16(bytes, length))
        return ENCODING_UTF_16;
    return utf8_invalid_at(bytes, length) == length ? ENCODING_UTF_8 : ENCODING_WINDOWS_1252;
}

/* Without a byte-order mark the NULs of ASCII letters tell which byte comes first. */
static const char *utf16_name(const char *bytes, size_t length) {
    bool marked = length >= 2 && ((unsigned char)bytes[0] >= 0xFE);
    if (marked)
        return "UTF-16";
    return length >= 2 && bytes[0] == '\0' ? "UTF-16BE" : "UTF-16LE";
}

static void say_bad_bytes(struct diagnostics *diagnostics, struct place file,
                          const struct buffer *so_far, const char *encoding) {
    size_t line = 1;
    for (size_t i = 0; i < so_far->length; i++)
        line += so_far->data[i] == '\n';
    file.line = line;
    diagnose(diagnostics, SEVERITY_ERROR, file,
             "the line has bytes that are not %s; name another encoding in sources.ini", encoding);
}

/* The bytes as UTF-8; what is none of the encoding becomes a question mark, the first is said. */
static void decode(struct diagnostics *diagnostics, struct place file, const char *encoding,
                   const char *bytes, size_t length, struct buffer *out) {
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1)
        arena_out_of_memory();
    char *from = (char *)(uintptr_t)bytes;
    bool said = false;
    while (length > 0) {
        char piece[4096], *to = piece;
        size_t room = sizeof piece;
        size_t done = iconv(converter, &from, &length, &to, &room);
        buffer_put(out, piece, sizeof piece - room);
        if (done != (size_t)-1 || errno == E2BIG)
            continue;
        if (!said)
            say_bad_bytes(diagnostics, file, out, encoding);
        said = true;
        buffer_putc(out, '?');
        from++;
        length--;
    }
    iconv_close(converter);
}

/* ---- which delimiter ---- */

enum { LINES_LOOKED_AT = 200, MOST_CELLS = 512 };

/* How many of the first lines have the same number of cells, more than one, and that number. */
struct division {
    size_t lines, cells;
};

/* Cells of the line; a quote hides what stands in it, line ends too. */
static size_t count_cells(const char **bytes, const char *end, char delimiter) {
    size_t cells = 1;
    bool quoted = false;
    const char *at = *bytes;
    for (; at < end && (quoted || *at != '\n'); at++) {
        quoted = *at == '"' ? !quoted : quoted;
        cells += !quoted && *at == delimiter;
    }
    *bytes = at < end ? at + 1 : end;
    return cells;
}

static struct division divide(const char *bytes, const char *end, char delimiter) {
    size_t lines_with[MOST_CELLS] = {0};
    struct division best = {0};
    for (size_t line = 0; line < LINES_LOOKED_AT && bytes < end; line++) {
        size_t cells = count_cells(&bytes, end, delimiter);
        if (cells > 1 && cells < MOST_CELLS)
            lines_with[cells]++;
    }
    for (size_t cells = 2; cells < MOST_CELLS; cells++)
        if (lines_with[cells] > 0 && lines_with[cells] >= best.lines)
            best = (struct division){lines_with[cells], cells};
    return best;
}

/* Excel's own word for it: sep=; */
static enum grid_delimiter named_delimiter(const char *bytes, const char *end) {
    bytes += end - bytes >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    bytes += bytes < end && *bytes == '"';
    if (end - bytes < 5 || strncasecmp(bytes, "sep=", 4) != 0)
        return DELIMITER_AUTO;
    for (enum grid_delimiter i = DELIMITER_COMMA; i <= DELIMITER_PIPE; i++)
        if (*words_text(&grid_delimiter_words, i) == bytes[4])
            return i;
    return DELIMITER_AUTO;
}

static enum grid_delimiter delimiter_of(const char *bytes, size_t length) {
    const char *end = bytes + length;
    enum grid_delimiter best = named_delimiter(bytes, end);
    if (best != DELIMITER_AUTO)
        return best;
    struct division most = {0};
    best = DELIMITER_COMMA;
    for (enum grid_delimiter i = DELIMITER_COMMA; i <= DELIMITER_PIPE; i++) {
        struct division found = divide(bytes, end, *words_text(&grid_delimiter_words, i));
        if (found.lines > most.lines || (found.lines == most.lines && found.cells > most.cells)) {
            most = found;
            best = i;
        }
    }
    return best;
}

/* The text as UTF-8; `copy` holds it where it is not the bytes themselves. */
static const char *as_utf8(struct diagnostics *diagnostics, struct place file,
                           enum grid_encoding encoding, const char *bytes, size_t *length,
                           struct buffer *copy) {
    if (encoding == ENCODING_UTF_8)
        return bytes; /* input/csv says what is not */
    decode(diagnostics, file,
           encoding == ENCODING_UTF_16 ? utf16_name(bytes, *length)
                                       : words_text(&grid_encoding_words, encoding),
           bytes, *length, copy);
    *length = copy->length;
    return copy->data == NULL ? "" : copy->data;
}

struct grid_script grid_text_script(struct grid_script said, const char *bytes, size_t length) {
    if (said.encoding == ENCODING_AUTO)
        said.encoding = encoding_of(bytes, length);
    if (said.delimiter != DELIMITER_AUTO)
        return said;
    struct arena *scratch = arena_new();
    struct buffer copy = {0};
    const char *text = as_utf8(diagnostics_new(scratch), (struct place){.file = ""}, said.encoding,
                               bytes, &length, &copy);
    said.delimiter = delimiter_of(text, length);
    buffer_free(&copy);
    arena_free(scratch);
    return said;
}

/* ---- rows ---- */

struct filling {
    struct arena *arena;
    struct grid_row *rows;
    size_t count;
};

static bool is_separator_line(const struct csv_row *row) {
    return row->place.line == 1 && strncasecmp(row->cells[0], "sep=", 4) == 0;
}

/* ="Oct-20" is how Excel is kept from taking a text for anything else. */
static const char *kept_text(struct arena *arena, const char *cell) {
    size_t length = strlen(cell);
    bool is_kept = length >= 3 && cell[0] == '=' && cell[1] == '"' && cell[length - 1] == '"' &&
                   memchr(cell + 2, '"', length - 3) == NULL;
    return is_kept ? arena_strndup(arena, cell + 2, length - 3) : arena_strdup(arena, cell);
}

static void on_row(void *context, const struct csv_row *row) {
    struct filling *filling = context;
    if (is_separator_line(row))
        return;
    struct grid_cell *cells = arena_array(filling->arena, row->count, sizeof *cells);
    for (size_t i = 0; i < row->count; i++)
        cells[i] = (struct grid_cell){kept_text(filling->arena, row->cells[i]), GRID_TEXT};
    filling->rows =
        arena_more(filling->arena, filling->rows, filling->count, sizeof *filling->rows);
    filling->rows[filling->count++] = (struct grid_row){
        .line = row->place.line, .cells = cells, .count = row->count, .damaged = row->is_damaged};
}

static bool is_kept_at(const char *text, const char *end) {
    return end - text >= 2 && text[0] == '=' && text[1] == '"';
}

/* The same without quotes around the whole cell: its sign is taken away, so that the quotes are
 * those of the cell. */
static void take_signs_away(const char *text, size_t length, char separator, struct buffer *out) {
    bool quoted = false, begins = true;
    for (const char *end = text + length; text < end; text++) {
        if (begins && is_kept_at(text, end))
            text++;
        quoted = *text == '"' ? !quoted : quoted;
        begins = !quoted && (*text == separator || *text == '\n' || *text == '\r');
        buffer_putc(out, *text);
    }
}

static bool has_kept(const char *text, size_t length) {
    for (const char *end = text + length; text < end; text++)
        if (is_kept_at(text, end))
            return true;
    return false;
}

const struct grid *grid_text_read(struct arena *arena, struct diagnostics *diagnostics,
                                  struct place file, struct grid_script script, const char *bytes,
                                  size_t length) {
    struct filling filling = {.arena = arena};
    struct buffer copy = {0}, kept = {0};
    script = grid_text_script(script, bytes, length);
    char separator = *words_text(&grid_delimiter_words, script.delimiter);
    const char *text = as_utf8(diagnostics, file, script.encoding, bytes, &length, &copy);
    if (has_kept(text, length)) {
        take_signs_away(text, length, separator, &kept);
        text = kept.data;
        length = kept.length;
    }
    csv_read_separated(diagnostics, file, text, length, separator, on_row, &filling);
    buffer_free(&kept);
    buffer_free(&copy);
    struct grid *grid = arena_alloc(arena, sizeof *grid);
    *grid = (struct grid){
        .place = file, .rows = filling.rows, .row_count = filling.count, .separator = separator};
    return grid;
}
