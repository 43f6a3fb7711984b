"""The improvement department at a glance: pictures of its registers."""
