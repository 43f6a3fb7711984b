"""The database: our own PostgreSQL in the data folder, or the server that DATABASE_URL names."""
