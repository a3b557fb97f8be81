"""How unlike two words are: slips of the finger and of the ear cost little, other letters much."""

ROWS = (("qwertyuiop", 0.0), ("asdfghjkl", 0.3), ("zxcvbnm", 0.8))
"""The letters of a keyboard, and how far each row is shifted."""
KEYS = {key: (place + shift, row) for row, (keys, shift) in enumerate(ROWS) for place, key in enumerate(keys)}
NEIGHBOURS = frozenset(
    one + other
    for one, (x, row) in KEYS.items()
    for other, (u, next_row) in KEYS.items()
    if one != other and abs(x - u) < 1.6 and abs(row - next_row) <= 1
)
SOUND = ("ck", "sz", "sc", "ie", "ey", "iy", "fv", "ao", "ae", "oe", "ou", "gj", "kq", "td", "pb", "mn", "xs")
SOUND_ALIKE = frozenset(both for pair in SOUND for both in (pair, pair[::-1]))
SWAPPED, DOUBLED, SOUNDS, NEIGHBOUR, LEFT_OUT, OTHER = 0.6, 0.5, 0.6, 0.7, 0.9, 1.0
"""What each slip costs: two letters swapped, a letter doubled or not, one that sounds the same, the key beside it,
a letter left out, any other letter."""
FIRST = 0.4
"""What it costs on top to begin with another letter: that is seldom a slip."""


def unlikeness(typed: str, meant: str) -> float:
    """The least cost of the slips that turn one word into the other: optimal string alignment, weighed."""
    before: list[float] = []
    last = [place * LEFT_OUT for place in range(len(meant) + 1)]
    for i, sign in enumerate(typed, 1):
        now = [float(i)]
        for j, other in enumerate(meant, 1):
            if sign == other:
                cost = last[j - 1]
            else:
                pair = sign + other
                cost = last[j - 1] + (SOUNDS if pair in SOUND_ALIKE else NEIGHBOUR if pair in NEIGHBOURS else OTHER)
                if i > 1 and j > 1 and sign == meant[j - 2] and typed[i - 2] == other:
                    cost = min(cost, before[j - 2] + SWAPPED)
            too_many = last[j] + (DOUBLED if sign in (typed[i - 2 : i - 1], typed[i : i + 1]) else OTHER)
            too_few = now[j - 1] + (DOUBLED if other in (meant[j - 2 : j - 1], meant[j : j + 1]) else LEFT_OUT)
            now.append(min(cost, too_many, too_few))
        before, last = last, now
    return last[-1] + (FIRST if typed[:1] != meant[:1] else 0)
