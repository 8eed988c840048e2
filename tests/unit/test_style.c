/* print.css as a report's author meets it: what a rule does to an element. Expected lengths are in
 * points; each is worked out beside it where it is not plain. */
#include "style_support.h"

/* ---- The page ---- */

static void page_sizes(void **state) {
    struct fixture *f = *state;
    static const struct {
        const char *size;
        double width, height;
    } cases[] = {{"A4", 595.276, 841.890},          {"A4 landscape", 841.890, 595.276},
                 {"a5 PORTRAIT", 419.528, 595.276}, {"A3", 841.890, 1190.551},
                 {"200pt 4in", 200, 288},           {"96px 25.4mm", 72, 72}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        read_sheet(f, arena_printf(f->arena, "@page { size: %s; margin: 1pt }", cases[i].size));
        assert_non_null(f->sheet);
        assert_near(stylesheet_page(f->sheet, NULL)->width, cases[i].width);
        assert_near(stylesheet_page(f->sheet, NULL)->height, cases[i].height);
    }
}

static void page_margins(void **state) {
    struct fixture *f = *state;
    read_sheet(f, "@page { margin: 14mm 16mm 15mm } @page { margin-left: 1pt }");
    assert_non_null(f->sheet);
    const struct page_box *page = stylesheet_page(f->sheet, NULL);
    assert_near(page->margin[SIDE_TOP], 14 * 72 / 25.4);
    assert_near(page->margin[SIDE_RIGHT], 16 * 72 / 25.4);
    assert_near(page->margin[SIDE_BOTTOM], 15 * 72 / 25.4);
    assert_near(page->margin[SIDE_LEFT], 1);
}

static void a_sheet_without_page_has_an_upright_a4(void **state) {
    struct fixture *f = *state;
    read_sheet(f, "");
    const struct page_box *page = stylesheet_page(f->sheet, NULL);
    assert_near(page->width, 595.276);
    assert_near(page->margin[SIDE_LEFT], 20 * 72 / 25.4);
}

/* Whatever the order: a name is more than none (CSS Paged Media 3, section 4.3). */
static void pages_of_a_name_have_what_all_have_and_their_own(void **state) {
    struct fixture *f = *state;
    read_sheet(f, "@page Wide, plate { size: A4 landscape } @page { margin: 10pt }\n"
                  "@page plate { margin-left: 1pt } p { page: Wide }");
    assert_non_null(f->sheet);
    const struct page_box *wide = stylesheet_page(f->sheet, "Wide");
    const struct page_box *plate = stylesheet_page(f->sheet, "plate");
    assert_near(wide->width, 841.890);
    assert_near(wide->margin[SIDE_LEFT], 10);
    assert_near(plate->width, 841.890);
    assert_near(plate->margin[SIDE_LEFT], 1);
    assert_near(plate->margin[SIDE_TOP], 10);
    assert_near(stylesheet_page(f->sheet, NULL)->width, 595.276);
    assert_null(stylesheet_page(f->sheet, "wide"));
}

static void page_is_a_name_or_that_of_the_parent(void **state) {
    struct fixture *f = *state;
    read_both(f,
              "@page wide { margin: 0 } #a { page: wide } #b { page: inherit } #c { page: AUTO }",
              "<div id=\"a\"><p id=\"b\">b</p><p id=\"c\">c</p><p id=\"d\">d</p></div>");
    assert_string_equal(by_id(f, "a")->page, "wide");
    assert_string_equal(by_id(f, "b")->page, "wide");
    assert_null(by_id(f, "c")->page);
    assert_null(by_id(f, "d")->page);
}

/* ---- Selectors ---- */

static const char TREE[] =
    "<div id=\"outer\" class=\"tile main\">"
    "<p id=\"first\" class=\"k\">a</p><p id=\"middle\" class=\"k v\" lang=\"cy\">b</p>"
    "<section id=\"inner\"><div class=\"tile\"><p id=\"deep\" class=\"v\" data-a=\"b c\">c</p>"
    "</div></section> </div><p id=\"alone\">d</p>";

/* Which of TREE's paragraphs the selector hits, by the first letters of their ids. */
static const char *hit(struct fixture *f, const char *selector) {
    static const char *const ids[] = {"first", "middle", "deep", "alone"};
    read_both(f, arena_printf(f->arena, "%s { orphans: 7 }", selector), TREE);
    char *letters = arena_alloc(f->arena, 5);
    for (size_t i = 0, n = 0; i < 4; i++)
        if (by_id(f, ids[i])->orphans == 7)
            letters[n++] = ids[i][0];
    return letters;
}

static void selectors(void **state) {
    struct fixture *f = *state;
    static const struct {
        const char *selector, *hits;
    } cases[] = {
        {"p", "fmda"},
        {"P", "fmda"},
        {".k", "fm"},
        {".K", ""},
        {"p.k.v", "m"},
        {"#deep", "d"},
        {"p#deep.v", "d"},
        {"div.tile", "fmd"},
        {".tile.main > p", "fm"},
        {".main>.v", "m"},
        {".main .v", "md"},
        {".main section .v", "d"},
        /* The nearest .tile above #deep is not below .main directly: one farther up is tried. */
        {"body > .tile .v", "md"},
        {"section > p", ""},
        {"p:first-child", "fd"},
        {"p:last-child", "da"},
        {":root", "fmda"},
        {":root p:first-child", "fd"},
        {"* > p", "fmda"},
        {"#outer *", "fmd"},
        {"p[lang]", "m"},
        {"[lang]", "fmda"}, /* html has one */
        {"[data-a=\"b c\"]", "d"},
        {"[lang=en]", ""},
        {".none, #alone,.v", "mda"},
        {"#al\\6f ne", "a"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *hits = hit(f, cases[i].selector);
        if (strcmp(hits, cases[i].hits) != 0)
            fail_msg("%s hits \"%s\", expected \"%s\"", cases[i].selector, hits, cases[i].hits);
    }
}

/* ---- Cascade ---- */

static void cascade(void **state) {
    struct fixture *f = *state;
    static const struct {
        const char *css;
        int orphans;
    } cases[] = {
        {"p { orphans: 3 } p { orphans: 4 }", 4},
        {"p { orphans: 3; orphans: 4 }", 4},
        {".v { orphans: 3 } p { orphans: 4 }", 3},
        {"#deep { orphans: 3 } p.v.v.v[lang] { orphans: 4 } .tile .v { orphans: 5 }", 3},
        {"div p { orphans: 3 } p { orphans: 4 }", 3},
        {"section p { orphans: 3 } .v { orphans: 4 } div p { orphans: 5 }", 4},
        {"p { orphans: 3 } * { orphans: 4 }", 3},
        {"p { orphans: 3 !important } #deep { orphans: 4 }", 3},
        {"p { orphans: 3 ! IMPORTANT } #deep { orphans: 4 !important }", 4},
        {"p:first-child { orphans: 3 } .v { orphans: 4 }", 3},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        read_both(f, cases[i].css, TREE);
        if (by_id(f, "deep")->orphans != cases[i].orphans)
            fail_msg("%s: found %d", cases[i].css, by_id(f, "deep")->orphans);
    }
}

static void style_attributes_come_last_but_for_important(void **state) {
    struct fixture *f = *state;
    read_both(f, "#p { orphans: 3; widows: 3 !important }",
              "<p id=\"p\" style=\"orphans: 5; widows: 5\">a</p>");
    assert_int_equal(by_id(f, "p")->orphans, 5);
    assert_int_equal(by_id(f, "p")->widows, 3);
    assert_false(stylesheet_failed(f->sheet));
}

static void any_rule_of_the_report_beats_the_built_in_ones(void **state) {
    struct fixture *f = *state;
    read_both(f, "* { color: red; text-decoration: none }", "<a id=\"a\" href=\"#a\">a</a>");
    assert_colour(by_id(f, "a")->colour, 0xFF0000);
    assert_int_equal(by_id(f, "a")->decoration, DECORATION_NONE);
}

static void later_files_win(void **state) {
    struct fixture *f = *state;
    const char *names[] = {"one.css", "two.css"};
    const char *texts[] = {":root { --x: red } p { color: var(--x); orphans: 3 }",
                           ":root { --x: blue } p { orphans: 4 }"};
    f->sheet = stylesheet_read(f->arena, f->diagnostics, names, texts, 2);
    assert_non_null(f->sheet);
    f->root = read_page(f->arena, f->diagnostics, "<html><body><p>a</p></body></html>");
    assert_colour(by_name(f, "p")->colour, 0x0000FF);
    assert_int_equal(by_name(f, "p")->orphans, 4);
}

/* ---- Custom properties ---- */

static void custom_properties(void **state) {
    struct fixture *f = *state;
    read_both(f,
              ":root { --line: 2pt solid var(--accent); --accent: #12436D; --Accent: #fff }"
              "p { border-top: var(--line); margin: 1pt var(--gap, 3pt 4pt);"
              "color: var( --none , var(--Accent)); padding: var(--gap,0) }",
              "<p id=\"p\">a</p>");
    const struct style *p = by_id(f, "p");
    assert_near(p->border_width[SIDE_TOP], 2);
    assert_colour(p->border_colour[SIDE_TOP], 0x12436D);
    assert_points(p->margin[SIDE_BOTTOM], 4);
    assert_colour(p->colour, 0xFFFFFF);
    assert_colour(stylesheet_colour(f->sheet, "--accent"), 0x12436D);
    assert_true(stylesheet_colour(f->sheet, "--line").none);
    assert_true(stylesheet_colour(f->sheet, "--nowhere").none);
}

static void bad_references_are_errors(void **state) {
    struct fixture *f = *state;
    assert_refused(
        f, ":root { --ink: red }\np { color: var(--inc) }",
        "print.css:2: error: color: var(--inc) is not declared (did you mean “--ink”?): ");
    assert_refused(f, ":root { --a: var(--b); --b: var(--a) } p { color: var(--a) }",
                   "refers to itself");
    assert_refused(f, "p { color: var(ink) }", "var(ink) is not a reference");
    assert_refused(f, ".dark { --ink: red }", "--ink: a custom property counts everywhere");
    assert_refused(f, ":root { --w: red } p { width: var(--w) }",
                   "width: \"var(--w)\" is not supported");
}

/* ---- Values ---- */

static void lengths_and_units(void **state) {
    struct fixture *f = *state;
    static const struct {
        const char *length;
        double points;
    } cases[] = {{"25.4mm", 72}, {"2.54cm", 72}, {"1in", 72},     {"12PT", 12},
                 {"16px", 12},   {"2em", 20},    {"2rem", 24},    {"0", 0},
                 {"+.5pt", 0.5}, {"1e1pt", 10},  {"1.5E+1pt", 15}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_points(declared(f, arena_printf(f->arena, "width: %s", cases[i].length))->width,
                      cases[i].points);
    assert_int_equal(declared(f, "width: 40%")->width.kind, LENGTH_PERCENT);
    assert_near(declared(f, "width: 40%")->width.value, 40);
    assert_int_equal(declared(f, "width: 1pt; width: auto")->width.kind, LENGTH_AUTO);
    assert_points(declared(f, "margin-top: -3pt")->margin[SIDE_TOP], -3);
}

static void colours(void **state) {
    struct fixture *f = *state;
    static const struct {
        const char *text;
        unsigned rgb;
    } cases[] = {{"#12436D", 0x12436D},
                 {"#Fa0", 0xFFAA00},
                 {"rgb(18, 67, 109)", 0x12436D},
                 {"RGB(18 67 109)", 0x12436D},
                 {"rgb(100%, 20%, 0%)", 0xFF3300},
                 {"rgb(300, -5, 0)", 0xFF0000},
                 {"Teal", 0x008080},
                 {"silver", 0xC0C0C0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_colour(declared(f, arena_printf(f->arena, "color: %s", cases[i].text))->colour,
                      cases[i].rgb);
    assert_true(declared(f, "background: red; background: transparent")->background.none);
    assert_true(declared(f, "background: red; background: none")->background.none);
    const struct style *current = declared(f, "background: currentColor; color: red");
    assert_colour(current->background, 0xFF0000);
}

static void keywords_of_each_property(void **state) {
    struct fixture *f = *state;
    assert_int_equal(declared(f, "display: inline-block")->display, DISPLAY_INLINE_BLOCK);
    assert_true(declared(f, "font-weight: 600")->bold);
    assert_false(declared(f, "font-weight: 500")->bold);
    assert_true(declared(f, "font-style: italic")->italic);
    assert_int_equal(declared(f, "text-align: end")->text_align, ALIGN_END);
    assert_int_equal(declared(f, "color: red")->text_align, ALIGN_START);
    assert_int_equal(declared(f, "vertical-align: middle")->vertical_align, VALIGN_MIDDLE);
    assert_int_equal(declared(f, "white-space: nowrap")->white_space, WHITE_SPACE_NOWRAP);
    assert_int_equal(declared(f, "list-style: none")->list_style, LIST_NONE);
    assert_true(declared(f, "border-collapse: collapse")->border_collapse);
    assert_true(declared(f, "box-sizing: border-box")->border_box);
    assert_true(declared(f, "table-layout: fixed")->table_layout_fixed);
    assert_near(declared(f, "border-spacing: 3pt")->border_spacing, 3);
    assert_near(declared(f, "text-indent: -2em")->text_indent, -20);
    assert_points(declared(f, "max-width: 9pt")->max_width, 9);
    assert_int_equal(declared(f, "max-width: none")->max_width.kind, LENGTH_AUTO);
    assert_points(declared(f, "min-height: 9pt")->min_height, 9);
    assert_int_equal(declared(f, "widows: 4")->widows, 4);
}

static void vertical_align_by_a_length(void **state) {
    const struct style *style = declared(*state, "vertical-align: -0.4mm");
    assert_int_equal(style->vertical_align, VALIGN_LENGTH);
    assert_near(style->vertical_shift, -0.4 * 72 / 25.4);
}

static void breaks(void **state) {
    struct fixture *f = *state;
    assert_int_equal(declared(f, "page-break-before: always")->break_before, BREAK_ALWAYS);
    assert_int_equal(declared(f, "break-before: page")->break_before, BREAK_ALWAYS);
    assert_int_equal(declared(f, "page-break-inside: avoid")->break_inside, BREAK_AVOID);
    assert_true(declared(f, "page-break-after: avoid")->keep_with_next);
    assert_true(declared(f, "keep-with-next: always")->keep_with_next);
    assert_false(declared(f, "break-after: page")->keep_with_next);
}

/* ---- Shorthands ---- */

static void sides_of_margin(void **state) {
    struct fixture *f = *state;
    static const struct {
        const char *value;
        double sides[4];
    } cases[] = {{"1pt", {1, 1, 1, 1}},
                 {"1pt 2pt", {1, 2, 1, 2}},
                 {"1pt 2pt 3pt", {1, 2, 3, 2}},
                 {"1pt 2pt 3pt 4pt", {1, 2, 3, 4}}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct style *style = declared(
            f, arena_printf(f->arena, "margin: %s; padding: %s", cases[i].value, cases[i].value));
        for (size_t side = 0; side < 4; side++) {
            assert_points(style->margin[side], cases[i].sides[side]);
            assert_points(style->padding[side], cases[i].sides[side]);
        }
    }
    const struct style *centred = declared(f, "margin: 0 auto");
    assert_int_equal(centred->margin[SIDE_LEFT].kind, LENGTH_AUTO);
    assert_points(centred->margin[SIDE_TOP], 0);
}

static void borders(void **state) {
    struct fixture *f = *state;
    const struct style *style = declared(
        f, "color: red; border: solid 2pt; border-left: #00f 1pt solid; border-bottom: none");
    assert_near(style->border_width[SIDE_TOP], 2);
    assert_colour(style->border_colour[SIDE_TOP], 0xFF0000);
    assert_near(style->border_width[SIDE_LEFT], 1);
    assert_colour(style->border_colour[SIDE_LEFT], 0x0000FF);
    assert_near(style->border_width[SIDE_BOTTOM], 0);
    assert_near(declared(f, "border-top-width: 2pt")->border_width[SIDE_TOP], 0);
    assert_near(declared(f, "border-style: solid")->border_width[SIDE_TOP], 2.25); /* 3px */
    assert_near(declared(f, "border: 1pt solid; border-width: 3pt 0")->border_width[SIDE_TOP], 3);
    assert_near(declared(f, "border: 1pt solid; border: 0")->border_width[SIDE_TOP], 0);
}

static void font_in_one(void **state) {
    const struct style *style =
        declared(*state, "font-weight: bold; font: italic 12pt/1.5 \"Helvetica Neue\", Arial");
    assert_false(style->bold);
    assert_true(style->italic);
    assert_near(style->font_size, 12);
    assert_near(style->line_height, 18);
}

static void grids(void **state) {
    struct fixture *f = *state;
    read_both(f,
              "#g { display: grid; grid-template-columns: 30mm repeat(2, 1fr auto) 20%;"
              "gap: 1pt 2pt } #b { grid-column: span 3; row-gap: 5pt }",
              "<div id=\"g\"><span id=\"a\">a</span><b id=\"b\"><i id=\"c\">b</i></b></div>");
    const struct style *grid = by_id(f, "g");
    static const enum length_kind kinds[] = {LENGTH_POINTS,   LENGTH_FRACTION, LENGTH_AUTO,
                                             LENGTH_FRACTION, LENGTH_AUTO,     LENGTH_PERCENT};
    assert_int_equal(grid->display, DISPLAY_GRID);
    assert_int_equal(grid->grid_column_count, 6);
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(grid->grid_columns[i].kind, kinds[i]);
    assert_near(grid->grid_columns[3].value, 1);
    assert_near(grid->row_gap, 1);
    assert_near(grid->column_gap, 2);
    assert_int_equal(by_id(f, "b")->grid_column_span, 3);
    /* Children of a grid are blocks; what is in them is not. */
    assert_int_equal(by_id(f, "a")->grid_column_span, 1);
    assert_int_equal(by_id(f, "a")->display, DISPLAY_BLOCK);
    assert_int_equal(by_id(f, "c")->display, DISPLAY_INLINE);
}

/* ---- Inheritance ---- */

static void what_is_inherited(void **state) {
    struct fixture *f = *state;
    read_both(f,
              "#o { font-size: 20pt; color: red; text-align: right; white-space: pre; width: 9pt;"
              "margin: 9pt; background: red; text-indent: 1em; orphans: 5 }",
              "<div id=\"o\"><div id=\"i\">a</div></div>");
    const struct style *inner = by_id(f, "i");
    assert_near(inner->font_size, 20);
    assert_colour(inner->colour, 0xFF0000);
    assert_int_equal(inner->text_align, ALIGN_RIGHT);
    assert_int_equal(inner->white_space, WHITE_SPACE_PRE);
    assert_near(inner->text_indent, 20);
    assert_int_equal(inner->orphans, 5);
    assert_int_equal(inner->width.kind, LENGTH_AUTO);
    assert_points(inner->margin[SIDE_TOP], 0);
    assert_true(inner->background.none);
    assert_ptr_equal(style_of(f->sheet, node_by_id(f, "i")->first_child), inner);
}

static void inherit_takes_the_parents_value(void **state) {
    struct fixture *f = *state;
    read_both(f,
              "#o { border: 2pt solid red; margin: 1pt 2pt } p { border: inherit; margin: inherit;"
              "width: inherit } a { color: inherit; vertical-align: inherit }",
              "<div id=\"o\"><p id=\"p\">a <a href=\"#o\">b</a></p></div>");
    assert_near(by_id(f, "p")->border_width[SIDE_LEFT], 2);
    assert_colour(by_id(f, "p")->border_colour[SIDE_LEFT], 0xFF0000);
    assert_points(by_id(f, "p")->margin[SIDE_LEFT], 2);
    assert_colour(by_name(f, "a")->colour, 0x000000);
}

static void font_sizes_multiply_and_rem_does_not(void **state) {
    struct fixture *f = *state;
    read_both(f,
              "html { font-size: 8pt; margin-left: 2rem } div { font-size: 1.5em; width: 2em }"
              "p { font-size: 50%; width: 3rem }",
              "<div id=\"a\"><div id=\"b\"><p id=\"p\">a</p></div></div>");
    assert_near(by_id(f, "b")->font_size, 18); /* 8 x 1.5 x 1.5 */
    assert_points(by_id(f, "b")->width, 36);
    assert_near(by_id(f, "p")->font_size, 9);
    assert_points(by_id(f, "p")->width, 24);
    assert_points(by_name(f, "html")->margin[SIDE_LEFT], 16);
}

static void line_heights(void **state) {
    struct fixture *f = *state;
    read_both(f,
              "#number { line-height: 1.5 } #percent { line-height: 150% } p { font-size: 20pt }"
              "#fixed { line-height: 9pt } #normal { line-height: normal }",
              "<div id=\"number\"><p id=\"a\">a</p></div><div id=\"percent\"><p id=\"b\">b</p>"
              "</div><div id=\"fixed\"><p id=\"c\">c</p><div id=\"normal\"><p id=\"d\">d</p></div>"
              "</div>");
    assert_near(by_id(f, "number")->line_height, 18);
    assert_near(by_id(f, "a")->line_height, 30); /* the number is inherited */
    assert_near(by_id(f, "b")->line_height, 18); /* the length is inherited */
    assert_near(by_id(f, "c")->line_height, 9);
    assert_near(by_id(f, "d")->line_height, 20 * 2355 / 2048.0);
}

static void decorations_reach_what_is_inside(void **state) {
    struct fixture *f = *state;
    read_both(f, "#chip { display: inline-block } #off { text-decoration: none }",
              "<a href=\"#\"><b id=\"b\">b</b><b id=\"off\">c</b><b id=\"chip\">d</b></a>"
              "<a id=\"plain\">e</a><del id=\"gone\"><u id=\"both\">f</u></del>");
    assert_int_equal(by_id(f, "b")->decoration, DECORATION_UNDERLINE);
    assert_int_equal(by_id(f, "off")->decoration, DECORATION_UNDERLINE);
    assert_int_equal(by_id(f, "chip")->decoration, DECORATION_NONE);
    assert_int_equal(by_id(f, "plain")->decoration, DECORATION_NONE);
    assert_int_equal(by_id(f, "gone")->decoration, DECORATION_LINE_THROUGH);
    assert_int_equal(by_id(f, "both")->decoration, DECORATION_UNDERLINE | DECORATION_LINE_THROUGH);
}

/* ---- The built-in sheet ---- */

static void elements_look_as_browsers_have_them(void **state) {
    struct fixture *f = *state;
    static const struct {
        const char *element;
        enum display display;
        double font_size, margin_top;
        bool bold;
    } cases[] = {
        {"p", DISPLAY_BLOCK, 12, 12, false},        {"h1", DISPLAY_BLOCK, 24, 16.08, true},
        {"h2", DISPLAY_BLOCK, 18, 14.94, true},     {"h3", DISPLAY_BLOCK, 14.04, 14.04, true},
        {"h6", DISPLAY_BLOCK, 8.04, 18.7332, true}, {"section", DISPLAY_BLOCK, 12, 0, false},
        {"ul", DISPLAY_BLOCK, 12, 12, false},       {"figure", DISPLAY_BLOCK, 12, 12, false},
        {"dl", DISPLAY_BLOCK, 12, 12, false},       {"dd", DISPLAY_BLOCK, 12, 0, false},
        {"strong", DISPLAY_INLINE, 12, 0, true},    {"small", DISPLAY_INLINE, 10, 0, false},
        {"time", DISPLAY_INLINE, 12, 0, false},     {"sup", DISPLAY_INLINE, 10, 0, false},
        {"hr", DISPLAY_BLOCK, 12, 6, false},        {"summary", DISPLAY_BLOCK, 12, 0, false},
        {"template", DISPLAY_NONE, 12, 0, false},   {"unheard-of", DISPLAY_INLINE, 12, 0, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *name = cases[i].element;
        read_both(f, "", arena_printf(f->arena, "<%s></%s>", name, name));
        const struct style *style = by_name(f, name);
        assert_int_equal(style->display, cases[i].display);
        assert_near(style->font_size, cases[i].font_size);
        assert_points(style->margin[SIDE_TOP], cases[i].margin_top);
        assert_int_equal(style->bold, cases[i].bold);
    }
}

static void tables_lists_and_what_is_hidden(void **state) {
    struct fixture *f = *state;
    read_both(f, "",
              "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"
              "<ol><li id=\"li\">c<ul id=\"nested\"><li>d</li></ul></li></ol>"
              "<p id=\"gone\" hidden=\"hidden\">e</p><h2>f</h2><dl><dt>g</dt><dd>h</dd></dl>");
    assert_int_equal(by_name(f, "table")->display, DISPLAY_TABLE);
    assert_int_equal(by_name(f, "thead")->display, DISPLAY_TABLE_HEADER_GROUP);
    assert_int_equal(by_name(f, "th")->text_align, ALIGN_CENTER);
    assert_true(by_name(f, "th")->bold);
    assert_int_equal(by_name(f, "td")->vertical_align, VALIGN_MIDDLE);
    assert_int_equal(by_name(f, "tr")->break_inside, BREAK_AVOID);
    assert_int_equal(by_id(f, "li")->list_style, LIST_DECIMAL);
    assert_int_equal(by_id(f, "nested")->list_style, LIST_DISC);
    assert_points(by_id(f, "nested")->margin[SIDE_TOP], 0);
    assert_points(by_id(f, "nested")->padding[SIDE_LEFT], 30); /* 40px */
    assert_int_equal(by_id(f, "gone")->display, DISPLAY_NONE);
    assert_int_equal(by_name(f, "title")->display, DISPLAY_NONE);
    assert_true(by_name(f, "h2")->keep_with_next);
    assert_points(by_name(f, "dd")->margin[SIDE_LEFT], 30);
}

/* ---- Elements that are alike ---- */

/* They share a style: whatever a selector asks has to part them. */
static void elements_that_differ_in_one_thing_are_told_apart(void **state) {
    struct fixture *f = *state;
    static const struct {
        const char *css, *body; /* which hits the element a, and not b */
    } cases[] = {
        {"p[lang] { orphans: 7 }", "<p id=\"a\" lang=\"en\"/><p id=\"b\"/>"},
        {"p[lang=en] { orphans: 7 }", "<p id=\"a\" lang=\"en\"/><p id=\"b\" lang=\"de\"/>"},
        {"#a { orphans: 7 }", "<p id=\"a\"/><p id=\"b\"/>"},
        {".k { orphans: 7 }", "<p id=\"a\" class=\"l k\"/><p id=\"b\" class=\"l\"/>"},
        {"b { orphans: 7 }", "<b id=\"a\"/><i id=\"b\"/>"},
        {"own-a { orphans: 7 }", "<own-a id=\"a\"/><own-b id=\"b\"/>"},
        {"p:first-child { orphans: 7 }", "<p id=\"a\"/><p id=\"b\"/><p/>"},
        {"p:last-child { orphans: 7 }", "<p/><p id=\"b\"/><p id=\"a\"/>"},
        {".k p { orphans: 7 }", "<div class=\"k\"><p id=\"a\"/></div><div><p id=\"b\"/></div>"},
        {"* {}", "<p id=\"a\" style=\"orphans: 7\"/><p id=\"b\" style=\"orphans: 8\"/>"},
        {"* {}", "<div style=\"orphans: 7\"><p id=\"a\"/></div><div><p id=\"b\"/></div>"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        read_both(f, cases[i].css, cases[i].body);
        if (by_id(f, "a")->orphans != 7 || by_id(f, "b")->orphans == 7)
            fail_msg("%s: a has %d, b has %d", cases[i].css, by_id(f, "a")->orphans,
                     by_id(f, "b")->orphans);
    }
}

/* More ids than the program remembers of a kind of elements. */
static void a_sheet_may_ask_for_many_ids(void **state) {
    struct fixture *f = *state;
    enum { IDS = 70 };
    const char *css = "", *body = "";
    for (int i = 1; i <= IDS; i++) {
        css = arena_printf(f->arena, "%s#p%d { orphans: %d }\n", css, i, i);
        body = arena_printf(f->arena, "%s<p id=\"p%d\"/>", body, i);
    }
    read_both(f, css, body);
    for (int i = 1; i <= IDS; i++)
        assert_int_equal(by_id(f, arena_printf(f->arena, "p%d", i))->orphans, i);
}

/* ---- Drawings' roles ---- */

static void roles_of_drawings(void **state) {
    struct fixture *f = *state;
    read_both(f,
              "figure { color: navy; stroke: currentcolor } .series { stroke: red; stroke-width: 2;"
              "stroke-dasharray: 6 4px; fill: none } .trend .series { stroke-width: 3 }"
              "p.series { stroke: lime } .series:first-child { stroke: lime }",
              "<figure id=\"a\" class=\"trend\">a</figure><figure id=\"b\">b</figure>");
    const struct node *a = node_by_id(f, "a"), *b = node_by_id(f, "b");
    const struct style *series = style_of_role(f->sheet, a, "series");
    assert_colour(series->stroke, 0xFF0000);
    assert_near(series->stroke_width, 3);
    assert_true(series->fill.none);
    assert_int_equal(series->dash_count, 2);
    assert_near(series->dash[0], 6);
    assert_near(series->dash[1], 3);
    assert_near(style_of_role(f->sheet, b, "series")->stroke_width, 2);
    assert_colour(style_of_role(f->sheet, b, "axis")->stroke, 0x000080);
    assert_colour(style_of_role(f->sheet, b, "axis")->fill, 0x000000);
    assert_ptr_equal(style_of_role(f->sheet, a, "series"), series);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STYLE_TEST(page_sizes),
        STYLE_TEST(page_margins),
        STYLE_TEST(a_sheet_without_page_has_an_upright_a4),
        STYLE_TEST(pages_of_a_name_have_what_all_have_and_their_own),
        STYLE_TEST(page_is_a_name_or_that_of_the_parent),
        STYLE_TEST(selectors),
        STYLE_TEST(cascade),
        STYLE_TEST(style_attributes_come_last_but_for_important),
        STYLE_TEST(any_rule_of_the_report_beats_the_built_in_ones),
        STYLE_TEST(later_files_win),
        STYLE_TEST(custom_properties),
        STYLE_TEST(bad_references_are_errors),
        STYLE_TEST(lengths_and_units),
        STYLE_TEST(colours),
        STYLE_TEST(keywords_of_each_property),
        STYLE_TEST(vertical_align_by_a_length),
        STYLE_TEST(breaks),
        STYLE_TEST(sides_of_margin),
        STYLE_TEST(borders),
        STYLE_TEST(font_in_one),
        STYLE_TEST(grids),
        STYLE_TEST(what_is_inherited),
        STYLE_TEST(inherit_takes_the_parents_value),
        STYLE_TEST(font_sizes_multiply_and_rem_does_not),
        STYLE_TEST(line_heights),
        STYLE_TEST(decorations_reach_what_is_inside),
        STYLE_TEST(elements_look_as_browsers_have_them),
        STYLE_TEST(tables_lists_and_what_is_hidden),
        STYLE_TEST(elements_that_differ_in_one_thing_are_told_apart),
        STYLE_TEST(a_sheet_may_ask_for_many_ids),
        STYLE_TEST(roles_of_drawings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
