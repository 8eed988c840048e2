#include "render/contrast/contrast_parts.h"

#include "render/css/css_screen.h"
#include "render/css/stylesheet.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

/* What WCAG asks for, in hundredths. */
static const struct {
    unsigned least;
    const char *least_text, *of, *criterion, *fault[2]; /* by enum contrast_meeting */
} rules[] = {
    [CONTRAST_TEXT] =
        {450, "4.5:1", "text", "1.4.3 Contrast (Minimum)", {"hard to read", "hard to tell apart"}},
    [CONTRAST_LARGE] = {300,
                        "3:1",
                        "large text",
                        "1.4.3 Contrast (Minimum)",
                        {"hard to read", "hard to tell apart"}},
    [CONTRAST_MARK] = {300,
                       "3:1",
                       "what a chart or icon is read by",
                       "1.4.11 Non-text Contrast",
                       {"hard to see", "hard to tell apart"}},
};

/* ---- the arithmetic ---- */

static unsigned channel(double value) {
    return (unsigned)lround(value * 255);
}

static double linear(double value) {
    double byte = channel(value) / 255.0;
    return byte <= 0.04045 ? byte / 12.92 : pow((byte + 0.055) / 1.055, 2.4);
}

static double luminance(struct colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

/* A trace is added before the rounding: black on white is 21, though doubles may miss it. */
unsigned contrast_hundredths(struct colour one, struct colour other) {
    double a = luminance(one) + 0.05, b = luminance(other) + 0.05;
    return (unsigned)floor(100 * fmax(a, b) / fmin(a, b) + 1e-9);
}

bool contrast_suffices(struct colour front, struct colour ground, enum contrast_rule rule) {
    return contrast_hundredths(front, ground) >= rules[rule].least;
}

/* ---- what has been met ---- */

bool colours_equal(struct colour one, struct colour other) {
    return one.none == other.none && one.red == other.red && one.green == other.green &&
           one.blue == other.blue;
}

static bool same_paint(struct colour one, struct colour other) {
    return one.token == other.token && colours_equal(one, other);
}

bool contrast_is_known(const struct contrast *contrast, struct colour front, struct colour ground,
                       enum contrast_rule rule) {
    for (size_t i = 0; i < contrast->known_count; i++) {
        const struct known_pair *known = &contrast->known[i];
        if (known->rule == rule && same_paint(known->front, front) &&
            same_paint(known->ground, ground))
            return true;
    }
    return false;
}

void contrast_remember(struct contrast *contrast, struct colour front, struct colour ground,
                       enum contrast_rule rule) {
    contrast->known = arena_more(contrast->arena, contrast->known, contrast->known_count,
                                 sizeof *contrast->known);
    contrast->known[contrast->known_count++] = (struct known_pair){front, ground, rule};
}

/* Faults are in the same list, under the scheme instead of a token and one rule for all. */
static struct colour reported(const struct contrast *contrast, enum scheme_kind scheme,
                              struct colour colour) {
    colour.token = contrast->schemes[scheme].where;
    return colour;
}

bool contrast_is_reported(const struct contrast *contrast, enum scheme_kind scheme,
                          struct colour front, struct colour ground) {
    return contrast_is_known(contrast, reported(contrast, scheme, front),
                             reported(contrast, scheme, ground), CONTRAST_TEXT);
}

void contrast_remember_report(struct contrast *contrast, enum scheme_kind scheme,
                              struct colour front, struct colour ground) {
    contrast_remember(contrast, reported(contrast, scheme, front),
                      reported(contrast, scheme, ground), CONTRAST_TEXT);
}

/* ---- messages ---- */

static const char *hex(struct arena *arena, struct colour colour) {
    return arena_printf(arena, "#%02x%02x%02x", channel(colour.red), channel(colour.green),
                        channel(colour.blue));
}

const char *contrast_meeting_text(enum contrast_meeting meeting) {
    static const char *const texts[] = {[MEETING_ON] = "on", [MEETING_BESIDE] = "beside"};
    return texts[meeting];
}

void contrast_diagnose(struct contrast *contrast, enum severity severity, struct place place,
                       const char *what, struct colour front, struct colour ground,
                       enum contrast_rule rule, enum contrast_meeting meeting) {
    unsigned ratio = contrast_hundredths(front, ground);
    diagnose(contrast->diagnostics, severity, place,
             "%s %s: %s %s %s is %u.%02u:1; expected at least %s for %s (WCAG 2.2, %s)", what,
             rules[rule].fault[meeting], hex(contrast->arena, front),
             contrast_meeting_text(meeting), hex(contrast->arena, ground), ratio / 100, ratio % 100,
             rules[rule].least_text, rules[rule].of, rules[rule].criterion);
    contrast->failed = contrast->failed || severity == SEVERITY_ERROR;
}

void contrast_refuse(struct contrast *contrast, struct place place, const char *format, ...) {
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    diagnose(contrast->diagnostics, SEVERITY_ERROR, place, "%s", text);
    contrast->failed = true;
}

/* ---- the whole ---- */

static void copy_variables(struct arena *arena, struct css_variables *to,
                           const struct css_variables *from) {
    for (size_t i = 0; i < from->count; i++)
        css_variables_add(arena, to, &from->items[i]);
}

bool contrast_check(struct arena *arena, struct diagnostics *diagnostics,
                    const struct contrast_request *request) {
    struct contrast contrast = {
        .arena = arena,
        .diagnostics = diagnostics,
        .request = request,
        .schemes = {[SCHEME_PRINT] = {"", {0}},
                    [SCHEME_LIGHT] = {" on screens", {0}},
                    [SCHEME_DARK] = {" on dark screens", {0}}},
    };
    for (size_t i = 0; i < SCHEME_COUNT; i++)
        copy_variables(arena, &contrast.schemes[i].variables,
                       stylesheet_variables(request->stylesheet));
    css_screen_read(arena, request->screen_css_path, request->screen_css,
                    &contrast.schemes[SCHEME_LIGHT].variables,
                    &contrast.schemes[SCHEME_DARK].variables);
    contrast_check_pairs(&contrast);
    contrast_check_print(&contrast);
    return !contrast.failed;
}
