"""Events by the hundred thousand from a file beside the story: columns of numbers and one text, no object each.

Uses numpy, so nothing here is imported before a story has such a file.
"""
