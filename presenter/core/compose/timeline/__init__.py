"""The parts of a timeline slide: eras and axis above, lanes, and the whole story below."""
