"""Questions sent to those who hold the information, with or without an account."""
