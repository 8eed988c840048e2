/* Letters are the digits of a column, counted without a zero. */
#include "input/workbook/workbook_reference.h"

enum { LETTERS = 26 };

static size_t read_column(const char **text) {
    size_t column = 0;
    for (; **text >= 'A' && **text <= 'Z' && column <= WORKBOOK_MOST_COLUMNS; (*text)++)
        column = column * LETTERS + (size_t)(**text - 'A') + 1;
    return column;
}

static size_t read_row(const char **text) {
    size_t row = 0;
    for (; **text >= '0' && **text <= '9' && row <= WORKBOOK_MOST_ROWS; (*text)++)
        row = row * 10 + (size_t)(**text - '0');
    return row;
}

/* $A$1 is written where formulas are copied. */
static void pass_dollar(const char **text) {
    *text += **text == '$';
}

bool workbook_reference_read(const char **text, struct workbook_reference *reference) {
    pass_dollar(text);
    reference->column = read_column(text);
    pass_dollar(text);
    reference->row = read_row(text);
    return reference->column >= 1 && reference->column <= WORKBOOK_MOST_COLUMNS &&
           reference->row >= 1 && reference->row <= WORKBOOK_MOST_ROWS;
}

struct workbook_letters workbook_reference_letters(size_t column) {
    struct workbook_letters letters = {""};
    size_t length = 0;
    for (size_t rest = column; rest > 0; rest = (rest - 1) / LETTERS)
        length++;
    for (; column > 0 && length < sizeof letters.text; column = (column - 1) / LETTERS)
        letters.text[--length] = (char)('A' + (column - 1) % LETTERS);
    return letters;
}
