"""The directory in the field's own standard, HSDS 3.1: exports, imports and what they change."""
