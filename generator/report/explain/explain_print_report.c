/* Which report an explanation is of: its unit, its month, what was known. */
#include "model/period.h"
#include "report/explain/explain_print_lines.h"
#include "report/explain/explain_printing.h"
#include "report/member.h"

void print_report(struct printing *printing) {
    struct arena *arena = printing->arena;
    struct buffer *out = printing->out;
    const cJSON *report = member_of(printing->tree, "report"),
                *unit = member_of(printing->tree, "unit");
    const char *chosen = member_text(report, "chosen");
    int as_at = period_read_as_at(member_text(printing->tree, "as_at"));
    print_pair(out, 1, "Report",
               arena_printf(arena, "%s: %s%s%s", member_text(report, "code"),
                            member_text(report, "title"), *chosen == '\0' ? "" : "; ", chosen));
    print_pair(out, 1, "Unit",
               arena_printf(arena, "%s: %s", member_text(unit, "code"), member_text(unit, "name")));
    print_pair(out, 1, "Month", print_month_text(arena, member_text(printing->tree, "period")));
    print_pair(out, 1, "Known as at", period_as_at_text(arena, as_at));
}
