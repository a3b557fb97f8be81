"""What makes a file a `.guide` file, for the one who writes and the one who reads."""

from zlib import crc32

APPLICATION_ID = 0x50474431
"""`PGD1` in the SQLite header."""
SCHEMA_VERSION = 1
SUFFIX = ".guide"
BLOCK = 4096
"""Bytes of one block of the file, the unit in which SQLite reads (there: a page)."""
SEAL = 8
"""Bytes at the end of each block that SQLite leaves to others; here they hold the block's seal."""
TABLES = ("meta", "page", "picture", "term", "source", "passage", "passage_index")


def seal(block: bytes, number: int) -> bytes:
    """What must stand at the end of block `number` (from 0): finds damage and blocks out of place, signs nothing."""
    return crc32(block[:-SEAL], number).to_bytes(SEAL, "big")
