"""The journal of a running talk: after a crash the next start is back on the same step, with timer and choices."""
