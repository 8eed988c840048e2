/* Asks each condition of each row. */
#include "input/source/source_choice.h"

static enum source_answer ask(const struct source_table *table, const struct grid_row *row,
                              size_t which) {
    const struct source *source = table->source;
    const struct source_reading reading = source_reading(source);
    return source_where_asks(table->scratch, &source->where.conditions[which], &reading,
                             source_table_cell(row, table->where[which]),
                             source_table_cell(row, table->where_less[which]));
}

/* The column of a condition that cannot be asked: of two days, the one that is none. */
static int unreadable_column(const struct source_table *table, const struct grid_row *row,
                             size_t which) {
    long day;
    bool is_first = table->where_less[which] == NO_COLUMN ||
                    !source_date_day(source_table_cell(row, table->where[which])->text,
                                     &table->source->calendar, &day);
    return is_first ? table->where[which] : table->where_less[which];
}

bool source_choice_takes(struct source_table *table, const struct grid_row *row) {
    arena_clear(table->scratch);
    for (size_t i = 0; i < table->source->where.count; i++) {
        enum source_answer answer = ask(table, row, i);
        if (answer == ANSWER_UNREADABLE)
            source_table_say(table, row, unreadable_column(table, row, i),
                             "neither the number nor the day that “where” asks for",
                             "the row does not count; expected one, nothing, or a marker");
        if (answer != ANSWER_YES)
            return false;
    }
    return true;
}

/* Whether the condition holds for some row, or cannot be asked of one. */
static enum source_answer ask_all(const struct source_table *table, size_t which) {
    enum source_answer found = ANSWER_NO;
    for (size_t r = table->first; r < table->end && found != ANSWER_UNREADABLE; r++) {
        enum source_answer answer = ask(table, &table->grid->rows[r], which);
        found = answer == ANSWER_NO ? found : answer;
        arena_clear(table->scratch);
    }
    return found;
}

/* Of cases, none is a count; of numbers, most often a slip in the condition. */
void source_choice_say_none(struct source_table *table) {
    enum severity severity = source_hides_cells(table->source) ? SEVERITY_NOTE : SEVERITY_WARNING;
    const struct source_where *where = &table->source->where;
    size_t rows = table->end - table->first;
    const char *nowhere = "";
    for (size_t i = 0; i < where->count; i++) {
        enum source_answer answer = ask_all(table, i);
        if (answer == ANSWER_UNREADABLE)
            return;
        if (answer == ANSWER_NO)
            nowhere = arena_printf(table->arena, "%s%s“%s”", nowhere, *nowhere == '\0' ? "" : ", ",
                                   where->conditions[i].text);
    }
    if (rows > 0 && where->count > 0)
        diagnose(
            table->diagnostics, severity, table->place,
            "[%s]: “where” keeps none of the file’s rows (%zu): no row has %s; hold it against "
            "the cells, or take the file out of files",
            table->source->name, rows, *nowhere == '\0' ? "all of its conditions" : nowhere);
}
