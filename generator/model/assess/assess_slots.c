/* Finds the text of each slot among the commentaries. */
#include "model/assess/assess_slots.h"

#include <ctype.h>
#include <string.h>

/* What went well, of what_went_well or what-went-well. */
static const char *title_of(struct arena *arena, const char *name) {
    char *title = arena_strdup(arena, name);
    for (char *at = title; *at != '\0'; at++)
        if (*at == '_' || *at == '-')
            *at = ' ';
    title[0] = (char)toupper((unsigned char)title[0]);
    return title;
}

static struct slot_result slot_of(struct assessment *assessment, const struct slot *slot) {
    const struct assess_request *request = assessment->request;
    struct slot_result result = {.slot = slot, .title = title_of(assessment->arena, slot->name)};
    for (size_t i = 0; i < request->commentary_count; i++) {
        const struct commentary_entry *entry = &request->commentaries[i];
        if (strcmp(entry->indicator, slot->name) != 0)
            continue;
        result.commentary = entry->commentary;
        result.no_commentary = entry->why_none;
    }
    return result;
}

void assess_slots(struct assessment *assessment) {
    const struct report_settings *settings = assessment->request->settings;
    struct slot_result *slots =
        arena_array(assessment->arena, settings->slot_count + 1, sizeof *slots);
    for (size_t i = 0; i < settings->slot_count; i++)
        slots[i] = slot_of(assessment, &settings->slots[i]);
    assessment->report->slots = slots;
    assessment->report->slot_count = settings->slot_count;
}
