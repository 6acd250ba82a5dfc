"""One check per file, each `look(world)`; `table` names them all."""
