/* Reads sections of sources.ini, key by key. */
#include "input/source/source.h"

#include "input/settings.h"
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
static const struct word presets[] = {{"none", NULL}, {"dfe", NULL}};
static const struct word_table preset_words = WORD_TABLE(presets);

static const char *const KEYS[] = {
    "files",      "into",      "round",   "sheet",      "encoding",  "delimiter", "header",
    "layout",     "period",    "unit",    "measure",    "role",      "columns",   "value",
    "note",       "indicator", "group",   "comparator", "published", "source",    "where",
    "end",        "numbers",   "markers", "dates",      "rename",    "unknown",   "periods",
    "year_start", "preset",    NULL};

static const char *const PART_KEYS[SOURCE_PARTS] = {
    [PART_PERIOD] = "period",       [PART_UNIT] = "unit",     [PART_MEASURE] = "measure",
    [PART_ROLE] = "role",           [PART_NOTE] = "note",     [PART_COMPARATOR] = "comparator",
    [PART_PUBLISHED] = "published", [PART_SOURCE] = "source", [PART_GROUP] = "group"};

/* Keys that say nothing of what the source's numbers become. */
static const char *const NOT_OF_FACTS[] = {"indicator", "comparator", "published",
                                           "source",    "group",      NULL};
static const char *const NOT_OF_BENCHMARKS[] = {"round", "unit", "measure", "role", "note", NULL};

/* What a section has where it does not say otherwise; its markers are added to those. */
struct preset {
    const char *key, *value;
};
static const struct preset NO_PRESET[] = {{NULL, NULL}};
static const struct preset DFE[] = {
    /* "explore education statistics": https://explore-education-statistics.service.gov.uk */
    {"layout", "measures"}, {"period", "time_period"}, {"columns", "*"}, {"periods", "years"},
    {"unknown", "ignore"},  {"markers", "u = x"},      {NULL, NULL},
};
/* Columns that tell what a row is about, where they stand. */
static const char *const DFE_COLUMNS[] = {"time_period",
                                          "time_identifier",
                                          "geographic_level",
                                          "country_code",
                                          "country_name",
                                          "region_code",
                                          "region_name",
                                          "old_la_code",
                                          "new_la_code",
                                          "la_name",
                                          "pcon_code",
                                          "pcon_name",
                                          "lad_code",
                                          "lad_name",
                                          "ward_code",
                                          "ward_name",
                                          "school_urn",
                                          "school_name",
                                          "trust_id",
                                          "trust_name",
                                          "sponsor_id",
                                          "sponsor_name",
                                          "rsc_region_lead_name"};
static const struct {
    const struct preset *keys;
    struct source_texts no_measures;
} PRESETS[] = {{NO_PRESET, {0}}, {DFE, {DFE_COLUMNS, sizeof DFE_COLUMNS / sizeof *DFE_COLUMNS}}};

/* A section that is being read. */
struct section {
    struct arena *arena;
    struct settings settings;
    struct place head;
    const struct preset *preset;
    bool wrong;
};

static const char *preset_text(const struct section *section, const char *key) {
    for (const struct preset *preset = section->preset; preset->key != NULL; preset++)
        if (strcmp(preset->key, key) == 0)
            return preset->value;
    return "";
}

static const char *text_of(const struct section *section, const char *key) {
    const char *text = settings_text(&section->settings, key);
    return *text != '\0' ? text : preset_text(section, key);
}

/* The key's line, or the section's where it has no such key. */
static struct place place_of(const struct section *section, const char *key) {
    return *settings_text(&section->settings, key) != '\0' ? settings_place(&section->settings, key)
                                                           : section->head;
}

__attribute__((format(printf, 3, 4))) static void say(struct section *section, const char *key,
                                                      const char *format, ...) {
    va_list values;
    va_start(values, format);
    diagnostics_add(section->settings.diagnostics, SEVERITY_ERROR, place_of(section, key), format,
                    values);
    va_end(values);
    section->wrong = true;
}

static int word_of(struct section *section, const char *key, const struct word_table *words,
                   int otherwise) {
    const char *text = text_of(section, key);
    int word = *text == '\0' ? otherwise : words_read(words, text);
    if (word >= 0)
        return word;
    say(section, key, "%s: unknown word “%s”%s; expected %s", key, text,
        words_hint(section->arena, words, text), words_list(section->arena, words));
    return otherwise;
}

static struct source_texts texts_of(const struct section *section, const char *key) {
    const char *list = text_of(section, key), **texts = NULL, *text;
    struct source_texts found = {0};
    if (*list == '\0')
        return found;
    while ((text = source_texts_next(section->arena, &list, ",")) != NULL) {
        if (*text == '\0')
            continue;
        texts = arena_more(section->arena, texts, found.count, sizeof *texts);
        texts[found.count++] = text;
    }
    found.texts = texts;
    return found;
}

/* A column's header, =TEXT, or =name of a month. */
static struct source_field field_of(const struct section *section, const char *key) {
    const char *text = text_of(section, key);
    struct source_field field = {.from = FROM_NOWHERE, .text = "", .place = place_of(section, key)};
    if (*text == '\0')
        return field;
    field.from = FROM_COLUMN;
    field.text = source_texts_plain(section->arena, text + (*text == '='));
    if (*text != '=')
        return field;
    bool is_month = strcmp(key, "period") == 0 || strcmp(key, "published") == 0;
    field.from = is_month && strcasecmp(field.text, "name") == 0 ? FROM_FILE_NAME : FROM_TEXT;
    return field;
}

/* "- = x, * = c": the text is what stands before the last sign of a piece. Those of the section
 * come before those of its preset. */
static void read_markers(struct section *section, struct source *source) {
    const char *list = arena_printf(section->arena, "%s,%s",
                                    settings_text(&section->settings, "markers"),
                                    preset_text(section, "markers")),
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
            say(section, "markers",
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

static void read_round(struct section *section, struct source *source) {
    const char *text = text_of(section, "round");
    if (*text == '\0' || strcasecmp(text, "name") == 0)
        return;
    if (strcasecmp(text, "latest") == 0) {
        source->round_from = ROUND_LATEST;
        return;
    }
    source->round_from = ROUND_MONTH;
    source->round = source_date_period(text, &source->calendar);
    if (source->round == PERIOD_NONE)
        say(section, "round",
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
static void read_header(struct section *section, struct source *source) {
    enum { MOST_LINES = 10 };
    const char *text = text_of(section, "header"), *rest = text;
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
        say(section, "header", "header: “%s” is no line; expected auto, a line such as 3, or 3-4",
            text);
}

/* Of layout rows: count, or sum of COLUMN; else a column. */
static void read_value(struct section *section, struct source *source) {
    static const char sum_of[] = "sum of ";
    const char *text = text_of(section, "value");
    if (source->layout != LAYOUT_ROWS) {
        source->value = source_texts_plain(section->arena, text);
        return;
    }
    if (strncasecmp(text, sum_of, sizeof sum_of - 1) == 0)
        source->value = source_texts_plain(section->arena, text + sizeof sum_of - 1);
    else if (*text != '\0' && strcasecmp(text, "count") != 0)
        say(section, "value", "value: “%s” is nothing to count; expected count, or sum of COLUMN",
            text);
}

static void read_where(struct section *section, struct source *source) {
    const struct source_reading reading = source_reading(source);
    const char *wrong =
        source_where_parse(section->arena, text_of(section, "where"), &reading, &source->where);
    if (wrong != NULL)
        say(section, "where", "where: %s", wrong);
}

static void read_year_start(struct section *section, struct source *source) {
    const char *text = text_of(section, "year_start");
    char *end = NULL;
    if (*text == '\0')
        return;
    long month = strtol(text, &end, 10);
    if (*end != '\0' || month < 1 || month > MONTHS_A_YEAR)
        say(section, "year_start", "year_start: “%s” is no month of the year; expected 1 to 12",
            text);
    else
        source->calendar.year_start = (int)month;
}

static bool is_there(const struct source *source, enum source_part part) {
    return source->parts[part].from != FROM_NOWHERE;
}

static void check_strangers(struct section *section, const char *const *keys, const char *what) {
    for (size_t i = 0; keys[i] != NULL; i++)
        if (*settings_text(&section->settings, keys[i]) != '\0')
            say(section, keys[i], "%s says nothing of %s; take it out", keys[i], what);
}

/* What facts cannot do without. */
static void check_facts(struct section *section, const struct source *source) {
    check_strangers(section, NOT_OF_FACTS,
                    "what becomes facts: it is for sections with into = benchmarks");
    if (source->layout != LAYOUT_MONTHS && !is_there(source, PART_PERIOD))
        say(section, "period",
            "[%s] has no period; expected a column’s header, =2020-10, or =name (the month in the "
            "file’s name)",
            source->name);
    if (source->layout != LAYOUT_MEASURES && !is_there(source, PART_MEASURE))
        say(section, "measure",
            "[%s] has no measure; expected a column’s header, or =NAME of a measure", source->name);
    if (source->layout == LAYOUT_ROWS && is_there(source, PART_NOTE))
        say(section, "note", "[%s] counts cases: their notes are nobody’s; take note out",
            source->name);
}

static void check_benchmarks(struct section *section, const struct source *source) {
    check_strangers(section, NOT_OF_BENCHMARKS, "benchmarks");
    if (source->layout != LAYOUT_LONG && source->layout != LAYOUT_MEASURES)
        say(section, "layout",
            "layout: [%s] is about benchmarks; expected long (a number a row) or measures (an "
            "indicator a column)",
            source->name);
    if (!is_there(source, PART_COMPARATOR))
        say(section, "comparator",
            "[%s] has no comparator; expected a column’s header such as la_name, or =National "
            "average",
            source->name);
    if (!is_there(source, PART_PUBLISHED))
        say(section, "published",
            "[%s] does not say when its numbers were published; expected =2020-11, =name (the "
            "month in the file’s name), or a column’s header",
            source->name);
    if (source->layout == LAYOUT_LONG && !is_there(source, PART_MEASURE))
        say(section, "indicator",
            "[%s] has no indicator; expected a column’s header, or =CODE of indicators.csv",
            source->name);
}

static void check_needs(struct section *section, const struct source *source) {
    if (source->files.count == 0)
        say(section, "files", "[%s] has no files; expected such as files = exports/referrals *.csv",
            source->name);
    if (source->layout == LAYOUT_LONG && *source->value == '\0')
        say(section, "value", "[%s] has no value; expected the header of the column with numbers",
            source->name);
    if (source->into == INTO_BENCHMARKS)
        check_benchmarks(section, source);
    else
        check_facts(section, source);
}

static void read_parts(const struct section *section, struct source *source) {
    for (enum source_part part = PART_PERIOD; part <= PART_GROUP; part++)
        source->parts[part] = field_of(section, PART_KEYS[part]);
    if (source->into == INTO_BENCHMARKS)
        source->parts[PART_MEASURE] = field_of(section, "indicator");
    if (source->layout == LAYOUT_MONTHS)
        source->parts[PART_PERIOD].from = FROM_NOWHERE;
    source->columns = texts_of(section, "columns");
    if (source->columns.count == 1 && strcmp(source->columns.texts[0], "*") == 0)
        source->columns.count = 0;
}

/* A month that stands in sources.ini itself. */
static void check_month(struct section *section, const struct source *source,
                        enum source_part part) {
    const struct source_field *month = &source->parts[part];
    if (month->from == FROM_TEXT &&
        source_date_period(month->text, &source->calendar) == PERIOD_NONE)
        say(section, PART_KEYS[part],
            "%s: “=%s” is no month; expected a column’s header, =2020-10, or =name (the month in "
            "the file’s name)",
            PART_KEYS[part], month->text);
}

static void read_script(struct section *section, struct source *source) {
    source->sheet = source_texts_plain(section->arena, text_of(section, "sheet"));
    source->script.encoding =
        (enum grid_encoding)word_of(section, "encoding", &grid_encoding_words, ENCODING_AUTO);
    source->script.delimiter =
        (enum grid_delimiter)word_of(section, "delimiter", &grid_delimiter_words, DELIMITER_AUTO);
    source->calendar.dates =
        (enum source_dates)word_of(section, "dates", &source_dates_words, DATES_DAY_FIRST);
    source->calendar.years = word_of(section, "periods", &period_words, 0) == 1;
    source->values.numbers =
        (enum source_numbers)word_of(section, "numbers", &source_numbers_words, NUMBERS_PLAIN);
}

static void read_section(struct section *section, struct source *source) {
    source->layout = (enum source_layout)word_of(section, "layout", &layout_words, LAYOUT_LONG);
    source->into = (enum source_into)word_of(section, "into", &into_words, INTO_FACTS);
    source->ignores_unknown = word_of(section, "unknown", &unknown_words, 0) == 1;
    source->files = texts_of(section, "files");
    source->ends = texts_of(section, "end");
    source->rename = source_texts_plain(section->arena, text_of(section, "rename"));
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
        struct section section = {.arena = arena, .head = place, .preset = NO_PRESET};
        struct source source = {
            .name = name, .place = place, .calendar = {.year_start = year_start}};
        if (is_second(&sources, name)) {
            say_second(diagnostics, name, place);
            sources.unread = true; /* the settings of both have become one */
            continue;
        }
        if (!settings_load(&section.settings, arena, diagnostics, path, bytes, length, name,
                           KEYS)) {
            sources.unread = true;
            break;
        }
        int preset = word_of(&section, "preset", &preset_words, 0);
        section.preset = PRESETS[preset].keys;
        source.no_measures = PRESETS[preset].no_measures;
        read_section(&section, &source);
        source.refused = section.wrong;
        read = arena_more(arena, read, sources.count, sizeof *read);
        read[sources.count++] = source;
        sources.sources = read;
    }
    return sources;
}
