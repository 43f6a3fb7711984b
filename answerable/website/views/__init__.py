"""The pages that belong to no other room."""
