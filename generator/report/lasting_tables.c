/* Tells the tables of a report. */
#include "report/lasting_tables.h"

#include "model/data_table.h"
#include "report/lasting_outcome.h"

static void put_cell(struct sink *sink, const struct data_cell_result *result) {
    sink_open_object(sink, NULL);
    lasting_outcome(sink, &result->outcome);
    sink_put_boolean(sink, "is_blank", data_table_is_blank(result->cell));
    sink_open_list(sink, "notes");
    for (size_t i = 0; i < result->note_count; i++)
        sink_put_number(sink, NULL, (double)result->notes[i]);
    sink_close(sink);
    sink_close(sink);
}

static void put_row(struct sink *sink, const struct data_table_result *table, size_t row) {
    const struct data_row *source = &table->table->rows[row];
    sink_open_object(sink, NULL);
    sink_put_text(sink, "name", source->name);
    sink_put_number(sink, "level", (double)source->level);
    sink_put_boolean(sink, "is_total", source->is_total);
    sink_open_list(sink, "cells");
    for (size_t c = 0; !source->is_heading && c < table->table->column_count; c++)
        put_cell(sink, data_table_cell(table, row, c));
    sink_close(sink);
    sink_close(sink);
}

static void put_columns(struct sink *sink, const struct data_table *table) {
    sink_open_list(sink, "columns");
    for (size_t i = 0; i < table->column_count; i++)
        sink_put_text(sink, NULL, table->columns[i]);
    sink_close(sink);
}

static void put_notes(struct sink *sink, const struct data_table_result *result) {
    sink_open_list(sink, "notes");
    for (size_t i = 0; i < result->note_count; i++) {
        sink_open_object(sink, NULL);
        sink_put_number(sink, "number", (double)i + 1);
        sink_put_text(sink, "text", result->notes[i]);
        sink_close(sink);
    }
    sink_close(sink);
}

static void put_table(struct sink *sink, const struct data_table_result *result) {
    const struct data_table *table = result->table;
    sink_open_object(sink, NULL);
    sink_put_text(sink, "code", table->code);
    sink_put_text(sink, "title", table->title);
    if (table->source[0] != '\0')
        sink_put_text(sink, "source", table->source);
    put_columns(sink, table);
    sink_open_list(sink, "rows");
    for (size_t r = 0; r < table->row_count; r++)
        put_row(sink, result, r);
    sink_close(sink);
    put_notes(sink, result);
    sink_close(sink);
}

void lasting_tables(struct sink *sink, const struct report_result *results) {
    if (!results->catalogue->has_tables)
        return;
    sink_open_list(sink, "tables");
    for (size_t i = 0; i < results->table_count; i++)
        put_table(sink, &results->tables[i]);
    sink_close(sink);
}
