"""The parts of benchmarks/directory.py."""
