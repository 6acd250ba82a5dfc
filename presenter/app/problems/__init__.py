"""The problems of the file as it is now: a list that is grouped, filtered, opened and mended from."""
