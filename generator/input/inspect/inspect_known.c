/* Compares names by their letters, whatever stands between. */
#include "input/inspect/inspect_known.h"

#include "base/buffer.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "input/inspect/inspect_columns.h"
#include "input/inspect/inspect_words.h"

#include <string.h>

/* ---- the names ---- */

/* Words are kept apart by one blank. */
static const char *key_of(struct arena *arena, const char *text) {
    struct buffer key = {0};
    bool between = false;
    buffer_puts(&key, "");
    for (uint32_t letter; (letter = utf8_next(&text)) != 0;) {
        char bytes[5];
        bool is_part = letter != '_' && utf8_is_word(letter);
        if (is_part && between && key.length > 0)
            buffer_putc(&key, ' ');
        between = !is_part;
        utf8_encode(utf8_lower(letter), bytes);
        buffer_puts(&key, is_part ? bytes : "");
    }
    const char *kept = arena_strdup(arena, key.data);
    buffer_free(&key);
    return kept;
}

static struct inspect_name *add(struct arena *arena, struct inspect_names *names, const char *code,
                                const char *title) {
    struct inspect_name *grown = names->names;
    grown = arena_more(arena, grown, names->count, sizeof *grown);
    title = title == NULL ? "" : title;
    grown[names->count] = (struct inspect_name){.code = code,
                                                .title = title,
                                                .code_key = key_of(arena, code),
                                                .title_key = key_of(arena, title)};
    names->names = grown;
    return &grown[names->count++];
}

static void add_units(struct arena *arena, struct inspect_known *known,
                      const struct catalogue *catalogue) {
    for (size_t i = 0; i < catalogue->unit_count; i++) {
        const struct unit *unit = &catalogue->units[i];
        const char *name =
            unit->spell_count == 0 ? unit->code : unit->spells[unit->spell_count - 1].name;
        add(arena, &known->units, unit->code, name);
        if (catalogue->authority.root_unit != NULL &&
            strcmp(unit->code, catalogue->authority.root_unit) == 0) {
            known->root = name;
            known->root_code = unit->code;
        }
    }
}

/* Of social_worker.posts the role, and posts alone too: it is a column of workforce. */
static void add_measure(struct arena *arena, struct inspect_known *known, const char *name,
                        const char *title) {
    const char *dot = strchr(name, '.');
    add(arena, &known->measures, name, title);
    if (dot == NULL)
        return;
    add(arena, &known->roles, arena_strndup(arena, name, (size_t)(dot - name)), NULL);
    add(arena, &known->measures, dot + 1, NULL)->is_part = true;
}

/* What a figure is called is what its only measure is called. */
static void add_labels(struct arena *arena, struct inspect_known *known,
                       const struct dataset *dataset, const struct indicator *indicator) {
    for (size_t i = 0; i < indicator->figure_count; i++) {
        const struct figure *figure = &indicator->figures[i];
        if (figure->denominator.count > 0 || figure->numerator.count != 1)
            continue;
        const char *name = dataset->facts->measures[figure->numerator.terms[0].measure].name;
        add(arena, &known->measures, name, figure->label);
        if (indicator->figure_count == 1)
            add(arena, &known->measures, name, indicator->title);
    }
}

struct inspect_known inspect_known_of(struct arena *arena, const struct dataset *dataset) {
    enum { APRIL = 4 };
    struct inspect_known known = {
        .root = "", .root_code = "", .year_start = APRIL, .units.may_be_short = true};
    if (dataset == NULL)
        return known;
    const struct catalogue *catalogue = &dataset->catalogue;
    if (catalogue->authority.year_start > 0)
        known.year_start = catalogue->authority.year_start;
    add_units(arena, &known, catalogue);
    for (size_t i = 0; i < dataset->facts->measure_count; i++)
        add_measure(arena, &known, dataset->facts->measures[i].name,
                    dataset->facts->measures[i].title);
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        add_labels(arena, &known, dataset, &catalogue->indicators[i]);
    return known;
}

/* ---- to find one ---- */

/* Whether whole words of the longer key begin it. */
static bool begins(const char *longer, const char *key) {
    size_t length = strlen(key);
    return length > 0 && strncmp(longer, key, length) == 0 &&
           (longer[length] == ' ' || longer[length] == '\0');
}

static const char *find_called(const struct inspect_names *names, const char *key) {
    for (size_t i = 0; i < names->count; i++)
        if (strcmp(names->names[i].code_key, key) == 0 ||
            strcmp(names->names[i].title_key, key) == 0)
            return names->names[i].code;
    return NULL;
}

/* The only name whose title begins so: North, of North Eastmere. */
static const char *find_beginning(const struct inspect_names *names, const char *key) {
    const char *found = NULL;
    for (size_t i = 0; i < names->count; i++) {
        if (!begins(names->names[i].title_key, key))
            continue;
        if (found != NULL && strcmp(found, names->names[i].code) != 0)
            return NULL;
        found = names->names[i].code;
    }
    return found;
}

/* 45 days are not 30. */
static bool has_same_digits(const char *left, const char *right) {
    static const char digits[] = "0123456789";
    for (;; left++, right++) {
        left += strcspn(left, digits);
        right += strcspn(right, digits);
        if (*left != *right)
            return false;
        if (*left == '\0')
            return true;
    }
}

/* A name that another letter in six makes of it is a slip; one that takes more is another. */
static const char *find_near(const struct inspect_names *names, const char *key) {
    enum { LETTERS_A_CHANGE = 6 };
    struct spelling spelling = spelling_of(key);
    for (size_t i = 0; i < names->count; i++) {
        spelling_offer(&spelling, names->names[i].code_key);
        spelling_offer(&spelling, names->names[i].title_key);
    }
    bool is_slip = spelling.nearest != NULL && spelling.fewest * LETTERS_A_CHANGE <= strlen(key) &&
                   has_same_digits(spelling.nearest, key);
    return is_slip ? find_called(names, spelling.nearest) : NULL;
}

/* Number of referrals are referrals. */
static const char *without_count(const char *key) {
    static const char *const COUNTS[] = {"number of ", "no of ", "count of ", "total number of ",
                                         "total "};
    for (size_t i = 0; i < sizeof COUNTS / sizeof *COUNTS; i++)
        if (strncmp(key, COUNTS[i], strlen(COUNTS[i])) == 0)
            return key + strlen(COUNTS[i]);
    return key;
}

const char *inspect_known_find(struct arena *arena, const struct inspect_names *names,
                               const char *text, enum inspect_match *match) {
    *match = MATCH_EXACT;
    for (size_t i = 0; i < names->count; i++)
        if (strcmp(names->names[i].code, text) == 0)
            return names->names[i].code;
    const char *key = key_of(arena, text);
    const char *found = *key == '\0' ? NULL : find_called(names, key);
    *match = MATCH_NAMED;
    if (found == NULL && *key != '\0')
        found = find_called(names, without_count(key));
    if (found == NULL && names->may_be_short && *key != '\0')
        found = find_beginning(names, key);
    if (found == NULL) {
        *match = MATCH_NEAR;
        found = find_near(names, key);
    }
    if (found == NULL)
        *match = MATCH_NONE;
    return found;
}

struct inspect_share inspect_known_share(struct arena *arena, const struct inspect_names *names,
                                         const char *const *texts, size_t count) {
    size_t known = 0, exact = 0, looked = 0;
    for (size_t i = 0; i < count && looked < INSPECT_MOST_TEXTS; i++) {
        enum inspect_match match;
        if (inspect_words_total(texts[i]))
            continue;
        looked++;
        inspect_known_find(arena, names, texts[i], &match);
        known += match >= MATCH_NAMED;
        exact += match == MATCH_EXACT;
    }
    return looked == 0
               ? (struct inspect_share){0, 0}
               : (struct inspect_share){(int)(100 * known / looked), (int)(100 * exact / looked)};
}

/* The name with the longest title or code that the key begins with. */
static const char *find_begun(const struct inspect_names *names, const char *key) {
    const char *found = NULL;
    size_t longest = 0;
    for (size_t i = 0; i < names->count; i++) {
        const char *const keys[] = {names->names[i].title_key, names->names[i].code_key};
        for (size_t k = 0; k < 2; k++)
            if (begins(key, keys[k]) && strlen(keys[k]) > longest) {
                longest = strlen(keys[k]);
                found = names->names[i].code;
            }
    }
    return found;
}

const char *inspect_known_in_title(struct arena *arena, const struct inspect_names *names,
                                   const char *title) {
    return find_begun(names, key_of(arena, title));
}
