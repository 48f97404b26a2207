"""How the table of a SQL store came to be what it is, one step per file; see docs/adding.md."""
