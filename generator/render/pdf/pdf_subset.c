/* Glyphs that are numbered anew, with the tables that a PDF needs. */
#include "render/pdf/pdf_subset.h"

#include <stdlib.h>
#include <string.h>

/* libharu's own subset keeps all numbers, and with them the widths, names and code points of all
 * glyphs: half of the file. And it follows composites one level only: DejaVu Sans Bold's š would
 * print as s. */

enum { DIRECTORY_HEAD = 12, DIRECTORY_ENTRY = 16, TAG = 4 };

struct extent {
    size_t offset, length;
};

struct subset {
    struct arena *arena;
    const struct typeface *typeface;
    const struct pdf_character *characters;
    size_t character_count;
    struct extent glyf, loca, hmtx;
    bool long_offsets;              /* of the file */
    unsigned glyph_count, advances; /* of the file; glyphs with an advance of their own */
    uint16_t *glyphs;               /* by new number */
    size_t count;
    struct buffer outlines, offsets; /* the new glyf; loca with four bytes an entry */
};

static unsigned u16(const struct typeface *typeface, size_t at) {
    if (at + 2 > typeface->size)
        return 0;
    const unsigned char *bytes = (const unsigned char *)typeface->bytes + at;
    return (unsigned)bytes[0] << 8 | bytes[1];
}

static size_t u32(const struct typeface *typeface, size_t at) {
    return (size_t)u16(typeface, at) << 16 | u16(typeface, at + 2);
}

static void put_u16(struct buffer *out, size_t value) {
    buffer_putc(out, (char)(value >> 8));
    buffer_putc(out, (char)value);
}

static void put_u32(struct buffer *out, size_t value) {
    put_u16(out, value >> 16 & 0xffff);
    put_u16(out, value & 0xffff);
}

/* As OpenType wants tables and glyphs to begin. */
static void align(struct buffer *out) {
    while (out->length % 4 != 0)
        buffer_putc(out, '\0');
}

/* Empty where there is none. */
static struct extent find_table(const struct typeface *typeface, const char *tag) {
    for (size_t i = 0; i < u16(typeface, 4); i++) {
        size_t at = DIRECTORY_HEAD + i * DIRECTORY_ENTRY;
        if (at + DIRECTORY_ENTRY > typeface->size)
            break;
        struct extent table = {u32(typeface, at + 8), u32(typeface, at + 12)};
        if (memcmp(typeface->bytes + at, tag, TAG) == 0 && table.offset <= typeface->size &&
            table.length <= typeface->size - table.offset)
            return table;
    }
    return (struct extent){0, 0};
}

/* ---- glyphs ---- */

static size_t outline_offset(const struct subset *subset, unsigned glyph) {
    const struct typeface *typeface = subset->typeface;
    return subset->long_offsets
               ? u32(typeface, subset->loca.offset + (size_t)glyph * 4)
               : (size_t)u16(typeface, subset->loca.offset + (size_t)glyph * 2) * 2;
}

/* Empty for a blank. */
static struct extent outline_of(const struct subset *subset, unsigned glyph) {
    if (glyph >= subset->glyph_count)
        return (struct extent){0, 0};
    size_t begin = outline_offset(subset, glyph), end = outline_offset(subset, glyph + 1);
    if (begin >= end || end > subset->glyf.length)
        return (struct extent){0, 0};
    return (struct extent){subset->glyf.offset + begin, end - begin};
}

static size_t add_glyph(struct subset *subset, unsigned glyph) {
    subset->glyphs =
        arena_more(subset->arena, subset->glyphs, subset->count, sizeof *subset->glyphs);
    subset->glyphs[subset->count] = (uint16_t)glyph;
    return subset->count++;
}

static size_t number_of(struct subset *subset, unsigned glyph) {
    for (size_t i = 0; i < subset->count; i++)
        if (subset->glyphs[i] == glyph)
            return i;
    return subset->count < UINT16_MAX ? add_glyph(subset, glyph) : 0;
}

/* What a composite is made of has new numbers, too ("glyf"). */
static void renumber_parts(struct subset *subset, struct extent outline, char *copy) {
    enum { WORDS = 0x1, SCALE = 0x8, MORE = 0x20, TWO_SCALES = 0x40, MATRIX = 0x80 };
    size_t at = 10;
    for (unsigned flags = MORE; (flags & MORE) != 0 && at + 4 <= outline.length;) {
        flags = u16(subset->typeface, outline.offset + at);
        size_t number = number_of(subset, u16(subset->typeface, outline.offset + at + 2));
        copy[at + 2] = (char)(number >> 8);
        copy[at + 3] = (char)number;
        at += 4 + (flags & WORDS ? 4u : 2u);
        at += flags & SCALE ? 2u : flags & TWO_SCALES ? 4u : flags & MATRIX ? 8u : 0u;
    }
}

static void put_outline(struct subset *subset, struct extent outline) {
    size_t start = subset->outlines.length;
    buffer_put(&subset->outlines, subset->typeface->bytes + outline.offset, outline.length);
    if (outline.length > 10 && u16(subset->typeface, outline.offset) >= 0x8000)
        renumber_parts(subset, outline, subset->outlines.data + start);
    align(&subset->outlines);
}

static void put_outlines(struct subset *subset) {
    put_u32(&subset->offsets, 0);
    for (size_t i = 0; i < subset->count; i++) { /* composites make them more */
        put_outline(subset, outline_of(subset, subset->glyphs[i]));
        put_u32(&subset->offsets, subset->outlines.length);
    }
}

static void put_advances(const struct subset *subset, struct buffer *out) {
    const struct typeface *typeface = subset->typeface;
    for (size_t i = 0; i < subset->count; i++) {
        unsigned glyph = subset->glyphs[i], last = subset->advances - 1;
        size_t own = subset->hmtx.offset + (size_t)(glyph < last ? glyph : last) * 4;
        size_t bearing = glyph <= last ? own + 2 : own + 4 + (size_t)(glyph - last - 1) * 2;
        put_u16(out, u16(typeface, own));
        put_u16(out, u16(typeface, bearing));
    }
}

/* ---- characters ---- */

struct mapping {
    unsigned code_point, number;
};

static int by_code_point(const void *one, const void *other) {
    const struct mapping *a = one, *b = other;
    return (a->code_point > b->code_point) - (a->code_point < b->code_point);
}

static const struct mapping *mappings_of(const struct subset *subset) {
    size_t count = subset->character_count;
    struct mapping *mappings = arena_array(subset->arena, count + 1, sizeof *mappings);
    for (size_t i = 0; i < count; i++)
        mappings[i] = (struct mapping){subset->characters[i].code_point, (unsigned)i + 1};
    qsort(mappings, count, sizeof *mappings, by_code_point);
    mappings[count] = (struct mapping){0xffff, 0}; /* the last segment that each map has */
    return mappings;
}

/* One map of format 4 with a segment for each character. PDF needs none: it is for those who look
 * the font over. */
static void put_characters(const struct subset *subset, struct buffer *out) {
    const struct mapping *mappings = mappings_of(subset);
    size_t segments = subset->character_count + 1, length = 16 + segments * 8;
    const size_t head[] = {0, 1, 3, 1, 0, 12, 4, length, 0, segments * 2, 0, 0, 0};
    for (size_t i = 0; i < sizeof head / sizeof *head; i++)
        put_u16(out, head[i]);
    for (size_t i = 0; i < segments; i++)
        put_u16(out, mappings[i].code_point);
    put_u16(out, 0);
    for (size_t i = 0; i < segments; i++)
        put_u16(out, mappings[i].code_point);
    for (size_t i = 0; i < segments; i++)
        put_u16(out, (mappings[i].number - mappings[i].code_point) & 0xffff);
    for (size_t i = 0; i < segments; i++)
        put_u16(out, 0);
}

/* ---- the file ---- */

static size_t checksum(const char *bytes, size_t length) {
    uint32_t sum = 0;
    for (size_t i = 0; i < length; i++)
        sum += (uint32_t)(unsigned char)bytes[i] << (24 - i % 4 * 8);
    return sum;
}

static void set_u16(struct buffer *out, size_t at, size_t value) {
    out->data[at] = (char)(value >> 8);
    out->data[at + 1] = (char)value;
}

static void set_u32(struct buffer *out, size_t at, size_t value) {
    set_u16(out, at, value >> 16 & 0xffff);
    set_u16(out, at + 2, value & 0xffff);
}

/* A copy of the file's table, empty where it has none. */
static void put_copy(const struct subset *subset, const char *tag, struct buffer *out) {
    struct extent table = find_table(subset->typeface, tag);
    buffer_put(out, subset->typeface->bytes + table.offset, table.length);
}

/* The same, with a number of two bytes that is another one now. */
static void put_changed(const struct subset *subset, const char *tag, size_t at, size_t value,
                        struct buffer *out) {
    size_t start = out->length;
    put_copy(subset, tag, out);
    if (start + at + 2 <= out->length)
        set_u16(out, start + at, value);
}

static void put_glyf(const struct subset *subset, struct buffer *out) {
    buffer_put(out, subset->outlines.data, subset->outlines.length);
}

static void put_loca(const struct subset *subset, struct buffer *out) {
    buffer_put(out, subset->offsets.data, subset->offsets.length);
}

static void put_head(const struct subset *subset, struct buffer *out) {
    enum { CHECKSUM = 8, FORMAT_OF_LOCA = 50, LONG_OFFSETS = 1 };
    size_t start = out->length;
    put_changed(subset, "head", FORMAT_OF_LOCA, LONG_OFFSETS, out);
    if (start + CHECKSUM + 4 <= out->length)
        set_u32(out, start + CHECKSUM, 0); /* until the file's is known */
}

static void put_hhea(const struct subset *subset, struct buffer *out) {
    enum { ADVANCES = 34 };
    put_changed(subset, "hhea", ADVANCES, subset->count, out);
}

static void put_maxp(const struct subset *subset, struct buffer *out) {
    enum { GLYPHS = 4 };
    put_changed(subset, "maxp", GLYPHS, subset->count, out);
}

/* By tag, as they have to stand. NULL: a copy. */
static const struct {
    const char *tag;
    void (*put)(const struct subset *subset, struct buffer *out);
} tables[] = {
    {"OS/2", NULL},     {"cmap", put_characters}, {"cvt ", NULL},     {"fpgm", NULL},
    {"glyf", put_glyf}, {"head", put_head},       {"hhea", put_hhea}, {"hmtx", put_advances},
    {"loca", put_loca}, {"maxp", put_maxp},       {"prep", NULL},
};

enum { TABLES = sizeof tables / sizeof *tables };

static void put_directory(struct buffer *out) {
    static const char version[] = {0, 1, 0, 0};
    size_t largest = 1, exponent = 0; /* the power of two that is not above the number of tables */
    for (; largest * 2 <= TABLES; largest *= 2)
        exponent++;
    buffer_put(out, version, sizeof version);
    put_u16(out, TABLES);
    put_u16(out, largest * DIRECTORY_ENTRY);
    put_u16(out, exponent);
    put_u16(out, (TABLES - largest) * DIRECTORY_ENTRY);
    for (size_t i = 0; i < TABLES; i++) {
        buffer_puts(out, tables[i].tag);
        for (int rest = 0; rest < 3; rest++)
            put_u32(out, 0);
    }
}

/* Appends a table; its entry in the directory says where it is. */
static void put_table(const struct subset *subset, size_t index, size_t file_start,
                      struct buffer *out) {
    size_t start = out->length, entry = file_start + DIRECTORY_HEAD + index * DIRECTORY_ENTRY;
    if (tables[index].put != NULL)
        tables[index].put(subset, out);
    else
        put_copy(subset, tables[index].tag, out);
    size_t length = out->length - start;
    while ((out->length - file_start) % 4 != 0)
        buffer_putc(out, '\0');
    set_u32(out, entry + 4, checksum(out->data + start, length));
    set_u32(out, entry + 8, start - file_start);
    set_u32(out, entry + 12, length);
}

static void put_file(const struct subset *subset, struct buffer *out) {
    const size_t whole = 0xB1B0AFBA; /* what the file's sum and head's number make together */
    size_t start = out->length, head = 0;
    put_directory(out);
    for (size_t i = 0; i < TABLES; i++) {
        if (tables[i].put == put_head)
            head = out->length;
        put_table(subset, i, start, out);
    }
    set_u32(out, head + 8, whole - checksum(out->data + start, out->length - start));
}

void pdf_subset(struct arena *arena, const struct typeface *typeface,
                const struct pdf_character *characters, size_t count, struct buffer *out) {
    struct subset subset = {.arena = arena,
                            .typeface = typeface,
                            .characters = characters,
                            .character_count = count,
                            .glyf = find_table(typeface, "glyf"),
                            .loca = find_table(typeface, "loca"),
                            .hmtx = find_table(typeface, "hmtx")};
    subset.long_offsets = u16(typeface, find_table(typeface, "head").offset + 50) != 0;
    subset.glyph_count = u16(typeface, find_table(typeface, "maxp").offset + 4);
    subset.advances = u16(typeface, find_table(typeface, "hhea").offset + 34);
    add_glyph(&subset, 0);
    for (size_t i = 0; i < count; i++)
        add_glyph(&subset, characters[i].glyph);
    put_outlines(&subset);
    put_file(&subset, out);
    buffer_free(&subset.outlines);
    buffer_free(&subset.offsets);
}
