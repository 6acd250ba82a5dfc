"""Storyline Presenter: one YAML storyboard becomes slides, a timeline and honest charts."""

__version__ = "0.1.0"
