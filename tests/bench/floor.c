/* Writes the bytes of a report that is there already: what no program that makes it can save. */
#include <errno.h>
#include <fcntl.h>
#include <libdeflate.h>
#include <nettle/sha2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* floor LEVEL FOLDER STREAMS OUTPUTS... -- INPUTS...
 *
 * Digests of inputs and outputs, each token of an output put into it once, the PDF's streams packed
 * again (they stand in the file STREAMS one after another, each behind its length in eight digits),
 * and the files written into FOLDER, down to the disk. Prints what each of these took, in ms of the
 * processor. */

enum part { PACKING, DIGESTS, TOKENS, FILES, PARTS };

static const char *const words[PARTS] = {"packing", "digests", "tokens", "files"};
static double spent[PARTS];

static double now(void) {
    struct timespec time = {0};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

struct bytes {
    char *data;
    size_t length;
};

static _Noreturn void fail(const char *what) {
    perror(what);
    exit(1);
}

static void *room(void *memory, size_t size) {
    memory = realloc(memory, size + 1);
    if (memory == NULL)
        fail("memory");
    return memory;
}

/* Room that is used again and again, since new pages of memory cost more than what is put there. */
struct again {
    char *data;
    size_t size;
};

static char *room_again(struct again *again, size_t size) {
    if (size > again->size) {
        again->data = room(again->data, size);
        again->size = size;
    }
    return again->data;
}

static struct bytes read_file(const char *path) {
    static struct again again;
    struct stat status;
    double begin = now();
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &status) != 0)
        fail(path);
    size_t size = (size_t)status.st_size;
    struct bytes bytes = {room_again(&again, size), size};
    if (read(file, bytes.data, bytes.length) != (ssize_t)bytes.length)
        fail(path);
    close(file);
    spent[FILES] += now() - begin;
    return bytes;
}

static void digest(struct bytes bytes) {
    uint8_t result[SHA256_DIGEST_SIZE];
    struct sha256_ctx context;
    double begin = now();
    sha256_init(&context);
    sha256_update(&context, bytes.length, (const uint8_t *)bytes.data);
    sha256_digest(&context, sizeof result, result);
    spent[DIGESTS] += now() - begin;
}

/* A token is a word or what stands between two: as a program puts them together. */
static struct bytes put_tokens(struct bytes source) {
    double begin = now();
    static const bool ends[256] = {['<'] = true, ['>'] = true, ['"'] = true, ['='] = true,
                                   [','] = true, [':'] = true, [' '] = true, ['\n'] = true};
    static struct again again;
    struct bytes made = {room_again(&again, source.length), 0};
    for (size_t at = 0; at < source.length;) {
        size_t end = at + 1;
        while (end < source.length && !ends[(unsigned char)source.data[end]])
            end++;
        memcpy(made.data + made.length, source.data + at, end - at);
        made.length += end - at;
        at = end;
    }
    spent[TOKENS] += now() - begin;
    return made;
}

static void pack(int level, struct bytes streams) {
    double begin = now();
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(level);
    static struct again again;
    enum { DIGITS = 8 };
    for (size_t at = 0; at + DIGITS < streams.length;) {
        char digits[DIGITS + 1] = "";
        memcpy(digits, streams.data + at, DIGITS);
        size_t length = strtoul(digits, NULL, 10);
        size_t most = libdeflate_zlib_compress_bound(compressor, length);
        void *packed = room_again(&again, most);
        if (libdeflate_zlib_compress(compressor, streams.data + at + DIGITS, length, packed,
                                     most) == 0)
            fail("streams");
        at += DIGITS + length;
    }
    libdeflate_free_compressor(compressor);
    spent[PACKING] += now() - begin;
}

static void write_file(const char *folder, const char *path, struct bytes bytes) {
    char name[4096];
    const char *slash = strrchr(path, '/');
    double begin = now();
    snprintf(name, sizeof name, "%s/%s", folder, slash == NULL ? path : slash + 1);
    int file = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (file < 0 || write(file, bytes.data, bytes.length) != (ssize_t)bytes.length ||
        fsync(file) != 0 || close(file) != 0)
        fail(name);
    spent[FILES] += now() - begin;
}

static void sync_folder(const char *folder) {
    int handle = open(folder, O_RDONLY | O_DIRECTORY);
    if (handle < 0 || fsync(handle) != 0)
        fail(folder);
    close(handle);
}

int main(int count, char **arguments) {
    bool inputs = false;
    if (count < 4 || (mkdir(arguments[2], 0777) != 0 && errno != EEXIST))
        fail("usage: floor LEVEL FOLDER STREAMS OUTPUTS... -- INPUTS...");
    pack(atoi(arguments[1]), read_file(arguments[3]));
    for (int i = 4; i < count; i++) {
        if (strcmp(arguments[i], "--") == 0) {
            inputs = true;
            continue;
        }
        struct bytes bytes = read_file(arguments[i]);
        digest(bytes);
        if (inputs)
            continue;
        write_file(arguments[2], arguments[i], put_tokens(bytes));
    }
    sync_folder(arguments[2]);
    for (enum part part = 0; part < PARTS; part++)
        printf("%s %.2f\n", words[part], spent[part]);
    return 0;
}
