/* Glyph by glyph, moved by what the shaper says beyond the font's own widths. */
#include "render/pdf/pdf_show.h"

#include "base/character_name.h"
#include "base/utf8.h"
#include "render/pdf/pdf_font.h"
#include "render/pdf/pdf_graphics.h"
#include "render/pdf/pdf_text.h"

#include <math.h>
#include <string.h>

enum { STRING_BYTES = 16000 /* some below what PDF/A allows */, PER_EM = 1000 };

/* What is open: strings of one font at one height. */
struct show {
    struct pdf *pdf;
    const struct pdf_words *words;
    struct buffer *out;
    const struct face *face;
    struct pdf_font *font;
    size_t begin;   /* where in `out` the operand begins; 0: none is open */
    bool moved;     /* the operand is an array */
    double pending; /* em: how far the next glyph is right of where it would stand */
    int rise;       /* hundredths of a point */
};

/* ---- operands ---- */

static void close_strings(struct show *show) {
    if (show->begin == 0)
        return;
    if (show->moved) {
        buffer_puts(show->out, ")]TJ\n");
    } else {
        /* what was left for the array's bracket */
        show->out->data[show->begin] = ' ';
        buffer_puts(show->out, ")Tj\n");
    }
    show->begin = 0;
    show->moved = false;
}

static void open_strings(struct show *show) {
    if (show->begin != 0)
        return;
    show->begin = show->out->length;
    buffer_puts(show->out, "[(");
}

/* A font, or a height above the baseline, is set between operands. */
static void set_face(struct show *show, const struct face *face) {
    if (show->face == face && show->begin != 0)
        return;
    if (show->face != face) {
        show->face = face;
        show->font = pdf_font(show->pdf, face);
    }
    if (show->pdf->graphics->font == show->font &&
        show->pdf->graphics->font_size == show->words->size)
        return;
    close_strings(show);
    pdf_set_font(show->pdf->graphics, show->font, show->words->size, show->out);
}

static void set_rise(struct show *show, double em) {
    if (em == 0 && show->rise == 0)
        return;
    int rise = (int)pdf_hundredths(em * show->words->size);
    if (rise == show->rise)
        return;
    close_strings(show);
    show->rise = rise;
    pdf_put_number(show->out, rise);
    buffer_puts(show->out, "Ts ");
}

/* To a thousandth; the rest is kept for the next. */
static inline void put_move(struct show *show) {
    if (show->pending == 0)
        return;
    long thousandths = lround(show->pending * PER_EM);
    if (thousandths == 0)
        return;
    show->pending -= (double)thousandths / PER_EM;
    show->moved = true;
    buffer_putc(show->out, ')');
    if (thousandths > 0)
        buffer_putc(show->out, '-');
    buffer_put_integer(show->out, (size_t)labs(thousandths));
    buffer_putc(show->out, '(');
}

static void put_glyph(struct show *show, const struct glyph *glyph, struct pdf_sign sign) {
    double em = glyph->face->units;
    set_face(show, glyph->face);
    set_rise(show, glyph->y / em);
    open_strings(show);
    if (glyph->x != 0)
        show->pending += glyph->x / em;
    put_move(show);
    size_t start = show->out->length;
    pdf_font_put_code(show->pdf, show->font, sign, show->out);
    if (glyph->advance - glyph->x != glyph->natural)
        show->pending += (glyph->advance - glyph->x - glyph->natural) / em;
    if (start - show->begin > STRING_BYTES)
        close_strings(show);
}

/* ---- what glyphs stand for ---- */

/* Glyphs that stand for the same part of a text. */
struct cluster {
    const struct glyph *glyphs;
    size_t count;
    const char *text; /* without what is never seen */
    size_t length;
};

static const char *without_invisible(struct pdf *pdf, const char *text, size_t *length) {
    char *copy = arena_alloc(pdf->arena, *length + 1), *to = copy;
    for (const char *at = text, *next = text; at < text + *length; at = next)
        if (!utf8_is_invisible(utf8_next(&next))) {
            memcpy(to, at, (size_t)(next - at));
            to += next - at;
        }
    *length = (size_t)(to - copy);
    return copy;
}

static struct cluster cluster_at(struct pdf *pdf, const struct shaped *shaped, size_t at) {
    const struct glyph *first = &shaped->glyphs[at];
    struct cluster cluster = {
        .glyphs = first, .text = shaped->text + first->start, .length = first->end - first->start};
    while (at + cluster.count < shaped->count &&
           shaped->glyphs[at + cluster.count].start == first->start)
        cluster.count++;
    cluster.text = without_invisible(pdf, cluster.text, &cluster.length);
    return cluster;
}

/* The glyph with the next character of the text; without a length where it is not the font's own
 * for that. */
static struct pdf_sign sign_of(const struct glyph *glyph, const char **text) {
    struct pdf_sign sign = {.glyph = glyph->number, .text = *text};
    uint32_t code_point = utf8_next(text);
    sign.length = (size_t)(*text - sign.text);
    if (face_glyph(glyph->face, code_point) != glyph->number)
        sign.length = 0;
    return sign;
}

/* A glyph a character, each the font's own for it: an accent that is set on its letter. */
static bool are_characters(const struct cluster *cluster, bool right_to_left) {
    const char *text = cluster->text, *end = text + cluster->length;
    for (size_t i = 0; i < cluster->count; i++) {
        size_t at = right_to_left ? cluster->count - 1 - i : i;
        if (text >= end || sign_of(&cluster->glyphs[at], &text).length == 0)
            return false;
    }
    return text == end;
}

static void put_characters(struct show *show, const struct cluster *cluster) {
    const char *ends[32], *text = cluster->text;
    size_t count = cluster->count;
    ends[0] = text;
    for (size_t i = 0; i < count; i++) {
        utf8_next(&text);
        ends[i + 1] = text;
    }
    for (size_t i = 0; i < count; i++) {
        size_t at = show->words->right_to_left ? count - 1 - i : i;
        put_glyph(show, &cluster->glyphs[i],
                  (struct pdf_sign){cluster->glyphs[i].number, ends[at],
                                    (size_t)(ends[at + 1] - ends[at])});
    }
}

/* The first glyph stands for all, should a reader not know of the text beside them. */
static void put_spoken(struct show *show, const struct cluster *cluster, const char *spoken) {
    static const char nothing[] = "\u200B"; /* a code may not go without a character */
    close_strings(show);
    buffer_puts(show->out, "/Span<</ActualText");
    pdf_put_text_string(show->pdf, spoken, show->out);
    buffer_puts(show->out, ">>BDC\n");
    for (size_t i = 0; i < cluster->count; i++)
        put_glyph(show, &cluster->glyphs[i],
                  i == 0
                      ? (struct pdf_sign){cluster->glyphs[i].number, cluster->text, cluster->length}
                      : (struct pdf_sign){cluster->glyphs[i].number, nothing, sizeof nothing - 1});
    close_strings(show);
    buffer_puts(show->out, "EMC\n");
}

static void put_substitute(struct show *show, struct cluster cluster) {
    const char *names = character_names(show->pdf->arena, cluster.text, cluster.length);
    cluster.text = "\uFFFD";
    cluster.length = strlen(cluster.text);
    put_spoken(show, &cluster, names);
}

/* A glyph that stands for one character, as most do. */
static bool put_alone(struct show *show, const struct shaped *shaped, size_t at) {
    const struct glyph *glyph = &shaped->glyphs[at];
    const char *text = shaped->text + glyph->start, *end = text;
    bool alone = at + 1 == shaped->count || glyph[1].start != glyph->start;
    if (!alone || glyph->substitute)
        return false;
    utf8_next(&end);
    if (end != shaped->text + glyph->end)
        return false;
    put_glyph(show, glyph, (struct pdf_sign){glyph->number, text, (size_t)(end - text)});
    return true;
}

static void put_cluster(struct show *show, const struct cluster *cluster) {
    enum { CHARACTERS_MOST = 31 };
    if (cluster->glyphs[0].substitute)
        put_substitute(show, *cluster);
    else if (cluster->count == 1)
        put_glyph(show, cluster->glyphs,
                  (struct pdf_sign){cluster->glyphs[0].number, cluster->text, cluster->length});
    else if (cluster->count <= CHARACTERS_MOST &&
             are_characters(cluster, show->words->right_to_left))
        put_characters(show, cluster);
    else
        put_spoken(show, cluster, arena_strndup(show->pdf->arena, cluster->text, cluster->length));
}

/* ---- texts ---- */

/* What put_shaped does of the most words, in few steps. */
static void put_plain(struct show *show, const struct shaped *shaped) {
    set_face(show, shaped->glyphs[0].face);
    set_rise(show, 0);
    open_strings(show);
    for (size_t i = 0; i < shaped->count; i++) {
        const struct glyph *glyph = &shaped->glyphs[i];
        put_move(show);
        pdf_font_put_plain(show->pdf, show->font, glyph->number, shaped->text[i], show->out);
        if (glyph->advance != glyph->natural)
            show->pending += (double)(glyph->advance - glyph->natural) / glyph->face->units;
    }
    if (show->out->length - show->begin > STRING_BYTES)
        close_strings(show);
}

static void put_shaped(struct show *show, const struct shaped *shaped) {
    if (shaped->is_plain && shaped->count > 0 && shaped->count < STRING_BYTES) {
        put_plain(show, shaped);
        return;
    }
    for (size_t i = 0; i < shaped->count;) {
        if (put_alone(show, shaped, i)) {
            i++;
            continue;
        }
        struct cluster cluster = cluster_at(show->pdf, shaped, i);
        put_cluster(show, &cluster);
        i += cluster.count;
    }
}

static void put_words(struct show *show, const char *text) {
    const struct typeface *typeface = show->words->typeface;
    const char *at = text, *end = text + strlen(text);
    struct typeface_word word;
    while (typeface_next_word(typeface, text, &at, end, &word)) {
        put_shaped(show, word.shaped);
        if (!word.has_blank)
            continue;
        show->pending += word.before;
        put_shaped(show, typeface_blank_alone(typeface));
        show->pending += word.after;
    }
}

void pdf_show(struct pdf *pdf, const struct pdf_words *words, struct buffer *out) {
    struct show show = {.pdf = pdf, .words = words, .out = out};
    if (words->right_to_left)
        put_shaped(&show, typeface_shape(words->typeface, words->text, strlen(words->text), true));
    else
        put_words(&show, words->text);
    put_words(&show, words->ending);
    close_strings(&show);
    if (show.rise != 0)
        buffer_puts(out, "0 Ts ");
}
