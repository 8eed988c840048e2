/* Each pair is measured once: a second time there is nothing new to say. */
#include "render/contrast/contrast_measure.h"

#include "render/contrast/contrast_report.h"

static const char *subject_text(struct arena *arena, const struct contrast_subject *subject,
                                struct colour front, struct colour ground,
                                enum contrast_meeting meeting, const char *verb) {
    const char *in = front.token == NULL ? "" : arena_printf(arena, " in %s", front.token);
    const char *on =
        ground.token == NULL
            ? ""
            : arena_printf(arena, " %s %s", contrast_meeting_text(meeting), ground.token);
    return arena_printf(arena, "%s%s%s%s%s%s", subject->before, subject->name, subject->after, in,
                        on, verb);
}

/* What a dark screen makes of a pair that is fine in print, as far as tokens tell. No error, since
 * screen.css may have other rules for it; a pair that is declared has been measured already. */
static void look_at_dark(struct contrast *contrast, const struct contrast_subject *subject,
                         struct colour front, struct colour ground, enum contrast_rule rule,
                         enum contrast_meeting meeting) {
    const struct css_variables *dark = &contrast->schemes[SCHEME_DARK].variables;
    if (front.token == NULL || ground.token == NULL)
        return;
    struct colour dark_front = css_variables_colour(contrast->arena, dark, front.token);
    struct colour dark_ground = css_variables_colour(contrast->arena, dark, ground.token);
    if (dark_front.none || dark_ground.none || contrast_suffices(dark_front, dark_ground, rule) ||
        contrast_is_declared(contrast, front.token, ground.token))
        return;
    contrast_diagnose(contrast, SEVERITY_WARNING, subject->place,
                      subject_text(contrast->arena, subject, front, ground, meeting,
                                   arena_printf(contrast->arena, "%s would be",
                                                contrast->schemes[SCHEME_DARK].where)),
                      dark_front, dark_ground, rule, meeting);
}

void contrast_say(struct contrast *contrast, enum severity severity,
                  const struct contrast_subject *subject, struct colour front, struct colour ground,
                  enum contrast_rule rule, enum contrast_meeting meeting) {
    contrast_diagnose(contrast, severity, subject->place,
                      subject_text(contrast->arena, subject, front, ground, meeting, " is"), front,
                      ground, rule, meeting);
}

void contrast_measure(struct contrast *contrast, const struct contrast_subject *subject,
                      struct colour front, struct colour ground, enum contrast_rule rule,
                      enum contrast_meeting meeting) {
    if (front.none || contrast_is_known(contrast, front, ground, rule))
        return;
    contrast_remember(contrast, front, ground, rule);
    if (contrast_suffices(front, ground, rule)) {
        look_at_dark(contrast, subject, front, ground, rule, meeting);
        return;
    }
    if (contrast_is_reported(contrast, SCHEME_PRINT, front, ground))
        return;
    contrast_remember_report(contrast, SCHEME_PRINT, front, ground);
    contrast_say(contrast, SEVERITY_ERROR, subject, front, ground, rule, meeting);
}
