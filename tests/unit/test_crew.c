/* Jobs in several processes: all are done and taken once, whatever becomes of a process. */
#include "base/crew.h"

#include "message_support.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

enum { JOBS = 40 };

struct book {
    pid_t here;
    size_t batch;      /* how many jobs go together */
    size_t dies, ends; /* the job whose process is killed; ends by itself; JOBS: none */
    size_t taken[JOBS];
    pid_t by[JOBS]; /* which process did it; 0: none */
    char *why[JOBS];
    struct arena *arena;
};

static size_t together(void *context, size_t job) {
    const struct book *book = context;
    size_t left = JOBS - job;
    return book->batch < left ? book->batch : left;
}

static void do_job(void *context, size_t job, struct buffer *answer) {
    const struct book *book = context;
    pid_t process = getpid();
    assert_true(process != book->here);
    if (job == book->dies)
        raise(SIGKILL);
    if (job == book->ends)
        _exit(7);
    buffer_put(answer, (const char *)&process, sizeof process);
    for (size_t i = 0; i < 100 * job; i++) /* more than a socket holds at a time */
        buffer_puts(answer, "some of what there is to say of it");
}

static void take_answer(void *context, size_t job, const struct crew_answer *answer) {
    struct book *book = context;
    assert_int_equal(getpid(), book->here);
    book->taken[job]++;
    if (answer->bytes == NULL) {
        book->why[job] = arena_strdup(book->arena, answer->why);
        return;
    }
    assert_int_equal(answer->length,
                     sizeof *book->by + 100 * job * strlen("some of what there is to say of it"));
    memcpy(&book->by[job], answer->bytes, sizeof *book->by);
}

static struct book carried_out(struct arena *arena, const struct book *asked, size_t processes) {
    struct book book = *asked;
    book.here = getpid();
    book.arena = arena;
    const struct crew_work work = {&book, JOBS, processes, together, do_job, take_answer};
    assert_int_equal(crew_carry_out(&work), 0);
    for (size_t job = 0; job < JOBS; job++)
        assert_int_equal(book.taken[job], 1);
    return book;
}

static const struct book plain = {.batch = 1, .dies = JOBS, .ends = JOBS};

static size_t count_processes(const struct book *book) {
    size_t count = 0;
    for (size_t job = 0; job < JOBS; job++) {
        bool seen = book->by[job] == 0;
        for (size_t before = 0; before < job; before++)
            seen = seen || book->by[before] == book->by[job];
        count += !seen;
    }
    return count;
}

static void each_job_is_done_and_taken_once(void **state) {
    for (size_t processes = 1; processes <= 3; processes++) {
        struct book book = carried_out(*state, &plain, processes);
        size_t count = count_processes(&book);
        assert_true(count >= 1 && count <= processes);
        for (size_t job = 0; job < JOBS; job++)
            assert_true(book.by[job] != 0);
    }
}

static void more_processes_than_jobs_are_not_begun(void **state) {
    struct book book = carried_out(*state, &plain, 10 * JOBS);
    assert_true(count_processes(&book) <= JOBS);
}

static void what_goes_together_is_done_by_one_process(void **state) {
    struct book asked = plain;
    asked.batch = 7;
    struct book book = carried_out(*state, &asked, 3);
    for (size_t job = 0; job < JOBS; job++)
        assert_int_equal(book.by[job], book.by[job / 7 * 7]);
}

static void a_process_that_is_killed_costs_its_job_alone(void **state) {
    struct book asked = plain;
    asked.batch = 7;
    asked.dies = 9;
    struct book book = carried_out(*state, &asked, 2);
    assert_string_equal(book.why[9], "the process that made it was ended by signal 9 (Killed)");
    for (size_t job = 0; job < JOBS; job++)
        assert_int_equal(book.why[job] != NULL, job == 9);
    assert_true(book.by[8] != 0 && book.by[10] != 0 && book.by[8] != book.by[10]);
}

static void a_process_that_ends_by_itself_costs_its_job_alone(void **state) {
    struct book asked = plain;
    asked.ends = JOBS - 1;
    struct book book = carried_out(*state, &asked, 1);
    assert_string_equal(book.why[JOBS - 1], "the process that made it ended with status 7");
    assert_null(book.why[JOBS - 2]);
}

static void there_is_a_processor(void **state) {
    (void)state;
    assert_true(crew_processors() >= 1);
}

static int set_up(void **state) {
    *state = arena_new();
    return 0;
}

static int tear_down(void **state) {
    arena_free(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_job_is_done_and_taken_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(more_processes_than_jobs_are_not_begun, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_goes_together_is_done_by_one_process, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_process_that_is_killed_costs_its_job_alone, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_process_that_ends_by_itself_costs_its_job_alone, set_up,
                                        tear_down),
        cmocka_unit_test(there_is_a_processor),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
