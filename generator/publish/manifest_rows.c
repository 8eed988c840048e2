/* Reads such inputs row by row. */
#include "publish/manifest_rows.h"

#include "input/csv.h"
#include "publish/digest.h"

#include <stdlib.h>
#include <string.h>

enum { KEYS = 3, MOST_CELLS = 64, DIGEST_LENGTH = 16, TOLD = 10 };

/* Which columns name a row, by the role of the input; and the way out where one has changed. */
static const struct undated {
    const char *role;
    const char *keys[KEYS];
    const char *way_out;
} UNDATED[] = {
    {"authority", {NULL}, "what it says now holds for past months, too"},
    {"units",
     {"unit", "from"},
     "a unit that moves, closes or takes another name gets a further row, with from and to, so "
     "that "
     "past months keep their figures"},
    {"measures", {"measure"}, "what it says now holds for past months, too"},
    {"figures", {"indicator", "order", "label"}, "what it says now holds for past months, too"},
    {"glossary", {"term"}, "what it says now holds for past months, too"},
};

static const struct undated *undated_of(const char *role) {
    for (size_t i = 0; i < sizeof UNDATED / sizeof *UNDATED; i++)
        if (strcmp(UNDATED[i].role, role) == 0)
            return &UNDATED[i];
    return NULL;
}

struct reading {
    const struct undated *undated;
    struct arena *arena;
    const char *names[MOST_CELLS];
    size_t name_count; /* 0: the header is still to come */
    void (*row)(void *context, const char *key, const char *digest, size_t line);
    void *context;
};

static int by_text(const void *left, const void *right) {
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static void digest_row(char digest[DIGEST_SIZE], const char **cells, size_t count) {
    struct buffer text = {0};
    qsort(cells, count, sizeof *cells, by_text);
    for (size_t i = 0; i < count; i++)
        buffer_printf(&text, "%s\n", cells[i]);
    digest_of(text.data == NULL ? "" : text.data, text.length, digest);
    digest[DIGEST_LENGTH] = '\0';
    buffer_free(&text);
}

static const char *key_of(const struct reading *reading, const struct csv_row *row) {
    const char *key = "";
    for (size_t k = 0; k < KEYS && reading->undated->keys[k] != NULL; k++)
        for (size_t i = 0; i < row->count && i < reading->name_count; i++)
            if (strcmp(reading->names[i], reading->undated->keys[k]) == 0 &&
                row->cells[i][0] != '\0')
                key = arena_printf(reading->arena, "%s%s%s", key, *key == '\0' ? "" : " ",
                                   row->cells[i]);
    return key;
}

static void on_row(void *context, const struct csv_row *row) {
    struct reading *reading = context;
    const char *cells[MOST_CELLS];
    size_t count = 0;
    if (reading->name_count == 0) {
        for (; reading->name_count < row->count && reading->name_count < MOST_CELLS;
             reading->name_count++)
            reading->names[reading->name_count] =
                arena_strdup(reading->arena, row->cells[reading->name_count]);
        return;
    }
    for (size_t i = 0; i < row->count && i < reading->name_count; i++)
        if (row->cells[i][0] != '\0')
            cells[count++] =
                arena_printf(reading->arena, "%s=%s", reading->names[i], row->cells[i]);
    char digest[DIGEST_SIZE];
    digest_row(digest, cells, count);
    reading->row(reading->context, key_of(reading, row), digest, row->place.line);
}

/* key = value, of an INI file. */
static void read_settings(struct reading *reading, const struct input *input) {
    size_t line = 0;
    for (const char *at = input->bytes, *end = at + input->size; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        const char *text =
            arena_strndup(reading->arena, at, (size_t)((stop == NULL ? end : stop) - at));
        size_t name = strcspn(text, "= \t");
        line++;
        at = stop == NULL ? end : stop + 1;
        if (strchr(text, '=') == NULL || *text == '#' || *text == ';')
            continue;
        char digest[DIGEST_SIZE];
        digest_row(digest, &text, 1);
        reading->row(reading->context, arena_strndup(reading->arena, text, name), digest, line);
    }
}

static void read_rows(struct reading *reading, const struct input *input) {
    if (reading->undated->keys[0] == NULL)
        read_settings(reading, input);
    else
        csv_read(diagnostics_new(reading->arena), (struct place){.file = input->name}, input->bytes,
                 input->size, on_row, reading);
}

static void keep(void *context, const char *key, const char *digest, size_t line) {
    (void)line;
    if (!cJSON_HasObjectItem(context, key))
        cJSON_AddStringToObject(context, key, digest);
}

cJSON *manifest_rows(const struct input *input) {
    const struct undated *undated = undated_of(input->role);
    if (undated == NULL)
        return NULL;
    struct arena *arena = arena_new();
    cJSON *rows = cJSON_CreateObject();
    struct reading reading = {.undated = undated, .arena = arena, .row = keep, .context = rows};
    read_rows(&reading, input);
    arena_free(arena);
    return rows;
}

/* Rows of now, held against those of then; what is left of these is gone. */
struct telling {
    const char *name;
    cJSON *left;
    struct buffer *out;
    size_t count;
};

static void tell_row(struct telling *telling, const char *what, const char *key, size_t line) {
    if (telling->count++ >= TOLD)
        return;
    if (line > 0)
        buffer_printf(telling->out, "    %s:%zu: “%s” %s\n", telling->name, line, key, what);
    else
        buffer_printf(telling->out, "    %s: “%s” %s\n", telling->name, key, what);
}

static void compare_row(void *context, const char *key, const char *digest, size_t line) {
    struct telling *telling = context;
    const cJSON *was = cJSON_GetObjectItemCaseSensitive(telling->left, key);
    if (was == NULL)
        tell_row(telling, "is new", key, line);
    else if (!cJSON_IsString(was) || strcmp(was->valuestring, digest) != 0)
        tell_row(telling, "has changed", key, line);
    cJSON_DeleteItemFromObjectCaseSensitive(telling->left, key);
}

void manifest_rows_tell(const cJSON *then, const struct input *now, struct buffer *out) {
    const struct undated *undated = undated_of(now->role);
    if (undated == NULL || !cJSON_IsObject(then))
        return;
    struct arena *arena = arena_new();
    struct telling telling = {now->name, cJSON_Duplicate(then, true), out, 0};
    struct reading reading = {
        .undated = undated, .arena = arena, .row = compare_row, .context = &telling};
    read_rows(&reading, now);
    const cJSON *gone;
    cJSON_ArrayForEach(gone, telling.left) {
        tell_row(&telling, "is gone", gone->string, 0);
    }
    if (telling.count > TOLD)
        buffer_printf(out, "    and %zu more\n", telling.count - TOLD);
    if (telling.count > 0)
        buffer_printf(out, "    %s\n", undated->way_out);
    cJSON_Delete(telling.left);
    arena_free(arena);
}
