"""Pixels as files: one file kind each."""
