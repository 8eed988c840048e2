"""The plan of the house: its wings, each of which sees those before it alone, and the knots that have a reason."""

WINGS = [
    "base",
    "model/number", "model", "model/ledger", "model/trend", "model/difference", "model/suspect", "model/assess",
    "input/zipped",
    "input", "input/grid", "input/workbook", "input/source", "input/load", "input/inspect",
    "report/value", "report", "report/claims", "report/findings", "report/mustache", "report/typeface", "report/drawing", "report/chart", "report/page", "report/view", "report/fill", "report/explain",
    "render/css", "render/layout", "render/contrast", "render/tags", "render/pdf", "render",
    "publish", "publish/quality", "publish/site",
    "starter", "watch",
    "command",
    "",                                             # main.c
]
KNOTS = []
