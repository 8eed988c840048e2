/* Objects by libharu's own object layer. */
#include "render/pdf/pdf_objects.h"

HPDF_Dict pdf_dictionary(struct pdf *pdf) {
    HPDF_Dict dictionary = HPDF_Dict_New(pdf->document->mmgr);
    HPDF_Xref_Add(pdf->document->xref, dictionary);
    return dictionary;
}

HPDF_Dict pdf_plain_stream(struct pdf *pdf, const char *bytes, size_t length) {
    HPDF_Dict stream = HPDF_DictStream_New(pdf->document->mmgr, pdf->document->xref);
    HPDF_Stream_Write(stream->stream, (const HPDF_BYTE *)bytes, (HPDF_UINT)length);
    return stream;
}

HPDF_Dict pdf_stream(struct pdf *pdf, const char *bytes, size_t length) {
    HPDF_Dict stream = pdf_plain_stream(pdf, bytes, length);
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
