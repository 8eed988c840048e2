/* Cuts lines into cells. */
#include "input/shape_line.h"

#include "base/utf8.h"

#include <string.h>

static const struct separator separators[SHAPE_SEPARATORS] = {
    {',', "commas"}, {';', "semicolons"}, {'\t', "tabs"}, {'|', "bars"}};

static const char *trimmed(struct arena *arena, const char *begin, const char *end) {
    static const char blanks[] = " \t\r\"";
    while (begin < end && strchr(blanks, *begin) != NULL)
        begin++;
    while (end > begin && strchr(blanks, end[-1]) != NULL)
        end--;
    size_t length = (size_t)(end - begin);
    return utf8_invalid_at(begin, length) < length ? "…" : arena_strndup(arena, begin, length);
}

static void split(struct arena *arena, struct head_line *line, size_t which) {
    bool quoted = false;
    size_t count = 0;
    const char **cells = NULL, *begin = line->begin;
    if (line->cells[which] != NULL)
        return;
    for (const char *c = begin; c <= line->end; c++) {
        quoted = c < line->end && *c == '"' ? !quoted : quoted;
        if (c < line->end && (quoted || *c != separators[which].sign))
            continue;
        cells = arena_more(arena, cells, count, sizeof *cells);
        cells[count++] = trimmed(arena, begin, c);
        begin = c + 1;
    }
    line->cells[which] = cells;
    line->counts[which] = count;
}

static bool is_blank(const char *begin, const char *end) {
    while (begin < end && strchr(" \t\r\",;|", *begin) != NULL)
        begin++;
    return begin == end;
}

void shape_cut_lines(struct shape_search *search, const char *bytes, size_t length) {
    const char *end = bytes + length;
    for (size_t number = 1; bytes < end && search->line_count < SHAPE_SEARCHED; number++) {
        const char *stop = memchr(bytes, '\n', (size_t)(end - bytes));
        stop = stop == NULL ? end : stop;
        if (!is_blank(bytes, stop))
            search->lines[search->line_count++] =
                (struct head_line){.number = number, .begin = bytes, .end = stop};
        bytes = stop < end ? stop + 1 : end;
    }
}

struct candidate shape_line_with(struct shape_search *search, size_t line, size_t separator) {
    struct head_line *head = &search->lines[line];
    split(search->arena, head, separator);
    return (struct candidate){search, head, &separators[separator], head->cells[separator],
                              head->counts[separator]};
}

const char *shape_cell_below(const struct candidate *candidate, size_t cell) {
    struct shape_search *search = candidate->search;
    size_t which = (size_t)(candidate->separator - separators);
    size_t at = (size_t)(candidate->line - search->lines) + 1;
    if (at == search->line_count)
        return NULL;
    struct head_line *next = &search->lines[at];
    split(search->arena, next, which);
    return cell < next->counts[which] ? next->cells[which][cell] : NULL;
}
