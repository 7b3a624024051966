# psycopg 2: text (it has no other format), arrays as lists, findings as named
# tuples.
import sys

import psycopg2
import psycopg2.errors
import psycopg2.extensions
import psycopg2.extras

cases = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8") if line[0] != "#"]
db = psycopg2.connect("")
db.autocommit = True
cursor = db.cursor()


def say(*words):
    print(*words, sep="\t")


def swap(how, name, kind, value):
    """Write a value and read it back."""
    cursor.execute(f'INSERT INTO driver_value (how, name, "{kind}") VALUES (%s, %s, %s::{kind})', (how, name, value))
    cursor.execute(f'SELECT "{kind}" FROM driver_value WHERE how = %s AND name = %s', (how, name))
    return cursor.fetchone()[0]


for name, kind, given, text, parts, binary in cases:
    say("text", name, swap("text", name, kind, given))

for kind in ("clearance_level", "timeline_gap"):
    cursor.execute("SELECT typarray::int FROM pg_type WHERE oid = %s::regtype", (kind,))
    array = psycopg2.extensions.new_array_type(cursor.fetchone(), kind + "[]", psycopg2.STRING)
    psycopg2.extensions.register_type(array, db)
for kind in ("clearance_finding", "clearance_ruling"):
    psycopg2.extras.register_composite(kind, db)
for name, kind, given, text, parts, binary in cases:
    if parts and kind.endswith("[]"):
        value = [None if part == "NULL" else part for part in parts.split("|")]
        say("list", name, "|".join("NULL" if part is None else part for part in swap("list", name, kind, value)))
    elif parts:
        say("record", name, "|".join(swap("record", name, kind, tuple(parts.split("|")))))

try:
    cursor.execute("UPDATE application SET status = 'submitted'")
except psycopg2.errors.CheckViolation as error:
    diag = error.diag
    say("error", "sqlstate", diag.sqlstate)
    say("error", "schema", diag.schema_name)
    say("error", "table", diag.table_name)
    say("error", "constraint", diag.constraint_name)
    say("error", "detail", diag.message_detail)
    say("error", "hint", diag.message_hint)
