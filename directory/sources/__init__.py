"""One module per origin of records; each turns its own shape into services."""
