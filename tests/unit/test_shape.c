/* Shapes as HarfBuzz's own program has them: 200 words of each script, drawn from its letters. */
#include "base/buffer.h"
#include "base/utf8.h"
#include "report/typeface/typeface.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { WORDS = 200, LETTERS_MOST = 8, BYTES_MOST = 64 };

struct script {
    const char *family, *letters;
    bool right_to_left;
};

static const struct script scripts[] = {
    {"Liberation Sans", "AVTWYLPaefijoqtuvwxyzéŵ", false},
    {"Noto Sans Arabic", "ابتثجحخدرزسشصضطعغفقكلمنهويءآأإؤئةىٹڈڑںےہھگچپًَُِّْ", true},
    {"Noto Sans Hebrew", "אבגדהוזחטיכךלמםנןסעפףצץקרשתְִֵֶַָּׁׂ", true},
    {"Noto Sans Devanagari", "कखगघचजटडणतदधनपबभमयरलवशषसहािीुूेैोौंः््््", false},
    {"Noto Sans Gurmukhi", "ਕਖਗਘਚਜਟਡਣਤਦਧਨਪਬਭਮਯਰਲਵਸਹਾਿੀੁੂੇੈੋੌੰੱ੍੍", false},
    {"Noto Sans Bengali", "কখগঘচজটডণতদধনপবভমযরলশষসহািীুূেৈোৌংঃ্্্", false},
    {"Noto Sans Tamil", "கஙசஞடணதநபமயரலவழளறனஜஷஸஹாிீுூெேைொோௌ்்", false},
};

static struct arena *arena;
static struct diagnostics *diagnostics;
static char path[] = "/tmp/test_shape.XXXXXX";

static int set_up(void **state) {
    (void)state;
    arena = arena_new();
    diagnostics = diagnostics_new(arena);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

/* Numerical Recipes' quick generator: the same words in each run. */
static uint32_t next_number(uint32_t *seed) {
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 16;
}

static size_t letter_count(const char *letters) {
    size_t count = 0;
    while (utf8_next(&letters) != 0)
        count++;
    return count;
}

static const char *letter_at(const char *letters, size_t index) {
    while (index-- > 0)
        utf8_next(&letters);
    return letters;
}

static const char *word_of(const struct script *script, uint32_t *seed) {
    char *word = arena_alloc(arena, BYTES_MOST);
    size_t length = 2 + next_number(seed) % (LETTERS_MOST - 1);
    for (size_t i = 0; i < length; i++) {
        const char *letter =
            letter_at(script->letters, next_number(seed) % letter_count(script->letters));
        char character[5];
        utf8_encode(utf8_next(&letter), character);
        strcat(word, character);
    }
    return word;
}

/* As hb-shape prints it without names and clusters. */
static const char *line_of(const struct shaped *shaped) {
    struct buffer line = {0};
    for (size_t i = 0; i < shaped->count; i++) {
        const struct glyph *glyph = &shaped->glyphs[i];
        buffer_printf(&line, "%c%u", i == 0 ? '[' : '|', (unsigned)glyph->number);
        if (glyph->x != 0 || glyph->y != 0)
            buffer_printf(&line, "@%d,%d", glyph->x, glyph->y);
        buffer_printf(&line, "+%d", glyph->advance);
    }
    buffer_puts(&line, "]");
    const char *copy = arena_strdup(arena, line.data);
    buffer_free(&line);
    return copy;
}

static void write_words(const char *const *words) {
    strcpy(path + strlen(path) - 6, "XXXXXX");
    int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    FILE *file = fdopen(descriptor, "w");
    for (size_t i = 0; i < WORDS; i++)
        fprintf(file, "%s\n", words[i]);
    fclose(file);
}

static FILE *foreign_shapes(const struct script *script, const struct face *face) {
    const char *command = arena_printf(
        arena,
        "hb-shape --no-glyph-names --no-clusters --remove-default-ignorables --direction=%s "
        "--text-file=%s --font-file=%s",
        script->right_to_left ? "rtl" : "ltr", path, face->path);
    FILE *shapes = popen(command, "r");
    assert_non_null(shapes);
    return shapes;
}

static void compare_script(const struct script *script) {
    const char *const families[] = {script->family, NULL};
    const char *words[WORDS];
    uint32_t seed = 1;
    for (size_t i = 0; i < WORDS; i++)
        words[i] = word_of(script, &seed);
    write_words(words);
    struct typefaces *typefaces = typefaces_new(arena, diagnostics);
    struct typeface *typeface = typefaces_of(typefaces, families, false, false);
    FILE *shapes = foreign_shapes(script, typeface->face);
    char expected[4096];
    for (size_t i = 0; i < WORDS; i++) {
        assert_non_null(fgets(expected, sizeof expected, shapes));
        expected[strcspn(expected, "\n")] = '\0';
        const struct shaped *shaped =
            typeface_shape(typeface, words[i], strlen(words[i]), script->right_to_left);
        for (size_t k = 0; k < shaped->count; k++)
            assert_ptr_equal(shaped->glyphs[k].face, typeface->face);
        if (strcmp(line_of(shaped), expected) != 0)
            fail_msg("%s is %s, and not %s", words[i], line_of(shaped), expected);
    }
    assert_null(fgets(expected, sizeof expected, shapes));
    assert_int_equal(pclose(shapes), 0);
    unlink(path);
}

static void words_have_the_shapes_that_harfbuzz_gives_them(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        compare_script(&scripts[i]);
}

/* Of what glyphs stand for, nothing is lost, nothing told twice: their clusters follow each other.
 */
static void each_byte_is_in_one_cluster(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
        const char *const families[] = {scripts[i].family, NULL};
        struct typeface *typeface =
            typefaces_of(typefaces_new(arena, diagnostics), families, false, false);
        uint32_t seed = 2;
        for (size_t k = 0; k < WORDS; k++) {
            const char *word = word_of(&scripts[i], &seed);
            const struct shaped *shaped =
                typeface_shape(typeface, word, strlen(word), scripts[i].right_to_left);
            size_t at = 0;
            for (size_t g = 0; g < shaped->count; g++) {
                const struct glyph *glyph =
                    &shaped->glyphs[scripts[i].right_to_left ? shaped->count - 1 - g : g];
                assert_true(glyph->start == at || (g > 0 && glyph->end == at));
                at = glyph->end;
            }
            assert_int_equal(at, strlen(word));
        }
    }
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(words_have_the_shapes_that_harfbuzz_gives_them),
        TEST(each_byte_is_in_one_cluster),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
