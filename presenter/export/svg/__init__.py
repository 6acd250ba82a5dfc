"""A frame as SVG, text as text or as paths."""
