"""Everything that can be seen or touched."""
