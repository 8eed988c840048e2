/* A PDF of many pages with one font and lines of text, by libharu and nothing else. */
#include <hpdf.h>

#include <stddef.h>

enum { PAGES = 26, LINES = 40 };

static void fail(HPDF_STATUS error, HPDF_STATUS detail, void *data) {
    (void)error;
    (void)detail;
    (void)data;
}

int main(int count, char **words) {
    if (count != 3)
        return 2;
    HPDF_Doc document = HPDF_New(fail, NULL);
    HPDF_UseUTFEncodings(document);
    HPDF_SetCompressionMode(document, HPDF_COMP_ALL);
    const char *name = HPDF_LoadTTFontFromFile(document, words[1], HPDF_TRUE);
    HPDF_Font font = HPDF_GetFont(document, name, "UTF-8");
    for (int p = 0; p < PAGES; p++) {
        HPDF_Page page = HPDF_AddPage(document);
        HPDF_Page_SetFontAndSize(page, font, 10);
        HPDF_Page_BeginText(page);
        for (int line = 0; line < LINES; line++)
            HPDF_Page_TextOut(page, 50, (HPDF_REAL)(800 - 18 * line),
                              "Assessments completed within 45 working days: 86%");
        HPDF_Page_EndText(page);
    }
    HPDF_STATUS saved = HPDF_SaveToFile(document, words[2]);
    HPDF_Free(document);
    return saved == HPDF_OK ? 0 : 1;
}
