/* What libcsv reads, checked to be UTF-8. */
#include "input/csv.h"

#include "base/buffer.h"
#include "base/trim.h"
#include "base/utf8.h"

#include <csv.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* libcsv calls back with cells; a row's cells stand one behind the other in `text`. */
struct reader {
    struct arena *scratch;
    struct diagnostics *diagnostics;
    struct place place; /* line: the physical line that is being parsed */
    size_t row_line;    /* where the row began */
    struct buffer text; /* each cell with a NUL behind it */
    size_t *offsets;    /* of the cells in text */
    const char **cells;
    size_t count, capacity;
    bool any;                              /* the row has a cell that is not empty */
    size_t first_bad, last_bad, bad_lines; /* lines that are not UTF-8 */
    char separator;
    void (*row)(void *context, const struct csv_row *row);
    void *context;
};

static void make_room(struct reader *reader) {
    if (reader->count < reader->capacity)
        return;
    reader->capacity = reader->capacity == 0 ? 32 : reader->capacity * 2;
    reader->offsets = realloc(reader->offsets, reader->capacity * sizeof *reader->offsets);
    reader->cells = realloc(reader->cells, reader->capacity * sizeof *reader->cells);
    if (reader->offsets == NULL || reader->cells == NULL)
        arena_out_of_memory();
}

static void on_cell(void *cell, size_t length, void *context) {
    struct reader *reader = context;
    const char *text = cell == NULL ? "" : cell;
    if (cell == NULL)
        length = 0;
    trim_blanks(&text, &length);
    make_room(reader);
    reader->offsets[reader->count++] = reader->text.length;
    buffer_put(&reader->text, text, length);
    buffer_putc(&reader->text, '\0');
    reader->any = reader->any || length > 0;
}

static void on_row(int end, void *context) {
    struct reader *reader = context;
    (void)end;
    for (size_t i = 0; i < reader->count; i++)
        reader->cells[i] = utf8_nfc(reader->scratch, reader->text.data + reader->offsets[i]);
    struct csv_row row = {reader->place, reader->cells, reader->count,
                          reader->bad_lines > 0 && reader->last_bad >= reader->row_line};
    row.place.line = reader->row_line;
    if (reader->any)
        reader->row(reader->context, &row);
    reader->count = 0;
    reader->any = false;
    buffer_clear(&reader->text);
}

/* The line with every byte that is not UTF-8 as a question mark, in `copy`; or the line itself. */
static const char *valid_line(struct reader *reader, const char *line, size_t length,
                              struct buffer *copy) {
    size_t at = utf8_invalid_at(line, length);
    if (at == length)
        return line;
    if (reader->place.line > reader->last_bad) { /* a line may be read again, behind a quote */
        if (reader->bad_lines++ == 0)
            reader->first_bad = reader->place.line;
        reader->last_bad = reader->place.line;
    }
    buffer_clear(copy);
    buffer_put(copy, line, length);
    while ((at = utf8_invalid_at(copy->data, length)) < length)
        copy->data[at] = '?';
    return copy->data;
}

/* Once a file: what mends one line mends all. */
static void say_bad_lines(struct reader *reader) {
    struct place place = reader->place;
    struct arena *scratch = reader->scratch;
    size_t more = reader->bad_lines - 1;
    if (reader->bad_lines == 0)
        return;
    place.line = reader->first_bad;
    diagnose(reader->diagnostics, SEVERITY_ERROR, place,
             "the line is not UTF-8 text%s; in Excel save as “CSV UTF-8 (Comma delimited)”",
             more == 0 ? ""
                       : arena_printf(scratch, ", nor %s %zu more", more > 1 ? "are" : "is", more));
}

static size_t line_length(const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n')
            return i + 1;
        if (bytes[i] == '\r')
            return i + 1 < length && bytes[i + 1] == '\n' ? i + 2 : i + 1;
    }
    return length;
}

static void bad_quotes(struct reader *reader) {
    struct place place = reader->place;
    place.line = reader->row_line;
    diagnose(reader->diagnostics, SEVERITY_ERROR, place,
             "quotes do not match in this row; a quoted cell must end with one quote before the "
             "comma, and a quote inside it is written twice");
}

static void skip_mark(const char **bytes, size_t *length) {
    static const char mark[] = "\xEF\xBB\xBF";
    if (*length >= 3 && memcmp(*bytes, mark, 3) == 0) {
        *bytes += 3;
        *length -= 3;
    }
}

static void begin(const struct reader *reader, struct csv_parser *parser) {
    if (csv_init(parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        arena_out_of_memory();
    csv_set_delim(parser, (unsigned char)reader->separator);
}

static void begin_again(struct reader *reader, struct csv_parser *parser) {
    reader->count = 0;
    reader->any = false;
    buffer_clear(&reader->text);
    csv_free(parser);
    begin(reader, parser);
}

/* One physical line a call, since libcsv does not count them. */
static void parse_line(struct reader *reader, struct csv_parser *parser, const char *line,
                       size_t length) {
    if (csv_parse(parser, line, length, on_cell, on_row, reader) == length)
        return;
    if (csv_error(parser) == CSV_ENOMEM)
        arena_out_of_memory();
    bad_quotes(reader);
    begin_again(reader, parser);
}

/* Parses to the end. A quote that is never closed swallows the rest of the file: then returns where
 * to go on, behind the first line of that row; else `end`. */
static const char *parse_lines(struct reader *reader, struct csv_parser *parser, const char *bytes,
                               const char *end) {
    struct buffer copy = {0};
    const char *after_first_line = bytes;
    while (bytes < end) {
        size_t size = line_length(bytes, (size_t)(end - bytes));
        reader->place.line++;
        if (parser->pstate == 0) { /* between rows */
            reader->row_line = reader->place.line;
            after_first_line = bytes + size;
        }
        parse_line(reader, parser, valid_line(reader, bytes, size, &copy), size);
        bytes += size;
    }
    buffer_free(&copy);
    if (csv_fini(parser, on_cell, on_row, reader) == 0)
        return end;
    bad_quotes(reader);
    begin_again(reader, parser);
    reader->place.line = reader->row_line;
    return after_first_line;
}

void csv_read_separated(struct diagnostics *diagnostics, struct place file, const char *bytes,
                        size_t length, char separator,
                        void (*row)(void *context, const struct csv_row *row), void *context) {
    struct reader reader = {.scratch = arena_new(),
                            .diagnostics = diagnostics,
                            .place = file,
                            .separator = separator,
                            .row = row,
                            .context = context};
    struct csv_parser parser;
    begin(&reader, &parser);
    reader.place.line = 0;
    skip_mark(&bytes, &length);
    for (const char *end = bytes + length; bytes < end;)
        bytes = parse_lines(&reader, &parser, bytes, end);
    say_bad_lines(&reader);
    csv_free(&parser);
    buffer_free(&reader.text);
    free(reader.offsets);
    free(reader.cells);
    arena_free(reader.scratch);
}

void csv_read(struct diagnostics *diagnostics, struct place file, const char *bytes, size_t length,
              void (*row)(void *context, const struct csv_row *row), void *context) {
    csv_read_separated(diagnostics, file, bytes, length, ',', row, context);
}
