"""report.json's `actions`, from actions.csv, by days of the calendar: for oracle.py. Quotations are from the contract."""
import calendar
import datetime
import re

LATEST = 10 ** 9


def day_of(text, last=False):
    """The first day that the cell is about, or the last; None where it is empty."""
    text = text.strip()
    if not text:
        return None
    if m := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text):
        return datetime.date(int(m[1]), int(m[2]), int(m[3]))
    if m := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        return datetime.date(int(m[3]), int(m[2]), int(m[1]))
    year, number = map(int, text.split("-"))
    return datetime.date(year, number, calendar.monthrange(year, number)[1] if last else 1)


def code_of(text):
    day = day_of(text)
    return "" if day is None else text if re.fullmatch(r"\d{4}-\d{2}", text) else day.isoformat()


def month_of(text):
    day = day_of(text)
    return None if day is None else day.year * 12 + day.month - 1


def last_day(month):
    return datetime.date(month // 12, month % 12 + 1, calendar.monthrange(month // 12, month % 12 + 1)[1])


class Action:
    """The rows with one id."""

    def __init__(self, rows):
        self.rows = rows

    def row(self, as_at):
        """"the one last `known` (a month; default that of `opened`; of equals, the later row) by the as-at month counts"."""
        known = [(self.known(row), at, row) for at, row in enumerate(self.rows) if self.known(row) <= as_at]
        return max(known)[2] if known else None

    @staticmethod
    def known(row):
        return month_of(row.get("known", "")) or month_of(row["opened"])

    def closed(self, row):
        """"done without `closed` is [...] closed on the last day of the month before it was `known`"."""
        if not row.get("closed", "") and row.get("status", "").lower() == "done":
            return last_day(self.known(row) - 1).isoformat()
        return code_of(row.get("closed", ""))

    def stands(self, period, as_at):
        """None (not begun, or not known), "open" or "closed", on the month's last day."""
        row = self.row(as_at)
        if row is None or day_of(row["opened"]) > last_day(period):
            return None
        closed = day_of(self.closed(row))
        return "open" if closed is None or closed >= last_day(period) else "closed"

    def state(self, row, stands, overdue, period):
        if overdue:
            return "overdue"
        if stands == "closed":
            return "done" if row["status"].lower() == "done" else "closed"
        before = [other for other in sorted(self.rows, key=self.known) if self.known(other) <= self.known(row)]
        while row["status"].lower() == "done" and self.known(row) > period:     # not yet, in that month
            before = [other for other in before if other is not row]
            if not before:
                return "open"
            row = before[-1]
        return row["status"].lower() or "open"

    def json(self, period, as_at):
        """None where the report of the period does not have it."""
        stands, before = self.stands(period, as_at), self.stands(period - 1, min(as_at, period - 1))
        if stands is None or stands == "closed" and before == "closed":
            return None
        row = self.row(as_at)
        due = day_of(row.get("due", ""), last=True)
        overdue = stands == "open" and due is not None and due <= last_day(period)    # "and it is open"
        known = self.known(row)
        return {"id": row["id"], "indicator": row["indicator"], "unit": row.get("unit", ""), "text": row["text"],
                "owner": row.get("owner", ""), "opened": code_of(row["opened"]), "due": code_of(row.get("due", "")),
                "status": row.get("status", "").lower(), "closed": self.closed(row), "known": "%04d-%02d" % (known // 12, known % 12 + 1),
                "note": row.get("note", ""), **({"priority": row["priority"]} if row.get("priority") else {}),
                "overdue": overdue, "state": self.state(row, stands, overdue, period)}


def actions(rows, indicator, unit, root, period, as_at):
    """Those about the indicator, of the unit; in the order in which ids first stand in the file."""
    ids = {}
    for row in rows:
        ids.setdefault(row["id"], []).append(row)
    told = [Action(same).json(period, as_at) for same in ids.values()]
    return [action for action in told if action and action["indicator"] == indicator and (action["unit"] or root) == unit]
