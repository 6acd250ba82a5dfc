"""The author's own editor: which there are, which is chosen, and how each is told a place."""
