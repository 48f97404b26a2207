"""Strict servers of ours that stand in for the platforms, on loopback only."""
