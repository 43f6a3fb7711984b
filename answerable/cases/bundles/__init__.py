"""The two bundles of a case: what anybody may see of it, and what was withheld.

What is open and what is closed are two types, made in two modules that do not know each other. An
open part can be made only from what has already left the building, and from codes and dates.
"""
