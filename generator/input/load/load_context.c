/* events.csv, meetings.csv, glossary.csv. */
#include "input/load/load_context.h"

#include "input/load/load_cells.h"

enum {
    EVENT_INDICATOR,
    EVENT_PERIOD,
    EVENT_KIND,
    EVENT_POINTS,
    EVENT_TEXT,
    EVENT_APPROVED_BY,
    EVENT_KNOWN
};
static const struct column event_columns[] = {
    [EVENT_INDICATOR] = {"indicator", true}, [EVENT_PERIOD] = {"period", true},
    [EVENT_KIND] = {"kind", true},           [EVENT_POINTS] = {"points", false},
    [EVENT_TEXT] = {"text", true},           [EVENT_APPROVED_BY] = {"approved_by", false},
    [EVENT_KNOWN] = {"known", false},
};

enum { BASELINE_LEAST = 12 };

/* Recalculated limits change what a committee is told, so somebody must stand for them. */
static bool event_is_governed(const struct table_row *row, const struct event *event) {
    if (event->kind == EVENT_NOTE || (event->text[0] != '\0' && event->approved_by[0] != '\0'))
        return true;
    diagnose(row->table->diagnostics, SEVERITY_WARNING, row->place,
             "the %s is ignored: it needs a text and approved_by", table_cell(row, EVENT_KIND));
    return false;
}

static void on_event(void *context, const struct table_row *row) {
    struct load_rows *events = context;
    bool bad = false;
    if (!load_indicator_cell(events->loader, row, EVENT_INDICATOR))
        return;
    int kind = table_word(row, EVENT_KIND, &catalogue_event_words);
    if (kind == TABLE_EMPTY)
        table_error(row, EVENT_KIND,
                    "no kind:", words_list(row->table->arena, &catalogue_event_words));
    if (kind < 0)
        return;
    struct event event = {.indicator = table_text(row, EVENT_INDICATOR),
                          .period = load_month_cell(row, EVENT_PERIOD, &bad),
                          .known = table_period(row, EVENT_KNOWN, &bad),
                          .points = BASELINE_LEAST,
                          .kind = (enum event_kind)kind,
                          .text = table_text(row, EVENT_TEXT),
                          .approved_by = table_text(row, EVENT_APPROVED_BY),
                          .place = row->place};
    if (event.kind == EVENT_BASELINE)
        event.points = table_integer(row, EVENT_POINTS, BASELINE_LEAST, 1200, BASELINE_LEAST, &bad);
    if (event.known == PERIOD_NONE)
        event.known = event.period;
    if (!bad && event_is_governed(row, &event))
        load_keep(events, &event, sizeof event);
}

void load_events(struct loader *loader) {
    struct load_rows events = load_table(loader, "events", OPTIONAL, event_columns,
                                         sizeof event_columns / sizeof *event_columns, on_event);
    loader->catalogue->events = events.rows;
    loader->catalogue->event_count = events.count;
}

enum {
    MEETING_REPORT,
    MEETING_PERIOD,
    MEETING_COMMITTEE,
    MEETING_DATE,
    MEETING_ITEM,
    MEETING_EXPORTED,
    MEETING_NEXT,
    MEETING_REPORT_OF,
    MEETING_LEAD_MEMBER,
    MEETING_CONTACT,
    MEETING_WARDS,
    MEETING_KEY_DECISION,
    MEETING_EXEMPT
};
static const struct column meeting_columns[] = {
    [MEETING_REPORT] = {"report", true},
    [MEETING_PERIOD] = {"period", true},
    [MEETING_COMMITTEE] = {"committee", false},
    [MEETING_DATE] = {"meeting_date", false},
    [MEETING_ITEM] = {"agenda_item", false},
    [MEETING_EXPORTED] = {"exported", false},
    [MEETING_NEXT] = {"next_due", false},
    [MEETING_REPORT_OF] = {"report_of", false},
    [MEETING_LEAD_MEMBER] = {"lead_member", false},
    [MEETING_CONTACT] = {"contact", false},
    [MEETING_WARDS] = {"wards", false},
    [MEETING_KEY_DECISION] = {"key_decision", false},
    [MEETING_EXEMPT] = {"exempt", false},
};

/* What cannot be read stands as not stated: never as open. */
static struct exempt_information exempt_cell(const struct table_row *row) {
    struct exempt_information exempt;
    if (exempt_information_read(table_text(row, MEETING_EXEMPT), &exempt))
        return exempt;
    table_error(row, MEETING_EXEMPT, "nothing that is exempt:",
                "no, or paragraphs of Schedule 12A to the Local Government Act 1972, from 1 to 7, "
                "with commas between them");
    return (struct exempt_information){.is_stated = false};
}

static void on_meeting(void *context, const struct table_row *row) {
    struct load_rows *meetings = context;
    bool bad = false;
    struct meeting meeting = {.report = table_text(row, MEETING_REPORT),
                              .period = load_month_cell(row, MEETING_PERIOD, &bad),
                              .committee = table_text(row, MEETING_COMMITTEE),
                              .meeting_date = table_text(row, MEETING_DATE),
                              .agenda_item = table_text(row, MEETING_ITEM),
                              .exported = table_text(row, MEETING_EXPORTED),
                              .next_due = table_text(row, MEETING_NEXT),
                              .report_of = table_text(row, MEETING_REPORT_OF),
                              .lead_member = table_text(row, MEETING_LEAD_MEMBER),
                              .contact = table_text(row, MEETING_CONTACT),
                              .wards = table_text(row, MEETING_WARDS),
                              .key_decision = table_text(row, MEETING_KEY_DECISION),
                              .exempt = exempt_cell(row),
                              .place = row->place};
    if (!bad)
        load_keep(meetings, &meeting, sizeof meeting);
}

void load_meetings(struct loader *loader) {
    struct load_rows meetings =
        load_table(loader, "meetings", OPTIONAL, meeting_columns,
                   sizeof meeting_columns / sizeof *meeting_columns, on_meeting);
    loader->catalogue->meetings = meetings.rows;
    loader->catalogue->meeting_count = meetings.count;
}

enum { GLOSSARY_TERM, GLOSSARY_MEANING, GLOSSARY_EXPANSION };
static const struct column glossary_columns[] = {
    [GLOSSARY_TERM] = {"term", true},
    [GLOSSARY_MEANING] = {"meaning", true},
    [GLOSSARY_EXPANSION] = {"expansion", false},
};

static void on_glossary(void *context, const struct table_row *row) {
    struct glossary_entry entry = {table_text(row, GLOSSARY_TERM),
                                   table_text(row, GLOSSARY_MEANING),
                                   table_text(row, GLOSSARY_EXPANSION)};
    load_keep(context, &entry, sizeof entry);
}

void load_glossary(struct loader *loader) {
    struct load_rows entries =
        load_table(loader, "glossary", OPTIONAL, glossary_columns,
                   sizeof glossary_columns / sizeof *glossary_columns, on_glossary);
    loader->catalogue->glossary = entries.rows;
    loader->catalogue->glossary_count = entries.count;
}
