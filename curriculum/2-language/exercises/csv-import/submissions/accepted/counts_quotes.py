"""A row ends with the first line after which the number of its quotes is even. Then one pattern looks at the row."""
import re
import sys

# No part of a text fits it in two ways, so that a row that does not fit is not tried again and again.
FIELD = r'(?:"[^"]*(?:""[^"]*)*"|[^",]*)'
ROW = re.compile(f"{FIELD}(?:,{FIELD})*")
FIELDS = re.compile(f",({FIELD})")
NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


def raw_rows(upload):
    lines = upload.split("\n")
    if lines[-1] == "":
        lines.pop()
    begin, parts, quotes = 1, [], 0
    for number, line in enumerate(lines, 1):
        parts.append(line)
        quotes += line.count('"')
        if quotes % 2 == 0:
            yield begin, "\n".join(parts)
            begin, parts, quotes = number + 1, [], 0
    if parts:
        yield begin, "\n".join(parts)


def read(field):
    return field[1:-1].replace('""', '"') if field.startswith('"') else field


def written(field):
    if field.startswith(("=", "+", "-", "@", "\t")) and not NUMBER.fullmatch(field):
        field = "'" + field
    if "," in field or '"' in field or "\n" in field:
        return '"' + field.replace('"', '""') + '"'
    return field


def main():
    first, _, upload = sys.stdin.buffer.read().decode().partition("\n")
    wanted = int(first)
    report, rows = [], []
    for begin, row in raw_rows(upload.removeprefix("\ufeff").replace("\r\n", "\n")):
        if not ROW.fullmatch(row):
            report.append(f"line {begin}: broken quotes\n")
            break
        fields = [read(field) for field in FIELDS.findall("," + row)]
        if len(fields) == wanted:
            rows.append(",".join(map(written, fields)) + "\n")
        else:
            report.append(f"line {begin}: {len(fields)}/{wanted} fields\n")
    out = "".join(report) + f"rows: {len(rows)}\n" + "".join(rows)
    sys.stdout.buffer.write(out.encode())


main()
