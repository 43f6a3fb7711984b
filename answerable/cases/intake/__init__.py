"""From a stored message to its place: a case, a case's correspondence, or a person's eyes."""
