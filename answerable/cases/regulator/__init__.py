"""The regulator's case and the tribunal's: what each asks, of whom, by when."""
