"""Records of a night's run, made by hand: one of each standing, with something of everything."""

from __future__ import annotations

from transcheck.core.record import Record, Standing

DIGESTS = {"article": "a1" * 32, "source": "b2" * 32, "glossary": "c3" * 32}
STOPPED = Record(
    "wire/ferry.txt",
    "in/wire/ferry.txt",
    Standing.STOPPED,
    command="fix",
    exit_code=1,
    output="out/wire/ferry.txt",
    reports=("out/wire/ferry.html", "out/wire/ferry.json"),
    reasons=("p2.s1: the source has “48”, the text <b>84</b> & more",),
    issues={"critical": 1, "minor": 2},
    edits=3,
    words=1412,
    source_language="pt",
    target_language="en",
    signature="tool:1.2.3|engines:none|glossary:c3c3",
    digests=DIGESTS,
)
FINE = Record(
    "wire/port.txt",
    "in/wire/port.txt",
    Standing.PUBLISHABLE,
    output="out/wire/port.txt",
    edits=1,
    words=300,
    source_language="pt",
    target_language="en",
)
DOUBTFUL = Record(
    "sport/cup.txt",
    "in/sport/cup.txt",
    Standing.PUBLISHABLE,
    issues={"major": 1},
    words=88,
    target_language="en",
)
FAILED = Record(
    "empty.txt",
    "in/empty.txt",
    Standing.FAILED,
    exit_code=2,
    reasons=("in/empty.txt: the file is empty",),
    hint="give a file with an article in it",
)
QUARANTINED = Record(
    "huge.txt",
    "in/huge.txt",
    Standing.QUARANTINED,
    exit_code=3,
    reasons=("the process that worked on it ran out of memory",),
    hint="divide it",
)
NIGHT = (FINE, STOPPED, FAILED, DOUBTFUL, QUARANTINED)
ODD_NAME = "wire/caf\udce9\x1b[2J<i>.txt"  # Latin-1 on the disk, and a command for the terminal
