/* Puts words that people wrote where a template names them. */
#include "report/view/view_commentary.h"

#include "report/page/page.h"
#include "report/view/view_put.h"

#include <string.h>

/* About 600 words: more than stand well in a column beside a chart. In bytes of HTML. */
enum { LONG_COMMENTARY = 4000 };

/* Commentary is an object whether there is one or not; has_commentary tells. */
void view_put_commentary(struct arena *arena, struct value_object *object,
                         const struct view_words *words) {
    static const struct commentary NONE = {
        .status = "", .author = "", .date = "", .headline = "", .lang = "", .html = ""};
    const struct commentary *source = words->commentary ? words->commentary : &NONE;
    struct value_object *commentary = value_object_new(arena, object->names);
    value_replace(object, "commentary", value_of_object(commentary));
    value_put_text(commentary, "status", source->status);
    value_put_text(commentary, "author", source->author);
    view_put_date(arena, commentary, "date", source->date);
    value_put_text(commentary, "headline", source->headline);
    value_put_text(commentary, "lang", source->lang);
    value_put_text(commentary, "html", *source->html ? page_commentary(arena, words->code) : "");
    value_put_text(commentary, "reason", words->why_none);
    bool final = source->standing == COMMENTARY_APPROVED;
    value_put_boolean(commentary, "is_final", final);
    value_put_boolean(commentary, "is_long", strlen(source->html) > LONG_COMMENTARY);
    value_put_boolean(commentary, "has_byline",
                      (*source->status && !final) || *source->author || *source->date);
    value_put_boolean(object, "has_commentary", words->commentary != NULL);
}

void view_put_slots(struct arena *arena, struct value_object *view,
                    const struct report_result *results) {
    struct value_list *list =
        results->slot_count > 0 ? value_get_list(view, "slots") : value_put_list(view, "slots");
    struct value_object *by_name = value_put_object(view, "slot");
    bool has_text = false;
    for (size_t i = 0; i < results->slot_count; i++) {
        const struct slot_result *slot = &results->slots[i];
        struct value_object *object = list->items[i].object;
        view_put_commentary(
            arena, object,
            &(struct view_words){slot->slot->name, slot->commentary, slot->no_commentary});
        has_text = has_text || slot->commentary != NULL;
        value_put(by_name, slot->slot->name, list->items[i]);
    }
    value_put_boolean(view, "has_slots", has_text);
}
