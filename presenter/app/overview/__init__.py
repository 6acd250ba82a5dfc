"""The overview: a grid of all slides to choose from, over a window or over the stage."""
