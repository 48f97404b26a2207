"""How the tables of a database that is kept came to be as they are, step by step."""
