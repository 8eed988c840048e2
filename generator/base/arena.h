/* Memory for one run: what is taken from an arena lives until the arena is freed, all at once.
 * Any module may include this. Running out of memory ends the program here, with status 3. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

struct arena *arena_new(void);

/* Runs what arena_at_free registered, newest first, then frees everything. NULL is allowed. */
void arena_free(struct arena *arena);

/* The same, but the arena is empty then, and keeps its last block for what comes next. */
void arena_clear(struct arena *arena);

/* Zeroed memory, aligned for any type. Never NULL. */
void *arena_alloc(struct arena *arena, size_t size);
void *arena_array(struct arena *arena, size_t count, size_t size);

char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);
__attribute__((format(printf, 2, 3))) char *arena_printf(struct arena *arena, const char *format,
                                                         ...);

/* Room for items[count]: the array itself, twice as long when it is full, or a copy where there is
 * no room behind it. Arrays that grow this way must have grown this way from NULL. */
void *arena_more(struct arena *arena, void *items, size_t count, size_t size);

/* Calls release(object) when the arena is freed: for handles of libraries. */
void arena_at_free(struct arena *arena, void (*release)(void *), void *object);

/* Says so on stderr and exits with 3: for libraries that allocate by themselves. */
_Noreturn void arena_out_of_memory(void);

#endif
