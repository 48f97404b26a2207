"""Reads what someone wrote for danger, concern, leaving, age and language; it knows no bot."""
