/* Blocks of memory, each filled from its beginning. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Blocks grow, as a chart lives in a few KB and a whole report in a few MB, and all are zeroed. */
enum { FIRST_BLOCK = 8 * 1024, LARGEST_BLOCK = 256 * 1024 };
enum { LARGE = LARGEST_BLOCK / 8 }; /* what does not fit and is larger gets a block of its own */
enum { ALIGNMENT = 16, FIRST_CAPACITY = 2 };
enum { PRINTED_MOSTLY = 256 }; /* bytes that most of what is printed fits in */

struct block {
    struct block *previous;
    size_t used, size;
    _Alignas(ALIGNMENT) char bytes[];
};

struct release {
    struct release *previous;
    void (*release)(void *);
    void *object;
};

struct arena {
    struct block *block;
    struct release *releases;
};

_Noreturn void arena_out_of_memory(void) {
    fputs("scorecard: error: out of memory\n", stderr);
    exit(3);
}

struct arena *arena_new(void) {
    struct arena *arena = calloc(1, sizeof *arena);
    if (arena == NULL)
        arena_out_of_memory();
    return arena;
}

static void release_all(struct arena *arena) {
    for (struct release *r = arena->releases; r != NULL; r = r->previous)
        r->release(r->object);
    arena->releases = NULL;
}

static void free_blocks(struct block *block) {
    while (block != NULL) {
        struct block *previous = block->previous;
        free(block);
        block = previous;
    }
}

void arena_free(struct arena *arena) {
    if (arena == NULL)
        return;
    release_all(arena);
    free_blocks(arena->block);
    free(arena);
}

void arena_clear(struct arena *arena) {
    release_all(arena);
    struct block *block = arena->block;
    if (block == NULL)
        return;
    free_blocks(block->previous);
    block->previous = NULL;
    memset(block->bytes, 0, block->used);
    block->used = 0;
}

static struct block *block_new(struct block *previous, size_t size) {
    struct block *block = calloc(1, sizeof *block + size);
    if (block == NULL)
        arena_out_of_memory();
    block->previous = previous;
    block->size = size;
    return block;
}

/* What the next block holds without being made for something larger: twice what this one does. */
static size_t next_size(const struct block *block) {
    if (block == NULL)
        return FIRST_BLOCK;
    return block->size < LARGEST_BLOCK / 2 ? block->size * 2 : LARGEST_BLOCK;
}

static size_t larger(size_t a, size_t b) {
    return a > b ? a : b;
}

static size_t aligned(size_t size) {
    if (size > SIZE_MAX / 2)
        arena_out_of_memory();
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* A block of its own, behind the one that is being filled, which is so filled further. */
static void *alloc_large(struct arena *arena, size_t size) {
    if (arena->block == NULL)
        arena->block = block_new(NULL, FIRST_BLOCK);
    struct block *block = block_new(arena->block->previous, size);
    block->used = size;
    arena->block->previous = block;
    return block->bytes;
}

void *arena_alloc(struct arena *arena, size_t size) {
    size = aligned(size);
    if (arena->block == NULL || arena->block->size - arena->block->used < size) {
        if (size > LARGE)
            return alloc_large(arena, size);
        arena->block = block_new(arena->block, larger(size, next_size(arena->block)));
    }
    void *memory = arena->block->bytes + arena->block->used;
    arena->block->used += size;
    return memory;
}

void *arena_array(struct arena *arena, size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / size)
        arena_out_of_memory();
    return arena_alloc(arena, count * size);
}

char *arena_strndup(struct arena *arena, const char *text, size_t length) {
    char *copy = arena_alloc(arena, length + 1);
    memcpy(copy, text, length);
    return copy;
}

char *arena_strdup(struct arena *arena, const char *text) {
    return arena_strndup(arena, text, strlen(text));
}

char *arena_printf(struct arena *arena, const char *format, ...) {
    char shorter[PRINTED_MOSTLY];
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(shorter, sizeof shorter, format, arguments);
    va_end(arguments);
    if (length < 0)
        arena_out_of_memory();
    char *text = arena_alloc(arena, (size_t)length + 1);
    if ((size_t)length < sizeof shorter)
        memcpy(text, shorter, (size_t)length + 1);
    else
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

/* False where the array is not what was taken last, or has no room. */
static bool lengthen(struct arena *arena, const void *items, size_t length, size_t capacity,
                     size_t size) {
    struct block *block = arena->block;
    if (capacity > SIZE_MAX / 2 / size)
        arena_out_of_memory();
    size_t old = aligned(length), new = aligned(capacity * size);
    const char *end = block->bytes + block->used;
    if (end != (const char *)items + old || block->size - block->used < new - old)
        return false;
    block->used += new - old;
    return true;
}

void *arena_more(struct arena *arena, void *items, size_t count, size_t size) {
    if (items != NULL && (count < FIRST_CAPACITY || (count & (count - 1)) != 0))
        return items;
    size_t capacity = count < FIRST_CAPACITY ? FIRST_CAPACITY : count * 2;
    if (items != NULL && lengthen(arena, items, count * size, capacity, size))
        return items;
    void *copy = arena_array(arena, capacity, size);
    if (items != NULL)
        memcpy(copy, items, count * size);
    return copy;
}

void arena_at_free(struct arena *arena, void (*release)(void *), void *object) {
    struct release *r = arena_alloc(arena, sizeof *r);
    *r = (struct release){arena->releases, release, object};
    arena->releases = r;
}
