"""Slides as pages of a PDF: vector, with text that can be searched, links, an outline and metadata."""
