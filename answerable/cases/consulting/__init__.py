"""Views asked before a decision: a third party's, which binds nobody, and the qualified person's
opinion under s.36(2), without which nothing is withheld under that section.
"""
