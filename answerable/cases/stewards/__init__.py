"""Those who keep a register see what is made of it, and may object before it leaves."""
