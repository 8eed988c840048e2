/* A row of meetings.csv as named values. */
#include "report/view/view_meeting.h"

#include "report/view/view_put.h"

/* Why it is not for publication: "paragraph 3", "paragraphs 1, 3", and what each is about. */
static void put_exempt(struct arena *arena, struct value_object *meeting,
                       const struct exempt_information *source) {
    struct value_list *paragraphs = value_put_list(meeting, "exempt");
    const char *numbers = "";
    for (int i = 0; i < EXEMPT_PARAGRAPHS; i++) {
        if (!source->by[i])
            continue;
        struct value_object *paragraph = value_add_object(paragraphs);
        const char *number = arena_printf(arena, "%d", i + 1);
        value_put_text(paragraph, "number", number);
        value_put_text(paragraph, "text", exempt_information_text(i));
        numbers = arena_printf(arena, "%s%s%s", numbers, *numbers != '\0' ? ", " : "", number);
    }
    value_put_text(
        meeting, "exempt_text",
        paragraphs->count == 0
            ? ""
            : arena_printf(arena, "paragraph%s %s", paragraphs->count > 1 ? "s" : "", numbers));
    value_put_boolean(meeting, "is_exempt", paragraphs->count > 0);
    value_put_boolean(meeting, "is_open", exempt_information_is_open(source));
}

void view_put_meeting(struct arena *arena, struct value_object *view,
                      const struct meeting *source) {
    static const struct meeting NONE = {.committee = "",
                                        .meeting_date = "",
                                        .agenda_item = "",
                                        .exported = "",
                                        .next_due = "",
                                        .report_of = "",
                                        .lead_member = "",
                                        .contact = "",
                                        .wards = "",
                                        .key_decision = ""};
    const struct meeting *row = source != NULL ? source : &NONE;
    struct value_object *meeting = value_put_object(view, "meeting");
    value_put_text(meeting, "committee", row->committee);
    value_put_text(meeting, "agenda_item", row->agenda_item);
    value_put_text(meeting, "report_of", row->report_of);
    value_put_text(meeting, "lead_member", row->lead_member);
    value_put_text(meeting, "contact", row->contact);
    value_put_text(meeting, "wards", row->wards);
    value_put_text(meeting, "key_decision", row->key_decision);
    put_exempt(arena, meeting, &row->exempt);
    view_put_date(arena, meeting, "date", row->meeting_date);
    view_put_date(arena, meeting, "exported", row->exported);
    view_put_date(arena, meeting, "next_due", row->next_due);
    value_put_boolean(view, "has_meeting", source != NULL);
}
