"""Rehearsing: a run is recorded while the talk is on stage, kept, and laid against the plan."""
