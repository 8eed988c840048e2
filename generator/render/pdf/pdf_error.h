/* What goes wrong while a document is written. */
#ifndef RENDER_PDF_PDF_ERROR_H
#define RENDER_PDF_PDF_ERROR_H

#include "render/pdf/pdf_document.h"

/* An error of the report's source, at the node's place. The document is not usable then. */
__attribute__((format(printf, 3, 4))) void pdf_diagnose(struct pdf *pdf, struct place place,
                                                        const char *format, ...);

/* Keeps libharu's first error; for HPDF_NewEx, with the document as `context`. */
void HPDF_STDCALL pdf_error_keep(HPDF_STATUS error, HPDF_STATUS detail, void *context);

/* Diagnoses the library's error, if there was one. */
void pdf_error_report(struct pdf *pdf);

#endif
