/* The document's objects as a file (ISO 32000-1, 7.5). libharu would write each as plain text and
 * 20 bytes of cross-reference to it, and a structure tree has thousands. Here streams stand by
 * themselves; all else is packed into object streams (7.5.7), and the cross-references are a
 * stream as well (7.5.8). PDF/A-2 allows both (ISO 19005-2, 6.1.4), and asks for the header, the
 * ends of lines and the ID as they are here. */
#include "render/pdf/pdf_parts.h"

#include <stdint.h>
#include <zlib.h>

enum {
    LEVEL = 5,                /* zlib's 6 takes a quarter more time for half a percent less size */
    OBJECTS_IN_STREAM = 1000, /* what a reader has to unpack for one of them: some 50 KB */
    PACKED_CHUNK = 16 * 1024,
    ROW_LENGTH = 7 /* of a cross-reference: one byte, four, two */
};

/* What follows the header tells other programs that the file is no text. */
static const char header[] = "%PDF-1.7\n%\xB7\xBE\xAD\xAA\n";

/* Where an object is; numbered as in the cross-reference stream. */
enum entry_kind { ENTRY_FREE, ENTRY_AT, ENTRY_PACKED };

struct entry {
    enum entry_kind kind;
    uint32_t place; /* ENTRY_AT: its offset. ENTRY_PACKED: the number of its object stream */
    uint16_t index; /* ENTRY_PACKED: its rank there. ENTRY_FREE: its next generation */
};

struct file {
    struct pdf *pdf;
    struct buffer *out;
    HPDF_Stream text_stream; /* what libharu writes to it goes into `text` */
    struct buffer text, packed;
    z_stream compressor;
    struct entry *entries; /* by object number */
    size_t count;
    struct buffer heads, bodies; /* of the object stream that is being filled */
    size_t packed_count;
};

static HPDF_STATUS keep_text(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT length) {
    buffer_put(stream->attr, (const char *)bytes, length);
    return HPDF_OK;
}

static size_t object_count(const struct file *file) {
    return file->pdf->document->xref->entries->count;
}

static HPDF_Obj_Header *object(const struct file *file, size_t number) {
    HPDF_XrefEntry entry = HPDF_List_ItemAt(file->pdf->document->xref->entries, (HPDF_UINT)number);
    return entry->obj;
}

/* An object's value as text; of a stream, its dictionary. */
static const struct buffer *text_of(struct file *file, void *value) {
    buffer_clear(&file->text);
    HPDF_Obj_WriteValue(value, file->text_stream, NULL);
    return &file->text;
}

static HPDF_Dict as_stream(HPDF_Obj_Header *value) {
    bool is_dictionary = (value->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT;
    HPDF_Dict dictionary = (HPDF_Dict)value;
    return is_dictionary && dictionary->stream != NULL ? dictionary : NULL;
}

/* Compresses bytes onto `packed`; `flush` is Z_FINISH with the last ones. */
static void pack(struct file *file, const void *bytes, size_t length, int flush) {
    z_stream *compressor = &file->compressor;
    unsigned char chunk[PACKED_CHUNK];
    compressor->next_in = (z_const Bytef *)bytes;
    compressor->avail_in = (uInt)length;
    do {
        compressor->next_out = chunk;
        compressor->avail_out = sizeof chunk;
        deflate(compressor, flush);
        buffer_put(&file->packed, (const char *)chunk, sizeof chunk - compressor->avail_out);
    } while (compressor->avail_out == 0);
}

static void pack_begin(struct file *file) {
    buffer_clear(&file->packed);
    deflateReset(&file->compressor);
}

/* libharu keeps a stream's bytes in pieces. Plain where it has no filter. */
static void pack_stream(struct file *file, HPDF_Dict stream) {
    pack_begin(file);
    for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream->stream); i++) {
        HPDF_UINT length = 0;
        const HPDF_BYTE *bytes = HPDF_MemStream_GetBufPtr(stream->stream, i, &length);
        if (stream->filter == HPDF_STREAM_FILTER_NONE)
            buffer_put(&file->packed, (const char *)bytes, length);
        else
            pack(file, bytes, length, Z_NO_FLUSH);
    }
    if (stream->filter != HPDF_STREAM_FILTER_NONE)
        pack(file, NULL, 0, Z_FINISH);
}

/* The object of that number, with `packed` as its data. */
static void put_stream(struct file *file, size_t number, const struct buffer *dictionary) {
    file->entries[number] = (struct entry){.kind = ENTRY_AT, .place = (uint32_t)file->out->length};
    buffer_printf(file->out, "%zu 0 obj\n", number);
    buffer_put(file->out, dictionary->data, dictionary->length);
    buffer_puts(file->out, "\nstream\n");
    buffer_put(file->out, file->packed.data, file->packed.length);
    buffer_puts(file->out, "\nendstream\nendobj\n");
}

/* One of the document's streams. Its length becomes a plain number, which even a reader can use
 * that has lost the cross-references; libharu's object for it is left over. */
static void put_document_stream(struct file *file, size_t number, HPDF_Dict stream) {
    pack_stream(file, stream);
    HPDF_Dict_AddNumber(stream, "Length", (HPDF_INT32)file->packed.length);
    if (stream->filter != HPDF_STREAM_FILTER_NONE)
        HPDF_Dict_AddName(stream, "Filter", "FlateDecode");
    HPDF_Stream bytes = stream->stream;
    stream->stream = NULL; /* libharu shall write the dictionary alone */
    put_stream(file, number, text_of(file, stream));
    stream->stream = bytes;
}

/* Before the other objects, although libharu may add to a page's content when it writes the page:
 * what its own operators have left open, and none of them is used. */
static void put_streams(struct file *file, bool *left_out) {
    for (size_t number = 1; number < object_count(file); number++) {
        HPDF_Dict stream = as_stream(object(file, number));
        if (stream == NULL)
            continue;
        void *length = HPDF_Dict_GetItem(stream, "Length", HPDF_OCLASS_NUMBER);
        left_out[number] = left_out[pdf_object_number(length)] = true;
        put_document_stream(file, number, stream);
    }
}

/* Writes the object stream that has been filled. */
static void put_packed_objects(struct file *file) {
    if (file->packed_count == 0)
        return;
    pack_begin(file);
    pack(file, file->heads.data, file->heads.length, Z_NO_FLUSH);
    pack(file, file->bodies.data, file->bodies.length, Z_FINISH);
    buffer_clear(&file->text);
    buffer_printf(&file->text, "<</Type/ObjStm/N %zu/First %zu/Filter/FlateDecode/Length %zu>>",
                  file->packed_count, file->heads.length, file->packed.length);
    put_stream(file, file->count++, &file->text);
    buffer_clear(&file->heads);
    buffer_clear(&file->bodies);
    file->packed_count = 0;
}

/* Where in the object stream's text the next object stands. */
static void put_head(struct file *file, size_t number) {
    buffer_put_integer(&file->heads, number);
    buffer_putc(&file->heads, ' ');
    buffer_put_integer(&file->heads, file->bodies.length);
    buffer_putc(&file->heads, ' ');
}

static void put_other_objects(struct file *file, const bool *left_out) {
    for (size_t number = 1; number < object_count(file); number++) {
        if (left_out[number])
            continue;
        file->entries[number] = (struct entry){.kind = ENTRY_PACKED,
                                               .place = (uint32_t)file->count,
                                               .index = (uint16_t)file->packed_count++};
        put_head(file, number);
        const struct buffer *text = text_of(file, object(file, number));
        buffer_put(&file->bodies, text->data, text->length);
        buffer_putc(&file->bodies, '\n');
        if (file->packed_count == OBJECTS_IN_STREAM)
            put_packed_objects(file);
    }
    put_packed_objects(file);
}

static void put_row(const struct entry *entry, unsigned char row[ROW_LENGTH]) {
    row[0] = (unsigned char)entry->kind;
    for (int i = 0; i < 4; i++)
        row[1 + i] = (unsigned char)(entry->place >> (24 - 8 * i));
    for (int i = 0; i < 2; i++)
        row[5 + i] = (unsigned char)(entry->index >> (8 - 8 * i));
}

/* The rows, each less the one before it, as PNG's filter Up has it: neighbours are alike. */
static void pack_rows(struct file *file) {
    enum { UP = 2 };
    unsigned char row[ROW_LENGTH], before[ROW_LENGTH] = {0}, filtered[1 + ROW_LENGTH] = {UP};
    pack_begin(file);
    for (size_t number = 0; number < file->count; number++) {
        put_row(&file->entries[number], row);
        for (int i = 0; i < ROW_LENGTH; i++) {
            filtered[1 + i] = (unsigned char)(row[i] - before[i]);
            before[i] = row[i];
        }
        pack(file, filtered, sizeof filtered, Z_NO_FLUSH);
    }
    pack(file, NULL, 0, Z_FINISH);
}

/* The trailer's keys stand in the cross-reference stream's dictionary. */
static const struct buffer *trailer_text(struct file *file) {
    HPDF_Doc document = file->pdf->document;
    HPDF_Dict trailer = document->trailer;
    HPDF_Dict_AddName(trailer, "Type", "XRef");
    HPDF_Dict_Add(trailer, "Root", document->catalog);
    HPDF_Dict_Add(trailer, "Info", document->info);
    HPDF_Dict_AddNumber(trailer, "Size", (HPDF_INT32)file->count);
    HPDF_Array widths = pdf_add_array(file->pdf, trailer, "W");
    HPDF_Array_AddNumber(widths, 1);
    HPDF_Array_AddNumber(widths, 4);
    HPDF_Array_AddNumber(widths, 2);
    HPDF_Dict_AddName(trailer, "Filter", "FlateDecode");
    HPDF_Dict parameters = pdf_add_dictionary(file->pdf, trailer, "DecodeParms");
    HPDF_Dict_AddNumber(parameters, "Predictor", 12); /* PNG's filters */
    HPDF_Dict_AddNumber(parameters, "Columns", ROW_LENGTH);
    HPDF_Dict_AddNumber(trailer, "Length", (HPDF_INT32)file->packed.length);
    return text_of(file, trailer);
}

static void put_cross_references(struct file *file) {
    size_t start = file->out->length, number = file->count++;
    file->entries[number] = (struct entry){.kind = ENTRY_AT, .place = (uint32_t)start};
    pack_rows(file);
    put_stream(file, number, trailer_text(file));
    buffer_printf(file->out, "startxref\n%zu\n%%%%EOF\n", start);
}

static void file_begin(struct file *file) {
    size_t objects = object_count(file), most = objects + objects / OBJECTS_IN_STREAM + 2;
    file->text_stream = HPDF_CallbackWriter_New(file->pdf->document->mmgr, keep_text, &file->text);
    if (deflateInit(&file->compressor, LEVEL) != Z_OK)
        out_of_memory(); /* the only reason for it to fail */
    file->entries = arena_array(file->pdf->arena, most, sizeof *file->entries);
    for (size_t i = 0; i < most; i++)
        file->entries[i] = (struct entry){.kind = ENTRY_FREE, .index = UINT16_MAX};
    file->count = objects;
}

static void file_end(struct file *file) {
    HPDF_Stream_Free(file->text_stream);
    deflateEnd(&file->compressor);
    buffer_free(&file->text);
    buffer_free(&file->packed);
    buffer_free(&file->heads);
    buffer_free(&file->bodies);
}

void pdf_put_file(struct pdf *pdf, struct buffer *out) {
    struct file file = {.pdf = pdf, .out = out};
    bool *left_out = arena_array(pdf->arena, pdf->document->xref->entries->count, sizeof *left_out);
    file_begin(&file);
    buffer_put(out, header, sizeof header - 1);
    put_streams(&file, left_out);
    put_other_objects(&file, left_out);
    put_cross_references(&file);
    file_end(&file);
}

const char *pdf_compression_version(void) {
    return zlibVersion();
}
