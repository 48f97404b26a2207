"""Where each derived table comes from, one module per source."""
