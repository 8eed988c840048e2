/* Objects packed into object streams, found by cross-references that are a stream as well. */
#include "render/pdf/pdf_file.h"

#include "render/pdf/pdf_metadata.h"
#include "render/pdf/pdf_objects.h"
#include "render/pdf/pdf_pack.h"

#include <stdint.h>

/* libharu would write each object as plain text and 20 bytes of cross-reference to it, and a
 * structure tree has thousands. Here streams stand by themselves; all else is packed into object
 * streams (7.5.7), and the cross-references are a stream as well (7.5.8). PDF/A-2 allows both (ISO
 * 19005-2, 6.1.4), and asks for the header, the ends of lines and the ID as they are here. */

enum {
    STORED = 0, /* libdeflate's levels */
    DATA_LEVEL = 6,
    ROW_LEVEL = 7,
    OBJECTS_IN_STREAM = 5000, /* what a reader has to unpack for one of them: some 500 KB */
    OBJECT_ROW = 90,          /* most structure elements fit in, and ten references just do */
    HEADS_IN_ROW = 5,
    REFERENCE_ROW = 7 /* of a cross-reference: one byte, four, two */
};

/* What follows the header tells other programs that the file is no text. */
static const char header[] = "%PDF-1.7\n%\xB7\xBE\xAD\xAA\n";

/* Where an object is; numbered as in the cross-reference stream. */
enum reference_kind { REFERENCE_FREE, REFERENCE_AT, REFERENCE_PACKED };

struct cross_reference {
    enum reference_kind kind;
    uint32_t place; /* AT: its offset. PACKED: the number of its object stream */
    uint16_t index; /* PACKED: its rank there. FREE: its next generation */
};

struct file {
    struct pdf *pdf;
    struct buffer *out;
    HPDF_Stream text_stream;  /* what libharu writes to it goes into `text` */
    struct buffer text, data; /* of the object in hand; of the stream */
    struct buffer stored;     /* an object stream before it is packed as rows */
    struct pdf_packer *packer, *row_packer, *plain_packer;
    struct cross_reference *references; /* by object number */
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

/* Plain where it has no filter. */
static void put_data(struct file *file, HPDF_Dict stream) {
    const struct buffer *data = pdf_stream_data(stream);
    buffer_clear(&file->data);
    if (stream->filter == HPDF_STREAM_FILTER_NONE)
        buffer_put(&file->data, data->data, data->length);
    else
        pdf_pack(file->packer, data->data, data->length, &file->data);
}

/* The object of that number, with `data` as its data. */
static void put_stream(struct file *file, size_t number, const struct buffer *dictionary) {
    file->references[number] =
        (struct cross_reference){.kind = REFERENCE_AT, .place = (uint32_t)file->out->length};
    buffer_printf(file->out, "%zu 0 obj\n", number);
    buffer_put(file->out, dictionary->data, dictionary->length);
    buffer_puts(file->out, "\nstream\n");
    buffer_put(file->out, file->data.data, file->data.length);
    buffer_puts(file->out, "\nendstream\nendobj\n");
}

/* One of the document's streams. Its length becomes a plain number, which even a reader can use
 * that has lost the cross-references; libharu's object for it is left over. */
static void put_document_stream(struct file *file, size_t number, HPDF_Dict stream) {
    put_data(file, stream);
    HPDF_Dict_AddNumber(stream, "Length", (HPDF_INT32)file->data.length);
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

static void fill_row(struct buffer *text, size_t row_length) {
    while (text->length % row_length != 0)
        buffer_putc(text, ' ');
}

/* The object stream that has been filled, as zlib's format without compression. veraPDF up
 * to 1.28.1 reads a long object stream byte by byte, and cannot do that where the last filter has
 * rows: this filter stands between. */
static void store_packed_objects(struct file *file) {
    buffer_put(&file->heads, file->bodies.data, file->bodies.length);
    buffer_clear(&file->stored);
    pdf_pack(file->plain_packer, file->heads.data, file->heads.length, &file->stored);
}

/* Each object begins a row, so that what is alike stands below each other. */
static void put_packed_objects(struct file *file) {
    if (file->packed_count == 0)
        return;
    fill_row(&file->heads, OBJECT_ROW);
    size_t first = file->heads.length;
    store_packed_objects(file);
    buffer_clear(&file->data);
    pdf_pack_rows(file->row_packer, file->stored.data, file->stored.length, OBJECT_ROW,
                  &file->data);
    buffer_clear(&file->text);
    buffer_printf(&file->text,
                  "<</Type/ObjStm/N %zu/First %zu/Filter[/FlateDecode/FlateDecode]"
                  "/DecodeParms[<</Predictor %d/Columns %d>>null]/Length %zu>>",
                  file->packed_count, first, PDF_PACK_ROWS_PREDICTOR, OBJECT_ROW,
                  file->data.length);
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
    fill_row(&file->heads, OBJECT_ROW / HEADS_IN_ROW);
}

static void put_other_objects(struct file *file, const bool *left_out) {
    for (size_t number = 1; number < object_count(file); number++) {
        if (left_out[number])
            continue;
        file->references[number] =
            (struct cross_reference){.kind = REFERENCE_PACKED,
                                     .place = (uint32_t)file->count,
                                     .index = (uint16_t)file->packed_count++};
        put_head(file, number);
        const struct buffer *text = text_of(file, object(file, number));
        buffer_put(&file->bodies, text->data, text->length);
        buffer_putc(&file->bodies, '\n');
        fill_row(&file->bodies, OBJECT_ROW);
        if (file->packed_count == OBJECTS_IN_STREAM)
            put_packed_objects(file);
    }
    put_packed_objects(file);
}

static void put_reference(const struct cross_reference *reference, struct buffer *out) {
    buffer_putc(out, (char)reference->kind);
    for (int shift = 24; shift >= 0; shift -= 8)
        buffer_putc(out, (char)(reference->place >> shift));
    for (int shift = 8; shift >= 0; shift -= 8)
        buffer_putc(out, (char)(reference->index >> shift));
}

static void put_references(struct file *file) {
    struct buffer rows = {0};
    for (size_t number = 0; number < file->count; number++)
        put_reference(&file->references[number], &rows);
    buffer_clear(&file->data);
    pdf_pack_rows(file->row_packer, rows.data, rows.length, REFERENCE_ROW, &file->data);
    buffer_free(&rows);
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
    HPDF_Dict_AddNumber(parameters, "Predictor", PDF_PACK_ROWS_PREDICTOR);
    HPDF_Dict_AddNumber(parameters, "Columns", REFERENCE_ROW);
    HPDF_Dict_AddNumber(trailer, "Length", (HPDF_INT32)file->data.length);
    return text_of(file, trailer);
}

static void put_cross_references(struct file *file) {
    size_t start = file->out->length, number = file->count++;
    file->references[number] =
        (struct cross_reference){.kind = REFERENCE_AT, .place = (uint32_t)start};
    put_references(file);
    pdf_add_id(file->pdf, file->out);
    put_stream(file, number, trailer_text(file));
    buffer_printf(file->out, "startxref\n%zu\n%%%%EOF\n", start);
}

static void file_begin(struct file *file) {
    size_t objects = object_count(file), most = objects + objects / OBJECTS_IN_STREAM + 2;
    file->text_stream = HPDF_CallbackWriter_New(file->pdf->document->mmgr, keep_text, &file->text);
    file->packer = pdf_packer_new(DATA_LEVEL);
    file->row_packer = pdf_packer_new(ROW_LEVEL);
    file->plain_packer = pdf_packer_new(STORED);
    file->references = arena_array(file->pdf->arena, most, sizeof *file->references);
    for (size_t i = 0; i < most; i++)
        file->references[i] = (struct cross_reference){.kind = REFERENCE_FREE, .index = UINT16_MAX};
    file->count = objects;
}

static void file_end(struct file *file) {
    HPDF_Stream_Free(file->text_stream);
    pdf_packer_free(file->packer);
    pdf_packer_free(file->row_packer);
    pdf_packer_free(file->plain_packer);
    buffer_free(&file->text);
    buffer_free(&file->data);
    buffer_free(&file->stored);
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
