/* Reads texts.ini for a site. */
#include "publish/site/site_texts.h"

#include "base/file.h"
#include "base/inside.h"
#include "input/authority_texts.h"
#include "publish/site/site_state.h"
#include "publish/site/site_views.h"

#include <errno.h>
#include <string.h>

static void put_over(const char **text, const struct settings *settings, const char *key) {
    const char *own = settings_text(settings, key);
    if (*own != '\0')
        *text = own;
}

static void take(struct site *site, const struct authority_texts *texts) {
    struct site_theme *theme = &site->theme;
    if (*theme->texts[SITE_NOTICE] == '\0')
        put_over(&theme->texts[SITE_NOTICE], &texts->texts, site_text_keys[SITE_NOTICE]);
    for (enum site_text text = 0; text < SITE_TEXTS; text++)
        put_over(&theme->texts[text], &texts->site, site_text_keys[text]);
    if (*settings_text(&texts->site, site_text_keys[SITE_COMPLIANCE]) != '\0')
        theme->compliance_place = settings_place(&texts->site, site_text_keys[SITE_COMPLIANCE]);
    theme->parts = arena_printf(site->arena, "%s/texts/site", site->request->data);
}

void site_texts_read(struct site *site) {
    const char *path = arena_printf(site->arena, "%s/texts.ini", site->request->data);
    size_t length;
    const char *bytes =
        inside_stays(site->arena, site->diagnostics, site->request->data, "texts.ini")
            ? file_read(site->arena, site->diagnostics, path, &length)
            : NULL;
    struct authority_texts texts;
    if (bytes == NULL && errno != ENOENT && errno != ENOTDIR)
        diagnose(site->diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                 "the file cannot be read: %s", strerror(errno));
    if (bytes != NULL && authority_texts_read(&texts, site->arena, site->diagnostics, path, bytes,
                                              length, site_publisher(site)->authority))
        take(site, &texts);
}
