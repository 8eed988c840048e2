/* Asks the readers of sources. */
#include "input/inspect/inspect_cell.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "input/inspect/inspect_words.h"

#include <ctype.h>
#include <string.h>

bool inspect_cell_is_number(struct arena *arena, const struct grid_cell *cell) {
    for (enum source_numbers numbers = NUMBERS_PLAIN; numbers <= NUMBERS_DECIMAL_COMMA; numbers++)
        if (source_value_number(arena, numbers, cell) != NULL)
            return true;
    return false;
}

bool inspect_cell_is_marker(const struct grid_cell *cell) {
    enum marker marker;
    return cell->text[0] != '\0' && cell->kind != GRID_NUMBER &&
           (marker_read(cell->text, &marker) || inspect_words_marker(cell->text, &marker));
}

/* Years of our days: 202010, 201920, 2020. */
static bool is_plain_year(const char *text) {
    size_t length = strlen(text);
    return (length == 4 || length == 6) && strspn(text, "0123456789") == length &&
           (strncmp(text, "19", 2) == 0 || strncmp(text, "20", 2) == 0);
}

bool inspect_cell_is_period(const struct grid_cell *cell, const struct source_calendar *calendar) {
    const char *text = cell->text;
    bool plain = strspn(text, "0123456789.") == strlen(text) && strchr(text, '.') == NULL;
    return cell->kind != GRID_PERCENT && (!plain || is_plain_year(text)) &&
           source_date_period(text, calendar) != PERIOD_NONE;
}

bool inspect_cell_is_day(const struct grid_cell *cell, const struct source_calendar *calendar) {
    long day;
    return source_date_day(cell->text, calendar, &day);
}

size_t inspect_cell_count(const struct grid_row *row) {
    size_t count = 0;
    for (size_t i = 0; i < row->count; i++)
        count += row->cells[i].text[0] != '\0';
    return count;
}

const char *inspect_cell_first(const struct grid_row *row) {
    for (size_t i = 0; i < row->count; i++)
        if (row->cells[i].text[0] != '\0')
            return row->cells[i].text;
    return NULL;
}

const char *inspect_cell_shape(struct arena *arena, const char *text) {
    struct buffer shape = {0};
    buffer_puts(&shape, "");
    for (uint32_t letter; (letter = utf8_next(&text)) != 0;) {
        char bytes[5];
        utf8_encode(letter, bytes);
        if (letter < 0x80 && isdigit((int)letter))
            buffer_putc(&shape, '9');
        else if (utf8_is_letter(letter))
            buffer_putc(&shape, utf8_lower(letter) == letter ? 'a' : 'A');
        else
            buffer_puts(&shape, bytes);
    }
    const char *kept = arena_strdup(arena, shape.data);
    buffer_free(&shape);
    return kept;
}

const char *inspect_cell_line(struct arena *arena, const char *text) {
    char *copy = arena_strdup(arena, text), *to = copy;
    for (const char *from = copy; *from != '\0'; from++) {
        bool blank = (unsigned char)*from <= ' ' || *from == 0x7F;
        if (!blank)
            *to++ = *from;
        else if (to > copy && to[-1] != ' ')
            *to++ = ' ';
    }
    to -= to > copy && to[-1] == ' ';
    *to = '\0';
    return copy;
}
