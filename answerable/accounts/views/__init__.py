"""Pages for those who manage the organisation."""
