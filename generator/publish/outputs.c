/* The names of a report's files. */
#include "publish/outputs.h"

#include "report/unit_path.h"

const struct output_words OUTPUTS[OUTPUT_COUNT] = {[OUTPUT_PAGE] = {UNIT_PATH_PAGE, "web page"},
                                                   [OUTPUT_PAPER] = {UNIT_PATH_PAPER, "paper"},
                                                   [OUTPUT_RESULTS] = {"report.json", "results"},
                                                   [OUTPUT_VALUES] = {"values.csv", "values"},
                                                   [OUTPUT_MANIFEST] = {"manifest.json", "output"}};

void outputs_begin(struct output outputs[OUTPUT_COUNT]) {
    for (enum output_file file = 0; file < OUTPUT_COUNT; file++)
        outputs[file] = (struct output){.file = file};
}

void outputs_free(struct output outputs[OUTPUT_COUNT]) {
    for (enum output_file file = 0; file < OUTPUT_COUNT; file++)
        buffer_free(&outputs[file].bytes);
}
