"""What leaves with a letter and how, and what is done where it should not have left."""
