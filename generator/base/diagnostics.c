/* A list of messages, put in order when it is printed. */
#include "base/diagnostics.h"

#include "base/utf8.h"

#include <fnmatch.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { PRINTED_A_FILE = 20, LONGEST_MESSAGE = 1000 };

struct diagnostic {
    struct place place;
    enum severity severity;
    size_t file, number; /* ranks: of the file, and in order of arrival */
    const char *message;
    bool printed;     /* or left out for good */
    bool last_word;   /* on the file as a whole */
    const char *kind; /* of what many rows of a file may have; NULL: of its own */
    size_t more;      /* like it in the file */
};

struct diagnostics {
    struct arena *arena;
    const char **files;
    size_t file_count;
    struct diagnostic *items; /* in order of arrival */
    size_t count;
    struct diagnostics *said; /* who hears of faults; NULL: these do */
    bool has_last_words, failed;
    struct turned_down *turned_down;
    size_t turned_down_count;
};

struct diagnostics *diagnostics_new(struct arena *arena) {
    struct diagnostics *diagnostics = arena_alloc(arena, sizeof *diagnostics);
    diagnostics->arena = arena;
    return diagnostics;
}

struct diagnostics *diagnostics_unsaid(struct arena *arena, struct diagnostics *said) {
    struct diagnostics *diagnostics = diagnostics_new(arena);
    diagnostics->said = said;
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

/* One line that can be read: a value may hold line ends, and be as long as its file. */
static void tidy(char *message, bool was_cut) {
    for (char *c = message; *c != '\0'; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7F)
            *c = ' ';
    if (!was_cut)
        return;
    char *end = message + LONGEST_MESSAGE;
    while (end > message && ((unsigned char)*end & 0xC0) == 0x80)
        end--;
    strcpy(end, "…");
}

static const char *message_text(struct arena *arena, const char *format, va_list arguments) {
    char message[LONGEST_MESSAGE + sizeof "…"];
    int length = vsnprintf(message, sizeof message, format, arguments);
    tidy(message, length >= (int)sizeof message);
    return arena_strdup(arena, message);
}

static bool is_settled(const struct diagnostics *diagnostics, size_t file) {
    for (size_t i = 0; diagnostics->has_last_words && i < diagnostics->count; i++)
        if (diagnostics->items[i].last_word && diagnostics->items[i].file == file)
            return true;
    return false;
}

__attribute__((format(printf, 2, 3))) static const char *one_line(struct arena *arena,
                                                                  const char *format, ...) {
    va_list values;
    va_start(values, format);
    const char *text = message_text(arena, format, values);
    va_end(values);
    return text;
}

static void add(struct diagnostics *diagnostics, enum severity severity, struct place place,
                const char *message) {
    size_t file = file_rank(diagnostics, place.file == NULL ? "scorecard" : place.file);
    if (severity == SEVERITY_ERROR && place.line == 0 && is_settled(diagnostics, file))
        return;
    place.file = diagnostics->files[file]; /* the caller's may be freed before it is printed */
    diagnostics->items = arena_more(diagnostics->arena, diagnostics->items, diagnostics->count,
                                    sizeof *diagnostics->items);
    diagnostics->items[diagnostics->count] = (struct diagnostic){.place = place,
                                                                 .severity = severity,
                                                                 .file = file,
                                                                 .number = diagnostics->count,
                                                                 .message = message};
    diagnostics->count++;
}

void diagnostics_add(struct diagnostics *diagnostics, enum severity severity, struct place place,
                     const char *format, va_list values) {
    add(diagnostics, severity, place, message_text(diagnostics->arena, format, values));
}

void diagnose(struct diagnostics *diagnostics, enum severity severity, struct place place,
              const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    diagnostics_add(diagnostics, severity, place, format, arguments);
    va_end(arguments);
}

/* Whether one of the first `count` says these words of that place. */
static bool was_said(const struct diagnostics *diagnostics, size_t count, struct place place,
                     const char *message) {
    const char *file = place.file == NULL ? "scorecard" : place.file;
    for (size_t i = 0; i < count; i++) {
        const struct diagnostic *item = &diagnostics->items[i];
        if (item->place.line == place.line && item->place.field == place.field &&
            item->place.round == place.round && strcmp(item->place.file, file) == 0 &&
            strcmp(item->message, message) == 0)
            return true;
    }
    return false;
}

void diagnose_once(struct diagnostics *diagnostics, enum severity severity, struct place place,
                   const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const char *message = message_text(diagnostics->arena, format, arguments);
    va_end(arguments);
    if (!was_said(diagnostics, diagnostics->count, place, message))
        add(diagnostics, severity, place, message);
}

/* The one of that kind and file that was said. */
static struct diagnostic *find_alike(const struct diagnostics *diagnostics, struct place place,
                                     const char *kind) {
    for (size_t i = diagnostics->count; i-- > 0;) {
        struct diagnostic *item = &diagnostics->items[i];
        if (item->kind != NULL && strcmp(item->kind, kind) == 0 &&
            strcmp(item->place.file, place.file) == 0)
            return item;
    }
    return NULL;
}

void diagnose_alike(struct diagnostics *diagnostics, const char *kind, struct place place,
                    const char *format, ...) {
    struct diagnostic *first = find_alike(diagnostics, place, kind);
    if (first != NULL) {
        first->more++;
        return;
    }
    va_list values;
    va_start(values, format);
    diagnostics_add(diagnostics, SEVERITY_ERROR, place, format, values);
    va_end(values);
    diagnostics->items[diagnostics->count - 1].kind = kind;
}

void diagnostics_turn_down(struct diagnostics *diagnostics, const struct turned_down *what) {
    diagnostics->turned_down =
        arena_more(diagnostics->arena, diagnostics->turned_down, diagnostics->turned_down_count,
                   sizeof *diagnostics->turned_down);
    struct turned_down *kept = &diagnostics->turned_down[diagnostics->turned_down_count++];
    *kept = *what;
    kept->reason = one_line(diagnostics->arena, "%s", what->reason);
}

static bool is_meant(const struct turned_down *what, const char *rule, const char *file) {
    size_t length = strlen(what->folder);
    if (strcmp(what->rule, rule) != 0 || file == NULL || strncmp(file, what->folder, length) != 0 ||
        file[length] != '/')
        return false;
    return *what->file == '\0' || fnmatch(what->file, file + length + 1, 0) == 0;
}

/* Why a rule's warnings about the file are but notes; NULL: they are not. */
static const char *why_turned_down(const struct diagnostics *diagnostics, const char *rule,
                                   const char *file) {
    for (size_t i = 0; i < diagnostics->turned_down_count; i++)
        if (is_meant(&diagnostics->turned_down[i], rule, file))
            return diagnostics->turned_down[i].reason;
    return NULL;
}

void diagnostics_add_rule(struct diagnostics *diagnostics, const char *rule, struct place place,
                          const char *format, va_list values) {
    const char *why = why_turned_down(diagnostics, rule, place.file),
               *text = message_text(diagnostics->arena, format, values),
               *message = why == NULL ? arena_printf(diagnostics->arena, "%s [%s]", text, rule)
                                      : arena_printf(diagnostics->arena,
                                                     "%s; turned down in severity.csv: %s [%s]",
                                                     text, why, rule);
    if (!was_said(diagnostics, diagnostics->count, place, message))
        add(diagnostics, why == NULL ? SEVERITY_WARNING : SEVERITY_NOTE, place, message);
}

bool diagnose_text(struct diagnostics *diagnostics, const char *file, const char *bytes,
                   size_t length) {
    if (utf8_is_utf16(bytes, length)) {
        diagnose(
            diagnostics, SEVERITY_ERROR, (struct place){.file = file, .line = 1},
            "the file is UTF-16 text, as Notepad’s “Unicode” is; save it as UTF-8: in Notepad: "
            "Save as, Encoding: UTF-8");
        return false;
    }
    size_t line = utf8_invalid_line(bytes, length);
    if (line > 0)
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = file, .line = line},
                 "the line is not UTF-8 text; save the file as UTF-8");
    return line == 0;
}

static void add_last_word(struct diagnostics *diagnostics, const char *file, const char *message) {
    size_t before = diagnostics->count;
    add(diagnostics, SEVERITY_ERROR, (struct place){.file = file}, message);
    if (diagnostics->count > before)
        diagnostics->items[before].last_word = diagnostics->has_last_words = true;
}

void diagnose_fault(struct diagnostics *diagnostics, const char *file, const char *what,
                    int error) {
    diagnostics->failed = true;
    while (diagnostics->said != NULL) {
        diagnostics = diagnostics->said;
        diagnostics->failed = true;
    }
    add_last_word(diagnostics, file,
                  arena_printf(diagnostics->arena,
                               "%s: %s; nothing more is written. Try again; if that does not help, "
                               "see to the disk, or to the right to read it",
                               what, strerror(error)));
}

void diagnose_not_a_file(struct diagnostics *diagnostics, const char *file, const char *what) {
    char *message = arena_strdup(diagnostics->arena, what); /* the caller's may be freed before */
    tidy(message, false);
    add_last_word(diagnostics, file, message);
}

bool diagnostics_failed(const struct diagnostics *diagnostics) {
    return diagnostics->failed;
}

static int by_size(size_t a, size_t b) {
    return (a > b) - (a < b);
}

/* A, Z, AA: the letters of a column, counted from 1. */
static const char *column_letters(struct arena *arena, size_t column) {
    enum { LETTERS = 26 };
    const char *letters = "";
    for (; column > 0; column = (column - 1) / LETTERS)
        letters = arena_printf(arena, "%c%s", (char)('A' + (column - 1) % LETTERS), letters);
    return letters;
}

const char *diagnostics_behind_file(struct arena *arena, struct place place) {
    if (place.sheet != NULL && place.line > 0)
        return arena_printf(arena, ":%s!%s%zu", place.sheet, column_letters(arena, place.field),
                            place.line);
    if (place.sheet != NULL)
        return arena_printf(arena, ":%s", place.sheet);
    if (place.line == 0)
        return "";
    return place.field == 0 ? arena_printf(arena, ":%zu", place.line)
                            : arena_printf(arena, ":%zu:%zu", place.line, place.field);
}

const char *diagnostics_cell(struct arena *arena, struct place place) {
    if (place.sheet != NULL)
        return diagnostics_behind_file(arena, place) + 1;
    return place.field == 0 ? "" : arena_printf(arena, "%zu", place.field);
}

const char *diagnostics_row(struct arena *arena, struct place place) {
    return place.sheet == NULL
               ? arena_printf(arena, "%s:%zu", place.file, place.line)
               : arena_printf(arena, "%s%s", place.file, diagnostics_behind_file(arena, place));
}

const char *diagnostics_row_words(struct arena *arena, struct place place) {
    return place.sheet == NULL ? arena_printf(arena, "%s line %zu", place.file, place.line)
                               : arena_printf(arena, "%s, %s", place.file,
                                              diagnostics_behind_file(arena, place) + 1);
}

static int by_place(const void *left, const void *right) {
    const struct diagnostic *a = *(struct diagnostic *const *)left,
                            *b = *(struct diagnostic *const *)right;
    int order = by_size(a->file, b->file);
    if (order == 0)
        order = by_size(a->place.line, b->place.line);
    if (order == 0)
        order = by_size(a->place.field, b->place.field);
    return order != 0 ? order : by_size(a->number, b->number);
}

const char *diagnostics_severity(enum severity severity) {
    static const char *const names[] = {"note", "warning", "error"};
    return names[severity];
}

static void print_one(const struct diagnostic *d, FILE *stream) {
    struct arena *scratch = arena_new();
    fprintf(stream, "%s%s: %s: %s", d->place.file, diagnostics_behind_file(scratch, d->place),
            diagnostics_severity(d->severity), d->message);
    arena_free(scratch);
    if (d->more > 0)
        fprintf(stream, " (and %zu more like it in this file)", d->more);
    fputc('\n', stream);
}

static void print_rest(const char *file, size_t count, FILE *stream) {
    if (count > 0)
        fprintf(stream, "%s: note: %zu more like these, not shown\n", file, count);
}

const struct diagnosis *diagnostics_findings(const struct diagnostics *diagnostics, int as_at,
                                             enum severity least, size_t *count) {
    struct arena *arena = diagnostics->arena;
    struct diagnostic **items = arena_array(arena, diagnostics->count, sizeof(struct diagnostic *));
    *count = 0;
    for (size_t i = 0; i < diagnostics->count; i++)
        if (diagnostics->items[i].place.round <= as_at && diagnostics->items[i].severity >= least)
            items[(*count)++] = &diagnostics->items[i];
    if (*count > 0)
        qsort(items, *count, sizeof *items, by_place);
    struct diagnosis *findings = arena_array(arena, *count, sizeof *findings);
    for (size_t i = 0; i < *count; i++)
        findings[i] = (struct diagnosis){items[i]->place, items[i]->severity, items[i]->message,
                                         items[i]->more};
    return findings;
}

const struct diagnosis *diagnostics_since(const struct diagnostics *diagnostics, size_t mark,
                                          int as_at, size_t *count) {
    struct diagnosis *found =
        arena_array(diagnostics->arena, diagnostics->count - mark, sizeof *found);
    *count = 0;
    for (size_t i = mark; i < diagnostics->count; i++) {
        const struct diagnostic *item = &diagnostics->items[i];
        if (item->place.round <= as_at)
            found[(*count)++] =
                (struct diagnosis){item->place, item->severity, item->message, item->more};
    }
    return found;
}

void diagnostics_take(struct diagnostics *diagnostics, const struct diagnosis *found) {
    size_t before = diagnostics->count;
    if (was_said(diagnostics, before, found->place, found->message))
        return;
    add(diagnostics, found->severity, found->place,
        arena_strdup(diagnostics->arena, found->message));
    if (diagnostics->count > before)
        diagnostics->items[before].more = found->more;
}

/* Those that are to be printed now, in order; they are marked as printed. */
static struct diagnostic **take_unprinted(struct diagnostics *diagnostics, int as_at,
                                          enum severity least, size_t *count) {
    struct diagnostic **taken =
        arena_array(diagnostics->arena, diagnostics->count, sizeof(struct diagnostic *));
    *count = 0;
    for (size_t i = 0; i < diagnostics->count; i++) {
        struct diagnostic *item = &diagnostics->items[i];
        if (item->printed || item->place.round > as_at)
            continue;
        item->printed = true;
        if (item->severity >= least)
            taken[(*count)++] = item;
    }
    if (*count > 0)
        qsort(taken, *count, sizeof *taken, by_place);
    return taken;
}

void diagnostics_print(struct diagnostics *diagnostics, FILE *stream, int as_at,
                       enum severity least) {
    size_t count, of_file = 0, rest = 0;
    struct diagnostic **items = take_unprinted(diagnostics, as_at, least, &count);
    for (size_t i = 0; i < count; i++) {
        if (++of_file <= PRINTED_A_FILE)
            print_one(items[i], stream);
        else
            rest += 1 + items[i]->more;
        if (i + 1 == count || items[i + 1]->file != items[i]->file) {
            print_rest(items[i]->place.file, rest, stream);
            of_file = rest = 0;
        }
    }
}

size_t diagnostics_mark(const struct diagnostics *diagnostics) {
    return diagnostics->count;
}

void diagnostics_forget(struct diagnostics *diagnostics, size_t mark) {
    diagnostics->count = mark;
}

/* A copy that can grow: arrays that do so have grown from nothing in their own arena. */
static void *copy_to_grow(struct arena *arena, const void *items, size_t count, size_t size) {
    char *copy = NULL;
    for (size_t i = 0; i < count; i++) {
        copy = arena_more(arena, copy, i, size);
        memcpy(copy + i * size, (const char *)items + i * size, size);
    }
    return copy;
}

struct diagnostics *diagnostics_branch(struct arena *arena, const struct diagnostics *diagnostics) {
    struct diagnostics *branch = arena_alloc(arena, sizeof *branch);
    *branch = *diagnostics;
    branch->arena = arena;
    branch->files =
        copy_to_grow(arena, diagnostics->files, diagnostics->file_count, sizeof *branch->files);
    branch->items =
        copy_to_grow(arena, diagnostics->items, diagnostics->count, sizeof *branch->items);
    branch->turned_down = copy_to_grow(arena, diagnostics->turned_down,
                                       diagnostics->turned_down_count, sizeof *branch->turned_down);
    return branch;
}

void diagnostics_forget_repeats(struct diagnostics *diagnostics, size_t mark) {
    size_t kept = mark;
    for (size_t i = mark; i < diagnostics->count; i++) {
        struct diagnostic item = diagnostics->items[i];
        if (!was_said(diagnostics, mark, item.place, item.message))
            diagnostics->items[kept++] = item;
    }
    diagnostics->count = kept;
}

const char *diagnostics_error_at(const struct diagnostics *diagnostics, struct place place) {
    for (size_t i = 0; i < diagnostics->count; i++) {
        const struct diagnostic *item = &diagnostics->items[i];
        if (item->severity == SEVERITY_ERROR && item->place.line == place.line &&
            item->place.field == place.field && strcmp(item->place.file, place.file) == 0)
            return item->message;
    }
    return NULL;
}

bool diagnostics_are_enough(const struct diagnostics *diagnostics, const char *file) {
    size_t errors = 0;
    for (size_t i = diagnostics->count; i-- > 0 && errors < PRINTED_A_FILE;)
        errors += diagnostics->items[i].severity == SEVERITY_ERROR &&
                  strcmp(diagnostics->items[i].place.file, file) == 0;
    return errors == PRINTED_A_FILE;
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
