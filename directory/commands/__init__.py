"""What `waypost directory` can do, one module per subject; each adds its own words."""
