"""Charts: facts in, pieces out. Scales and layout are arithmetic in slide units."""
