"""The data folder that the files are read into: units, and measures that figures read."""
from pathlib import Path

UNITS = {"CITY": "Eastmere", "NORTH": "North Eastmere", "SOUTH": "South Eastmere", "EAST": "East Eastmere"}
MEASURES = {
    "referrals": "Referrals", "decided": "Contacts decided", "decided_in_time": "Contacts decided within a day",
    "cases": "Open cases", "re_referrals": "Re-referrals", "spend": "Spend on placements", "visits": "Visits in time",
    "posts": "Posts filled", "agency": "Agency workers", "waiting": "Children waiting", "cla_rate": "Children looked after rate",
    "hours": "Hours of overtime",
}
FILES = {
    "authority.ini": "[authority]\nname = Eastmere Council\nshort_name = Eastmere\nroot_unit = CITY\ncontact = performance@eastmere.example\n",
    "units.csv": "unit,name,level,parent\n" + "".join(
        "%s,%s,%s,%s\n" % (code, name, "area" if code != "CITY" else "authority", "CITY" if code != "CITY" else "") for code, name in UNITS.items()),
    "measures.csv": "measure,title,kind,absent\n" + "".join("%s,%s,flow,x\n" % item for item in MEASURES.items()),
    "figures.csv": "indicator,order,label,numerator,denominator,unit,per,decimals,headline\nREF,1,Referrals,referrals,,count,,,yes\n",
    "indicators.csv": "code,number,title,short_title,section,better,basis,compare,current_label,compare_label,lag,owner,definition,from,to,trend\n"
                      "REF,1,Referrals,Referrals,activity,neither,month,prev12-average,,,,Front door,,,,\n",
}


def write(scratch, files):
    for name, content in files.items():
        path = Path(scratch) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
