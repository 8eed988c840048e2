/* Memory of a run. */
#include "base/arena.h"

#include "message_support.h"

static void memory_is_zeroed_and_aligned(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    for (size_t size = 0; size < 1500; size++) {
        unsigned char *bytes = arena_alloc(arena, size);
        assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(bytes[i], 0);
        memset(bytes, 0xFF, size);
    }
    arena_free(arena);
}

static void allocations_larger_than_a_block_stand_by_themselves(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    char *small = arena_strdup(arena, "small"), *large = arena_alloc(arena, 300000);
    memset(large, 'x', 300000);
    char *after = arena_strdup(arena, "after");
    assert_string_equal(small, "small");
    assert_string_equal(after, "after");
    arena_free(arena);
}

static void count_release(void *object) {
    ++*(int *)object;
}

static void a_cleared_arena_begins_anew(void **state) {
    (void)state;
    enum { SIZES = 5 };
    static const size_t sizes[SIZES] = {16, 20000, 300000, 100, 0};
    struct arena *arena = arena_new();
    int released = 0;
    arena_clear(arena);
    for (size_t round = 0; round < SIZES; round++) {
        for (size_t i = 0; i < SIZES; i++) {
            unsigned char *bytes = arena_alloc(arena, sizes[i]);
            for (size_t k = 0; k < sizes[i]; k++)
                assert_int_equal(bytes[k], 0);
            memset(bytes, 0xFF, sizes[i]);
        }
        arena_at_free(arena, count_release, &released);
        arena_clear(arena);
        assert_int_equal(released, round + 1);
    }
    arena_free(arena);
    assert_int_equal(released, SIZES);
}

static void texts_are_copied(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    char text[] = "2020-10-extra";
    char *part = arena_strndup(arena, text, 7), *printed = arena_printf(arena, "%s|%d", text, 7);
    text[0] = '?';
    assert_string_equal(part, "2020-10");
    assert_string_equal(printed, "2020-10-extra|7");
    arena_free(arena);
}

static void printed_texts_of_any_length_are_whole(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    for (int length = 0; length < 600; length++) {
        const char *text = arena_printf(arena, "%0*d", length + 1, 7);
        assert_int_equal(strlen(text), length + 1);
        assert_int_equal(text[length], '7');
    }
    arena_free(arena);
}

static void growing_arrays_keep_their_items(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    size_t *items = NULL;
    for (size_t count = 0; count < 1000; count++) {
        items = arena_more(arena, items, count, sizeof *items);
        items[count] = count * count;
    }
    for (size_t i = 0; i < 1000; i++)
        assert_int_equal(items[i], i * i);
    arena_free(arena);
}

/* Each grows where it stands while it was taken last, and is copied when another stands behind it:
 * items of three bytes, so that ends are not aligned. */
static void arrays_that_grow_by_turns_keep_their_items(void **state) {
    (void)state;
    enum { ARRAYS = 3, COUNT = 900, SIZE = 3 };
    struct arena *arena = arena_new();
    char *arrays[ARRAYS] = {NULL};
    for (size_t count = 0; count < COUNT; count++)
        for (size_t a = 0; a < ARRAYS; a++) {
            size_t first = a == 0 ? count : count / 100 * 100, last = a == 0 || count % 100 == 99;
            for (size_t i = first; last && i <= count; i++) {
                arrays[a] = arena_more(arena, arrays[a], i, SIZE);
                memset(arrays[a] + SIZE * i, (int)(i % 100 + a), SIZE);
            }
        }
    for (size_t a = 0; a < ARRAYS; a++)
        for (size_t i = 0; i < SIZE * COUNT; i++)
            assert_int_equal(arrays[a][i], i / SIZE % 100 + a);
    assert_int_equal(*(char *)arena_alloc(arena, 1), 0);
    arena_free(arena);
}

struct release_log {
    char order[8];
    size_t count;
};

static struct release_log released;

static void release(void *object) {
    released.order[released.count++] = *(const char *)object;
}

static void handles_are_released_newest_first(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    arena_at_free(arena, release, "a");
    arena_at_free(arena, release, "b");
    arena_at_free(arena, release, "c");
    assert_int_equal(released.count, 0);
    arena_free(arena);
    assert_memory_equal(released.order, "cba", 3);
    arena_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(allocations_larger_than_a_block_stand_by_themselves),
        cmocka_unit_test(a_cleared_arena_begins_anew),
        cmocka_unit_test(texts_are_copied),
        cmocka_unit_test(printed_texts_of_any_length_are_whole),
        cmocka_unit_test(growing_arrays_keep_their_items),
        cmocka_unit_test(arrays_that_grow_by_turns_keep_their_items),
        cmocka_unit_test(handles_are_released_newest_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
