"""How time is planned and spent in a talk. There is no clock here: every moment is passed in, in seconds."""
