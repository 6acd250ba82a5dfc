"""Charts by arithmetic: facts in, pieces on a sheet out. Every datum keeps its fact, its sources and its event."""
