/* The columns of a grid, then its rows. */
#include "render/layout/grid.h"

#include "render/layout/edges.h"
#include "render/layout/lengths.h"

#include <math.h>

/* ---- placing ---- */

static size_t column_count(const struct box *grid) {
    return grid->style->grid_column_count > 0 ? (size_t)grid->style->grid_column_count : 1;
}

static void place_items(struct box *grid) {
    size_t row = 0, column = 0, count = column_count(grid);
    for (struct box *item = grid->first; item != NULL; item = item->next) {
        if (item->column_span > count)
            item->column_span = count;
        if (column + item->column_span > count) {
            row++;
            column = 0;
        }
        item->row = row;
        item->column = column;
        column += item->column_span;
    }
}

/* ---- widths of the columns ---- */

static double margins_across(const struct box *box) {
    return box->margin[SIDE_LEFT] + box->margin[SIDE_RIGHT];
}

static bool is_intrinsic(const struct grid_track *track) {
    return track->size.kind == LENGTH_AUTO || track->size.kind == LENGTH_FRACTION;
}

/* What an item over several columns lacks is shared by those of them that have no length. */
static void widen_spanned(struct grid_tracks *tracks, const struct box *item) {
    double least = tracks->gap * (double)(item->column_span - 1), most = least;
    size_t free = 0, unlimited = 0;
    for (size_t i = item->column; i < item->column + item->column_span; i++) {
        least += tracks->tracks[i].least;
        most += tracks->tracks[i].most;
        free += is_intrinsic(&tracks->tracks[i]);
        unlimited += is_intrinsic(&tracks->tracks[i]) && !tracks->tracks[i].limited;
    }
    double more_least = fmax(0, item->least + margins_across(item) - least);
    double more_most = fmax(0, item->most + margins_across(item) - most);
    for (size_t i = item->column; i < item->column + item->column_span && free > 0; i++) {
        if (!is_intrinsic(&tracks->tracks[i]))
            continue;
        if (!tracks->tracks[i].limited)
            tracks->tracks[i].least += more_least / (double)unlimited;
        tracks->tracks[i].most += more_most / (double)free;
    }
}

/* Where there is not room for the longest words, fr columns keep to their parts, so that a word too
 * long (an address, say) is torn rather than pushed out of the page. A browser would let it
 * overflow. */
static void limit_fractions(struct grid_tracks *tracks, double width) {
    double space = width - tracks->gap * (double)(tracks->count - 1), needed = 0, sum = 0;
    for (size_t i = 0; i < tracks->count; i++) {
        const struct grid_track *track = &tracks->tracks[i];
        bool flexible = track->size.kind == LENGTH_FRACTION;
        needed += flexible ? track->least : 0;
        sum += flexible ? track->size.value : 0;
        space -= flexible ? 0 : track->least;
    }
    for (size_t i = 0; i < tracks->count && sum > 0 && needed > space; i++) {
        struct grid_track *track = &tracks->tracks[i];
        if (track->size.kind == LENGTH_FRACTION)
            track->least = fmin(track->least, fmax(0, space) * track->size.value / sum);
    }
}

/* The tracks with what their items need; lengths are resolved against `width`. */
static struct grid_tracks measure_tracks(struct box *grid, double width) {
    struct grid_tracks tracks = {.count = column_count(grid), .gap = grid->style->column_gap};
    for (size_t i = 0; i < tracks.count && grid->style->grid_column_count > 0; i++) {
        double least = grid->style->grid_column_least[i];
        tracks.tracks[i] = (struct grid_track){
            .size = grid->style->grid_columns[i], .limited = least >= 0, .least = fmax(0, least)};
    }
    place_items(grid);
    for (const struct box *item = grid->first; item != NULL; item = item->next) {
        struct grid_track *track = &tracks.tracks[item->column];
        if (item->column_span > 1 || !is_intrinsic(track))
            continue;
        if (!track->limited)
            track->least = fmax(track->least, item->least + margins_across(item));
        track->most = fmax(track->most, item->most + margins_across(item));
    }
    for (size_t i = 0; i < tracks.count; i++)
        if (!is_intrinsic(&tracks.tracks[i]))
            tracks.tracks[i].least = tracks.tracks[i].most =
                length_points(tracks.tracks[i].size, width);
    for (const struct box *item = grid->first; item != NULL; item = item->next)
        if (item->column_span > 1)
            widen_spanned(&tracks, item);
    return tracks;
}

static double all_gaps(const struct grid_tracks *tracks) {
    return tracks->gap * (double)(tracks->count - 1);
}

static double free_space(const struct grid_tracks *tracks, double width) {
    double space = width - all_gaps(tracks);
    for (size_t i = 0; i < tracks->count; i++)
        space -= tracks->tracks[i].width;
    return space;
}

/* Section 12.6: columns by content grow to their most, in equal steps. */
static void maximise(struct grid_tracks *tracks, double width) {
    for (;;) {
        double space = free_space(tracks, width), step = space;
        size_t growing = 0;
        for (size_t i = 0; i < tracks->count; i++) {
            const struct grid_track *track = &tracks->tracks[i];
            if (track->size.kind != LENGTH_AUTO || track->width >= track->most - ROUNDING)
                continue;
            growing++;
            step = fmin(step, track->most - track->width);
        }
        if (growing == 0 || space <= ROUNDING)
            return;
        step = fmin(step, space / (double)growing);
        for (size_t i = 0; i < tracks->count; i++)
            if (tracks->tracks[i].size.kind == LENGTH_AUTO &&
                tracks->tracks[i].width < tracks->tracks[i].most - ROUNDING)
                tracks->tracks[i].width += step;
    }
}

/* Section 12.7.1: the size of one fr. Columns that need more than their part keep what they need,
 * and the others share the rest. A sum of less than 1 leaves space free. */
static double find_fraction(const struct grid_tracks *tracks, double width) {
    bool held[GRID_COLUMNS_MAX] = {false};
    for (;;) {
        double space = width - all_gaps(tracks), sum = 0;
        for (size_t i = 0; i < tracks->count; i++) {
            const struct grid_track *track = &tracks->tracks[i];
            if (track->size.kind == LENGTH_FRACTION && !held[i])
                sum += track->size.value;
            else
                space -= track->width;
        }
        double fraction = fmax(0, space) / fmax(sum, 1);
        bool again = false;
        for (size_t i = 0; i < tracks->count; i++) {
            const struct grid_track *track = &tracks->tracks[i];
            if (track->size.kind == LENGTH_FRACTION && !held[i] &&
                track->width > fraction * track->size.value + ROUNDING)
                again = held[i] = true;
        }
        if (!again)
            return fraction;
    }
}

/* Sections 12.7 and 12.8: fr columns take what is free; without any, columns by content do. */
static void expand(struct grid_tracks *tracks, double width) {
    double fraction = find_fraction(tracks, width), space = free_space(tracks, width);
    size_t flexible = 0, automatic = 0;
    for (size_t i = 0; i < tracks->count; i++) {
        flexible += tracks->tracks[i].size.kind == LENGTH_FRACTION;
        automatic += tracks->tracks[i].size.kind == LENGTH_AUTO;
    }
    for (size_t i = 0; i < tracks->count; i++) {
        struct grid_track *track = &tracks->tracks[i];
        if (track->size.kind == LENGTH_FRACTION)
            track->width = fmax(track->width, fraction * track->size.value);
        if (track->size.kind == LENGTH_AUTO && flexible == 0 && space > 0)
            track->width += space / (double)automatic;
    }
}

struct grid_tracks grid_size_tracks(struct box *grid) {
    double width = edges_content_width(grid), x = edges_content_left(grid);
    struct grid_tracks tracks = measure_tracks(grid, width);
    limit_fractions(&tracks, width);
    for (size_t i = 0; i < tracks.count; i++)
        tracks.tracks[i].width = tracks.tracks[i].least;
    maximise(&tracks, width);
    expand(&tracks, width);
    for (size_t i = 0; i < tracks.count; i++) {
        tracks.tracks[i].x = x;
        x += tracks.tracks[i].width + tracks.gap;
    }
    return tracks;
}

void grid_measure(struct box *grid) {
    struct grid_tracks tracks = measure_tracks(grid, 0);
    double fraction = 0;
    for (size_t i = 0; i < tracks.count; i++)
        if (tracks.tracks[i].size.kind == LENGTH_FRACTION && tracks.tracks[i].size.value > 0)
            fraction = fmax(fraction, tracks.tracks[i].most / tracks.tracks[i].size.value);
    grid->least = grid->most = all_gaps(&tracks);
    for (size_t i = 0; i < tracks.count; i++) {
        const struct grid_track *track = &tracks.tracks[i];
        grid->least += track->least;
        grid->most +=
            track->size.kind == LENGTH_FRACTION ? fraction * track->size.value : track->most;
    }
}

/* ---- rows ---- */

static double margins_down(const struct box *box) {
    return box->margin[SIDE_TOP] + box->margin[SIDE_BOTTOM];
}

double grid_item_space(const struct grid_tracks *tracks, const struct box *item) {
    const struct grid_track *first = &tracks->tracks[item->column];
    const struct grid_track *last = first + item->column_span - 1;
    return last->x + last->width - first->x;
}

/* Items whose height is not set become as high as their row. */
static double place_row(const struct grid_tracks *tracks, struct box *first, double y) {
    const struct box *end = box_row_last(first)->next;
    double height = 0;
    for (struct box *item = first; item != end; item = item->next) {
        item->x = tracks->tracks[item->column].x + item->margin[SIDE_LEFT];
        item->y = y + item->margin[SIDE_TOP];
        height = fmax(height, item->height + margins_down(item));
    }
    for (struct box *item = first; item != end; item = item->next)
        if (item->style->height.kind != LENGTH_POINTS && item->content != CONTENT_TABLE)
            item->height = height - margins_down(item);
    return height;
}

double grid_place_items(const struct grid_tracks *tracks, struct box *grid) {
    double y = edges_content_top(grid);
    for (struct box *first = grid->first; first != NULL; first = box_row_last(first)->next) {
        if (first != grid->first)
            y += grid->style->row_gap;
        y += place_row(tracks, first, y);
    }
    return y - edges_content_top(grid);
}
