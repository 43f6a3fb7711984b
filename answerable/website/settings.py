"""Django's settings. Deployment settings are environment variables; nothing is started here."""
