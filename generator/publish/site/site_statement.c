/* Makes what the accessibility statement says. */
#include "publish/site/site_statement.h"

#include "base/file.h"
#include "base/inside.h"
#include "input/table.h"
#include "publish/site/site_state.h"
#include "report/view/view_put.h"

#include <errno.h>
#include <limits.h>
#include <string.h>

enum reason { NON_COMPLIANCE, DISPROPORTIONATE_BURDEN, OUT_OF_SCOPE, REASONS };

static const struct word REASON_WORDS[] = {
    [NON_COMPLIANCE] = {"non-compliance", NULL},
    [DISPROPORTIONATE_BURDEN] = {"disproportionate-burden", NULL},
    [OUT_OF_SCOPE] = {"out-of-scope", NULL},
};
static const struct word_table reason_words = WORD_TABLE(REASON_WORDS);

enum compliance { FULLY, PARTIALLY, NOT };

static const struct word COMPLIANCE_WORDS[] = {
    [FULLY] = {"fully", NULL}, [PARTIALLY] = {"partially", NULL}, [NOT] = {"not", NULL}};
static const struct word_table compliance_words = WORD_TABLE(COMPLIANCE_WORDS);

enum { CONTENT, PROBLEM, REASON, CRITERION, UNTIL, ALTERNATIVE, COLUMNS };

static const struct column STATEMENT_COLUMNS[COLUMNS] = {
    [CONTENT] = {"content", true}, [PROBLEM] = {"problem", true},
    [REASON] = {"reason", true},   [CRITERION] = {"criterion", false},
    [UNTIL] = {"until", false},    [ALTERNATIVE] = {"alternative", false},
};

struct statement {
    struct value_list *lists[REASONS];
};

static void need(const struct table_row *row, size_t column, const char *expected) {
    if (*table_cell(row, column) == '\0')
        diagnose(row->table->diagnostics, SEVERITY_ERROR, table_place(row, column),
                 "column %s: the cell is empty; expected %s", STATEMENT_COLUMNS[column].name,
                 expected);
}

static void read_row(void *context, const struct table_row *row) {
    struct statement *statement = context;
    int reason = table_word(row, REASON, &reason_words);
    need(row, CONTENT, "what is not accessible, such as “Reports before 2020”");
    need(row, PROBLEM, "what is wrong with it, and for whom");
    need(row, REASON, words_list(row->table->arena, &reason_words));
    if (reason == NON_COMPLIANCE && *table_cell(row, UNTIL) == '\0')
        diagnose(row->table->diagnostics, SEVERITY_WARNING, table_place(row, UNTIL),
                 "column until: the statement does not say by when this will be put right; "
                 "expected a time such as “March 2027”");
    if (reason < 0)
        return;
    struct value_object *item = value_add_object(statement->lists[reason]);
    for (size_t column = 0; column < COLUMNS; column++)
        if (column != REASON)
            value_put_text(item, STATEMENT_COLUMNS[column].name, table_text(row, column));
}

/* NULL where the authority has no such file; an error where it has one that cannot be read. */
static const char *read_file(struct site *site, const char *path, size_t *length) {
    if (site->theme.parts == NULL ||
        !inside_stays(site->arena, site->diagnostics, site->request->data,
                      "texts/site/accessibility.csv"))
        return NULL;
    const char *bytes = file_read(site->arena, site->diagnostics, path, length);
    if (bytes == NULL && errno != ENOENT && errno != ENOTDIR)
        diagnose(site->diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                 "the file cannot be read: %s", strerror(errno));
    return bytes;
}

static void read_rows(struct site *site, struct statement *statement) {
    const char *path = arena_printf(site->arena, "%s/accessibility.csv", site->theme.parts);
    size_t length;
    const char *bytes = read_file(site, path, &length);
    struct table table = {.arena = site->arena,
                          .diagnostics = site->diagnostics,
                          .columns = STATEMENT_COLUMNS,
                          .column_count = COLUMNS};
    if (bytes != NULL)
        table_read(&table, (struct place){.file = path}, bytes, length, read_row, statement);
}

static bool is_tested(const struct site *site) {
    return *site->theme.texts[SITE_TESTED] != '\0';
}

static enum compliance found_compliance(const struct site *site,
                                        const struct statement *statement) {
    bool listed = statement->lists[NON_COMPLIANCE]->count > 0 ||
                  statement->lists[DISPROPORTIONATE_BURDEN]->count > 0;
    return listed || !is_tested(site) ? PARTIALLY : FULLY;
}

/* What the authority says of itself, unless that is more than what it lists. */
static enum compliance said_compliance(struct site *site, enum compliance found) {
    const char *said = site->theme.texts[SITE_COMPLIANCE];
    int compliance = words_read(&compliance_words, said);
    if (*said != '\0' && compliance < 0)
        diagnose(site->diagnostics, SEVERITY_ERROR, site->theme.compliance_place,
                 "compliance: unknown word “%s”%s; expected %s", said,
                 words_hint(site->arena, &compliance_words, said),
                 words_list(site->arena, &compliance_words));
    if (compliance == FULLY && found != FULLY)
        diagnose(site->diagnostics, SEVERITY_WARNING, site->theme.compliance_place,
                 "compliance: “fully” is not printed: %s",
                 !is_tested(site) ? "no test is stated; expected tested = and when that was"
                                  : "accessibility.csv lists what is not accessible");
    return compliance > (int)found ? (enum compliance)compliance : found;
}

/* As the model statement words it. */
static const char *due_to(bool breaks, bool is_exempt) {
    return breaks && is_exempt ? "the non-compliances and exemptions"
           : is_exempt         ? "the exemptions"
                               : "the non-compliances";
}

/* What nobody has tested counts among the non-compliances. */
static void put_lists(const struct site *site, const struct statement *statement,
                      struct value_object *object) {
    bool has[REASONS], any = false;
    for (unsigned reason = 0; reason < REASONS; reason++) {
        const struct word_name word = words_name(&reason_words, reason);
        struct value_list *list = statement->lists[reason];
        has[reason] = list->count > 0 || (reason == NON_COMPLIANCE && !is_tested(site));
        any = any || has[reason];
        value_put(object, word.text, value_of_list(list));
        value_put_boolean(object, arena_printf(object->arena, "has_%s", word.text), has[reason]);
    }
    value_put_boolean(object, "has_content", any);
    value_put_text(object, "due_to",
                   due_to(has[NON_COMPLIANCE], has[DISPROPORTIONATE_BURDEN] || has[OUT_OF_SCOPE]));
}

bool site_put_statement(struct site *site, struct arena *arena, struct value_object *view) {
    size_t errors = diagnostics_errors(site->diagnostics, INT_MAX);
    struct statement statement;
    struct value_object *object = value_put_object(view, "statement");
    for (unsigned reason = 0; reason < REASONS; reason++)
        statement.lists[reason] = value_list_new(arena, object->names);
    read_rows(site, &statement);
    put_lists(site, &statement, object);
    view_put_choice(object, &compliance_words,
                    said_compliance(site, found_compliance(site, &statement)));
    return diagnostics_errors(site->diagnostics, INT_MAX) == errors;
}
