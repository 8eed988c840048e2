/* The marks of statuses, no two of one outline or letter. */
#include "report/chart/track.h"

#include "base/buffer.h"
#include "report/chart/text.h"

#include <math.h>

enum { MOST_CORNERS = 8 };

/* Corners in a square of 1; none: a ring. What is off target is filled and so stands out in grey.
 */
struct place_look {
    const char *role, *letter, *letter_role;
    size_t count;
    double corners[2 * MOST_CORNERS];
};

static const struct place_look LOOKS[STATUSES] = {
    [STATUS_MET] = {"place-met",
                    "M",
                    "letter-met",
                    8,
                    {0.2, 0, 0.8, 0, 1, 0.15, 1, 0.85, 0.8, 1, 0.2, 1, 0, 0.85, 0, 0.15}},
    [STATUS_WITHIN] = {"place-within",
                       "W",
                       "letter-within",
                       6,
                       {0.5, 0, 1, 0.22, 1, 0.78, 0.5, 1, 0, 0.78, 0, 0.22}},
    [STATUS_OUTSIDE] = {"place-outside", "O", "letter-outside", 4, {0, 0, 1, 0, 1, 1, 0, 1}},
    [STATUS_MISSED] =
        {"place-missed", "X", "letter-missed", 5, {0, 0, 1, 0, 1, 0.72, 0.5, 1, 0, 0.72}},
    [STATUS_NONE] = {"place-none", "", "", 0, {0}},
    [STATUS_NO_DATA] = {
        "place-no-data", "", "", 4, {0.15, 0.44, 0.85, 0.44, 0.85, 0.56, 0.15, 0.56}}};

/* Between two places, and the widest that one may be for its height. */
static const double gap = 0.6, widest = 1.3;

static struct rectangle within_reach(struct rectangle place) {
    double width = place.right - place.left, height = place.bottom - place.top;
    double drawn = fmin(width - 2 * gap, widest * height), middle = (place.left + place.right) / 2;
    return (struct rectangle){middle - drawn / 2, place.top + gap, middle + drawn / 2,
                              place.bottom - gap};
}

static void put_outline(const struct canvas *canvas, const struct place_look *look,
                        struct rectangle place) {
    double width = place.right - place.left, height = place.bottom - place.top;
    double points[2 * MOST_CORNERS];
    if (look->count == 0) {
        drawing_circle(canvas->arena, canvas->drawing, look->role, place.left + width / 2,
                       place.top + height / 2, 0.3 * fmin(width, height));
        return;
    }
    for (size_t i = 0; i < look->count; i++) {
        points[2 * i] = place.left + look->corners[2 * i] * width;
        points[2 * i + 1] = place.top + look->corners[2 * i + 1] * height;
    }
    drawing_polygon(canvas->arena, canvas->drawing, look->role, points, look->count);
}

void track_put_place(const struct canvas *canvas, const struct track_place *place,
                     struct rectangle rectangle) {
    const struct place_look *look = &LOOKS[place->status];
    struct rectangle reach = within_reach(rectangle);
    double width = reach.right - reach.left, height = reach.bottom - reach.top;
    struct text_style style = {look->letter_role, fmin(0.62 * height, 0.95 * width), true};
    put_outline(canvas, look, reach);
    if (look->letter[0] != '\0' && style.size >= canvas_least_text)
        text_put(canvas, style, (reach.left + reach.right) / 2,
                 text_centred(style, (reach.top + reach.bottom) / 2), ANCHOR_MIDDLE, look->letter);
}

/* ---- in words ---- */

struct told {
    enum status status;
    bool of_few; /* of those with the status only these, or only the others */
    const char *words;
    bool named; /* its periods are */
};

static const struct told TOLD[] = {
    {STATUS_MET, false, "met", false},
    {STATUS_WITHIN, false, "within tolerance", false},
    {STATUS_OUTSIDE, false, "outside tolerance", true},
    {STATUS_MISSED, false, "missed", true},
    {STATUS_NO_DATA, false, "no data", true},
    {STATUS_NONE, true, "too few to judge", true},
    {STATUS_NONE, false, "no target", false},
};

static bool is_told(const struct track_place *place, const struct told *told) {
    return place->status == told->status && place->of_few == told->of_few;
}

static size_t count_of(const struct track_result *track, const struct told *told) {
    size_t count = 0;
    for (size_t i = 0; i < track->place_count; i++)
        count += is_told(&track->places[i], told);
    return count;
}

static void put_names(struct buffer *out, const struct indicator_result *indicator,
                      const struct told *told, size_t count, struct arena *arena) {
    const struct track_result *track = &indicator->track;
    size_t named = 0;
    for (size_t i = 0; i < track->place_count; i++) {
        if (!is_told(&track->places[i], told))
            continue;
        const char *joint = named == 0 ? " (" : named + 1 < count ? ", " : " and ";
        buffer_printf(
            out, "%s%s", joint,
            rhythm_plain_text(arena, indicator->indicator->rhythm, track->places[i].period));
        named++;
    }
    buffer_putc(out, ')');
}

const char *track_words(const struct indicator_result *indicator, struct arena *arena) {
    enum { NAMED = 4 };
    const struct track_result *track = &indicator->track;
    struct buffer out = {0};
    if (track->of == 0)
        buffer_puts(&out, "never judged");
    else
        buffer_printf(&out, "met or within tolerance in %zu of %s", track->on,
                      rhythm_count_text(arena, indicator->indicator->rhythm, track->of));
    const char *joint = ": ";
    for (size_t i = 0; i < sizeof TOLD / sizeof *TOLD; i++) {
        size_t count = count_of(track, &TOLD[i]);
        if (count == 0)
            continue;
        buffer_printf(&out, "%s%s in %zu", joint, TOLD[i].words, count);
        if (TOLD[i].named && count <= NAMED)
            put_names(&out, indicator, &TOLD[i], count, arena);
        joint = ", ";
    }
    const char *words = arena_strdup(arena, out.data);
    buffer_free(&out);
    return words;
}
