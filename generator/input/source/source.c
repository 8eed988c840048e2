/* Reads sections of sources.ini, key by key. */
#include "input/source/source.h"

#include "input/source/source_section.h"
#include "input/source/source_texts.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct word layouts[] = {
    [LAYOUT_LONG] = {"long", "a number a row"},
    [LAYOUT_MEASURES] = {"measures", "a measure a column"},
    [LAYOUT_MONTHS] = {"months", "a month a column"},
    [LAYOUT_ROWS] = {"rows", "a row is a case"},
};
static const struct word_table layout_words = WORD_TABLE(layouts);

static const struct word intos[] = {
    [INTO_FACTS] = {"facts", NULL}, [INTO_BENCHMARKS] = {"benchmarks", NULL}};
static const struct word_table into_words = WORD_TABLE(intos);
static const struct word unknowns[] = {{"error", NULL}, {"ignore", NULL}};
static const struct word_table unknown_words = WORD_TABLE(unknowns);
static const struct word periods[] = {{"months", NULL}, {"years", NULL}};
static const struct word_table period_words = WORD_TABLE(periods);
static const char *const PART_KEYS[SOURCE_PARTS] = {
    [PART_PERIOD] = "period",       [PART_UNIT] = "unit",     [PART_MEASURE] = "measure",
    [PART_ROLE] = "role",           [PART_NOTE] = "note",     [PART_COMPARATOR] = "comparator",
    [PART_PUBLISHED] = "published", [PART_SOURCE] = "source", [PART_GROUP] = "group"};

/* Keys that say nothing of what the source's numbers become. */
static const char *const NOT_OF_FACTS[] = {"indicator", "comparator", "published",
                                           "source",    "group",      NULL};
static const char *const NOT_OF_BENCHMARKS[] = {"round", "unit", "measure", "role", "note", NULL};

/* Keys that say nothing of a layout. */
static const char *const NOT_OF_LAYOUTS[][4] = {
    [LAYOUT_LONG] = {"columns", NULL},
    [LAYOUT_MEASURES] = {"measure", "value", NULL},
    [LAYOUT_MONTHS] = {"period", "value", "columns", NULL},
    [LAYOUT_ROWS] = {"columns", NULL},
};

/* "- = x, * = c": the text is what stands before the last sign of a piece. Those of the section
 * come before those of its preset. */
static void read_markers(struct source_section *section, struct source *source) {
    const char *list = arena_printf(section->arena, "%s,%s",
                                    settings_text(&section->settings, "markers"),
                                    source_section_preset(section, "markers")),
               *piece;
    struct source_marker *markers = NULL;
    size_t *count = &source->values.marker_count;
    while ((piece = source_texts_piece(section->arena, &list, ",")) != NULL) {
        const char *sign = strrchr(piece, '=');
        struct source_marker marker = {.marker = MARKER_NO};
        if (*piece == '\0')
            continue;
        if (sign == NULL ||
            !marker_read(source_texts_plain(section->arena, sign + 1), &marker.marker)) {
            source_section_say(
                section, "markers",
                "markers: “%s” says no marker; expected such as - = x, * = c, n/a = z", piece);
            continue;
        }
        marker.text = source_texts_plain(
            section->arena, arena_strndup(section->arena, piece, (size_t)(sign - piece)));
        markers = arena_more(section->arena, markers, *count, sizeof *markers);
        markers[(*count)++] = marker;
    }
    source->values.markers = markers;
}

static void read_round(struct source_section *section, struct source *source) {
    const char *text = source_section_text(section, "round");
    if (*text == '\0' || strcasecmp(text, "name") == 0)
        return;
    if (strcasecmp(text, "latest") == 0) {
        source->round_from = ROUND_LATEST;
        return;
    }
    source->round_from = ROUND_MONTH;
    source->round = source_date_period(text, &source->calendar);
    if (source->round == PERIOD_NONE)
        source_section_say(
            section, "round",
            "round: “%s” is no month; expected name (the month in the file’s name), latest (the "
            "latest month that the file is about), or a month such as 2020-10",
            text);
}

/* A line's number, behind which the text goes on; 0: none. */
static size_t read_line(const char **text) {
    char *end;
    if (**text < '1' || **text > '9')
        return 0;
    size_t line = strtoul(*text, &end, 10);
    *text = end;
    return line;
}

/* auto, 3 or 3-4. */
static void read_header(struct source_section *section, struct source *source) {
    enum { MOST_LINES = 10 };
    const char *text = source_section_text(section, "header"), *rest = text;
    if (*text == '\0' || strcasecmp(text, "auto") == 0)
        return;
    struct source_header *header = &source->header;
    header->first = header->last = read_line(&rest);
    rest += strspn(rest, " ");
    if (*rest == '-') {
        rest += 1 + strspn(rest + 1, " ");
        header->last = read_line(&rest);
    }
    if (*rest != '\0' || header->first == 0 || header->last < header->first ||
        header->last - header->first >= MOST_LINES)
        source_section_say(section, "header",
                           "header: “%s” is no line; expected auto, a line such as 3, or 3-4",
                           text);
}

/* Of layout rows: count, or sum of COLUMN; else a column. */
static void read_value(struct source_section *section, struct source *source) {
    static const char sum_of[] = "sum of ";
    const char *text = source_section_text(section, "value");
    if (source->layout != LAYOUT_ROWS) {
        source->value = source_texts_plain(section->arena, text);
        return;
    }
    if (strncasecmp(text, sum_of, sizeof sum_of - 1) == 0)
        source->value = source_texts_plain(section->arena, text + sizeof sum_of - 1);
    else if (*text != '\0' && strcasecmp(text, "count") != 0)
        source_section_say(section, "value",
                           "value: “%s” is nothing to count; expected count, or sum of COLUMN",
                           text);
}

static void read_where(struct source_section *section, struct source *source) {
    const struct source_reading reading = source_reading(source);
    const char *wrong = source_where_parse(section->arena, source_section_text(section, "where"),
                                           &reading, &source->where);
    if (wrong != NULL)
        source_section_say(section, "where", "where: %s", wrong);
}

static void read_year_start(struct source_section *section, struct source *source) {
    const char *text = source_section_text(section, "year_start");
    char *end = NULL;
    if (*text == '\0')
        return;
    long month = strtol(text, &end, 10);
    if (*end != '\0' || month < 1 || month > MONTHS_A_YEAR)
        source_section_say(section, "year_start",
                           "year_start: “%s” is no month of the year; expected 1 to 12", text);
    else
        source->calendar.year_start = (int)month;
}

static bool is_there(const struct source *source, enum source_part part) {
    return source->parts[part].from != FROM_NOWHERE;
}

static void check_strangers(struct source_section *section, const char *const *keys,
                            const char *what) {
    for (size_t i = 0; keys[i] != NULL; i++)
        if (*settings_text(&section->settings, keys[i]) != '\0')
            source_section_say(section, keys[i], "%s says nothing of %s; take it out", keys[i],
                               what);
}

static void check_layout(struct source_section *section, const struct source *source) {
    const char *const *keys = NOT_OF_LAYOUTS[source->layout];
    for (size_t i = 0; keys[i] != NULL; i++)
        if (*settings_text(&section->settings, keys[i]) != '\0')
            source_section_say(section, keys[i], "%s: layout %s has no %s; take it out", keys[i],
                               words_code(&layout_words, source->layout), keys[i]);
}

/* What facts cannot do without. */
static void check_facts(struct source_section *section, const struct source *source) {
    check_strangers(section, NOT_OF_FACTS,
                    "what becomes facts: it is for sections with into = benchmarks");
    check_layout(section, source);
    if (source->layout != LAYOUT_MONTHS && !is_there(source, PART_PERIOD))
        source_section_say(
            section, "period",
            "[%s] has no period; expected a column’s header, =2020-10, or =name (the month in the "
            "file’s name)",
            source->name);
    if (source->layout != LAYOUT_MEASURES && !is_there(source, PART_MEASURE))
        source_section_say(section, "measure",
                           "[%s] has no measure; expected a column’s header, or =NAME of a measure",
                           source->name);
    if (source->layout == LAYOUT_ROWS && is_there(source, PART_NOTE))
        source_section_say(section, "note",
                           "[%s] counts cases: their notes are nobody’s; take note out",
                           source->name);
}

static void check_benchmarks(struct source_section *section, const struct source *source) {
    check_strangers(section, NOT_OF_BENCHMARKS, "benchmarks");
    if (source->layout != LAYOUT_LONG && source->layout != LAYOUT_MEASURES)
        source_section_say(
            section, "layout",
            "layout: [%s] is about benchmarks; expected long (a number a row) or measures (an "
            "indicator a column)",
            source->name);
    if (!is_there(source, PART_COMPARATOR))
        source_section_say(
            section, "comparator",
            "[%s] has no comparator; expected a column’s header such as la_name, or =National "
            "average",
            source->name);
    if (!is_there(source, PART_PUBLISHED))
        source_section_say(
            section, "published",
            "[%s] does not say when its numbers were published; expected =2020-11, =name (the "
            "month in the file’s name), or a column’s header",
            source->name);
    if (source->layout == LAYOUT_LONG && !is_there(source, PART_MEASURE))
        source_section_say(
            section, "indicator",
            "[%s] has no indicator; expected a column’s header, or =CODE of indicators.csv",
            source->name);
}

static void check_needs(struct source_section *section, const struct source *source) {
    if (source->files.count == 0)
        source_section_say(section, "files",
                           "[%s] has no files; expected such as files = exports/referrals *.csv",
                           source->name);
    if (source->layout == LAYOUT_LONG && *source->value == '\0')
        source_section_say(section, "value",
                           "[%s] has no value; expected the header of the column with numbers",
                           source->name);
    if (source->into == INTO_BENCHMARKS)
        check_benchmarks(section, source);
    else
        check_facts(section, source);
}

static void read_parts(const struct source_section *section, struct source *source) {
    for (enum source_part part = PART_PERIOD; part <= PART_GROUP; part++)
        source->parts[part] = source_section_field(section, PART_KEYS[part]);
    if (source->into == INTO_BENCHMARKS)
        source->parts[PART_MEASURE] = source_section_field(section, "indicator");
    if (source->layout == LAYOUT_MONTHS)
        source->parts[PART_PERIOD].from = FROM_NOWHERE;
    source->columns = source_section_texts(section, "columns");
    if (source->columns.count == 1 && strcmp(source->columns.texts[0], "*") == 0)
        source->columns.count = 0;
}

/* A month that stands in sources.ini itself. */
static void check_month(struct source_section *section, const struct source *source,
                        enum source_part part) {
    const struct source_field *month = &source->parts[part];
    if (month->from == FROM_TEXT &&
        source_date_period(month->text, &source->calendar) == PERIOD_NONE)
        source_section_say(
            section, PART_KEYS[part],
            "%s: “=%s” is no month; expected a column’s header, =2020-10, or =name (the month in "
            "the file’s name)",
            PART_KEYS[part], month->text);
}

static void read_script(struct source_section *section, struct source *source) {
    source->sheet = source_texts_plain(section->arena, source_section_text(section, "sheet"));
    source->script.encoding = (enum grid_encoding)source_section_word(
        section, "encoding", &grid_encoding_words, ENCODING_AUTO);
    source->script.delimiter = (enum grid_delimiter)source_section_word(
        section, "delimiter", &grid_delimiter_words, DELIMITER_AUTO);
    source->calendar.dates = (enum source_dates)source_section_word(
        section, "dates", &source_dates_words, DATES_DAY_FIRST);
    source->calendar.years = source_section_word(section, "periods", &period_words, 0) == 1;
    source->values.numbers = (enum source_numbers)source_section_word(
        section, "numbers", &source_numbers_words, NUMBERS_PLAIN);
}

static void read_section(struct source_section *section, struct source *source) {
    source->layout =
        (enum source_layout)source_section_word(section, "layout", &layout_words, LAYOUT_LONG);
    source->into = (enum source_into)source_section_word(section, "into", &into_words, INTO_FACTS);
    source->ignores_unknown = source_section_word(section, "unknown", &unknown_words, 0) == 1;
    source->files = source_section_texts(section, "files");
    source->ends = source_section_texts(section, "end");
    source->rename = source_texts_plain(section->arena, source_section_text(section, "rename"));
    read_year_start(section, source);
    read_script(section, source);
    read_round(section, source);
    read_header(section, source);
    read_parts(section, source);
    if (source->into == INTO_FACTS)
        check_month(section, source, PART_PERIOD);
    check_month(section, source, PART_PUBLISHED);
    read_value(section, source);
    read_markers(section, source);
    read_where(section, source);
    check_needs(section, source);
}

static bool is_second(const struct sources *sources, const char *name) {
    for (size_t i = 0; i < sources->count; i++)
        if (strcasecmp(sources->sources[i].name, name) == 0)
            return true;
    return false;
}

static void say_second(struct diagnostics *diagnostics, const char *name, struct place place) {
    diagnose(diagnostics, SEVERITY_ERROR, place, "a second section [%s]; expected each name once",
             name);
}

/* Settings that stand before there is a section belong to none. */
static void check_before_sections(struct diagnostics *diagnostics, const char *path,
                                  const char *bytes) {
    size_t line = settings_before_sections(bytes);
    if (line > 0)
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = path, .line = line},
                 "a setting that stands in no section; expected [NAME] of a source above it");
}

struct source_reading source_reading(const struct source *source) {
    return (struct source_reading){&source->calendar, &source->values};
}

bool source_hides_cells(const struct source *source) {
    return source->layout == LAYOUT_ROWS;
}

struct sources sources_read(struct arena *arena, struct diagnostics *diagnostics, const char *path,
                            const char *bytes, size_t length, int year_start) {
    struct sources sources = {.unread = !diagnose_text(diagnostics, path, bytes, length)};
    struct source *read = NULL;
    const char *rest = bytes, *name;
    size_t line = 0;
    if (sources.unread)
        return sources;
    check_before_sections(diagnostics, path, bytes);
    while ((name = settings_next_section(arena, &rest, &line)) != NULL) {
        struct place place = {.file = path, .line = line};
        struct source_section section = {.head = place};
        struct source source = {
            .name = name, .place = place, .calendar = {.year_start = year_start}};
        if (is_second(&sources, name)) {
            say_second(diagnostics, name, place);
            sources.unread = true; /* the settings of both have become one */
            continue;
        }
        if (!source_section_load(&section, arena, diagnostics, path, bytes, length, name)) {
            sources.unread = true;
            break;
        }
        source.no_measures = source_section_take_preset(&section);
        read_section(&section, &source);
        source.refused = section.wrong;
        read = arena_more(arena, read, sources.count, sizeof *read);
        read[sources.count++] = source;
        sources.sources = read;
    }
    return sources;
}
