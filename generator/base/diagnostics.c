#include "base/diagnostics.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { PRINTED_A_FILE = 20 };

struct diagnostic {
    struct place place;
    enum severity severity;
    size_t file, number; /* ranks: of the file, and in order of arrival */
    const char *message;
};

struct diagnostics {
    struct arena *arena;
    const char **files;
    size_t file_count;
    struct diagnostic *items;
    size_t count, printed; /* the first `printed` items have been through diagnostics_print */
};

struct diagnostics *diagnostics_new(struct arena *arena) {
    struct diagnostics *diagnostics = arena_alloc(arena, sizeof *diagnostics);
    diagnostics->arena = arena;
    return diagnostics;
}

static size_t file_rank(struct diagnostics *diagnostics, const char *file) {
    for (size_t i = diagnostics->file_count; i-- > 0;)
        if (strcmp(diagnostics->files[i], file) == 0)
            return i;
    diagnostics->files = arena_more(diagnostics->arena, diagnostics->files, diagnostics->file_count,
                                    sizeof *diagnostics->files);
    diagnostics->files[diagnostics->file_count] = arena_strdup(diagnostics->arena, file);
    return diagnostics->file_count++;
}

void diagnostics_file(struct diagnostics *diagnostics, const char *file) {
    file_rank(diagnostics, file);
}

void diagnose(struct diagnostics *diagnostics, enum severity severity, struct place place,
              const char *format, ...) {
    char message[4096];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (place.file == NULL)
        place.file = "scorecard";
    diagnostics->items = arena_more(diagnostics->arena, diagnostics->items, diagnostics->count,
                                    sizeof *diagnostics->items);
    diagnostics->items[diagnostics->count] =
        (struct diagnostic){place, severity, file_rank(diagnostics, place.file), diagnostics->count,
                            arena_strdup(diagnostics->arena, message)};
    diagnostics->count++;
}

static int by_size(size_t a, size_t b) {
    return (a > b) - (a < b);
}

static int by_place(const void *left, const void *right) {
    const struct diagnostic *a = left, *b = right;
    int order = by_size(a->file, b->file);
    if (order == 0)
        order = by_size(a->place.line, b->place.line);
    if (order == 0)
        order = by_size(a->place.field, b->place.field);
    return order != 0 ? order : by_size(a->number, b->number);
}

static void print_one(const struct diagnostic *d, FILE *stream) {
    static const char *const names[] = {"note", "warning", "error"};
    fputs(d->place.file, stream);
    if (d->place.line > 0)
        fprintf(stream, ":%zu", d->place.line);
    if (d->place.line > 0 && d->place.field > 0)
        fprintf(stream, ":%zu", d->place.field);
    fprintf(stream, ": %s: %s\n", names[d->severity], d->message);
}

static void print_rest(const char *file, size_t count, FILE *stream) {
    if (count > PRINTED_A_FILE)
        fprintf(stream, "%s: note: %zu more like these, not shown\n", file, count - PRINTED_A_FILE);
}

void diagnostics_print(struct diagnostics *diagnostics, FILE *stream, int as_at,
                       enum severity least) {
    size_t count = diagnostics->count - diagnostics->printed, of_file = 0;
    if (count == 0)
        return;
    struct diagnostic *items = diagnostics->items + diagnostics->printed;
    qsort(items, count, sizeof *items, by_place);
    const char *file = items[0].place.file;
    size_t rank = items[0].file;
    for (size_t i = 0; i < count; i++) {
        if (items[i].file != rank) {
            print_rest(file, of_file, stream);
            file = items[i].place.file;
            rank = items[i].file;
            of_file = 0;
        }
        if (items[i].place.round > as_at || items[i].severity < least)
            continue;
        if (++of_file <= PRINTED_A_FILE)
            print_one(&items[i], stream);
    }
    print_rest(file, of_file, stream);
    diagnostics->printed = diagnostics->count;
}

size_t diagnostics_count(const struct diagnostics *diagnostics, enum severity severity, int as_at) {
    size_t count = 0;
    for (size_t i = 0; i < diagnostics->count; i++)
        count += diagnostics->items[i].severity == severity &&
                 diagnostics->items[i].place.round <= as_at;
    return count;
}

size_t diagnostics_errors(const struct diagnostics *diagnostics, int as_at) {
    return diagnostics_count(diagnostics, SEVERITY_ERROR, as_at);
}
