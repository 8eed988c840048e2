/* Goes through the fonts that fontconfig lists, the nearest first. */
#include "report/typeface/system_fonts.h"

#include <fontconfig/fontconfig.h>
#include <stdlib.h>
#include <strings.h>

static FcPattern *pattern_of(const struct font_wish *wish) {
    FcPattern *pattern = FcPatternCreate();
    if (wish->family != NULL)
        FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)wish->family);
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)"sans-serif");
    FcPatternAddInteger(pattern, FC_WEIGHT, wish->bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddInteger(pattern, FC_SLANT, wish->italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    FcPatternAddString(pattern, FC_LANG, (const FcChar8 *)"en"); /* whatever the locale */
    FcConfigSubstitute(NULL, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    return pattern;
}

static bool has_family(const FcPattern *font, const char *family) {
    FcChar8 *name;
    for (int i = 0; FcPatternGetString(font, FC_FAMILY, i, &name) == FcResultMatch; i++)
        if (strcasecmp((const char *)name, family) == 0)
            return true;
    return false;
}

static bool has_characters(const FcPattern *font, const struct font_wish *wish) {
    FcCharSet *characters;
    if (FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) != FcResultMatch)
        return false;
    for (size_t i = 0; i < wish->count; i++)
        if (!FcCharSetHasChar(characters, wish->code_points[i]))
            return false;
    return true;
}

/* Pictures in colour have no outlines. */
static bool has_outlines(const FcPattern *font) {
    FcChar8 *format;
    FcBool outline;
    return FcPatternGetString(font, FC_FONTFORMAT, 0, &format) == FcResultMatch &&
           strcasecmp((const char *)format, "TrueType") == 0 &&
           FcPatternGetBool(font, FC_OUTLINE, 0, &outline) == FcResultMatch && outline;
}

static bool fulfils(const FcPattern *font, const struct font_wish *wish) {
    return has_outlines(font) &&
           (wish->family != NULL ? has_family(font, wish->family) : has_characters(font, wish));
}

static const char *place_of(struct arena *arena, const FcPattern *font, unsigned *index) {
    FcChar8 *path;
    int number = 0;
    if (FcPatternGetString(font, FC_FILE, 0, &path) != FcResultMatch)
        return NULL;
    FcPatternGetInteger(font, FC_INDEX, 0, &number);
    *index = (unsigned)number & 0xFFFF; /* above them: which instance of a variable font */
    return arena_strdup(arena, (const char *)path);
}

/* Its list of fonts is the process's own, and is given back when that ends. */
static void begin_once(void) {
    static bool begun;
    if (!begun && atexit(FcFini) == 0)
        begun = true;
}

const char *system_font(struct arena *arena, const struct font_wish *wish, unsigned *index) {
    const char *path = NULL;
    begin_once();
    FcPattern *pattern = pattern_of(wish);
    FcResult result;
    FcFontSet *fonts = FcFontSort(NULL, pattern, FcFalse, NULL, &result); /* the nearest first */
    for (int i = 0; fonts != NULL && i < fonts->nfont && path == NULL; i++)
        if (fulfils(fonts->fonts[i], wish))
            path = place_of(arena, fonts->fonts[i], index);
    if (fonts != NULL)
        FcFontSetDestroy(fonts);
    FcPatternDestroy(pattern);
    return path;
}
