/* Files of text that somebody asks about. What is printed for any of them has to be a section that
 * can be read. */
#include "base/buffer.h"
#include "input/inspect/inspect_file.h"
#include "render/inspection_text.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Names of units and measures, as a data folder has them. */
static struct inspect_name units[] = {
    {"NORTH", "North Eastmere", false, "north", "north eastmere"},
    {"SOUTH", "South Eastmere", false, "south", "south eastmere"}};
static struct inspect_name measures[] = {
    {"referrals", "Referrals", false, "referrals", "referrals"},
    {"cases", "Open cases", false, "cases", "open cases"}};
static const struct inspect_known known = {.units = {units, 2, true},
                                           .measures = {measures, 2, false},
                                           .root = "Eastmere",
                                           .root_code = "CITY",
                                           .year_start = 4};

/* A section without a question has to be without an error, too. */
static void check_section(struct arena *arena, const struct inspection *inspection) {
    struct diagnostics *diagnostics = diagnostics_new(arena);
    if (inspection->column_count == 0 || inspection->left > 0)
        return;
    sources_read(arena, diagnostics, "sources.ini", inspection->section,
                 strlen(inspection->section), 4);
    if (diagnostics_errors(diagnostics, INT_MAX) > 0) {
        diagnostics_print(diagnostics, stderr, INT_MAX, SEVERITY_ERROR);
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const names[] = {"exports/referrals Oct 2020.csv", "exports/cases.txt"};
    struct arena *arena = arena_new();
    char *copy = arena_alloc(arena, size + 1);
    memcpy(copy, data, size);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct buffer out = {0};
        struct inspect_request request = {names[i], names[i], true, copy, size, false};
        const struct inspection *inspection =
            inspect_file(arena, diagnostics_new(arena), &known, &request);
        if (inspection->grid != NULL)
            inspection_text(inspection, &out);
        check_section(arena, inspection);
        buffer_free(&out);
    }
    arena_free(arena);
    return 0;
}
