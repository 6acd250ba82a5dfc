"""The whole timeline over a window, to roam in."""
