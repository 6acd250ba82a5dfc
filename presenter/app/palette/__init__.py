"""The command palette: one field that finds slides, events, numbers and commands."""
