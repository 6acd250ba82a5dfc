"""The deck as a PowerPoint file of native objects: text in boxes, shapes, connectors, pictures."""
