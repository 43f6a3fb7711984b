"""What people fill in: forms hold words and shapes, deeds decide."""
