"""One file per step; none is ever changed after a release."""
