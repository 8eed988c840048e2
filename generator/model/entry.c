/* Finds the row of an entry that counts. */
#include "model/entry.h"

#include <stdlib.h>
#include <string.h>

const struct entry *entry_at(struct entries entries, size_t index) {
    return (const struct entry *)((const char *)entries.rows + index * entries.size);
}

static struct entry *entry_of(struct entries entries, size_t index) {
    return (struct entry *)((char *)entries.rows + index * entries.size);
}

static int by_number(size_t left, size_t right) {
    return left < right ? -1 : left > right;
}

static int by_id(const void *left, const void *right) {
    const struct entry *a = left, *b = right;
    int order = strcmp(a->id, b->id);
    return order != 0 ? order : by_number(a->place.line, b->place.line);
}

static int by_order(const void *left, const void *right) {
    const struct entry *a = left, *b = right;
    if (a->order != b->order)
        return by_number(a->order, b->order);
    if (a->known != b->known)
        return a->known < b->known ? -1 : 1;
    return by_number(a->place.line, b->place.line);
}

void entry_sort(struct entries entries) {
    if (entries.count == 0)
        return;
    qsort(entries.rows, entries.count, entries.size, by_id);
    for (size_t i = 0; i < entries.count; i++) {
        struct entry *entry = entry_of(entries, i);
        const struct entry *before = i == 0 ? NULL : entry_of(entries, i - 1);
        bool again = before != NULL && strcmp(before->id, entry->id) == 0;
        entry->order = again ? before->order : entry->place.line;
    }
    qsort(entries.rows, entries.count, entries.size, by_order);
}

size_t entry_end(struct entries entries, size_t first) {
    size_t end = first + 1;
    while (end < entries.count && entry_at(entries, end)->order == entry_at(entries, first)->order)
        end++;
    return end;
}

static const struct entry *known(struct entries entries, size_t first, size_t end, int as_at) {
    while (end > first && entry_at(entries, end - 1)->known > as_at)
        end--;
    return end > first ? entry_at(entries, end - 1) : NULL;
}

struct entry_standing entry_standing(struct entries entries, size_t first, size_t end, int period,
                                     int as_at) {
    struct date last = date_end(period);
    const struct entry *entry = known(entries, first, end, as_at);
    if (entry == NULL ||
        (date_is_given(entry->opened) && date_is_before(last, date_first(entry->opened))))
        return (struct entry_standing){0};
    bool closed = date_is_given(entry->closed) && date_is_before(date_first(entry->closed), last);
    return (struct entry_standing){.row = entry, .open = !closed};
}
