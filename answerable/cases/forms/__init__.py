"""What officers and the public type in."""
