"""What is kept how long, what holds it, and its destruction by two people."""
