"""The speaker's tools: what points, draws and covers on the stage, with one owner (toolbox) and a layer on every view."""
