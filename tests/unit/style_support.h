/* What the tests of print.css share: a sheet, a page under it, and its elements' styles. */
#ifndef UNIT_STYLE_SUPPORT_H
#define UNIT_STYLE_SUPPORT_H

#include "render/css/stylesheet.h"
#include "template_support.h"

struct fixture {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct stylesheet *sheet; /* of the last `page` or `sheet` */
    struct node *root;
};

static inline int setup(void **state) {
    struct arena *arena = arena_new();
    struct fixture *fixture = arena_alloc(arena, sizeof *fixture);
    *fixture = (struct fixture){arena, diagnostics_new(arena), NULL, NULL};
    *state = fixture;
    return 0;
}

static inline int teardown(void **state) {
    arena_free(((struct fixture *)*state)->arena);
    return 0;
}

static inline void read_sheet(struct fixture *fixture, const char *css) {
    const char *name = "print.css";
    fixture->sheet = stylesheet_read(fixture->arena, fixture->diagnostics, &name, &css, 1);
}

/* A page with the body, under the sheet, which must be without errors. */
static inline void read_both(struct fixture *fixture, const char *css, const char *body) {
    read_sheet(fixture, css);
    if (fixture->sheet == NULL)
        fail_msg("%s", messages(fixture->arena, fixture->diagnostics));
    fixture->root = read_page(fixture->arena, fixture->diagnostics,
                              arena_printf(fixture->arena,
                                           "<html><head><title>t</title></head>\n<body>%s</body>"
                                           "</html>",
                                           body));
    assert_non_null(fixture->root);
}

static inline const struct node *node_by_id(const struct fixture *fixture, const char *id) {
    for (const struct node *n = fixture->root; n != NULL; n = node_following(n, fixture->root)) {
        const char *value = n->kind == NODE_ELEMENT ? node_attribute(n, ATTRIBUTE_ID) : NULL;
        if (value != NULL && strcmp(value, id) == 0)
            return n;
    }
    fail_msg("no element with id %s", id);
    return NULL;
}

static inline const struct style *by_id(const struct fixture *fixture, const char *id) {
    return style_of(fixture->sheet, node_by_id(fixture, id));
}

static inline const struct style *by_name(const struct fixture *fixture, const char *name) {
    const struct node *node = node_find(fixture->root, page_element(name));
    assert_non_null(node);
    return style_of(fixture->sheet, node);
}

/* The style of <p id="p"> in a body of 10pt under the declarations. */
static inline const struct style *declared(struct fixture *fixture, const char *declarations) {
    read_both(fixture,
              arena_printf(fixture->arena, "body { font-size: 10pt } p { %s }", declarations),
              "<p id=\"p\">text</p>");
    return by_id(fixture, "p");
}

static inline void assert_near(double found, double expected) {
    if (!(found > expected - 0.001 && found < expected + 0.001))
        fail_msg("found %f, expected %f", found, expected);
}

static inline void assert_points(struct length length, double expected) {
    assert_int_equal(length.kind, LENGTH_POINTS);
    assert_near(length.value, expected);
}

static inline void assert_colour(struct colour colour, unsigned rgb) {
    assert_false(colour.none);
    assert_near(colour.red * 255, rgb >> 16 & 0xFF);
    assert_near(colour.green * 255, rgb >> 8 & 0xFF);
    assert_near(colour.blue * 255, rgb & 0xFF);
}

/* The sheet is refused, and this is said about it. */
static inline void assert_refused(struct fixture *fixture, const char *css, const char *message) {
    read_sheet(fixture, css);
    const char *said = messages(fixture->arena, fixture->diagnostics);
    if (fixture->sheet != NULL)
        fail_msg("accepted: %s", css);
    assert_contains(said, message);
}

/* Each test has a fixture of its own. */
#define STYLE_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

#endif
