"""An internal review: asked for, given to somebody senior, decided question by question."""
