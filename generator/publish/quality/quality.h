/* How good the input of a month is: what was found wrong, which rows came (doc/design.md, section
 * 11). */
#ifndef PUBLISH_QUALITY_QUALITY_H
#define PUBLISH_QUALITY_QUALITY_H

#include "base/buffer.h"
#include "input/dataset.h"
#include "model/ledger/coverage.h"
#include "model/ledger/reconciliation.h"

#include <cjson/cJSON.h>

/* What a unit above others has rows of its own of, held against those below it in all months. */
struct own_rows {
    const struct unit *unit;
    size_t measure;
    struct reconciled reconciled;
};

struct quality {
    const struct dataset *dataset;
    int period, as_at;
    size_t reports; /* that were tried */
    const struct diagnosis *findings;
    size_t finding_count, errors, warnings;
    struct coverage coverage;  /* of the 13 months up to the period */
    struct own_rows *own_rows; /* of units above others, in order of unit, then of measure */
    size_t own_rows_count;
};

struct quality quality_of(struct arena *arena, const struct diagnostics *diagnostics,
                          const struct dataset *dataset, int period, int as_at, size_t reports);

/* Fills in the own rows; of a quality whose dataset and month of knowledge are set. */
void quality_reconcile(struct arena *arena, struct quality *quality);

/* What a finding says, with how many more there are like it. */
const char *quality_message(struct arena *arena, const struct diagnosis *finding);

/* "Line 12, cell 4"; in a workbook "Referrals!D12"; "" for the file as a whole. */
const char *quality_where(struct arena *arena, const struct diagnosis *finding);

/* As JSON. The caller deletes it. */
cJSON *quality_json(struct arena *arena, const struct quality *quality);

/* Appends the findings as a table for spreadsheets: file,line,cell,kind,message. */
void quality_csv(struct arena *arena, const struct quality *quality, struct buffer *out);

/* Appends the page. `before` is the JSON of an earlier run; NULL: there is none. */
void quality_page(struct arena *arena, const struct quality *quality, const cJSON *before,
                  struct buffer *out);

/* Writes the page to a file, and the JSON to FILE.json, from which a later run tells what changed;
 * each in one step. False after an error: also where the file is no such page, which stays. */
bool quality_write(struct arena *arena, struct diagnostics *diagnostics,
                   const struct quality *quality, const char *path);

#endif
