"""Rehearsals as values: what was spent on each step, against the plan, and what follows for the next talk."""
