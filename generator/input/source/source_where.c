/* Parses conditions; asks them of cells. */
#include "input/source/source_where.h"

#include "input/source/source_texts.h"

#include <string.h>

/* Longer signs before those that they begin with. */
static const struct {
    const char *sign;
    enum source_comparison comparison;
} SIGNS[] = {{"!=", IS_NOT}, {"<=", AT_MOST}, {">=", AT_LEAST},
             {"=", IS},      {"<", LESS},     {">", MORE}};

/* The first sign of the condition; NULL: it has none. */
static const char *find_sign(const char *text, size_t *which) {
    const char *first = NULL;
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++) {
        const char *at = source_texts_find(text, SIGNS[i].sign);
        if (at == NULL || (first != NULL && at >= first))
            continue;
        first = at;
        *which = i;
    }
    return first;
}

static bool compares_texts(enum source_comparison comparison) {
    return comparison == IS || comparison == IS_NOT;
}

static void parse_left(struct arena *arena, const char *text, struct source_condition *condition) {
    condition->column = source_texts_next(arena, &text, " - ");
    condition->less = text == NULL ? NULL : source_texts_plain(arena, text);
}

static void parse_texts(struct arena *arena, const char *list, struct source_condition *condition) {
    const char **texts = NULL, *text;
    while ((text = source_texts_next(arena, &list, "|")) != NULL) {
        texts = arena_more(arena, texts, condition->text_count, sizeof *texts);
        texts[condition->text_count++] = text;
    }
    condition->texts = texts;
}

static bool parse_number(struct arena *arena, const char *text,
                         const struct source_reading *reading, struct source_condition *condition) {
    const struct grid_cell cell = {text, GRID_TEXT};
    const char *written = source_value_number(arena, reading->values->numbers, &cell);
    condition->kind = LIMIT_NUMBER;
    condition->number = written == NULL ? NULL : number_read(arena, written);
    return condition->number != NULL;
}

/* A number, a day or a month, in the spellings that the cells have. */
static bool parse_size(struct arena *arena, const char *text, const struct source_reading *reading,
                       struct source_condition *condition) {
    if (parse_number(arena, text, reading, condition))
        return true;
    condition->kind = LIMIT_DAY;
    if (source_date_day(text, reading->calendar, &condition->day))
        return true;
    condition->kind = LIMIT_PERIOD;
    condition->period = source_date_period(text, reading->calendar);
    return condition->period != PERIOD_NONE;
}

/* NULL, or what is wrong with what stands behind the sign. */
static const char *parse_right(struct arena *arena, const char *right,
                               const struct source_reading *reading,
                               struct source_condition *condition) {
    const char *limit = source_texts_plain(arena, right);
    if (condition->less != NULL)
        return parse_number(arena, limit, reading, condition)
                   ? NULL
                   : arena_printf(arena,
                                  "“%s” is no number of days; expected such as Decision - Referral "
                                  "<= 1",
                                  limit);
    if (compares_texts(condition->comparison)) {
        parse_texts(arena, right, condition);
        return NULL;
    }
    return parse_size(arena, limit, reading, condition)
               ? NULL
               : arena_printf(arena,
                              "“%s” is neither a number nor a day or month; expected such as Days "
                              "<= 45 or Closed >= 01/04/2020",
                              limit);
}

static const char *parse_condition(struct arena *arena, const char *text,
                                   const struct source_reading *reading,
                                   struct source_condition *condition) {
    size_t which = 0;
    const char *sign = find_sign(text, &which);
    if (sign == NULL)
        return arena_printf(arena,
                            "“%s” has no sign; expected such as Stage = 1 | 2, Stage != 9, Days <= "
                            "45 or Decision - Referral <= 1",
                            text);
    condition->comparison = SIGNS[which].comparison;
    parse_left(arena, arena_strndup(arena, text, (size_t)(sign - text)), condition);
    if (*condition->column == '\0' || (condition->less != NULL && *condition->less == '\0'))
        return arena_printf(arena, "“%s” names no column before its sign", text);
    return parse_right(arena, sign + strlen(SIGNS[which].sign), reading, condition);
}

const char *source_where_parse(struct arena *arena, const char *text,
                               const struct source_reading *reading, struct source_where *where) {
    struct source_condition *conditions = NULL;
    const char *piece, *wrong = NULL;
    *where = (struct source_where){0};
    if (*text == '\0')
        return NULL;
    while (wrong == NULL && (piece = source_texts_piece(arena, &text, ";")) != NULL) {
        if (*piece == '\0')
            continue;
        conditions = arena_more(arena, conditions, where->count, sizeof *conditions);
        conditions[where->count] = (struct source_condition){.text = piece};
        wrong = parse_condition(arena, piece, reading, &conditions[where->count++]);
    }
    where->conditions = conditions;
    return wrong;
}

/* ---- to ask ---- */

static enum source_answer answer(bool yes) {
    return yes ? ANSWER_YES : ANSWER_NO;
}

static enum source_answer answer_order(enum source_comparison comparison, int order) {
    switch (comparison) {
    case IS:
        return answer(order == 0);
    case IS_NOT:
        return answer(order != 0);
    case LESS:
        return answer(order < 0);
    case AT_MOST:
        return answer(order <= 0);
    case MORE:
        return answer(order > 0);
    case AT_LEAST:
        return answer(order >= 0);
    }
    return ANSWER_UNREADABLE;
}

static int order_of_longs(long left, long right) {
    return (left > right) - (left < right);
}

/* Digits alone, which may be a code: 7 is not 007, nor 1.1 the point 1.10 of a plan. */
static bool may_be_code(const char *text, const struct grid_cell *cell) {
    static const char digits[] = "0123456789.";
    return cell->kind == GRID_TEXT && text[strspn(text, digits)] == '\0' &&
           cell->text[strspn(cell->text, digits)] == '\0';
}

/* What a workbook shows as 50% may be asked for so. */
static bool is_number(struct arena *arena, const char *text, const struct source_reading *reading,
                      const struct grid_cell *cell) {
    const struct grid_cell asked = {text, GRID_TEXT};
    const char *found = source_value_number(arena, reading->values->numbers, cell),
               *limit = source_value_number(
                   arena, cell->kind == GRID_PERCENT ? NUMBERS_UK : reading->values->numbers,
                   &asked);
    return found != NULL && limit != NULL && !may_be_code(text, cell) &&
           number_compare(number_read(arena, found), number_read(arena, limit)) == 0;
}

/* The same text, day, month or number. A time of day that is asked for is one of a text. */
static bool is_text(struct arena *arena, const char *text, const struct source_reading *reading,
                    const struct grid_cell *cell) {
    return source_texts_alike(text, cell->text) ||
           (strchr(text, ':') == NULL && source_date_is(cell->text, text, reading->calendar)) ||
           is_number(arena, text, reading, cell);
}

static enum source_answer asks_texts(struct arena *arena, const struct source_condition *condition,
                                     const struct source_reading *reading,
                                     const struct grid_cell *cell) {
    bool found = false;
    for (size_t i = 0; i < condition->text_count; i++)
        found = found || is_text(arena, condition->texts[i], reading, cell);
    return answer(found == (condition->comparison == IS));
}

static enum source_answer asks_number(struct arena *arena, const struct source_condition *condition,
                                      const char *written) {
    return answer_order(condition->comparison,
                        number_compare(number_read(arena, written), condition->number));
}

static enum source_answer asks_days_between(struct arena *arena,
                                            const struct source_condition *condition,
                                            const struct source_reading *reading,
                                            const struct grid_cell *cell,
                                            const struct grid_cell *less) {
    long later, earlier;
    if (source_value_is_marker(arena, reading->values, cell) ||
        source_value_is_marker(arena, reading->values, less))
        return ANSWER_NO;
    if (!source_date_day(cell->text, reading->calendar, &later) ||
        !source_date_day(less->text, reading->calendar, &earlier))
        return ANSWER_UNREADABLE;
    return asks_number(arena, condition, arena_printf(arena, "%ld", later - earlier));
}

/* A cell that is no marker is held against a number, a day or a month. */
static enum source_answer asks_size(struct arena *arena, const struct source_condition *condition,
                                    const struct source_reading *reading,
                                    const struct grid_cell *cell) {
    const char *written = source_value_number(arena, reading->values->numbers, cell);
    int period = source_date_period(cell->text, reading->calendar);
    long day;
    switch (condition->kind) {
    case LIMIT_TEXTS:
        return asks_texts(arena, condition, reading, cell);
    case LIMIT_NUMBER:
        return written == NULL ? ANSWER_UNREADABLE : asks_number(arena, condition, written);
    case LIMIT_DAY:
        return !source_date_day(cell->text, reading->calendar, &day)
                   ? ANSWER_UNREADABLE
                   : answer_order(condition->comparison, order_of_longs(day, condition->day));
    case LIMIT_PERIOD:
        return period == PERIOD_NONE
                   ? ANSWER_UNREADABLE
                   : answer_order(condition->comparison, order_of_longs(period, condition->period));
    }
    return ANSWER_UNREADABLE;
}

enum source_answer source_where_asks(struct arena *arena, const struct source_condition *condition,
                                     const struct source_reading *reading,
                                     const struct grid_cell *cell, const struct grid_cell *less) {
    if (condition->less != NULL)
        return asks_days_between(arena, condition, reading, cell, less);
    if (condition->kind != LIMIT_TEXTS && source_value_is_marker(arena, reading->values, cell))
        return ANSWER_NO;
    return asks_size(arena, condition, reading, cell);
}
