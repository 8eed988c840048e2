/* Looks among names first, since a sheet may be called 2020. */
#include "input/workbook/workbook_choice.h"

#include "base/buffer.h"
#include "base/spelling.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { NAMES_LISTED = 20 };

static bool is_called(const char *name, const char *wanted) {
    for (uint32_t a, b;;) {
        a = utf8_lower(utf8_next(&name));
        b = utf8_lower(utf8_next(&wanted));
        if (a != b)
            return false;
        if (a == 0)
            return true;
    }
}

static const struct workbook_tab *find_name(const struct workbook_parts *parts, const char *name) {
    for (size_t i = 0; i < parts->tab_count; i++)
        if (is_called(parts->tabs[i].name, name))
            return &parts->tabs[i];
    return NULL;
}

static const struct workbook_tab *find_number(const struct workbook_parts *parts,
                                              const char *text) {
    enum { MOST_DIGITS = 9 };
    size_t length = strlen(text);
    bool is_number = length <= MOST_DIGITS && strspn(text, "0123456789") == length;
    size_t number = is_number ? strtoul(text, NULL, 10) : 0;
    return number >= 1 && number <= parts->tab_count ? &parts->tabs[number - 1] : NULL;
}

static const struct workbook_tab *find_first(const struct workbook_parts *parts) {
    for (size_t i = 0; i < parts->tab_count; i++)
        if (parts->tabs[i].has_cells)
            return &parts->tabs[i];
    return NULL;
}

static char *list_names(struct arena *arena, const struct workbook_parts *parts) {
    struct buffer list = {0};
    for (size_t i = 0; i < parts->tab_count && i < NAMES_LISTED; i++)
        buffer_printf(&list, "%s“%s”", i > 0 ? ", " : "", parts->tabs[i].name);
    if (parts->tab_count > NAMES_LISTED)
        buffer_printf(&list, " and %zu more", parts->tab_count - NAMES_LISTED);
    char *names = arena_strdup(arena, list.data);
    buffer_free(&list);
    return names;
}

static void refuse(struct arena *arena, struct zipped *zipped, const struct workbook_parts *parts,
                   const char *sheet) {
    struct spelling spelling = spelling_of(sheet);
    for (size_t i = 0; i < parts->tab_count; i++)
        spelling_offer(&spelling, parts->tabs[i].name);
    zipped_fault(zipped,
                 "there is no sheet “%s”%s in the workbook, but %s: name one of them, or "
                 "give its number",
                 sheet, spelling_answer(arena, &spelling), list_names(arena, parts));
}

const struct workbook_tab *workbook_choice(struct arena *arena, struct zipped *zipped,
                                           const struct workbook_parts *parts, const char *sheet) {
    const struct workbook_tab *tab = *sheet == '\0' ? find_first(parts) : find_name(parts, sheet);
    if (tab == NULL)
        tab = find_number(parts, sheet);
    if (tab == NULL)
        refuse(arena, zipped, parts, sheet);
    else if (!tab->has_cells)
        zipped_fault(zipped,
                     "“%s” is a chart or a dialog of the workbook, which has no cells; name "
                     "another sheet of %s",
                     tab->name, list_names(arena, parts));
    else if (tab->part == NULL)
        zipped_damaged(zipped, "it does not say where its sheet “%s” is", tab->name);
    return zipped_failed(zipped) ? NULL : tab;
}
