/* Information in the catalog, as XMP, as an output intent, as an ID. */
#include "render/pdf/pdf_metadata.h"

#include "render/pdf/pdf_objects.h"
#include "render/pdf/pdf_text.h"

#include <nettle/sha2.h>

/* PDF/UA-1 and PDF/A-2a ask for the XMP, the output intent and the ID. Neither asks for dates, and
 * there are none, because the same inputs must give the same bytes; nor is there a version of the
 * program in it. */

#define PROGRAM "scorecard"

static const char xmp_start[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
    "<dc:format>application/pdf</dc:format>\n";

/* PDF/A allows properties outside its own list only if a schema describes them (ISO 19005-2,
 * 6.6.2.3); PDF/UA's is one of those. */
static const char xmp_end[] =
    "</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
    "<xmp:CreatorTool>" PROGRAM "</xmp:CreatorTool></rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
    "<pdf:Producer>" PROGRAM "</pdf:Producer></rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">"
    "<pdfuaid:part>1</pdfuaid:part></rdf:Description>\n"
    "<rdf:Description rdf:about=\"\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>PDF/UA part</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"
    "</rdf:RDF></x:xmpmeta>\n"
    "<?xpacket end=\"w\"?>";

static const char *language_of(const struct pdf *pdf) {
    const char *language = pdf->information->language;
    if (language[0] == '\0')
        language = node_attribute(pdf->root, ATTRIBUTE_LANG);
    return language != NULL ? language : "";
}

/* Dublin Core's containers: alternatives by language, an ordered list, a set. */
static void put_property(struct pdf *pdf, struct buffer *out, const char *name,
                         const char *container, const char *item, const char *value) {
    if (value[0] == '\0')
        return;
    buffer_printf(out, "<dc:%s><rdf:%s><%s>", name, container, item);
    buffer_put_escaped(out, pdf_clean_text(pdf, value));
    buffer_printf(out, "</rdf:li></rdf:%s></dc:%s>\n", container, name);
}

static void put_xmp(struct pdf *pdf, struct buffer *out) {
    static const char by_language[] = "rdf:li xml:lang=\"x-default\"", plain[] = "rdf:li";
    buffer_puts(out, xmp_start);
    put_property(pdf, out, "title", "Alt", by_language, pdf->information->title);
    put_property(pdf, out, "creator", "Seq", plain, pdf->information->author);
    put_property(pdf, out, "description", "Alt", by_language, pdf->information->subject);
    put_property(pdf, out, "language", "Bag", plain, language_of(pdf));
    buffer_puts(out, xmp_end);
}

static void add_information(struct pdf *pdf) {
    const struct {
        const char *key, *text;
    } texts[] = {
        {"Title", pdf->information->title},
        {"Author", pdf->information->author},
        {"Subject", pdf->information->subject},
        {"Creator", PROGRAM},
        {"Producer", PROGRAM},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i].text[0] != '\0')
            pdf_add_text(pdf, pdf->document->info, texts[i].key, texts[i].text);
}

/* ISO 19005-2, 6.2.3. */
static void add_output_intent(struct pdf *pdf) {
    static const char condition[] = "sRGB IEC61966-2.1";
    const struct pdf_profile *source = pdf->information->profile;
    HPDF_Dict profile = pdf_stream(pdf, source->bytes, source->size);
    HPDF_Dict_AddNumber(profile, "N", 3);
    HPDF_Dict intent = pdf_dictionary(pdf);
    HPDF_Dict_AddName(intent, "Type", "OutputIntent");
    HPDF_Dict_AddName(intent, "S", "GTS_PDFA1");
    pdf_add_text(pdf, intent, "OutputConditionIdentifier", condition);
    pdf_add_text(pdf, intent, "Info", condition);
    HPDF_Dict_Add(intent, "DestOutputProfile", profile);
    HPDF_Array_Add(pdf_add_array(pdf, pdf->document->catalog, "OutputIntents"), intent);
}

void pdf_add_metadata(struct pdf *pdf) {
    HPDF_Dict catalog = pdf->document->catalog;
    pdf_add_text(pdf, catalog, "Lang", language_of(pdf));
    HPDF_Dict preferences = pdf_add_dictionary(pdf, catalog, "ViewerPreferences");
    HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE);
    add_information(pdf);
    struct buffer xmp = {0};
    put_xmp(pdf, &xmp);
    HPDF_Dict metadata = pdf_plain_stream(pdf, xmp.data, xmp.length);
    HPDF_Dict_AddName(metadata, "Type", "Metadata");
    HPDF_Dict_AddName(metadata, "Subtype", "XML");
    HPDF_Dict_Add(catalog, "Metadata", metadata);
    add_output_intent(pdf);
    buffer_free(&xmp);
}

/* Both halves are the same in a file that was never changed (ISO 32000-1, 14.4). */
void pdf_add_id(struct pdf *pdf, const struct buffer *file) {
    enum { ID_LENGTH = 16 };
    struct sha256_ctx context;
    uint8_t digest[ID_LENGTH];
    sha256_init(&context);
    sha256_update(&context, file->length, (const uint8_t *)file->data);
    sha256_digest(&context, sizeof digest, digest);
    HPDF_Array id = pdf_add_array(pdf, pdf->document->trailer, "ID");
    for (int half = 0; half < 2; half++)
        HPDF_Array_Add(id, HPDF_Binary_New(pdf->document->mmgr, digest, ID_LENGTH));
}
