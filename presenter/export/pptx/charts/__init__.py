"""Charts as PowerPoint's own: columns and bars, stacks, lines and points, each with its numbers in a workbook."""
