/* Asks hb-subset for glyphs that are numbered anew, with the tables that a PDF needs. */
#include "render/pdf/pdf_subset.h"

#include <hb-subset.h>

/* What the shapes are placed by has done its work; names are the PDF's own. */
static const hb_tag_t dropped[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('M', 'A', 'T', 'H'), HB_TAG('V', 'D', 'M', 'X'),
    HB_TAG('h', 'd', 'm', 'x'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('m', 'e', 't', 'a'), HB_TAG('S', 'T', 'A', 'T'),
};

static hb_face_t *face_of(const struct face *face) {
    hb_blob_t *blob =
        hb_blob_create(face->bytes, (unsigned)face->size, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *source = hb_face_create(blob, face->index);
    hb_blob_destroy(blob);
    return source;
}

static hb_subset_input_t *input_of(const struct subset_glyph *glyphs, size_t count) {
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (input == NULL)
        arena_out_of_memory();
    hb_set_t *numbers = hb_subset_input_glyph_set(input);
    hb_set_t *characters = hb_subset_input_unicode_set(input);
    hb_set_t *tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < count; i++) {
        hb_set_add(numbers, glyphs[i].number);
        if (glyphs[i].code_point != 0)
            hb_set_add(characters, glyphs[i].code_point);
    }
    for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
        hb_set_add(tables, dropped[i]);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                                         HB_SUBSET_FLAGS_NO_PRUNE_UNICODE_RANGES);
    return input;
}

static void put_face(hb_face_t *subset, struct buffer *out) {
    unsigned length;
    hb_blob_t *blob = hb_face_reference_blob(subset);
    const char *bytes = hb_blob_get_data(blob, &length);
    buffer_put(out, bytes, length);
    hb_blob_destroy(blob);
}

void pdf_subset(const struct face *face, const struct subset_glyph *glyphs, size_t count,
                uint16_t *numbers, struct buffer *out) {
    hb_face_t *source = face_of(face);
    hb_subset_input_t *input = input_of(glyphs, count);
    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(source, input);
    hb_face_t *subset = plan == NULL ? NULL : hb_subset_plan_execute_or_fail(plan);
    if (subset == NULL) /* the font was shaped with before */
        arena_out_of_memory();
    const hb_map_t *renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan);
    for (size_t i = 0; i < count; i++)
        numbers[i] = (uint16_t)hb_map_get(renumbered, glyphs[i].number);
    put_face(subset, out);
    hb_face_destroy(subset);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    hb_face_destroy(source);
}
