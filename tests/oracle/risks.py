"""report.json's `risks`, from risks.csv: for oracle.py. Quotations are from the contract: "risks.csv the same way" as actions.csv."""
import re
from bisect import bisect_right

from actions import Action, code_of

LIKELIHOOD = ("rare", "unlikely", "possible", "likely", "almost certain")
IMPACT = ("negligible", "minor", "moderate", "major", "severe")
# The grades of A risk matrix for risk managers (NPSA, 2008): 1-3, 4-6, 8-12 and 15-25, in the words of doc/design.md.
FIRST, RATINGS = (1, 4, 8, 15), ("low", "medium", "high", "very-high")


def step(cell, words):
    return int(cell) if cell.isdigit() else words.index(cell.lower()) + 1


def score(row):
    return step(row["likelihood"], LIKELIHOOD) * step(row["impact"], IMPACT)


class Risk(Action):
    def change(self, period, as_at):
        before_as_at = min(as_at, period - 1)
        now, before = self.stands(period, as_at), self.stands(period - 1, before_as_at)
        if now == "closed" or before is None:
            return "closed" if now == "closed" else "new"
        if before == "closed":
            return "reopened"
        by = score(self.row(as_at)) - score(self.row(before_as_at))
        return "higher" if by > 0 else "lower" if by < 0 else "same"

    def json(self, period, as_at):
        """None where the report of the period does not have it."""
        before_as_at = min(as_at, period - 1)
        stands, before = self.stands(period, as_at), self.stands(period - 1, before_as_at)
        if stands is None or stands == "closed" and before == "closed":
            return None
        row = self.row(as_at)
        known = self.known(row)
        return {"id": row["id"], "indicator": row.get("indicator", ""), "unit": row.get("unit", ""), "risk": row["risk"],
                "likelihood": step(row["likelihood"], LIKELIHOOD), "impact": step(row["impact"], IMPACT),
                "mitigation": row.get("mitigation", ""), "owner": row.get("owner", ""), "opened": code_of(row["opened"]),
                "closed": self.closed(row), "known": "%04d-%02d" % (known // 12, known % 12 + 1), "note": row.get("note", ""),
                "score": score(row), "rating": RATINGS[bisect_right(FIRST, score(row)) - 1],
                "score_before": score(self.row(before_as_at)) if before == "open" else None, "change": self.change(period, as_at)}


def by_score(risk):
    """Open ones, then closed ones; the highest score first, of equals by their ids, R2 before R10."""
    natural = [(int(part), "") if part.isdigit() else (0, part) for part in re.findall(r"\d+|\D+", risk["id"])]
    return risk["change"] == "closed", -risk["score"], natural


def risks(rows, indicators, unit, root, period, as_at):
    """Those of the unit, about one of the report's indicators or about none."""
    ids = {}
    for row in rows:
        ids.setdefault(row["id"], []).append(row)
    told = [Risk(same).json(period, as_at) for same in ids.values()]
    return sorted((risk for risk in told if risk and risk["indicator"] in ("", *indicators) and (risk["unit"] or root) == unit), key=by_score)
