/* A hash table of texts. */
#include "report/value/names.h"

#include <stdint.h>
#include <string.h>

enum { FIRST_SIZE = 1024 }; /* of the table: a report has about 400 names */

struct name_entry {
    const char *text; /* NULL: free */
    uint32_t hash;
    unsigned id;
};

struct names {
    struct arena *arena;
    const char **texts; /* by id */
    size_t count;
    struct name_entry *table; /* `size` entries, a power of two, at least half of them free */
    size_t size;
};

struct names *names_new(struct arena *arena) {
    struct names *names = arena_alloc(arena, sizeof *names);
    *names = (struct names){.arena = arena,
                            .table = arena_array(arena, FIRST_SIZE, sizeof *names->table),
                            .size = FIRST_SIZE};
    return names;
}

/* FNV-1a (Fowler, Noll, Vo), of 32 bits. */
static uint32_t hash_of(const char *text) {
    uint32_t hash = 2166136261U;
    for (; *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * 16777619U;
    return hash;
}

/* Where the name stands, or would stand. */
static struct name_entry *place_of(const struct names *names, const char *text, uint32_t hash) {
    size_t at = hash & (names->size - 1);
    while (names->table[at].text != NULL &&
           (names->table[at].hash != hash || strcmp(names->table[at].text, text) != 0))
        at = (at + 1) & (names->size - 1);
    return &names->table[at];
}

static void grow(struct names *names) {
    struct names larger = *names;
    larger.size = names->size * 2;
    larger.table = arena_array(names->arena, larger.size, sizeof *larger.table);
    for (size_t i = 0; i < names->size; i++)
        if (names->table[i].text != NULL)
            *place_of(&larger, names->table[i].text, names->table[i].hash) = names->table[i];
    *names = larger;
}

unsigned names_id(struct names *names, const char *text) {
    uint32_t hash = hash_of(text);
    struct name_entry *entry = place_of(names, text, hash);
    if (entry->text != NULL)
        return entry->id;
    *entry = (struct name_entry){arena_strdup(names->arena, text), hash, (unsigned)names->count};
    const struct name_entry added = *entry;
    names->texts = arena_more(names->arena, names->texts, names->count, sizeof *names->texts);
    names->texts[names->count++] = added.text;
    if (names->count * 2 > names->size)
        grow(names);
    return added.id;
}

const char *names_text(const struct names *names, unsigned id) {
    return names->texts[id];
}
