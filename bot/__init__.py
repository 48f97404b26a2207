"""The conversation: pure in the middle, platforms and storage at the rim."""
