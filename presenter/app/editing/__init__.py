"""Direct edits: what is changed in the window is written back into the YAML, one small change at a time."""
