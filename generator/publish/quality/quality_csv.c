/* A row a finding. */
#include "publish/quality/quality.h"
#include "render/csv_row.h"

enum { FILE_NAME, LINE, CELL, KIND, MESSAGE, COLUMNS };

static const char *const HEADINGS[COLUMNS] = {
    [FILE_NAME] = "file", [LINE] = "line", [CELL] = "cell", [KIND] = "kind", [MESSAGE] = "message"};

void quality_csv(struct arena *arena, const struct quality *quality, struct buffer *out) {
    csv_put_row(out, HEADINGS, COLUMNS);
    for (size_t i = 0; i < quality->finding_count; i++) {
        const struct diagnosis *finding = &quality->findings[i];
        const char *fields[COLUMNS] = {
            [FILE_NAME] = finding->place.file,
            [LINE] =
                finding->place.line == 0 ? "" : arena_printf(arena, "%zu", finding->place.line),
            [CELL] = diagnostics_cell(arena, finding->place),
            [KIND] = diagnostics_severity(finding->severity),
            [MESSAGE] = quality_message(arena, finding)};
        csv_put_row(out, fields, COLUMNS);
    }
}
