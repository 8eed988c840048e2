/* How old a published value is, by the label of its period. */
#ifndef MODEL_BENCHMARK_AGE_H
#define MODEL_BENCHMARK_AGE_H

/* The last month of a period as labels have it: 2018/19, 2018-19 and 2018 to 2019 (financial years
 * end in March), 2019 (December), 2019-03, Jan 2018 – Sept 2018, year ending 31 March 2019,
 * Q2 2018/19. PERIOD_NONE where the label says no such thing. */
int benchmark_period_end(const char *label);

/* The label, or that there is none. */
const char *benchmark_period_text(const char *label);

#endif
