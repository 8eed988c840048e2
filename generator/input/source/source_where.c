/* Parses conditions; asks them of cells. */
#include "input/source/source_where.h"

#include "input/source/source_texts.h"
#include "model/number/number.h"

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

static const char *parse_condition(struct arena *arena, const char *text,
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
    const char *right = sign + strlen(SIGNS[which].sign);
    condition->limit = source_texts_plain(arena, right);
    if (compares_texts(condition->comparison))
        parse_texts(arena, right, condition);
    if (*condition->column == '\0' || (condition->less != NULL && *condition->less == '\0'))
        return arena_printf(arena, "“%s” names no column before its sign", text);
    if (*condition->limit == '\0' && !compares_texts(condition->comparison))
        return arena_printf(arena, "“%s” says no number or day behind its sign", text);
    return NULL;
}

const char *source_where_parse(struct arena *arena, const char *text, struct source_where *where) {
    struct source_condition *conditions = NULL;
    const char *piece, *wrong = NULL;
    *where = (struct source_where){0};
    if (*text == '\0')
        return NULL;
    while (wrong == NULL && (piece = source_texts_piece(arena, &text, ";")) != NULL) {
        if (*piece == '\0')
            continue;
        conditions = arena_more(arena, conditions, where->count, sizeof *conditions);
        conditions[where->count] = (struct source_condition){0};
        wrong = parse_condition(arena, piece, &conditions[where->count++]);
    }
    where->conditions = conditions;
    return wrong;
}

/* ---- to ask ---- */

static enum source_answer answer(bool yes) {
    return yes ? ANSWER_YES : ANSWER_NO;
}

static bool holds(enum source_comparison comparison, int order) {
    switch (comparison) {
    case IS:
        return order == 0;
    case IS_NOT:
        return order != 0;
    case LESS:
        return order < 0;
    case AT_MOST:
        return order <= 0;
    case MORE:
        return order > 0;
    case AT_LEAST:
        return order >= 0;
    }
    return false;
}

static int order_of_longs(long left, long right) {
    return (left > right) - (left < right);
}

static enum source_answer asks_text(const struct source_condition *condition, const char *text) {
    bool found = false;
    for (size_t i = 0; i < condition->text_count; i++)
        found = found || source_texts_alike(condition->texts[i], text);
    return answer(found == (condition->comparison == IS));
}

static enum source_answer asks_number(struct arena *arena, const struct source_condition *condition,
                                      const char *left, const struct number *right) {
    return answer(holds(condition->comparison, number_compare(number_read(arena, left), right)));
}

/* A limit that is a day is held against days, else against numbers. */
static enum source_answer asks_size(struct arena *arena, const struct source_condition *condition,
                                    const struct source_calendar *calendar,
                                    enum source_numbers numbers, const struct grid_cell *cell) {
    long limit, day;
    const struct number *number = number_read(arena, condition->limit);
    if (number == NULL && source_date_day(condition->limit, calendar, &limit)) {
        if (!source_date_day(cell->text, calendar, &day))
            return ANSWER_UNREADABLE;
        return answer(holds(condition->comparison, order_of_longs(day, limit)));
    }
    const char *text = source_value_number(arena, numbers, cell);
    if (number == NULL || text == NULL)
        return ANSWER_UNREADABLE;
    return asks_number(arena, condition, text, number);
}

static enum source_answer asks_days(struct arena *arena, const struct source_condition *condition,
                                    const struct source_calendar *calendar,
                                    const struct grid_cell *cell, const struct grid_cell *less) {
    long later, earlier;
    const struct number *limit = number_read(arena, condition->limit);
    if (cell->text[0] == '\0' || less->text[0] == '\0')
        return ANSWER_NO;
    if (limit == NULL || !source_date_day(cell->text, calendar, &later) ||
        !source_date_day(less->text, calendar, &earlier))
        return ANSWER_UNREADABLE;
    return asks_number(arena, condition, arena_printf(arena, "%ld", later - earlier), limit);
}

enum source_answer source_where_asks(struct arena *arena, const struct source_condition *condition,
                                     const struct source_calendar *calendar,
                                     enum source_numbers numbers, const struct grid_cell *cell,
                                     const struct grid_cell *less) {
    if (condition->less != NULL)
        return asks_days(arena, condition, calendar, cell, less);
    if (compares_texts(condition->comparison))
        return asks_text(condition, cell->text);
    return cell->text[0] == '\0' ? ANSWER_NO : asks_size(arena, condition, calendar, numbers, cell);
}
