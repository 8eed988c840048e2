/* Line breaking opportunities, as far as Western texts have them. */
#include "render/layout/inline_cut.h"

#include "base/utf8.h"
#include "render/layout/bidi.h"
#include "render/layout/piece_text.h"

/* The part of Unicode Annex 14 that Western texts meet, as Chromium 120 applies it: breaks after
 * hyphens, dashes, ellipses, question marks and spaces of all widths but the no-break ones. */
static bool breaks_after(uint32_t code_point) {
    if (code_point < 0x2000)
        return code_point == '-' || code_point == '?';
    return code_point == 0x2010 || code_point == 0x2013 || code_point == 0x2014 ||
           code_point == 0x2026 || code_point == 0x200B ||
           (code_point <= 0x200A && code_point != 0x2007);
}

static bool never_begins_a_line(uint32_t code_point) {
    static const uint32_t closing[] = {'!',    '"',    '%',    '\'',   ')',    ',',   '.',
                                       '/',    ':',    ';',    '?',    ']',    '}',   0xA0,
                                       0x2019, 0x201D, 0x2026, 0x202F, 0x2011, 0x2060};
    for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
        if (closing[i] == code_point)
            return true;
    return false;
}

/* The state while cutting: what stands before the place in hand. */
struct cutter {
    struct layouter *layouter;
    struct inline_content *content;
    uint32_t previous; /* the last visible character; 0 at the start of a word */
    bool after_hyphen; /* and it is one behind which a line may end */
    bool may_break;    /* after a blank, or beside an atom */
    bool wraps;        /* the piece before allowed breaks */
};

static struct inline_segment *segment_add(struct cutter *cutter, size_t piece, bool breaks_before) {
    struct inline_content *content = cutter->content;
    content->segments = arena_more(cutter->layouter->arena, content->segments,
                                   content->segment_count, sizeof *content->segments);
    struct inline_segment *segment = &content->segments[content->segment_count++];
    *segment = (struct inline_segment){.piece = piece, .breaks_before = breaks_before};
    return segment;
}

static bool may_break_before(const struct cutter *cutter, uint32_t next) {
    if (cutter->may_break)
        return cutter->previous == 0 || !never_begins_a_line(next);
    if (cutter->previous == 0)
        return false;
    if (next == 0x2014)
        return cutter->previous != 0x2014;
    return cutter->after_hyphen && !never_begins_a_line(next);
}

static void pass_character(struct cutter *cutter, uint32_t code_point) {
    /* A hyphen at the start of a word is a sign, and stays with its number. */
    cutter->after_hyphen = breaks_after(code_point) && (code_point != '-' || cutter->previous != 0);
    cutter->previous = code_point;
    cutter->may_break = false;
}

static void pass_blank(struct cutter *cutter, bool wraps) {
    cutter->previous = 0;
    cutter->after_hyphen = false;
    cutter->may_break = wraps;
}

/* NULL is allowed. */
static void measure(const struct piece *piece, struct inline_segment *segment) {
    if (segment != NULL)
        segment->width = piece_width(piece, segment->start, segment->end);
}

bool inline_wraps(const struct style *style) {
    return style->white_space == WHITE_SPACE_NORMAL || style->white_space == WHITE_SPACE_PRE_WRAP;
}

static void cut_text(struct cutter *cutter, size_t index) {
    const struct piece *piece = &cutter->content->pieces[index];
    bool yields = cutter->content->yields;
    enum white_space white_space = piece->style->white_space;
    bool preserved =
        white_space == WHITE_SPACE_PRE_WRAP || (white_space == WHITE_SPACE_PRE && !yields);
    bool wraps = inline_wraps(piece->style) || yields;
    struct inline_segment *segment = NULL;
    for (const char *text = piece->text; *text != '\0';) {
        size_t start = (size_t)(text - piece->text);
        uint32_t code_point = utf8_next(&text);
        bool blank = code_point == ' ' && !preserved;
        bool kept = code_point == ' ' && preserved;
        bool breaks = !blank && !kept && may_break_before(cutter, code_point) &&
                      (wraps || (segment == NULL && cutter->wraps));
        if (segment == NULL || segment->blank > 0 || breaks) {
            measure(piece, segment);
            segment = segment_add(cutter, index, breaks);
            segment->start = segment->end = start;
        }
        if (blank) {
            segment->blank = piece_blank_width(piece, start);
            pass_blank(cutter, wraps);
        } else {
            segment->end = (size_t)(text - piece->text);
            if (kept && wraps) /* blanks that are kept end the word before them */
                pass_blank(cutter, wraps);
            else
                pass_character(cutter, code_point);
        }
    }
    measure(piece, segment);
    cutter->wraps = wraps;
}

static bool parent_wraps(const struct inline_content *content, const struct piece *piece) {
    const struct style *style =
        piece->parent == NO_PIECE ? content->style : content->pieces[piece->parent].style;
    return inline_wraps(style) || content->yields;
}

static void cut_atom(struct cutter *cutter, size_t index) {
    const struct piece *piece = &cutter->content->pieces[index];
    bool wraps = parent_wraps(cutter->content, piece);
    bool first = cutter->content->segment_count == 0;
    bool beside_text = cutter->previous != 0 && cutter->previous != 0xA0;
    segment_add(cutter, index, !first && (cutter->may_break || (wraps && beside_text)));
    cutter->previous = 0xFFFC;
    cutter->after_hyphen = false;
    cutter->may_break = wraps;
    cutter->wraps = wraps;
}

static void cut_piece(struct cutter *cutter, size_t index) {
    const struct piece *piece = &cutter->content->pieces[index];
    struct inline_segment *segment;
    switch (piece->kind) {
    case PIECE_TEXT:
        cut_text(cutter, index);
        return;
    case PIECE_ATOM:
        cut_atom(cutter, index);
        return;
    case PIECE_OPEN:
    case PIECE_CLOSE:
        segment = segment_add(cutter, index, false);
        segment->width = piece->outside + piece->inside;
        return;
    case PIECE_BREAK:
        segment_add(cutter, index, false);
        pass_blank(cutter, false);
        return;
    }
}

/* A break before the content of an element is a break before the element. */
static void move_breaks_before_opens(struct inline_content *content) {
    for (size_t i = content->segment_count; i-- > 1;) {
        struct inline_segment *segment = &content->segments[i], *before = segment - 1;
        if (segment->breaks_before && content->pieces[before->piece].kind == PIECE_OPEN) {
            segment->breaks_before = false;
            before->breaks_before = true;
        }
    }
}

void inline_cut(struct layouter *layouter, struct inline_content *content) {
    struct cutter cutter = {.layouter = layouter, .content = content};
    if (!content->ordered)
        bidi_resolve(layouter, content);
    content->segments = NULL;
    content->segment_count = 0;
    for (size_t i = 0; i < content->piece_count; i++)
        cut_piece(&cutter, i);
    move_breaks_before_opens(content);
}

void inline_cut_again(struct layouter *layouter, struct inline_content *content, bool yields) {
    if (!content->unbroken || content->yields == yields)
        return;
    content->yields = yields;
    inline_cut(layouter, content);
}
