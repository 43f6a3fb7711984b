"""How people sign in: what of allauth is open, what is closed, and the demonstration's way."""
