"""Conversations as data: which question leads where."""
