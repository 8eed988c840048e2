/* A strip: the statuses of twelve months, side by side. */
#include "report/chart/chart_kinds.h"
#include "report/chart/track.h"

struct drawing *strip_draw(const struct chart *chart, struct arena *arena, double width,
                           double height) {
    const struct track_result *track = &chart->indicator->track;
    struct canvas canvas = canvas_new(arena, chart->typefaces, width, height);
    double pitch = width / (double)track->place_count;
    for (size_t i = 0; i < track->place_count; i++)
        track_put_place(&canvas, &track->places[i],
                        (struct rectangle){(double)i * pitch, 0, (double)(i + 1) * pitch, height});
    return canvas.drawing;
}

const char *strip_describe(const struct indicator_result *indicator, struct arena *arena) {
    const struct track_result *track = &indicator->track;
    if (track->place_count == 0)
        return "";
    return arena_printf(arena, "Status of “%s”, %s: %s.", indicator->indicator->short_title,
                        rhythm_range_text(arena, indicator->indicator->rhythm,
                                          track->places[0].period, indicator->period),
                        track_words(indicator, arena));
}
