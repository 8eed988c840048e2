/* Takes away what surrounds digits, sign by sign. */
#include "input/source/source_value.h"

#include "base/buffer.h"
#include "input/source/source_texts.h"
#include "model/number/number.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const struct word number_words[] = {
    [NUMBERS_PLAIN] = {"plain", NULL},
    [NUMBERS_UK] = {"uk", NULL},
    [NUMBERS_DECIMAL_COMMA] = {"decimal-comma", NULL},
};
const struct word_table source_numbers_words = WORD_TABLE(number_words);

/* Signs that stand around digits in writing. */
static const char *const CURRENCIES[] = {"£", "€", "$"};
static const char *const BLANKS[] = {" ", "\u00a0", "\u202f", "\u2009", "\t"};
static const char *const MINUSES[] = {"-", "\u2212", "\u2013"};

static bool passes(const char **text, const char *const *signs, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strncmp(*text, signs[i], strlen(signs[i])) == 0) {
            *text += strlen(signs[i]);
            return true;
        }
    return false;
}

/* What has been read of a number. */
struct reading {
    const char *rest;
    struct buffer digits;
    bool negative, bracketed, ended;
    char thousands, decimal;
    int run; /* digits since the last thousands sign */
    bool grouped, has_decimal, has_percent;
};

/* What divides groups of three digits, the first of one to three. */
static bool ends_group(struct reading *reading) {
    bool first = !reading->grouped;
    bool fine = !reading->has_decimal && !reading->ended &&
                (first ? reading->run >= 1 && reading->run <= 3 : reading->run == 3);
    reading->grouped = true;
    reading->run = 0;
    return fine;
}

static bool takes_thousands(struct reading *reading) {
    reading->rest++;
    return ends_group(reading);
}

static bool takes_decimal(struct reading *reading) {
    bool fine = !reading->has_decimal && (!reading->grouped || reading->run == 3);
    reading->has_decimal = true;
    buffer_putc(&reading->digits, '.');
    reading->rest++;
    return fine;
}

static bool takes_digit(struct reading *reading) {
    buffer_putc(&reading->digits, *reading->rest++);
    reading->run += !reading->has_decimal;
    return !reading->ended;
}

/* Blanks, currencies, signs, percent signs and brackets around the digits. */
static bool takes_surroundings(struct reading *reading) {
    bool begun = reading->digits.length > 0;
    if (passes(&reading->rest, BLANKS, sizeof BLANKS / sizeof *BLANKS)) {
        if (begun && isdigit((unsigned char)*reading->rest))
            return ends_group(reading);
        reading->ended = begun;
        return true;
    }
    if (passes(&reading->rest, CURRENCIES, sizeof CURRENCIES / sizeof *CURRENCIES)) {
        reading->ended = begun;
        return true;
    }
    if (*reading->rest == '%' && begun && !reading->has_percent) {
        reading->rest++;
        return reading->ended = reading->has_percent = true;
    }
    if (*reading->rest == '(' && !begun && !reading->bracketed && !reading->negative) {
        reading->rest++;
        return reading->bracketed = true;
    }
    if (*reading->rest == ')' && begun && reading->bracketed && !reading->negative) {
        reading->rest++;
        return reading->negative = reading->ended = true;
    }
    if (*reading->rest == '+' && !begun) {
        reading->rest++;
        return true;
    }
    if (reading->negative || reading->bracketed ||
        !passes(&reading->rest, MINUSES, sizeof MINUSES / sizeof *MINUSES))
        return false;
    reading->ended = begun;
    return reading->negative = true;
}

static bool takes_one(struct reading *reading) {
    char sign = *reading->rest;
    if (isdigit((unsigned char)sign))
        return takes_digit(reading);
    if (sign == reading->thousands && reading->digits.length > 0 && !reading->ended)
        return takes_thousands(reading);
    if (sign == reading->decimal && !reading->ended)
        return takes_decimal(reading);
    return takes_surroundings(reading);
}

/* A number in writing as digits with a decimal point; NULL: it is none. */
static const char *written(struct arena *arena, const char *text, char thousands, char decimal) {
    struct reading reading = {.rest = text, .thousands = thousands, .decimal = decimal};
    bool fine = true;
    while (fine && *reading.rest != '\0')
        fine = takes_one(&reading);
    fine = fine && reading.digits.length > 0 && reading.bracketed <= reading.negative &&
           (!reading.grouped || reading.has_decimal || reading.run == 3);
    const char *number =
        !fine ? NULL
              : arena_printf(arena, "%s%s", reading.negative ? "-" : "", reading.digits.data);
    buffer_free(&reading.digits);
    return number != NULL && number_is_written(number) ? number : NULL;
}

const char *source_value_number(struct arena *arena, enum source_numbers numbers,
                                const struct grid_cell *cell) {
    if (cell->kind == GRID_NUMBER || cell->kind == GRID_PERCENT || numbers == NUMBERS_PLAIN)
        return number_is_written(cell->text) ? cell->text : NULL;
    if (cell->kind != GRID_TEXT)
        return NULL;
    return numbers == NUMBERS_UK ? written(arena, cell->text, ',', '.')
                                 : written(arena, cell->text, '.', ',');
}

static bool read_marker(struct arena *arena, const struct source_values *values,
                        const struct grid_cell *cell, enum marker *marker) {
    for (size_t i = 0; i < values->marker_count; i++)
        if (source_texts_alike(values->markers[i].text, cell->text)) {
            *marker = values->markers[i].marker;
            return true;
        }
    if (cell->kind == GRID_ERROR || cell->kind == GRID_UNCALCULATED)
        return false;
    size_t length = strlen(cell->text);
    bool bracketed = values->numbers == NUMBERS_UK && length > 2 && cell->text[0] == '(' &&
                     cell->text[length - 1] == ')';
    return marker_read(bracketed ? arena_strndup(arena, cell->text + 1, length - 2) : cell->text,
                       marker);
}

bool source_value_is_marker(struct arena *arena, const struct source_values *values,
                            const struct grid_cell *cell) {
    enum marker marker;
    return read_marker(arena, values, cell, &marker);
}

bool source_value_read(struct arena *arena, const struct source_values *values,
                       const struct grid_cell *cell, struct source_value *value) {
    *value = (struct source_value){.text = "", .marker = MARKER_NO};
    if (read_marker(arena, values, cell, &value->marker))
        return true;
    const char *number = source_value_number(arena, values->numbers, cell);
    if (number == NULL)
        return false;
    value->text = number;
    return true;
}

const char *source_value_expected(enum source_numbers numbers, const char *text) {
    static const char uk_way[] = "a number such as 1342 or 12.5; for 1,342, £12.50, 83% and (12) "
                                 "say numbers = uk, for a marker markers = TEXT = x";
    static const char *const EXPECTED[] = {
        [NUMBERS_PLAIN] = "a number such as 1342 or 12.5, or a marker: say markers = TEXT = x",
        [NUMBERS_UK] = "a number such as 1,342 or 83%, or a marker: say markers = TEXT = x",
        [NUMBERS_DECIMAL_COMMA] = "a number such as 1.342,5, or a marker: say markers = TEXT = x",
    };
    return numbers == NUMBERS_PLAIN && strpbrk(text, ",%()£") != NULL ? uk_way : EXPECTED[numbers];
}
