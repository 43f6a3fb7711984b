"""Reminding whoever must act, by a ladder, once a day at the most."""
