"""The facts the improvement department offers, by what they are about."""

from answerable.improvement.facts import money, organisation, people, projects, training, workspace

__all__ = ["money", "organisation", "people", "projects", "training", "workspace"]
