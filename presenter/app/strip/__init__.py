"""The timeline strip below the stage: header, lanes with one chart row, and the whole story in small."""
