"""The inspector: notes, sources of what is on stage, problems."""
