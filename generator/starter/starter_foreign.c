/* Takes exports of other systems by the section that inspect writes for them. */
#include "starter/starter_export.h"

#include "base/buffer.h"
#include "input/inspect/inspect_file.h"
#include "input/source/source_rows.h"
#include "model/code.h"
#include "starter/starter_name.h"

#include <stdint.h>
#include <string.h>

/* A file that is read by its section. */
struct foreign {
    struct starter_found *found;
    struct source_table *table;
};

static void rename_once(struct starter_found *found, const char *column, const char *from,
                        const char *to) {
    for (size_t i = 0; i < found->rename_count; i++)
        if (strcmp(found->renames[i].column, column) == 0 &&
            strcmp(found->renames[i].from, from) == 0)
            return;
    found->renames =
        arena_more(found->arena, found->renames, found->rename_count, sizeof *found->renames);
    found->renames[found->rename_count++] =
        (struct starter_rename){column, arena_strdup(found->arena, from), to};
}

static size_t unit_named(const struct starter_found *found, const char *name) {
    for (size_t i = 0; i < found->unit_count; i++)
        if (strcmp(found->units[i].name, name) == 0 ||
            code_is_same_file(found->units[i].code, name))
            return i;
    return SIZE_MAX;
}

static bool is_code_free(const struct starter_found *found, const char *code) {
    for (size_t i = 0; i < found->unit_count; i++)
        if (code_is_same_file(found->units[i].code, code))
            return false;
    return true;
}

/* “North team” becomes NORTH-TEAM, by a row of the file of other names. */
static size_t unit_of(struct foreign *foreign, const char *text) {
    struct starter_found *found = foreign->found;
    if (text == NULL)
        return SIZE_MAX;
    size_t unit = unit_named(found, text);
    if (unit == SIZE_MAX) {
        const char *code =
            code_fault_of(text) == CODE_FINE ? text : starter_name_code(found->arena, text);
        const char *first = code;
        for (int i = 2; !is_code_free(found, code); i++)
            code = arena_printf(found->arena, "%s-%d", first, i);
        unit = starter_found_unit(found, code, text);
    }
    if (strcmp(found->units[unit].code, text) != 0)
        rename_once(found, "unit", text, found->units[unit].code);
    return unit;
}

/* A name with a sign that adds measures up has a comma in its place. */
static const char *measure_name(struct foreign *foreign, const char *column, const char *text) {
    if (starter_name_is_measure(text))
        return text;
    struct buffer name = {0};
    for (const char *at = text; *at != '\0'; at++)
        if (strncmp(at, " - ", 3) == 0 || strncmp(at, " + ", 3) == 0) {
            buffer_puts(&name, ", ");
            at += 2;
        } else {
            buffer_putc(&name, *at);
        }
    const char *result = arena_strdup(foreign->found->arena, name.data);
    buffer_free(&name);
    rename_once(foreign->found, column, text, result);
    return result;
}

static void take_number(void *context, const struct source_number *number) {
    struct foreign *foreign = context;
    const char *role = number->parts[PART_ROLE], *measure = number->parts[PART_MEASURE];
    if (measure == NULL || *measure == '\0' || (role != NULL && *role == '\0'))
        return;
    struct source_value value = source_rows_value(foreign->table, number);
    role = role == NULL ? NULL : measure_name(foreign, "role", role);
    size_t named =
        starter_found_measure(foreign->found, role, measure_name(foreign, "measure", measure));
    starter_found_add(foreign->found, named, unit_of(foreign, number->parts[PART_UNIT]),
                      number->period, value.text);
}

static const char *why_not(struct arena *arena, const struct inspection *inspection) {
    if (inspection->grid == NULL || inspection->column_count == 0)
        return "there is no table in it that can be made out";
    if (inspection->layout == LAYOUT_ROWS)
        return "its rows are cases, of which only you know what counts";
    if (inspection->left > 0)
        return arena_printf(arena, "there %s %zu thing%s about it that only you know",
                            inspection->left == 1 ? "is" : "are", inspection->left,
                            inspection->left == 1 ? "" : "s");
    if (inspection->wrong > 0 || inspection->read == 0)
        return "not all of it can be read";
    return NULL;
}

/* Of a further month of the same file there is one already. False where that reads it otherwise. */
static bool put_section(struct starter_found *found, const struct inspection *inspection) {
    for (size_t i = 0; i < found->section_count; i++)
        if (strcmp(found->sections[i].name, inspection->section_name) == 0)
            return strcmp(found->sections[i].text, inspection->section) == 0;
    found->sections =
        arena_more(found->arena, found->sections, found->section_count, sizeof *found->sections);
    found->sections[found->section_count++] =
        (struct starter_section){inspection->section_name, inspection->section};
    return true;
}

static void read_numbers(struct foreign *foreign, const struct inspection *inspection) {
    struct starter_found *found = foreign->found;
    struct diagnostics *unsaid = diagnostics_unsaid(found->arena, found->diagnostics);
    struct sources sources = sources_read(found->arena, unsaid, "sources.ini", inspection->section,
                                          strlen(inspection->section), STARTER_YEAR_START);
    struct source_table table;
    if (sources.count != 1 ||
        !source_table_find(&table, found->arena, unsaid, &sources.sources[0], inspection->grid))
        return;
    foreign->table = &table;
    source_rows_read(&table, strrchr(inspection->name, '/') + 1, take_number, foreign);
}

bool starter_foreign_take(struct starter_found *found, const struct starter_export *export,
                          const char **why) {
    struct inspect_known known = inspect_known_of(found->arena, NULL);
    const char *dot = strrchr(export->name, '.');
    size_t stem = dot == NULL ? strlen(export->name) : (size_t)(dot - export->name);
    const char *path = starter_found_path(
        found, arena_printf(found->arena, "exports/%.*s", (int)stem, export->name),
        export->name + stem);
    struct inspect_request request = {
        .path = export->path, .name = path, .bytes = export->bytes, .length = export->length};
    const struct inspection *inspection = inspect_file(
        found->arena, diagnostics_unsaid(found->arena, found->diagnostics), &known, &request);
    *why = why_not(found->arena, inspection);
    if (*why == NULL && !put_section(found, inspection))
        *why = arena_printf(
            found->arena, "by its name it is a further month of [%s], but it is written otherwise",
            inspection->section_name);
    if (*why != NULL)
        return false;
    read_numbers(&(struct foreign){.found = found}, inspection);
    starter_found_add_file(found, path, export->bytes, export->length);
    return true;
}
