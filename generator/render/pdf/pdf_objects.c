/* Objects by libharu's own object layer. */
#include "render/pdf/pdf_objects.h"

HPDF_Dict pdf_dictionary(struct pdf *pdf) {
    HPDF_Dict dictionary = HPDF_Dict_New(pdf->document->mmgr);
    HPDF_Xref_Add(pdf->document->xref, dictionary);
    return dictionary;
}

void pdf_stream_fill(struct pdf *pdf, HPDF_Dict stream, struct buffer *data) {
    struct buffer *kept = arena_alloc(pdf->arena, sizeof *kept);
    *kept = *data;
    *data = (struct buffer){0};
    pdf->streams = arena_more(pdf->arena, pdf->streams, pdf->stream_count, sizeof *pdf->streams);
    pdf->streams[pdf->stream_count++] = kept;
    stream->attr = kept;
}

const struct buffer *pdf_stream_data(HPDF_Dict stream) {
    static const struct buffer empty = {0};
    return stream->attr != NULL ? stream->attr : &empty;
}

void pdf_streams_free(struct pdf *pdf) {
    for (size_t i = 0; i < pdf->stream_count; i++)
        buffer_free(pdf->streams[i]);
}

HPDF_Dict pdf_plain_stream(struct pdf *pdf, const char *bytes, size_t length) {
    HPDF_Dict stream = HPDF_DictStream_New(pdf->document->mmgr, pdf->document->xref);
    struct buffer data = {0};
    buffer_put(&data, bytes, length);
    if (stream != NULL)
        pdf_stream_fill(pdf, stream, &data);
    buffer_free(&data);
    return stream;
}

HPDF_Dict pdf_stream(struct pdf *pdf, const char *bytes, size_t length) {
    HPDF_Dict stream = pdf_plain_stream(pdf, bytes, length);
    if (stream != NULL)
        stream->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    return stream;
}

HPDF_Array pdf_add_array(struct pdf *pdf, HPDF_Dict dictionary, const char *key) {
    HPDF_Array array = HPDF_Array_New(pdf->document->mmgr);
    HPDF_Dict_Add(dictionary, key, array);
    return array;
}

HPDF_Dict pdf_add_dictionary(struct pdf *pdf, HPDF_Dict dictionary, const char *key) {
    HPDF_Dict value = HPDF_Dict_New(pdf->document->mmgr);
    HPDF_Dict_Add(dictionary, key, value);
    return value;
}

size_t pdf_object_number(void *object) {
    const HPDF_Obj_Header *header = object;
    return header->obj_id & 0x00FFFFFF; /* the rest says whose it is */
}
