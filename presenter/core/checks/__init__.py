"""Checks that need more than one part of a story, or its composed slides."""
