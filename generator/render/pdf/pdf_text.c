/* Texts in PDFDocEncoding where it has all their letters, else in UTF-16. */
#include "render/pdf/pdf_text.h"

#include "base/utf8.h"

#include <string.h>

/* PDFDocEncoding from 0x80 on (ISO 32000-1, annex D.3); from 0xA1 on it is Latin 1. */
static const uint16_t pdf_doc_characters[] = {
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203a, 0x2212,
    0x2030, 0x201e, 0x201c, 0x201d, 0x2018, 0x2019, 0x201a, 0x2122, 0xfb01, 0xfb02, 0x0141,
    0x0152, 0x0160, 0x0178, 0x017d, 0x0131, 0x0142, 0x0153, 0x0161, 0x017e, 0,      0x20ac,
};

/* 0 where the encoding lacks it, or it is no character of a text. */
static unsigned char pdf_doc_byte(uint32_t code_point) {
    bool is_ascii = code_point == '\n' || (code_point >= ' ' && code_point < 0x7f);
    if (is_ascii || (code_point > 0xa0 && code_point <= 0xff && code_point != 0xad))
        return (unsigned char)code_point;
    for (size_t i = 0; i < sizeof pdf_doc_characters / sizeof *pdf_doc_characters; i++)
        if (code_point != 0 && pdf_doc_characters[i] == code_point)
            return (unsigned char)(0x80 + i);
    return 0;
}

/* Such bytes would be taken for UTF-16 or UTF-8. */
static bool begins_with_mark(const char *bytes) {
    return strncmp(bytes, "\xFE\xFF", 2) == 0 || strncmp(bytes, "\xFF\xFE", 2) == 0 ||
           strncmp(bytes, "\xEF\xBB\xBF", 3) == 0;
}

/* The text with a byte a character, or NULL where that cannot be: half as long as UTF-16. */
static const char *pdf_doc_text(struct pdf *pdf, const char *text) {
    char *bytes = arena_alloc(pdf->arena, strlen(text) + 1), *end = bytes;
    for (uint32_t code_point; (code_point = utf8_next(&text)) != 0; end++) {
        *end = (char)pdf_doc_byte(code_point);
        if (*end == '\0')
            return NULL;
    }
    return end - bytes <= PDF_STRING_MAX && !begins_with_mark(bytes) ? bytes : NULL;
}

static void put_utf16_unit(struct buffer *out, uint32_t unit) {
    buffer_putc(out, (char)(unit >> 8));
    buffer_putc(out, (char)(unit & 0xff));
}

static void put_utf16(struct buffer *out, uint32_t code_point) {
    if (code_point < 0x10000) {
        put_utf16_unit(out, code_point);
        return;
    }
    put_utf16_unit(out, 0xd800 + ((code_point - 0x10000) >> 10));
    put_utf16_unit(out, 0xdc00 + ((code_point - 0x10000) & 0x3ff));
}

/* Code points that a text string may not have, or that say nothing outside a font: U+FEFF would be
 * read as the mark of another encoding. */
static bool is_unspeakable(uint32_t code_point) {
    return code_point == 0xfeff || (code_point & 0xfffe) == 0xfffe ||
           (code_point >= 0xe000 && code_point <= 0xf8ff) || code_point >= 0xf0000;
}

const char *pdf_clean_text(struct pdf *pdf, const char *text) {
    char *clean = arena_alloc(pdf->arena, strlen(text) + 1), *end = clean;
    for (const char *next = text; *text != '\0'; text = next)
        if (!is_unspeakable(utf8_next(&next))) {
            memcpy(end, text, (size_t)(next - text));
            end += next - text;
        }
    return clean;
}

/* A text that is too long for PDF/A (ISO 19005-2, 6.1.13) ends with an ellipsis. */
static void put_utf16_text(struct buffer *out, const char *text) {
    const uint32_t ellipsis = 0x2026;
    const size_t last = PDF_STRING_MAX - 3 * 2; /* a pair and the ellipsis still fit behind it */
    for (uint32_t code_point; (code_point = utf8_next(&text)) != 0;) {
        if (out->length > last) {
            put_utf16(out, ellipsis);
            return;
        }
        put_utf16(out, code_point);
    }
}

void pdf_put_utf16_hex(const char *text, struct buffer *out) {
    static const char digits[] = "0123456789ABCDEF";
    struct buffer utf16 = {0};
    for (uint32_t code_point; (code_point = utf8_next(&text)) != 0;)
        put_utf16(&utf16, code_point);
    for (size_t i = 0; i < utf16.length; i++) {
        unsigned byte = (unsigned char)utf16.data[i];
        buffer_putc(out, digits[byte >> 4]);
        buffer_putc(out, digits[byte & 0xf]);
    }
    buffer_free(&utf16);
}

void pdf_put_text_string(struct pdf *pdf, const char *text, struct buffer *out) {
    buffer_puts(out, "<FEFF");
    pdf_put_utf16_hex(pdf_clean_text(pdf, text), out);
    buffer_puts(out, ">");
}

void pdf_add_text(struct pdf *pdf, HPDF_Dict dictionary, const char *key, const char *text) {
    const char *bytes = pdf_doc_text(pdf, text);
    if (bytes != NULL) {
        HPDF_Dict_Add(dictionary, key, HPDF_String_New(pdf->document->mmgr, bytes, NULL));
        return;
    }
    struct buffer utf16 = {0};
    put_utf16(&utf16, 0xfeff); /* the mark of UTF-16BE */
    put_utf16_text(&utf16, pdf_clean_text(pdf, text));
    HPDF_Dict_Add(
        dictionary, key,
        HPDF_Binary_New(pdf->document->mmgr, (HPDF_BYTE *)utf16.data, (HPDF_UINT)utf16.length));
    buffer_free(&utf16);
}
