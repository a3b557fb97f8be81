"""What makes a file a `.guide` file, for the one who writes and the one who reads."""

import re
from pathlib import Path
from zlib import crc32

APPLICATION_ID = 0x50474431
"""`PGD1` in the SQLite header."""
SCHEMA_VERSION = 2
SUFFIX = ".guide"
BLOCK = 4096
"""Bytes of one block of the file, the unit in which SQLite reads (there: a page)."""
SEAL = 8
"""Bytes at the end of each block that SQLite leaves to others; here they hold the block's seal."""
SCHEMA = Path(__file__).with_name("schema.sql")
NOTE = re.compile(r"^--.*\n", re.MULTILINE)
SHADOW = re.compile(
    r"CREATE TABLE 'passage_index_(data|idx|docsize|config)'\((?!.*\b(AS|CHECK|DEFAULT)\b)[\w ,()]+", re.IGNORECASE
)
"""What FTS5 keeps for itself, in the words of whichever SQLite wrote it: columns and keys, nothing that is computed."""


def seal(block: bytes, number: int) -> bytes:
    """What must stand at the end of block `number` (from 0): finds damage and blocks out of place, signs nothing."""
    return crc32(block[:-SEAL], number).to_bytes(SEAL, "big")


def statements() -> frozenset[str]:
    """What makes the tables, in the words that SQLite keeps of it."""
    return frozenset(part.strip() for part in NOTE.sub("", SCHEMA.read_text("utf-8")).split(";") if part.strip())
