/* Joins the runs of rich texts; how they are pronounced (rPh) is no part of them. */
#include "input/workbook/workbook_strings.h"

#include "input/workbook/workbook_text.h"
#include "input/workbook/workbook_xml.h"

enum { MOST_STRINGS = 1 << 24 }; /* as many as fit in what is unpacked, if each is some words */

struct gathering {
    struct arena *arena;
    struct zipped *zipped;
    struct buffer text; /* of the item that is being read */
    const char **texts;
    size_t count;
};

static void on_text(void *context, const struct zipped_text *text) {
    struct gathering *gathering = context;
    workbook_text_put(&gathering->text, text->text, text->keeps_blanks);
}

static void end_item(void *context, const struct zipped_text *unused) {
    struct gathering *gathering = context;
    struct buffer *text = &gathering->text;
    (void)unused;
    if (gathering->count == MOST_STRINGS)
        zipped_damaged(gathering->zipped, "it has more than %d texts", MOST_STRINGS);
    buffer_puts(text, "");
    gathering->texts =
        arena_more(gathering->arena, gathering->texts, gathering->count, sizeof *gathering->texts);
    gathering->texts[gathering->count++] =
        workbook_text_cell(gathering->arena, text->data, text->length);
    buffer_clear(text);
}

bool workbook_strings_read(struct arena *arena, struct zipped *zipped, const char *part,
                           struct workbook_strings *strings) {
    static const struct zipped_rule rules[] = {
        {"sst", NULL, NULL, NULL}, {"si", "sst", NULL, end_item}, {"t", "si", NULL, on_text},
        {"r", "si", NULL, NULL},   {"t", "r", NULL, on_text},
    };
    static const struct zipped_reader reader = WORKBOOK_READER(rules);
    struct gathering gathering = {.arena = arena, .zipped = zipped};
    bool fine = part == NULL || zipped_xml_read(zipped, part, &reader, &gathering);
    buffer_free(&gathering.text);
    *strings = (struct workbook_strings){gathering.texts, gathering.count};
    return fine;
}
