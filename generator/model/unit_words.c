/* Puts names together with levels. */
#include "model/unit_words.h"

#include <string.h>

const char *unit_full_name(struct arena *arena, const struct unit *unit, int period) {
    const struct unit_spell *spell = unit_spell_near(unit, period);
    const char *of = spell->parent == NULL
                         ? ""
                         : arena_printf(arena, "%sof %s", *spell->level == '\0' ? "" : " ",
                                        unit_name(spell->parent, period));
    if (*spell->level == '\0' && *of == '\0')
        return spell->name;
    return arena_printf(arena, "%s (%s%s)", spell->name, spell->level, of);
}

static bool ends_in(const char *word, const char *end) {
    size_t length = strlen(word), tail = strlen(end);
    return length > tail && strcmp(word + length - tail, end) == 0;
}

/* Of an English noun, as levels are: area, authority, branch, service. */
static const char *plural(struct arena *arena, const char *noun) {
    size_t length = strlen(noun);
    bool takes_es =
        ends_in(noun, "s") || ends_in(noun, "x") || ends_in(noun, "ch") || ends_in(noun, "sh");
    if (ends_in(noun, "y") && strchr("aeiou", noun[length - 2]) == NULL)
        return arena_printf(arena, "%.*sies", (int)length - 1, noun);
    return arena_printf(arena, "%s%s", noun, takes_es ? "es" : "s");
}

const char *unit_noun(struct arena *arena, const struct unit *const *units, size_t count,
                      int period) {
    const char *level = count == 0 ? "" : unit_spell_near(units[0], period)->level;
    for (size_t i = 1; i < count; i++)
        if (strcmp(unit_spell_near(units[i], period)->level, level) != 0)
            level = "";
    if (*level == '\0')
        level = "unit";
    return count == 1 ? level : plural(arena, level);
}

const char *unit_count_text(struct arena *arena, const struct unit *const *units, size_t count,
                            int period) {
    return arena_printf(arena, "%zu %s", count, unit_noun(arena, units, count, period));
}
