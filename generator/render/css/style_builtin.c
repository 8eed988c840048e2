/* CSS text of the sheet, by the sections of the HTML standard. */
#include "render/css/style_builtin.h"

/* What browsers begin from: the HTML standard, section 15.3 (Rendering, non-replaced elements), as
 * far as a report's elements and the subset go. Ours on top: the page, what a page break may not
 * part, and sub and sup in lengths (a fifth below and a third above the line, as browsers do). */
const char STYLE_BUILTIN[] =
    "@page { size: A4; margin: 20mm; }\n"

    /* 15.3.1 Hidden elements, and columns: a report's tables are set by their cells */
    "[hidden], base, col, colgroup, head, link, meta, script, style, template, title\n"
    "  { display: none; }\n"

    /* 15.3.2 The page, 15.3.3 Flow content */
    "html, body, address, article, aside, blockquote, dd, details, div, dl, dt, figcaption,\n"
    "figure, footer, h1, h2, h3, h4, h5, h6, header, hgroup, hr, main, nav, ol, p, pre, search,\n"
    "section, summary, ul { display: block; }\n"
    "body { margin: 8px; }\n"
    "address { font-style: italic; }\n"
    "blockquote, figure { margin: 1em 40px; }\n"
    "dl, p, pre { margin: 1em 0; }\n"
    "dd { margin-left: 40px; }\n"
    "pre { white-space: pre; }\n"

    /* 15.3.4 Phrasing content */
    "cite, dfn, em, i, var { font-style: italic; }\n"
    "b, strong { font-weight: bold; }\n"
    "small { font-size: 83.333%; }\n"
    "sub { font-size: 83.333%; vertical-align: -0.24em; }\n"
    "sup { font-size: 83.333%; vertical-align: 0.4em; }\n"
    "ins, u { text-decoration: underline; }\n"
    "del, s { text-decoration: line-through; }\n"
    "mark { background-color: yellow; color: black; }\n"
    "a[href] { color: #0000ee; text-decoration: underline; }\n"

    /* 15.3.6 Sections and headings */
    "h1, h2, h3, h4, h5, h6 { font-weight: bold; keep-with-next: always; }\n"
    "h1 { font-size: 2em; margin: 0.67em 0; }\n"
    "h2 { font-size: 1.5em; margin: 0.83em 0; }\n"
    "h3 { font-size: 1.17em; margin: 1em 0; }\n"
    "h4 { font-size: 1em; margin: 1.33em 0; }\n"
    "h5 { font-size: 0.83em; margin: 1.67em 0; }\n"
    "h6 { font-size: 0.67em; margin: 2.33em 0; }\n"

    /* 15.3.7 Lists */
    "li { display: list-item; }\n"
    "ol, ul { margin: 1em 0; padding-left: 40px; }\n"
    "ol[dir=\"rtl\"], ul[dir=\"rtl\"] { padding-left: 0; padding-right: 40px; }\n"
    "ol ol, ol ul, ul ol, ul ul, ol dl, ul dl, dl dl, dl ol, dl ul { margin: 0; }\n"
    "ol { list-style-type: decimal; }\n"
    "ul { list-style-type: disc; }\n"

    /* 15.3.8 Tables */
    "table { display: table; box-sizing: border-box; border-spacing: 2px; text-indent: 0; }\n"
    "caption { display: table-caption; text-align: center; }\n"
    "thead { display: table-header-group; break-inside: avoid; }\n"
    "tbody { display: table-row-group; }\n"
    "tfoot { display: table-footer-group; }\n"
    "tr { display: table-row; break-inside: avoid; }\n"
    "td, th { display: table-cell; padding: 1px; }\n"
    "thead, tbody, tfoot, table > tr { vertical-align: middle; }\n"
    "tr, td, th { vertical-align: inherit; }\n"
    "th { font-weight: bold; text-align: center; }\n"

    /* 15.3.10 The hr element: an inset border of a pixel is a line of two */
    "hr { color: gray; border: 1px solid; margin: 0.5em auto; }\n";
