/* Adds what was found. */
#include "report/findings/findings_search.h"

#include "base/language.h"

#include <stdarg.h>
#include <stdio.h>

static const char *formatted(struct arena *arena, const char *format, va_list values) {
    va_list again;
    va_copy(again, values);
    size_t size = (size_t)vsnprintf(NULL, 0, format, again) + 1;
    va_end(again);
    char *text = arena_alloc(arena, size);
    vsnprintf(text, size, format, values);
    return text;
}

void findings_add(struct findings_search *search, enum finding_code code,
                  const struct sentence *sentence, const char *found, const char *format, ...) {
    struct finding finding = {.code = code,
                              .place = {.file = search->path},
                              .sentence = "",
                              .found = found,
                              .way_out = "",
                              .accepting = search->path};
    if (sentence != NULL) {
        finding.place = sentence->place;
        finding.sentence = sentence->text;
    }
    va_list values;
    va_start(values, format);
    finding.text = formatted(search->arena, format, values);
    va_end(values);
    search->items = arena_more(search->arena, search->items, search->count, sizeof *search->items);
    search->items[search->count++] = finding;
}

void findings_lead_to(struct findings_search *search, struct place place, const char *way_out) {
    search->items[search->count - 1].place = place;
    search->items[search->count - 1].way_out = way_out;
}

bool findings_are_in_english(const struct findings_search *search) {
    const char *language = search->commentary->lang;
    return *language == '\0' || language_is(language, "en");
}
