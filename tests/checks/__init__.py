"""The parts of tests/check.py, and what runs them."""
