/* Tables of names in the order of the alphabet, so that a name is soon found. */
#include "report/page/page_names.h"

#include <stddef.h>

static const char *const ELEMENTS[ELEMENT_COUNT] = {
    [ELEMENT_A] = "a",
    [ELEMENT_ABBR] = "abbr",
    [ELEMENT_ADDRESS] = "address",
    [ELEMENT_AREA] = "area",
    [ELEMENT_ARTICLE] = "article",
    [ELEMENT_ASIDE] = "aside",
    [ELEMENT_AUDIO] = "audio",
    [ELEMENT_B] = "b",
    [ELEMENT_BASE] = "base",
    [ELEMENT_BDI] = "bdi",
    [ELEMENT_BDO] = "bdo",
    [ELEMENT_BLOCKQUOTE] = "blockquote",
    [ELEMENT_BODY] = "body",
    [ELEMENT_BR] = "br",
    [ELEMENT_BUTTON] = "button",
    [ELEMENT_CANVAS] = "canvas",
    [ELEMENT_CAPTION] = "caption",
    [ELEMENT_CITE] = "cite",
    [ELEMENT_CODE] = "code",
    [ELEMENT_COL] = "col",
    [ELEMENT_COLGROUP] = "colgroup",
    [ELEMENT_DATA] = "data",
    [ELEMENT_DATALIST] = "datalist",
    [ELEMENT_DD] = "dd",
    [ELEMENT_DEL] = "del",
    [ELEMENT_DETAILS] = "details",
    [ELEMENT_DFN] = "dfn",
    [ELEMENT_DIALOG] = "dialog",
    [ELEMENT_DIV] = "div",
    [ELEMENT_DL] = "dl",
    [ELEMENT_DT] = "dt",
    [ELEMENT_EM] = "em",
    [ELEMENT_EMBED] = "embed",
    [ELEMENT_FIELDSET] = "fieldset",
    [ELEMENT_FIGCAPTION] = "figcaption",
    [ELEMENT_FIGURE] = "figure",
    [ELEMENT_FOOTER] = "footer",
    [ELEMENT_FORM] = "form",
    [ELEMENT_H1] = "h1",
    [ELEMENT_H2] = "h2",
    [ELEMENT_H3] = "h3",
    [ELEMENT_H4] = "h4",
    [ELEMENT_H5] = "h5",
    [ELEMENT_H6] = "h6",
    [ELEMENT_HEAD] = "head",
    [ELEMENT_HEADER] = "header",
    [ELEMENT_HGROUP] = "hgroup",
    [ELEMENT_HR] = "hr",
    [ELEMENT_HTML] = "html",
    [ELEMENT_I] = "i",
    [ELEMENT_IFRAME] = "iframe",
    [ELEMENT_IMG] = "img",
    [ELEMENT_INPUT] = "input",
    [ELEMENT_INS] = "ins",
    [ELEMENT_KBD] = "kbd",
    [ELEMENT_LABEL] = "label",
    [ELEMENT_LEGEND] = "legend",
    [ELEMENT_LI] = "li",
    [ELEMENT_LINK] = "link",
    [ELEMENT_MAIN] = "main",
    [ELEMENT_MAP] = "map",
    [ELEMENT_MARK] = "mark",
    [ELEMENT_MATH] = "math",
    [ELEMENT_MENU] = "menu",
    [ELEMENT_META] = "meta",
    [ELEMENT_METER] = "meter",
    [ELEMENT_NAV] = "nav",
    [ELEMENT_NOSCRIPT] = "noscript",
    [ELEMENT_OBJECT] = "object",
    [ELEMENT_OL] = "ol",
    [ELEMENT_OPTGROUP] = "optgroup",
    [ELEMENT_OPTION] = "option",
    [ELEMENT_OUTPUT] = "output",
    [ELEMENT_P] = "p",
    [ELEMENT_PARAM] = "param",
    [ELEMENT_PICTURE] = "picture",
    [ELEMENT_PRE] = "pre",
    [ELEMENT_PROGRESS] = "progress",
    [ELEMENT_Q] = "q",
    [ELEMENT_RP] = "rp",
    [ELEMENT_RT] = "rt",
    [ELEMENT_RUBY] = "ruby",
    [ELEMENT_S] = "s",
    [ELEMENT_SAMP] = "samp",
    [ELEMENT_SCRIPT] = "script",
    [ELEMENT_SEARCH] = "search",
    [ELEMENT_SECTION] = "section",
    [ELEMENT_SELECT] = "select",
    [ELEMENT_SLOT] = "slot",
    [ELEMENT_SMALL] = "small",
    [ELEMENT_SOURCE] = "source",
    [ELEMENT_SPAN] = "span",
    [ELEMENT_STRONG] = "strong",
    [ELEMENT_STYLE] = "style",
    [ELEMENT_SUB] = "sub",
    [ELEMENT_SUMMARY] = "summary",
    [ELEMENT_SUP] = "sup",
    [ELEMENT_SVG] = "svg",
    [ELEMENT_TABLE] = "table",
    [ELEMENT_TBODY] = "tbody",
    [ELEMENT_TD] = "td",
    [ELEMENT_TEMPLATE] = "template",
    [ELEMENT_TEXTAREA] = "textarea",
    [ELEMENT_TFOOT] = "tfoot",
    [ELEMENT_TH] = "th",
    [ELEMENT_THEAD] = "thead",
    [ELEMENT_TIME] = "time",
    [ELEMENT_TITLE] = "title",
    [ELEMENT_TR] = "tr",
    [ELEMENT_TRACK] = "track",
    [ELEMENT_U] = "u",
    [ELEMENT_UL] = "ul",
    [ELEMENT_VAR] = "var",
    [ELEMENT_VIDEO] = "video",
    [ELEMENT_WBR] = "wbr",
};

static const char *const ATTRIBUTES[ATTRIBUTE_COUNT] = {
    [ATTRIBUTE_ARIA_HIDDEN] = "aria-hidden",
    [ATTRIBUTE_CHARSET] = "charset",
    [ATTRIBUTE_CLASS] = "class",
    [ATTRIBUTE_COLSPAN] = "colspan",
    [ATTRIBUTE_DATA_CHART] = "data-chart",
    [ATTRIBUTE_DATA_CITE] = "data-cite",
    [ATTRIBUTE_DATA_COUNTER] = "data-counter",
    [ATTRIBUTE_DATA_FOOTNOTE] = "data-footnote",
    [ATTRIBUTE_DATA_FOOTNOTES] = "data-footnotes",
    [ATTRIBUTE_DATA_ICON] = "data-icon",
    [ATTRIBUTE_DATA_INDICATOR] = "data-indicator",
    [ATTRIBUTE_DATA_NUMBER] = "data-number",
    [ATTRIBUTE_DATA_NUMBERED] = "data-numbered",
    [ATTRIBUTE_DATA_NUMBERS_OF] = "data-numbers-of",
    [ATTRIBUTE_DATA_OF] = "data-of",
    [ATTRIBUTE_DATA_PAPER_HREF] = "data-paper-href",
    [ATTRIBUTE_DATA_PLACEHOLDER] = "data-placeholder",
    [ATTRIBUTE_DATA_REPEAT] = "data-repeat",
    [ATTRIBUTE_DATA_RUNNING] = "data-running",
    [ATTRIBUTE_DATA_RUNNING_OFF] = "data-running-off",
    [ATTRIBUTE_HEADERS] = "headers",
    [ATTRIBUTE_HREF] = "href",
    [ATTRIBUTE_ID] = "id",
    [ATTRIBUTE_DIR] = "dir",
    [ATTRIBUTE_LANG] = "lang",
    [ATTRIBUTE_ROLE] = "role",
    [ATTRIBUTE_ROWSPAN] = "rowspan",
    [ATTRIBUTE_SCOPE] = "scope",
    [ATTRIBUTE_START] = "start",
    [ATTRIBUTE_STYLE] = "style",
    [ATTRIBUTE_TITLE] = "title",
    [ATTRIBUTE_VALUE] = "value",
};

static int order(const char *left, const char *right) {
    while (*left == *right && *left != '\0') {
        left++;
        right++;
    }
    return (unsigned char)*left - (unsigned char)*right;
}

/* Its place among the names from `first` up to `end`; `first - 1`: it is none of them. */
static size_t find(const char *const *names, size_t first, size_t end, const char *name) {
    size_t low = first, high = end;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int side = order(name, names[middle]);
        if (side == 0)
            return middle;
        if (side < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return first - 1;
}

enum element_name page_element(const char *name) {
    return (enum element_name)find(ELEMENTS, ELEMENT_OTHER + 1, ELEMENT_COUNT, name);
}

enum attribute_name page_attribute(const char *name) {
    return (enum attribute_name)find(ATTRIBUTES, ATTRIBUTE_OTHER + 1, ATTRIBUTE_COUNT, name);
}

const char *page_element_name(enum element_name element) {
    return ELEMENTS[element];
}

const char *page_attribute_name(enum attribute_name attribute) {
    return ATTRIBUTES[attribute];
}
