/* The files read row by row, by libcsv and nothing else. */
#include <csv.h>

#include <stdio.h>

int main(int count, char **words) {
    struct csv_parser parser;
    char bytes[64 * 1024];
    if (csv_init(&parser, CSV_APPEND_NULL) != 0)
        return 1;
    for (int i = 1; i < count; i++) {
        FILE *file = fopen(words[i], "r");
        if (file == NULL)
            return 1;
        for (size_t length; (length = fread(bytes, 1, sizeof bytes, file)) > 0;)
            csv_parse(&parser, bytes, length, NULL, NULL, NULL);
        csv_fini(&parser, NULL, NULL, NULL);
        fclose(file);
    }
    csv_free(&parser);
    return 0;
}
