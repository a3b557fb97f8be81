"""How fast, how small and how steady the program is, measured in one run, in turn with what it is held against."""
