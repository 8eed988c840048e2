/* Errors of the report's source beside those of the library. */
#include "render/pdf/pdf_error.h"

#include <stdarg.h>

void pdf_diagnose(struct pdf *pdf, struct place place, const char *format, ...) {
    va_list values;
    va_start(values, format);
    diagnostics_add(pdf->diagnostics, SEVERITY_ERROR, place, format, values);
    va_end(values);
    pdf->failed = true;
}

/* libharu goes on after an error, doing nothing: only the first says what happened. */
void HPDF_STDCALL pdf_error_keep(HPDF_STATUS error, HPDF_STATUS detail, void *context) {
    struct pdf *pdf = context;
    if (pdf->error != HPDF_OK)
        return;
    pdf->error = error;
    pdf->error_detail = detail;
}

void pdf_error_report(struct pdf *pdf) {
    if (pdf->error == HPDF_OK) { /* one that no public function has met */
        pdf->error = HPDF_GetError(pdf->document);
        pdf->error_detail = HPDF_GetErrorDetail(pdf->document);
    }
    if (pdf->error != HPDF_OK)
        pdf_diagnose(pdf, pdf->root->place, "the PDF library failed (0x%04lX, detail %lu)",
                     pdf->error, pdf->error_detail);
}
