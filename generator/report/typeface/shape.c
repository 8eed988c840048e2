/* Shapes a text run by run. */
#include "report/typeface/shape.h"

#include "base/utf8.h"

#include <hb.h>
#include <string.h>

enum { CLUSTER_MOST = 32 /* code points of a cluster that a font is chosen by */ };

/* How HarfBuzz shapes a script in a font: it looks that up for each text, if it is not told. */
struct plan {
    const struct face *face;
    hb_script_t script;
    hb_direction_t direction;
    hb_shape_plan_t *plan;
};

struct shaper {
    struct arena *arena;
    hb_buffer_t *buffer;
    struct plan latest[4]; /* by the number of the face */
};

/* A part of the text that is of one font, in one script. */
struct face_run {
    struct face_choice choice;
    hb_script_t script;
    size_t start, end;
};

struct shaping {
    struct shaper *shaper;
    struct shaped *shaped;
    bool right_to_left;
    struct face_run *runs;
    size_t run_count;
    struct face_run only; /* of a plain text */
};

static void buffer_close(void *buffer) {
    hb_buffer_destroy(buffer);
}

struct shaper *shape_shaper_new(struct arena *arena) {
    struct shaper *shaper = arena_alloc(arena, sizeof *shaper);
    *shaper = (struct shaper){.arena = arena, .buffer = hb_buffer_create()};
    if (!hb_buffer_allocation_successful(shaper->buffer))
        arena_out_of_memory();
    arena_at_free(arena, buffer_close, shaper->buffer);
    return shaper;
}

const char *shape_library_version(void) {
    return hb_version_string();
}

/* ---- runs ---- */

static bool is_of_any_script(hb_script_t script) {
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED ||
           script == HB_SCRIPT_UNKNOWN;
}

static hb_script_t script_of(const uint32_t *code_points, size_t count) {
    hb_unicode_funcs_t *functions = hb_unicode_funcs_get_default();
    for (size_t i = 0; i < count; i++) {
        hb_script_t script = hb_unicode_script(functions, code_points[i]);
        if (!is_of_any_script(script))
            return script;
    }
    return HB_SCRIPT_COMMON;
}

/* What has to have a glyph: not what is never seen, nor what only says in which style. */
static size_t visible_points(const char *text, const char *end, uint32_t points[CLUSTER_MOST]) {
    size_t count = 0;
    while (text < end && count < CLUSTER_MOST) {
        uint32_t code_point = utf8_next(&text);
        if (!utf8_is_invisible(code_point) && !utf8_is_variation(code_point))
            points[count++] = code_point;
    }
    return count;
}

static bool goes_on(const struct face_run *run, struct face_choice choice, hb_script_t script) {
    return run->choice.face == choice.face && run->choice.substitute == 0 &&
           choice.substitute == 0 &&
           (run->script == script || is_of_any_script(script) || is_of_any_script(run->script));
}

static void add_cluster(struct shaping *shaping, size_t start, size_t end,
                        struct face_choice choice, hb_script_t script) {
    struct face_run *last = shaping->run_count > 0 ? &shaping->runs[shaping->run_count - 1] : NULL;
    if (last != NULL && goes_on(last, choice, script)) {
        last->end = end;
        if (is_of_any_script(last->script))
            last->script = script;
        return;
    }
    shaping->runs = arena_more(shaping->shaper->arena, shaping->runs, shaping->run_count,
                               sizeof *shaping->runs);
    shaping->runs[shaping->run_count++] = (struct face_run){choice, script, start, end};
}

static bool is_plain(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (text[i] < ' ' || text[i] == 0x7F)
            return false;
    return true;
}

/* As most are: one run of the font that has the text's first character. */
static void take_as_run(struct shaping *shaping, struct choice_maker maker) {
    const struct shaped *shaped = shaping->shaped;
    const uint32_t first = (uint32_t)shaped->text[0];
    shaping->only = (struct face_run){maker.choose(maker.object, &first, 1), HB_SCRIPT_LATIN, 0,
                                      shaped->length};
    shaping->runs = &shaping->only;
    shaping->run_count = 1;
}

/* A cluster in which nothing is seen goes with the one before it. */
static void cut_runs(struct shaping *shaping, struct choice_maker maker) {
    const char *text = shaping->shaped->text, *stop = text + shaping->shaped->length;
    for (const char *at = text, *end; at < stop; at = end) {
        uint32_t points[CLUSTER_MOST];
        end = utf8_cluster_end(at, stop);
        size_t count = visible_points(at, end, points);
        if (count > 0)
            add_cluster(shaping, (size_t)(at - text), (size_t)(end - text),
                        maker.choose(maker.object, points, count), script_of(points, count));
        else if (shaping->run_count > 0)
            shaping->runs[shaping->run_count - 1].end = (size_t)(end - text);
    }
}

/* ---- glyphs ---- */

/* Of what is never seen, only the joiners say how others look. */
static void fill(hb_buffer_t *buffer, const char *text, const struct face_run *run) {
    if (run->choice.substitute != 0) {
        hb_buffer_add(buffer, run->choice.substitute, (unsigned)run->start);
        return;
    }
    const char *at = text + run->start, *end = text + run->end;
    while (at < end) {
        unsigned cluster = (unsigned)(at - text);
        uint32_t code_point = utf8_next(&at);
        if (!utf8_is_invisible(code_point) || utf8_is_joiner(code_point))
            hb_buffer_add(buffer, code_point, cluster);
    }
}

static void plan_close(void *plan) {
    hb_shape_plan_destroy(plan);
}

static hb_shape_plan_t *plan_of(struct shaper *shaper, const struct face *face) {
    hb_segment_properties_t properties;
    hb_buffer_get_segment_properties(shaper->buffer, &properties);
    struct plan *plan = &shaper->latest[face->number % 4];
    if (plan->face == face && plan->script == properties.script &&
        plan->direction == properties.direction)
        return plan->plan;
    hb_shape_plan_t *made = hb_shape_plan_create_cached(hb_font_get_face(face_shaper(face)),
                                                        &properties, NULL, 0, NULL);
    arena_at_free(shaper->arena, plan_close, made);
    *plan = (struct plan){face, properties.script, properties.direction, made};
    return made;
}

static void shape_run(struct shaping *shaping, const struct face_run *run) {
    hb_buffer_t *buffer = shaping->shaper->buffer;
    hb_buffer_clear_contents(buffer);
    fill(buffer, shaping->shaped->text, run);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, shaping->right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, is_of_any_script(run->script) ? HB_SCRIPT_LATIN : run->script);
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_shape_plan_execute(plan_of(shaping->shaper, run->choice.face), face_shaper(run->choice.face),
                          buffer, NULL, 0);
    if (!hb_buffer_allocation_successful(buffer))
        arena_out_of_memory();
}

/* A cluster ends where the next one in the text begins, whose glyphs stand beside its own. */
static void set_ends(struct glyph *glyphs, unsigned count, const struct face_run *run,
                     bool right_to_left) {
    uint32_t end = (uint32_t)run->end, next = end;
    for (unsigned i = 0; i < count; i++) {
        struct glyph *glyph = &glyphs[right_to_left ? i : count - 1 - i];
        if (glyph->start < next) {
            end = next;
            next = glyph->start;
        }
        glyph->end = end;
    }
}

static struct glyph *more_glyphs(struct shaping *shaping, unsigned count) {
    struct shaped *shaped = shaping->shaped;
    struct glyph *glyphs =
        arena_array(shaping->shaper->arena, shaped->count + count, sizeof *glyphs);
    if (shaped->count > 0)
        memcpy(glyphs, shaped->glyphs, shaped->count * sizeof *glyphs);
    shaped->glyphs = glyphs;
    shaped->count += count;
    return glyphs + shaped->count - count;
}

static void take_run(struct shaping *shaping, const struct face_run *run) {
    unsigned count;
    struct shaped *shaped = shaping->shaped;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(shaping->shaper->buffer, &count);
    const hb_glyph_position_t *places =
        hb_buffer_get_glyph_positions(shaping->shaper->buffer, NULL);
    const struct face *face = run->choice.face;
    struct glyph *glyphs = more_glyphs(shaping, count);
    for (unsigned i = 0; i < count; i++) {
        glyphs[i] = (struct glyph){.face = face,
                                   .start = infos[i].cluster,
                                   .number = (uint16_t)infos[i].codepoint,
                                   .substitute = run->choice.substitute != 0,
                                   .advance = places[i].x_advance,
                                   .x = places[i].x_offset,
                                   .y = places[i].y_offset};
        shaped->width += (double)places[i].x_advance / face->units;
    }
    if (count > 0)
        hb_font_get_glyph_h_advances(face_shaper(face), count, &infos->codepoint, sizeof *infos,
                                     &glyphs->natural, sizeof *glyphs);
    set_ends(glyphs, count, run, shaping->right_to_left);
    shaped->has_substitute = shaped->has_substitute || run->choice.substitute != 0;
}

static bool is_plain_shaped(const struct shaped *shaped) {
    for (size_t i = 0; i < shaped->count; i++) {
        const struct glyph *glyph = &shaped->glyphs[i];
        if (glyph->start != i || glyph->x != 0 || glyph->y != 0 || glyph->substitute ||
            glyph->face != shaped->glyphs[0].face)
            return false;
    }
    return shaped->count == shaped->length && is_plain(shaped->text, shaped->length);
}

struct shaped *shape(struct shaper *shaper, const char *text, size_t length, bool right_to_left,
                     struct choice_maker maker) {
    struct shaped *shaped = arena_alloc(shaper->arena, sizeof *shaped);
    *shaped = (struct shaped){.text = text, .length = length};
    struct shaping shaping = {.shaper = shaper, .shaped = shaped, .right_to_left = right_to_left};
    if (length > 0 && is_plain(text, length))
        take_as_run(&shaping, maker);
    else
        cut_runs(&shaping, maker);
    for (size_t i = 0; i < shaping.run_count; i++) {
        const struct face_run *run = &shaping.runs[right_to_left ? shaping.run_count - 1 - i : i];
        shape_run(&shaping, run);
        take_run(&shaping, run);
    }
    shaped->is_plain = is_plain_shaped(shaped);
    return shaped;
}

double shape_width(const struct shaped *shaped, size_t from, size_t to) {
    if (from == 0 && to >= shaped->length)
        return shaped->width;
    double width = 0;
    for (size_t i = 0; i < shaped->count; i++)
        if (shaped->glyphs[i].start >= from && shaped->glyphs[i].start < to)
            width += (double)shaped->glyphs[i].advance / shaped->glyphs[i].face->units;
    return width;
}
