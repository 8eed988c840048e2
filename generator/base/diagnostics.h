/* What is wrong with the input, collected while reading goes on (doc/design.md, section 8). Each is
 * printed once, in the order of files and lines. Any module may include this. */
#ifndef BASE_DIAGNOSTICS_H
#define BASE_DIAGNOSTICS_H

#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

/* Where: line and field count from 1; 0 means none, and what follows it is not printed either. */
struct place {
    const char *file;
    size_t line, field;
    int round; /* of an export: the month (model/period.h) of its round; 0: for every report */
    const char *sheet; /* of a workbook, which lives as long as the file's name; else NULL */
};

struct diagnostics;

struct diagnostics *diagnostics_new(struct arena *arena);

/* For what was, or will be, said elsewhere: nobody prints them. A fault is none of that, and is
 * passed on. */
struct diagnostics *diagnostics_unsaid(struct arena *arena, struct diagnostics *said);

/* Behind a file's name: ":12:4"; in a workbook, as a spreadsheet names it, ":Referrals!D12". */
const char *diagnostics_behind_file(struct arena *arena, struct place place);

/* A cell in a column of its own: a field's number, in a workbook "Referrals!D12"; "" for none. */
const char *diagnostics_cell(struct arena *arena, struct place place);

/* Where a row is, of which the cell does not matter but in a workbook: "data/kpi/2020-10.csv:12"
 * and "data/exports/october.xlsx:Referrals!D12"; in a sentence "data/kpi/2020-10.csv line 12" and
 * "data/exports/october.xlsx, Referrals!D12". */
const char *diagnostics_row(struct arena *arena, struct place place);
const char *diagnostics_row_words(struct arena *arena, struct place place);

/* Files print in the order in which they were first named here, or by a diagnostic. */
void diagnostics_file(struct diagnostics *diagnostics, const char *file);

/* The message says what is wrong, the value found, and what was expected. It becomes one line, and
 * is cut where it is very long. */
__attribute__((format(printf, 4, 5))) void diagnose(struct diagnostics *diagnostics,
                                                    enum severity severity, struct place place,
                                                    const char *format, ...);

/* The same with the format's values as a list: for a function that reports errors of its own. */
void diagnostics_add(struct diagnostics *diagnostics, enum severity severity, struct place place,
                     const char *format, va_list values);

/* The same for what a loop of a template may bring again and again: what was said of that place in
 * these words is not said twice. */
__attribute__((format(printf, 4, 5))) void diagnose_once(struct diagnostics *diagnostics,
                                                         enum severity severity, struct place place,
                                                         const char *format, ...);

/* An error that a column may have in each of its rows: the first of its kind is said of a file,
 * with how many more there are. The place is in a file and has a line; `kind` lives as long as
 * these. */
__attribute__((format(printf, 4, 5))) void diagnose_alike(struct diagnostics *diagnostics,
                                                          const char *kind, struct place place,
                                                          const char *format, ...);

/* A warning that a rule of that name gives, once for each place that it has the same words for. The
 * name stands at its end, in square brackets. */
void diagnostics_add_rule(struct diagnostics *diagnostics, const char *rule, struct place place,
                          const char *format, va_list values);

/* A rule's later warnings about files below a folder become notes that say the reason. `file` is
 * the path below the folder, or a pattern as a shell has them (kpi/2020-*.csv); "": all files. */
struct turned_down {
    const char *rule, *folder, *file, *reason;
};
void diagnostics_turn_down(struct diagnostics *diagnostics, const struct turned_down *what);

/* Whether the bytes of a file are UTF-8 text; else an error is said at the line that is not. */
bool diagnose_text(struct diagnostics *diagnostics, const char *file, const char *bytes,
                   size_t length);

/* What the system does not let be read: an error, after which nothing more may be written and the
 * run ends (diagnostics_failed). `what` says what cannot be done, `error` is errno. */
void diagnose_fault(struct diagnostics *diagnostics, const char *file, const char *what, int error);

/* What stands there is no file or folder: an error. This and a fault are all there is to say of a
 * file as a whole: later errors of it without a line are left out. */
void diagnose_not_a_file(struct diagnostics *diagnostics, const char *file, const char *what);

/* Whether there was a fault, of these or of those that were made to be unsaid. */
bool diagnostics_failed(const struct diagnostics *diagnostics);

/* Prints what has not been printed yet and concerns rounds up to `as_at` (a month; INT_MAX: all),
 * 20 a file and then a count; the rest waits for a later call. Notes are left out when `least` is
 * SEVERITY_WARNING, and so on. */
void diagnostics_print(struct diagnostics *diagnostics, FILE *stream, int as_at,
                       enum severity least);

/* One of what was found. */
struct diagnosis {
    struct place place;
    enum severity severity;
    const char *message;
    size_t more; /* like it in the file */
};

/* All of a severity or a graver one that concern rounds up to `as_at`, printed or not, in the order
 * in which they print; as long as these. */
const struct diagnosis *diagnostics_findings(const struct diagnostics *diagnostics, int as_at,
                                             enum severity least, size_t *count);

/* The same of what was found since a mark (diagnostics_mark), in the order in which it was found.
 */
const struct diagnosis *diagnostics_since(const struct diagnostics *diagnostics, size_t mark,
                                          int as_at, size_t *count);

/* What was found elsewhere, unless the same was said of the same place. */
void diagnostics_take(struct diagnostics *diagnostics, const struct diagnosis *found);

/* "error" */
const char *diagnostics_severity(enum severity severity);

/* What was found since a mark is forgotten: what concerned one report of several counts neither for
 * nor against the next. */
size_t diagnostics_mark(const struct diagnostics *diagnostics);
void diagnostics_forget(struct diagnostics *diagnostics, size_t mark);

/* Diagnostics that go on from others, which must outlive them and stay as they are: what is found
 * from then on lives in the arena, with what concerns one report of many. */
struct diagnostics *diagnostics_branch(struct arena *arena, const struct diagnostics *diagnostics);

/* Of what was found since a mark, what had been said of the same place in the same words before it
 * is forgotten: several reports of the same rows have the same to say of them. */
void diagnostics_forget_repeats(struct diagnostics *diagnostics, size_t mark);

/* The first error about exactly this cell; NULL: there is none. */
const char *diagnostics_error_at(const struct diagnostics *diagnostics, struct place place);

/* Whether the file has as many errors as are printed of one: the words of a further one, on a later
 * line, need no care. */
bool diagnostics_are_enough(const struct diagnostics *diagnostics, const char *file);

/* How many of a severity, printed or not, concern rounds up to `as_at`. */
size_t diagnostics_count(const struct diagnostics *diagnostics, enum severity severity, int as_at);
size_t diagnostics_errors(const struct diagnostics *diagnostics, int as_at);

#endif
