/* From facts to results: one report for a month, a unit, a state of knowledge. The arrow
 * "facts → results" of doc/design.md, section 1. */
#ifndef MODEL_ASSESS_ASSESS_H
#define MODEL_ASSESS_ASSESS_H

#include "model/facts.h"
#include "model/results.h"
#include "model/slot.h"
#include "model/trend/trend.h"

/* What report.ini says. */
struct report_settings {
    const char *report; /* the folder's name */
    const char *title, *notice;
    const char *const *indicators; /* codes in order; NULL: all, in number order */
    size_t indicator_count;
    const char *const *sections; /* of these alone; NULL: of all */
    size_t section_count;
    const char *const *without_sections; /* and of none of these */
    size_t without_section_count;
    const char *const *tables; /* codes in order; NULL: all, in that of tables.csv */
    size_t table_count;
    int minimum_denominator;  /* percentages of fewer are not shown; 0: all are */
    const struct slot *slots; /* of texts that are about the report as a whole */
    size_t slot_count;
    bool has_brackets; /* around numbers below zero in tables, in the place of a minus */
    struct required_where actions;   /* an indicator needs an open action */
    struct required_where only;      /* an indicator is shown; of none: each is */
    const char *details;             /* the report with more about each indicator; "": none */
    const char *details_title;       /* and its title */
    enum commentary_status sign_off; /* what a final report needs of each text; UNSTATED: nothing */
    struct slot commentary;          /* of each indicator; name NULL: nothing is said of it */
    struct trend_settings trend;
    struct escalation_rule escalation;
};

struct commentary_entry {
    const char *indicator;               /* its code, or a slot's name */
    const struct commentary *commentary; /* NULL: it cannot be used, */
    const char *why_none;                /* and why not: its front matter is not closed */
};

struct assess_request {
    const struct catalogue *catalogue;
    const struct facts *facts;
    const int *rounds; /* of all exports, ascending */
    size_t round_count;
    const struct report_settings *settings;
    const struct unit *unit;
    int period, as_at; /* as_at PERIOD_LATEST: all there is */
    bool final;
    struct families *families; /* model/assess/families.h; NULL: nobody asks what other units say */
    bool advise;               /* notes on methods and limits that an analyst may want to change */
    bool rows_are_seen_to; /* another report of the run says what is odd about rows, which is the
                              same for all units of a month */
    const struct commentary_entry *commentaries;
    size_t commentary_count;
    const struct report_result *before; /* the report before; NULL: none */
    const char *no_before;              /* then: why, in words */
};

/* Warnings (a numerator above its denominator, a unit that stopped reporting) go to the
 * diagnostics. */
const struct report_result *assess_report(struct arena *arena, struct diagnostics *diagnostics,
                                          const struct assess_request *request);

#endif
