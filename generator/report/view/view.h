/* The view: what a template may say of a report. */
#ifndef REPORT_VIEW_VIEW_H
#define REPORT_VIEW_VIEW_H

#include "model/results.h"

#include "report/value/value.h"

/* It is report.json (report/lasting.h) plus what Mustache cannot work out: booleans for states,
 * period texts, changes in words, comparator cells aligned to columns. doc/templates.md, "Names in
 * a template", says what each name means.
 *
 * report     report title period as_at method notice is_draft is_as_published is_latest as_at_text
 *            month month_before month_year_ago
 *            indicator unit measure: by code, each; the report's own unit too
 *            parent children
 *            (a measure: code title kind is_flow is_stock is_cumulative is_carried absent)
 *            authority {name short_name contact logo
 *            year_begins}
 *            has_only only only_sentence  has_left_out left_out_count
 *            left_out [code number title short_title status details_href details_paper_href]
 *            has_details details {report title href paper_href}
 *            has_slots slots [name title owner has_commentary commentary]  slot: by name, each
 *            running {text state}  margins {notice footer state}
 *            has_meeting meeting {committee agenda_item date exported next_due}
 *            rounds {count first last text}  has_notes notes [text]
 *            has_actions actions_text actions  has_open_actions open_actions
 *            has_overdue_actions overdue_actions  has_closed_actions closed_actions
 *            action_states [code text rag rag_text count]
 *            has_indicators_with_overdue indicators_with_overdue indicator_actions_text
 *            has_priorities priorities [name states (as action_states) has_actions actions_text
 *                                       actions]
 *            priorities_text priorities_states  without_priority_text
 *            has_risks risks (a risk)  has_open_risks open_risks  has_closed_risks closed_risks
 *            has_indicators_with_risks indicators_with_risks  risks_text risks_since_text
 *            risk_impacts [impact text]  risk_ratings [rating text scores_text count]
 *            risk_matrix [likelihood text cells (a place of risks)]  risk_places (likewise)
 *            has_tables tables (a table)  table: by code, each
 *            has_glossary glossary [term meaning]  has_markers markers [text meaning]
 *            trend_rules {name is_mdc_2023 is_mdc_legacy months has_all_months run_length
 *                         trial_points minimum_points screens}
 *            has_definitions has_trends has_phased_targets has_lags has_longer_periods
 *            has_changes_by_year years_begin
 *            summary {met within outside missed none no_data sentence with_target
 *                     tiles [code text count is_zero is_off_target]}
 *            changes {since can_tell why_not has_any count
 *                     groups [kind heading is_status is_signal
 *                             items [kind code number title short_title anchor what period
 *                                    before {code icon text} after {code icon text}
 *                                    has_sides sentence]]}
 * indicators has_indicators indicators  has_judged judged  has_without_target without_target
 *            has_off_target off_target  has_without_data without_data
 *            section {kpi headline_rate activity business_plan}  other_sections
 *            (these four sections always exist; every other one is in other_sections)
 *            has_measured measured  has_unmeasured unmeasured  has_gaps gaps
 *            has_compared compared  has_plotted plotted
 * a unit     code name level is_root full_name href paper_href
 *            the report's own has_parent parent ancestors has_siblings siblings siblings_noun
 *                             has_children children children_noun children_text
 * a section  name has_indicators count indicators current_heading compare_heading year_ago_label
 *            data_month_text per_text has_comparators comparators [name] has_rankings
 *            sources [comparator period_text source]
 *            has_abbreviations abbreviations [term meaning]
 *            year_tables [indicators has_targets month_names [name short_name]]
 * an action  id indicator unit text owner opened due status closed known note priority overdue
 *            state opened_date due_date closed_date  state_code state_text state_rag
 *            state_rag_text before_code before_text before_rag before_rag_text
 *            is_new has_moved is_open is_overdue is_closed  about (an indicator)
 *            indicator_number indicator_title indicator_anchor
 * a risk     id indicator unit risk likelihood impact mitigation owner opened closed known note
 *            score rating score_before change  likelihood_text impact_text rating_text is_low
 *            is_medium is_high is_very_high  change_text is_new is_reopened is_higher is_lower
 *            is_same is_closed  opened_date closed_date indicator_number indicator_title
 *            indicator_anchor
 * a place of risks
 *            likelihood impact likelihood_text impact_text score rating rating_text is_low
 *            is_medium is_high is_very_high has_risks risks ids_text
 * a table    code title anchor columns [name]  column_span  has_notes
 *            notes [number text anchor back]
 *            rows [name level is_total is_heading cells]  groups [rows]
 *            (a cell: value text reason column is_blank has_notes
 *             notes [number anchor back is_first])
 * a month    code text short_text name days financial_year
 * a date     text iso
 * a value    value text reason is_revised mark published
 * an indicator
 *            code number title short_title section anchor owner definition
 *            better better_text is_high is_low is_neither  basis basis_text
 *            period data_month data_month_before data_month_year_ago covers lag lag_text is_lagged
 *            current_label compare_label current_heading compare_heading year_ago_label
 *            target {value text year label is_phased due {value text}}
 *            has_named_targets targets [name label words value text year is_phased due tolerance]
 *            tolerance {low high text low_text high_text due_low_text due_high_text}
 *            status {code text rag is_met is_within is_outside is_missed is_none is_no_data
 *                    is_off_target}
 *            figures [label unit headline per_text current compare year_ago], headline: one of them
 *            current compare year_ago: the headline's
 *            has_long_numbers carried  has_missing missing [text label reason]
 *            has_revised revised [mark label text published]
 *            previous  change_previous change_year_ago change change_is_by_year
 *            (a change: text words direction since
 *             is_better is_worse is_up is_down is_same is_none)
 *            has_benchmarks benchmarks [comparator period period_text source group is_outdated
 *                                       + a value]
 *            has_averages averages: those benchmarks that are in no group
 *            has_comparisons has_other_comparisons has_outdated_comparisons
 *            comparisons [label period_text text is_revised mark published difference is_month
 *                         is_outdated]
 *            (difference is a change)
 *            has_rankings rankings [group sentence count ranked_count rank quarter
 *                                   members [name period_text source_number text rank_text is_own]
 *                                   sources [number text]]
 *            cells [comparator period + a value]: one for each of its section's comparators
 *            has_series has_series_targets has_series_notes
 *            series_targets [name label text is_phased]
 *            series [period month target target_text targets [name value text] note + a value]
 *            chart {kind title basis months}
 *            trend {method rules variation assurance sentence is_none is_trial
 *                   has_variation variation_text untold_text has_assurance assurance_text
 *                   points [period value mean lower upper flags class]}
 *            has_breaks breaks [month text]
 *            has_actions actions_text actions (an action)  has_risks risks (a risk)
 *            details_href details_paper_href  at: by month, each an indicator
 *            has_events events [month text approved_by is_note is_recalculate is_baseline]
 *            has_commentary commentary {status author date headline html reason is_final
 *                                       is_long has_byline}
 *            has_abbreviations abbreviations [term meaning]
 *            has_units units_noun units_moved has_funnel funnel {sentence method}
 *            has_beyond_chance beyond_chance
 *            units [unit name full_name href paper_href value text reason status status_text
 *                   numerator denominator change funnel funnel_text funnel_sentence]
 *            parent_current parent_status
 *            standing {text short_text funnel funnel_text funnel_sentence is_beyond_chance} */

/* What report.json says (lasting_report), and all else that a template may say. Every object always
 * has all its keys, so that no name in a template falls through to an outer object; commentary is
 * an object even where there is none. It lives in the arena, with the results that it is about. */
struct value_object *view_new(struct arena *arena, struct names *names,
                              const struct report_result *results);

#endif
