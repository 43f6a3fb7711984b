"""The concepts that questions to a public body hold, by what they are about."""

from answerable.registers.concepts import documents, happenings, money, people, training
from answerable.registers.concepts.concept import CONCEPTS, Concept, concept, plain

__all__ = [
    "CONCEPTS",
    "Concept",
    "concept",
    "documents",
    "happenings",
    "money",
    "people",
    "plain",
    "training",
]
