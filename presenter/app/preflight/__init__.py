"""Ready to present? What can go wrong on stage, looked at beforehand; each line has a way to mend it or shows where."""
