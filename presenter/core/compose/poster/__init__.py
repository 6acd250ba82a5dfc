"""The whole timeline as one long picture for the wall, and the sheets of paper it may be printed on."""
