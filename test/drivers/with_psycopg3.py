# psycopg 3: text and binary, arrays as lists, findings as named tuples.
import sys

import psycopg
from psycopg.types import TypeInfo
from psycopg.types.composite import CompositeInfo, register_composite

cases = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8") if line[0] != "#"]
db = psycopg.connect(autocommit=True)


def say(*words):
    print(*words, sep="\t")


def swap(how, name, kind, value):
    """Write a value and read it back."""
    db.execute(f'INSERT INTO driver_value (how, name, "{kind}") VALUES (%s, %s, %s)', (how, name, value))
    return db.execute(f'SELECT "{kind}" FROM driver_value WHERE how = %s AND name = %s', (how, name)).fetchone()[0]


for name, kind, given, text, parts, binary in cases:
    say("text", name, swap("text", name, kind, given))

# Bytes as they are, through libpq's call that psycopg wraps.
for name, kind, given, text, parts, binary in cases:
    oid, element = db.execute(
        "SELECT oid, CASE typelem WHEN 0 THEN oid ELSE typelem END FROM pg_type WHERE oid = %s::regtype", (kind,)).fetchone()
    value = bytes.fromhex(binary.replace("........", f"{element:08x}"))
    result = db.pgconn.exec_params(
        f'INSERT INTO driver_value (how, name, "{kind}") VALUES (\'binary\', $1, $2) RETURNING "{kind}"'.encode(),
        [name.encode(), value], [0, oid], [0, 1], 1)
    assert result.status == psycopg.pq.ExecStatus.TUPLES_OK, result.error_message
    say("binary", name, bytes(result.get_value(0, 0)).hex())

for kind in ("clearance_level", "timeline_gap"):
    TypeInfo.fetch(db, kind).register(db)
for kind in ("clearance_finding", "clearance_ruling"):
    register_composite(CompositeInfo.fetch(db, kind), db)
for name, kind, given, text, parts, binary in cases:
    if parts and kind.endswith("[]"):
        value = [None if part == "NULL" else part for part in parts.split("|")]
        say("list", name, "|".join("NULL" if part is None else part for part in swap("list", name, kind, value)))
    elif parts:
        value = swap("record", name, kind, tuple(parts.split("|")))
        say("record", name, "|".join(value))

try:
    db.execute("UPDATE application SET status = 'submitted'")
except psycopg.errors.CheckViolation as error:
    diag = error.diag
    say("error", "sqlstate", diag.sqlstate)
    say("error", "schema", diag.schema_name)
    say("error", "table", diag.table_name)
    say("error", "constraint", diag.constraint_name)
    say("error", "detail", diag.message_detail)
    say("error", "hint", diag.message_hint)
