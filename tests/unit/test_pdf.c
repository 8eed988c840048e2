/* The PDF as other programs see it: qpdf judges its syntax, poppler's tools read its text, tags,
 * fonts, links and title. The page's layout is printed.h's. */
#include "render/pdf/pdf.h"

#include "base/file.h"
#include "base/utf8.h"
#include "printed.h"
#include "render/css/stylesheet.h"

#include <unistd.h>

static struct arena *arena;
static struct diagnostics *diagnostics;
static struct typefaces *typefaces;
static struct stylesheet *stylesheet;
static char path[] = "/tmp/scorecard-test-XXXXXX";

static int set_up(void **state) {
    (void)state;
    unsetenv("SCORECARD_ICC");
    arena = arena_new();
    diagnostics = diagnostics_new(arena);
    typefaces = typefaces_new(arena, diagnostics);
    const char *names[] = {"print.css"};
    const char *texts[] = {".series { stroke: #12436D; stroke-width: 2pt }\n"
                           ".target { stroke: #801650; stroke-dasharray: 6pt 4pt }\n"
                           ".band { fill: #e8eef3; stroke: none }\n"};
    stylesheet = stylesheet_read(arena, diagnostics, names, texts, 1);
    assert_non_null(stylesheet);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

static const struct pdf_information information = {
    "Contract report \xE2\x80\x93 October <2020>", "Birmingham & Co", "", "", NULL, NULL};

static struct node *read_body(const char *body) {
    struct node *root =
        read_page(arena, diagnostics,
                  arena_printf(arena, "<html lang=\"en-GB\"><body>%s</body></html>", body));
    assert_non_null(root);
    return root;
}

static bool write_layout(const struct node *root, const struct layout *layout, struct buffer *out) {
    struct pdf_information with_profile = information;
    with_profile.profile = pdf_profile_read(arena, diagnostics);
    assert_non_null(with_profile.profile);
    return pdf_write(arena, diagnostics, root, layout, stylesheet, typefaces, &with_profile, out);
}

static void save_file(const struct buffer *out) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(out->data, 1, out->length, file), out->length);
    assert_int_equal(fclose(file), 0);
}

/* Writes the body, a hundred lines a page, to the file at `path`. */
static void write_odd_body(const char *body) {
    struct buffer out = {0};
    const struct node *root = read_body(body);
    assert_true(write_layout(root, print_page(arena, typefaces, root, 100), &out));
    save_file(&out);
    buffer_free(&out);
}

static void write_body(const char *body) {
    write_odd_body(body);
    assert_string_equal(messages(arena, diagnostics), "");
}

/* What a program prints, on stdout and stderr together; it must succeed. FILE is the PDF. */
static const char *output_of(const char *command) {
    const char *before = command;
    struct buffer line = {0}, output = {0};
    for (const char *name; (name = strstr(before, "FILE")) != NULL; before = name + 4) {
        buffer_put(&line, before, (size_t)(name - before));
        buffer_puts(&line, path);
    }
    buffer_printf(&line, "%s 2>&1", before);
    FILE *pipe = popen(line.data, "r");
    assert_non_null(pipe);
    for (int byte; (byte = getc(pipe)) != EOF;)
        buffer_putc(&output, byte != '\0' ? (char)byte : ' ');
    assert_int_equal(pclose(pipe), 0);
    const char *copy = output.data != NULL ? arena_strdup(arena, output.data) : "";
    buffer_free(&line);
    buffer_free(&output);
    return copy;
}

static size_t occurrences(const char *text, const char *part) {
    size_t count = 0;
    while ((text = strstr(text, part)) != NULL) {
        count++;
        text += strlen(part);
    }
    return count;
}

static void the_syntax_is_sound(void **state) {
    (void)state;
    write_body("<h1>a</h1><p>b <a href=\"#\">c</a></p>"
               "<figure data-chart=\"trend\" data-indicator=\"KPI1\"></figure>");
    const char *verdict = output_of("qpdf --check FILE");
    assert_contains(verdict, "PDF Version: 1.7");
    assert_contains(verdict, "No syntax or stream encoding errors found");
}

/* More elements than go into one object stream. */
static void many_objects_are_packed(void **state) {
    (void)state;
    struct buffer body = {0};
    for (int i = 0; i < 1200; i++)
        buffer_printf(&body, "<p>paragraph %d</p>", i);
    write_body(body.data);
    buffer_free(&body);
    assert_contains(output_of("qpdf --check FILE"), "No syntax or stream encoding errors found");
    const char *places = output_of("qpdf --show-xref FILE");
    assert_in_range(occurrences(places, "compressed; stream"), 1200, SIZE_MAX);
    assert_in_range(occurrences(places, "uncompressed; offset"), 1, 40);
    assert_int_equal(occurrences(output_of("pdfinfo -struct FILE"), "\n  P (block)"), 1200);
}

/* Programs look for it without reading the objects (ISO 19005-2, 6.6.2.1). */
static void the_metadata_are_plain(void **state) {
    (void)state;
    write_body("<p>a</p>");
    assert_contains(output_of("grep -a -c '<pdfuaid:part>1</pdfuaid:part>' FILE"), "1\n");
}

static void text_is_extracted_as_it_was_written(void **state) {
    (void)state;
    write_body("<p>\xC2\xA3"
               "1,200 \xE2\x80\x93 \xE2\x89\xA5 95% (a\\b) caf\xC3\xA9</p><p>Tom\xC3\xA1\xC5\xA1"
               "</p>");
    assert_contains(output_of("pdftotext FILE -"),
                    "\xC2\xA3"
                    "1,200 \xE2\x80\x93 \xE2\x89\xA5 95% (a\\b) caf\xC3\xA9\n"
                    "Tom\xC3\xA1\xC5\xA1\n");
    assert_lacks(output_of("pdftotext FILE -"), "rror"); /* of the tables in the font, to stderr */
}

/* Codes 10, 13, 40, 41 and 92 mean something to the syntax of strings, and tables of characters
 * are written in blocks of a hundred. */
static void more_than_a_hundred_characters_survive(void **state) {
    (void)state;
    struct buffer text = {0};
    char character[5];
    for (uint32_t code_point = 0x410; code_point <= 0x44F; code_point++) {
        utf8_encode(code_point, character);
        buffer_puts(&text, character);
    }
    buffer_puts(&text, "\n");
    for (uint32_t code_point = '!'; code_point <= '~'; code_point++)
        if (strchr("&<", (int)code_point) == NULL)
            buffer_putc(&text, (char)code_point);
    const char *upper = strtok(text.data, "\n"), *lower = strtok(NULL, "\n");
    write_body(arena_printf(arena, "<p>%s</p><p>%s</p>", upper, lower));
    assert_contains(output_of("pdftotext FILE -"), arena_printf(arena, "%s\n%s\n", upper, lower));
    buffer_free(&text);
}

static void words_on_different_lines_stay_apart(void **state) {
    (void)state;
    write_body("<p>one<b>two</b>three</p>");
    assert_contains(output_of("pdfinfo -struct-text FILE"), "\"one two three \"");
}

static void a_word_that_goes_on_on_the_next_line_is_one(void **state) {
    (void)state;
    const struct node *root = read_body("<p>twenty-<b>one</b> - <i>and</i></p>");
    struct layout *layout = print_page(arena, typefaces, root, 100);
    layout->pages[0].items[0].goes_on = true;
    struct buffer out = {0};
    assert_true(write_layout(root, layout, &out));
    save_file(&out);
    buffer_free(&out);
    assert_contains(output_of("pdfinfo -struct-text FILE"), "\"twenty-one - and \"");
}

static void words_are_parted_once(void **state) {
    (void)state;
    write_body("<p>one <b>two</b> three</p>");
    assert_contains(output_of("pdfinfo -struct-text FILE"), "\"one two three \"");
}

static void runs_that_touch_are_one_word(void **state) {
    (void)state;
    const struct node *root = read_body("<p>K<b>PI</b></p>");
    struct layout *layout = print_page(arena, typefaces, root, 100);
    struct item *runs = layout->pages[0].items;
    runs[1].x = runs[0].x + runs[0].width;
    runs[1].y = runs[0].y;
    runs[1].baseline = runs[0].baseline;
    struct buffer out = {0};
    assert_true(write_layout(root, layout, &out));
    save_file(&out);
    buffer_free(&out);
    assert_contains(output_of("pdfinfo -struct-text FILE"), "\"KPI \"");
    assert_contains(output_of("pdftotext FILE -"), "KPI\n");
}

static void only_faces_in_use_are_embedded_and_as_subsets(void **state) {
    (void)state;
    write_body("<p>plain</p>");
    const char *fonts = output_of("pdffonts FILE");
    assert_contains(fonts, "AAAAAA+LiberationSans ");
    assert_contains(fonts, "CID TrueType      Custom           yes yes yes");
    assert_lacks(fonts, "Bold");
    write_body("<p>plain <b>bold</b></p>");
    fonts = output_of("pdffonts FILE");
    assert_contains(fonts, "AAAAAB+LiberationSans-Bold ");
    assert_int_equal(occurrences(fonts, "yes yes yes"), 2);
}

/* The picture of a page with that text in the font, as bytes of a portable bitmap. */
static const char *picture_of(struct typeface *typeface, const char *text, size_t *size) {
    const struct node *root = read_body("<p>x</p>");
    struct layout *layout = print_page(arena, typefaces, root, 100);
    layout->pages[0].items[0].text = text;
    layout->pages[0].items[0].typeface = typeface;
    struct buffer out = {0};
    assert_true(write_layout(root, layout, &out));
    save_file(&out);
    buffer_free(&out);
    const char *picture = arena_printf(arena, "%s-1.ppm", path);
    output_of("pdftoppm -r 100 FILE FILE");
    const char *bytes = file_read(arena, diagnostics, picture, size);
    assert_non_null(bytes);
    unlink(picture);
    return bytes;
}

static void assert_pictures_differ(struct typeface *typeface, const char *one, const char *other) {
    size_t size, other_size;
    const char *picture = picture_of(typeface, one, &size);
    const char *other_picture = picture_of(typeface, other, &other_size);
    assert_int_equal(size, other_size);
    assert_true(memcmp(picture, other_picture, size) != 0);
}

static void accents_are_drawn(void **state) {
    (void)state;
    assert_pictures_differ(typefaces_get(typefaces, false, false), "\xC5\xA1", "s");
}

/* š is built from a caron that is itself built from another glyph there; in Liberation Sans
 * nothing is. */
static void accents_of_accents_are_drawn(void **state) {
    (void)state;
    static const char *const families[] = {"DejaVu Sans", NULL};
    struct typeface *dejavu = typefaces_of(typefaces, families, true, false);
    assert_non_null(strstr(dejavu->face->path, "DejaVuSans-Bold"));
    assert_pictures_differ(dejavu, "\xC5\xA1", "s");
}

static void tags_say_what_the_text_is(void **state) {
    (void)state;
    write_body("<h1>Report</h1><table><tr><th scope=\"row\">a</th><td>b</td></tr></table>"
               "<figure data-chart=\"trend\" data-indicator=\"KPI1\"></figure>");
    const char *tags = output_of("pdfinfo -struct-text FILE");
    assert_contains(tags, "H1 (block)\n    \"Report \"");
    assert_contains(tags, "TH:\n         /Scope /Row\n        \"a \"");
    assert_contains(tags, "Figure:\n       /Placement /Block\n       /BBox [50 641 250 742]");
    assert_contains(output_of("qpdf --json FILE"), "\"/Alt\": \"");
}

static void an_element_on_two_pages_is_read_on(void **state) {
    (void)state;
    const struct node *root = read_body("<p>one<b>two</b>three</p>");
    struct buffer out = {0};
    assert_true(write_layout(root, print_page(arena, typefaces, root, 2), &out));
    save_file(&out);
    buffer_free(&out);
    const char *tags = output_of("pdfinfo -struct-text FILE");
    assert_int_equal(occurrences(tags, "P (block)"), 1);
    assert_contains(tags, "one two ");
    assert_contains(tags, "three ");
}

static void a_column_is_read_to_its_end_before_the_one_beside_it(void **state) {
    (void)state;
    const struct node *root = read_body("<p>left</p><p>on</p><p>right</p>");
    struct layout *layout = print_page(arena, typefaces, root, 2);
    struct item *left = layout->pages[0].items, *right = layout->pages[1].items;
    left[1].order = 2; /* "on" has been taken for what stands on the right of page 1 */
    right[0].order = 1;
    struct buffer out = {0};
    assert_true(write_layout(root, layout, &out));
    save_file(&out);
    buffer_free(&out);
    const char *read = output_of("pdfinfo -struct-text FILE");
    assert_true(strstr(read, "left") < strstr(read, "right"));
    assert_true(strstr(read, "right") < strstr(read, "on "));
}

static void artifacts_are_not_read_out(void **state) {
    (void)state;
    const struct node *root = read_body("<p>content</p><p>Page 1 of 1</p>");
    struct layout *layout = print_page(arena, typefaces, root, 100);
    layout->pages[0].items[1].artifact = ARTIFACT_FOOTER;
    struct buffer out = {0};
    assert_true(write_layout(root, layout, &out));
    save_file(&out);
    buffer_free(&out);
    assert_lacks(output_of("pdfinfo -struct-text FILE"), "Page 1");
    assert_contains(output_of("pdftotext FILE -"), "Page 1 of 1");
    assert_contains(output_of("qpdf --qdf --object-streams=disable FILE -"),
                    "/Artifact<</Type/Pagination/Subtype/Footer");
}

static void the_title_is_the_documents(void **state) {
    (void)state;
    write_body("<p>a</p>");
    const char *about = output_of("pdfinfo FILE");
    assert_contains(about, "Title:           Contract report \xE2\x80\x93 October <2020>\n");
    assert_contains(about, "Author:          Birmingham & Co\n");
    assert_contains(about, "Producer:        scorecard\n");
    assert_contains(about, "Tagged:          yes\n");
    assert_lacks(about, "Date");
    const char *xmp = output_of("pdfinfo -meta FILE");
    assert_contains(xmp, "<rdf:li xml:lang=\"x-default\">Contract report \xE2\x80\x93 October "
                         "&lt;2020&gt;</rdf:li>");
    assert_contains(xmp, "<rdf:li>Birmingham &amp; Co</rdf:li>");
    assert_contains(xmp, "<pdfuaid:part>1</pdfuaid:part>");
    assert_contains(xmp, "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    const char *objects = output_of("qpdf --qdf --object-streams=disable FILE -");
    assert_contains(objects, "/DisplayDocTitle true");
    assert_contains(objects, "/Lang (en-GB)");
    assert_contains(objects, "/S /GTS_PDFA1");
}

static void links_lead_where_they_say(void **state) {
    (void)state;
    write_body("<p><a href=\"#kpi\">in</a> <a href=\"values.csv\">data</a> "
               "<a href=\"https://example.org/a?q=\xC3\xA9\" title=\"Example\">out</a> "
               "<a href=\"mailto:a@b.uk\">mail</a></p><h1 id=\"kpi\">KPI</h1>");
    const char *addresses = output_of("pdfinfo -url FILE");
    assert_contains(addresses, " values.csv\n");
    assert_contains(addresses, " https://example.org/a?q=%C3%A9\n");
    assert_contains(addresses, " mailto:a@b.uk\n");
    const char *objects = output_of("qpdf --qdf --object-streams=disable FILE -");
    assert_contains(objects, "/XYZ\n  0\n  721.89001\n  0\n");
    assert_contains(objects, "/Contents (in)");
    assert_contains(objects, "/Contents (Example)");
    assert_int_equal(occurrences(objects, "/Type /OBJR"), 4);
}

static void on_paper_a_link_leads_to_the_other_paper(void **state) {
    (void)state;
    write_body(
        "<p><a href=\"../N1/index.html\" data-paper-href=\"../N1/report.pdf\">North</a></p>");
    const char *addresses = output_of("pdfinfo -url FILE");
    assert_contains(addresses, " ../N1/report.pdf\n");
    assert_null(strstr(addresses, "index.html"));
}

static void a_link_to_what_is_not_printed_is_an_error(void **state) {
    (void)state;
    const struct node *root = read_body("\n<p><a href=\"#kpi\">in</a></p><p id=\"kpi\">x</p>");
    struct layout *layout = print_page(arena, typefaces, root, 100);
    layout->destination_count = 0; /* as of what is for screens */
    struct buffer out = {0};
    assert_false(write_layout(root, layout, &out));
    assert_int_equal(out.length, 0);
    assert_string_equal(messages(arena, diagnostics),
                        "page.html:2: error: the link to \"#kpi\" leads to nothing on paper: "
                        "expected the id of an element that is printed, or a link for screens "
                        "alone (class=\"screen\")\n");
}

static void headings_are_bookmarks(void **state) {
    (void)state;
    write_body("<h1>Report</h1><h2>One</h2><h3>Why \xE2\x80\x93</h3><h4>Deep</h4><h2>Two</h2>");
    const char *outlines = output_of("qpdf --json --json-key=outlines FILE");
    const char *report = strstr(outlines, "\"title\": \"Report\"");
    assert_int_equal(occurrences(outlines, "\"title\""), 4);
    assert_non_null(report);
    const char *one = strstr(outlines, "\"title\": \"One\"");
    assert_non_null(one);
    assert_true(one < report); /* qpdf writes kids before titles */
    assert_contains(outlines, "\"title\": \"Why \xE2\x80\x93\"");
    assert_lacks(outlines, "Deep");
    assert_contains(output_of("qpdf --qdf --object-streams=disable FILE -"),
                    "/PageMode /UseOutlines");
}

static void bookmarks_are_what_is_tagged_as_headings(void **state) {
    (void)state;
    write_odd_body("<h1>Report</h1><h2>\xC2\xA0</h2><h2>One\xEF\xBB\xBF</h2><h3>Deep</h3>");
    const char *outlines = output_of("qpdf --json --json-key=outlines FILE");
    assert_int_equal(occurrences(outlines, "\"title\""), 3);
    assert_contains(outlines, "\"title\": \"One\"");
}

static void links_say_what_their_icons_mean(void **state) {
    (void)state;
    write_body("<p><a href=\"#\"><i data-icon=\"within\"></i></a></p>");
    const char *objects = output_of("qpdf --qdf --object-streams=disable FILE -");
    assert_contains(objects, "/Contents (Within tolerance)");
    assert_contains(objects, "/Alt (Within tolerance)");
}

/* A byte a letter where PDFDocEncoding has all of them, else UTF-16; never what looks like the mark
 * of another encoding. */
static void texts_keep_their_letters(void **state) {
    (void)state;
    static const char *const TEXTS[] = {
        "Children\xE2\x80\x99s \xE2\x80\x93 \xC2\xA3"
        "5 \xE2\x82\xAC \xC5\xA0 (a\\b)",
        "T\xC5\xB7 \xE2\x89\xA5 5",
        "\xC3\xBE\xC3\xBF"
        "ab",
        "\xC3\xAF\xC2\xBB\xC2\xBF"
        "ab",
    };
    for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
        write_body(arena_printf(arena, "<p><a href=\"#\" title=\"%s\">b</a></p>", TEXTS[i]));
        const char *json = output_of("qpdf --json --json-key=qpdf FILE | sed 's/\\\\\\\\/\\\\/g'");
        assert_contains(json, arena_printf(arena, "\"/Contents\": \"u:%s\"", TEXTS[i]));
    }
}

/* PDF/A-2, 6.1.13: 32,767 bytes; as UTF-16, two for each character and for the mark. */
static void texts_that_are_too_long_are_cut(void **state) {
    (void)state;
    char *long_text = arena_alloc(arena, 40001);
    memset(long_text, 'a', 40000);
    write_body(arena_printf(arena, "<h1>t</h1><p><a href=\"#\" title=\"%s\">b</a></p>", long_text));
    const char *objects = output_of("qpdf --json --json-key=qpdf FILE");
    assert_lacks(objects, arena_printf(arena, "u:%.16384s", long_text));
    assert_contains(objects, arena_printf(arena, "u:%.16000s", long_text));
    assert_contains(objects, "a\xE2\x80\xA6\"");
}

static void an_address_that_is_too_long_is_an_error(void **state) {
    (void)state;
    char *long_text = arena_alloc(arena, 40001);
    memset(long_text, 'a', 40000);
    struct buffer out = {0};
    const struct node *root =
        read_body(arena_printf(arena, "<p><a href=\"https://%s\">b</a></p>", long_text));
    assert_false(write_layout(root, print_page(arena, typefaces, root, 100), &out));
    buffer_free(&out);
    assert_string_equal(
        messages(arena, diagnostics),
        "page.html:1: error: the link's address is 40008 bytes long; a PDF can hold "
        "32767\n");
}

static void the_same_layout_gives_the_same_bytes(void **state) {
    (void)state;
    const struct node *root = read_body("<h1>a</h1><p>b <b>c</b> <a href=\"#\">d</a></p>");
    const struct layout *layout = print_page(arena, typefaces, root, 100);
    struct buffer once = {0}, again = {0};
    assert_true(write_layout(root, layout, &once));
    assert_true(write_layout(root, layout, &again));
    assert_int_equal(once.length, again.length);
    assert_memory_equal(once.data, again.data, once.length);
    buffer_free(&once);
    buffer_free(&again);
}

static void other_content_has_another_id(void **state) {
    (void)state;
    write_body("<p>a</p>");
    const char *id = strstr(output_of("qpdf --show-object=trailer FILE"), "/ID");
    write_body("<p>a b</p>");
    const char *other = strstr(output_of("qpdf --show-object=trailer FILE"), "/ID");
    assert_non_null(id);
    assert_non_null(other);
    assert_memory_not_equal(id, other, 40);
}

/* One that is for private use, which no font is asked for. */
static void a_character_without_a_glyph_is_read_by_its_name(void **state) {
    (void)state;
    write_body("<p>a &#xE000; b&#x1F973;</p>");
    assert_contains(output_of("pdftotext FILE -"), "a U+E000 bFACE WITH PARTY HORN AND PARTY HAT");
    assert_string_equal(messages(arena, diagnostics), ""); /* layout has told of it */
}

static void a_missing_profile_is_an_error(void **state) {
    (void)state;
    setenv("SCORECARD_ICC", "/nowhere/sRGB.icc", 1);
    assert_null(pdf_profile_read(arena, diagnostics));
    assert_contains(messages(arena, diagnostics), "/nowhere/sRGB.icc: error: ");
}

static void places_that_are_no_numbers_are_errors(void **state) {
    (void)state;
    const struct node *root =
        read_body("<p>a</p><figure data-chart=\"trend\" data-indicator=\"KPI1\"></figure>");
    struct layout *layout = print_page(arena, typefaces, root, 100);
    layout->pages[0].items[0].baseline = 0.0 / 0.0;
    struct shape *shape = &layout->pages[0].items[1].drawing->shapes[2];
    double *points = arena_array(arena, shape->point_count, 2 * sizeof *points);
    memcpy(points, shape->points, shape->point_count * 2 * sizeof *points);
    points[1] = 1.0 / 0.0;
    shape->points = points;
    struct buffer out = {0};
    assert_false(write_layout(root, layout, &out));
    const char *errors = messages(arena, diagnostics);
    assert_contains(errors, "this is laid out at a place that is no finite number");
    assert_contains(errors, "the chart's series has a coordinate that is no finite number");
}

static void what_the_library_refuses_is_an_error(void **state) {
    (void)state;
    const struct node *root = read_body("<p>a</p>");
    struct layout *layout = print_page(arena, typefaces, root, 100);
    layout->pages[0].width = 1e6;
    struct buffer out = {0};
    assert_false(write_layout(root, layout, &out));
    assert_contains(messages(arena, diagnostics), "the PDF library failed (0x1");
    assert_int_equal(out.length, 0);
}

/* The colour of the pixel at that point of the first page (a pixel a point), as rrggbb. */
static const char *colour_at(size_t x, size_t y) {
    output_of("pdftoppm -r 72 -aa no -aaVector no FILE FILE");
    const char *picture = arena_printf(arena, "%s-1.ppm", path);
    size_t size;
    const char *bytes = file_read(arena, diagnostics, picture, &size);
    unlink(picture);
    size_t width = 0, height = 0;
    assert_int_equal(sscanf(bytes, "P6 %zu %zu", &width, &height), 2);
    const unsigned char *pixel =
        (const unsigned char *)bytes + size - 3 * (width * height - y * width - x);
    return arena_printf(arena, "%02x%02x%02x", pixel[0], pixel[1], pixel[2]);
}

/* printer_chart's shapes, from (50, 40) down: y must not be upside down. */
static void shapes_have_the_colours_of_their_roles(void **state) {
    (void)state;
    write_body("<figure data-chart=\"trend\" data-indicator=\"KPI1\"></figure>");
    assert_string_equal(colour_at(LEFT + 5, TOP + 25), "e8eef3");  /* band */
    assert_string_equal(colour_at(LEFT + 5, TOP + 65), "ffffff");  /* below it */
    assert_string_equal(colour_at(LEFT + 75, TOP + 40), "12436d"); /* series */
    assert_string_equal(colour_at(LEFT + 2, TOP + 50), "801650");  /* target, a dash */
    assert_string_equal(colour_at(LEFT + 8, TOP + 50), "e8eef3");  /* target, a gap */
    assert_string_equal(colour_at(LEFT + 100, TOP + 55),
                        "e8eef3"); /* under the series: not filled */
}

static void rectangles_are_where_layout_puts_them(void **state) {
    (void)state;
    const struct node *root = read_body("<p>a</p>");
    struct layout *layout = print_page(arena, typefaces, root, 100);
    struct item *item = &layout->pages[0].items[0];
    *item = (struct item){.kind = ITEM_RECTANGLE,
                          .artifact = ARTIFACT_LAYOUT,
                          .node = item->node,
                          .x = 100,
                          .y = 200,
                          .width = 30,
                          .height = 20,
                          .colour = {1, 0, 0, false}};
    struct buffer out = {0};
    assert_true(write_layout(root, layout, &out));
    save_file(&out);
    buffer_free(&out);
    assert_string_equal(colour_at(102, 202), "ff0000");
    assert_string_equal(colour_at(127, 217), "ff0000");
    assert_string_equal(colour_at(102, 198), "ffffff");
    assert_string_equal(colour_at(132, 202), "ffffff");
}

static int make_file(void **state) {
    (void)state;
    int descriptor = mkstemp(path);
    return descriptor < 0 ? -1 : close(descriptor);
}

static int remove_file(void **state) {
    (void)state;
    return unlink(path);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(the_syntax_is_sound),
        TEST(many_objects_are_packed),
        TEST(the_metadata_are_plain),
        TEST(text_is_extracted_as_it_was_written),
        TEST(more_than_a_hundred_characters_survive),
        TEST(words_on_different_lines_stay_apart),
        TEST(a_word_that_goes_on_on_the_next_line_is_one),
        TEST(words_are_parted_once),
        TEST(runs_that_touch_are_one_word),
        TEST(only_faces_in_use_are_embedded_and_as_subsets),
        TEST(accents_are_drawn),
        TEST(accents_of_accents_are_drawn),
        TEST(shapes_have_the_colours_of_their_roles),
        TEST(rectangles_are_where_layout_puts_them),
        TEST(tags_say_what_the_text_is),
        TEST(an_element_on_two_pages_is_read_on),
        TEST(a_column_is_read_to_its_end_before_the_one_beside_it),
        TEST(artifacts_are_not_read_out),
        TEST(the_title_is_the_documents),
        TEST(links_lead_where_they_say),
        TEST(on_paper_a_link_leads_to_the_other_paper),
        TEST(a_link_to_what_is_not_printed_is_an_error),
        TEST(headings_are_bookmarks),
        TEST(bookmarks_are_what_is_tagged_as_headings),
        TEST(links_say_what_their_icons_mean),
        TEST(texts_keep_their_letters),
        TEST(texts_that_are_too_long_are_cut),
        TEST(an_address_that_is_too_long_is_an_error),
        TEST(the_same_layout_gives_the_same_bytes),
        TEST(other_content_has_another_id),
        TEST(a_character_without_a_glyph_is_read_by_its_name),
        TEST(a_missing_profile_is_an_error),
        TEST(places_that_are_no_numbers_are_errors),
        TEST(what_the_library_refuses_is_an_error),
    };
    return cmocka_run_group_tests(tests, make_file, remove_file);
}
