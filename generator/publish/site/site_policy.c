/* Finds the styles of a page that a policy has to name by their digests. */
#include "publish/site/site_policy.h"

#include "publish/digest.h"

#include <stdbool.h>
#include <string.h>

static void put_hash(struct buffer *policy, const char *text, size_t length) {
    char encoded[DIGEST_BASE64_SIZE];
    digest_base64(text, length, encoded);
    const char *hash = policy->data == NULL ? NULL : strstr(policy->data, encoded);
    if (hash == NULL)
        buffer_printf(policy, " 'sha256-%s'", encoded);
}

static void put_style_elements(struct buffer *policy, const char *page) {
    for (const char *at = page; (at = strstr(at, "<style")) != NULL;) {
        const char *text = strchr(at, '>'), *end = text == NULL ? NULL : strstr(text, "</style>");
        if (end == NULL)
            return;
        put_hash(policy, text + 1, (size_t)(end - text - 1));
        at = end;
    }
}

/* What render/html wrote as character references is what a browser hashes as characters. */
static void put_plain(struct buffer *plain, const char *text, size_t length) {
    static const struct {
        const char *reference;
        char character;
    } references[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
    buffer_clear(plain);
    buffer_puts(plain, "");
    for (size_t i = 0; i < length;) {
        size_t known = 0;
        while (known < 4 && strncmp(text + i, references[known].reference,
                                    strlen(references[known].reference)) != 0)
            known++;
        buffer_putc(plain, known < 4 ? references[known].character : text[i]);
        i += known < 4 ? strlen(references[known].reference) : 1;
    }
}

static void put_style_attributes(struct buffer *policy, const char *page) {
    static const char beginning[] = " style=\"";
    struct buffer plain = {0};
    bool any = false;
    for (const char *at = page; (at = strstr(at, beginning)) != NULL;) {
        at += strlen(beginning);
        size_t length = strcspn(at, "\"");
        if (!any)
            buffer_puts(policy, " 'unsafe-hashes'");
        any = true;
        put_plain(&plain, at, length);
        put_hash(policy, plain.data, plain.length);
        at += length;
    }
    buffer_free(&plain);
}

void site_policy_put(struct buffer *out, const char *page) {
    struct buffer policy = {0};
    put_style_elements(&policy, page);
    put_style_attributes(&policy, page);
    buffer_printf(
        out,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'self'%s; img-src 'self' data:; base-uri 'none'; form-action 'none'\">",
        policy.length > 0 ? policy.data : "");
    buffer_free(&policy);
}
