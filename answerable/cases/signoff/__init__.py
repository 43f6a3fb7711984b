"""Sign-off on top of the two people every letter has: stages, whose move it is, what silence means.

`rules` and `changes` are pure; `tiers` are settings; the rest reads and writes the ledger.
"""
