/* A strip: the statuses of twelve months, side by side, by the signs that statuses have elsewhere
 * on the page. A letter in so small a place could not be read on paper. */
#include "model/status.h"
#include "report/chart/chart_icons.h"
#include "report/chart/chart_kinds.h"
#include "report/chart/track.h"

static const double gap = 1; /* between two signs */

struct drawing *strip_draw(const struct chart *chart, struct arena *arena, double width,
                           double height) {
    const struct track_result *track = &chart->indicator->track;
    struct drawing *drawing = drawing_new(arena, width, height);
    double pitch = width / (double)track->place_count;
    for (size_t i = 0; i < track->place_count; i++)
        icon_put(icon_find(words_code(&status_words, track->places[i].status)), arena, drawing,
                 (struct rectangle){(double)i * pitch + gap / 2, 0,
                                    (double)(i + 1) * pitch - gap / 2, height});
    return drawing;
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
