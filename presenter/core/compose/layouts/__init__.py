"""One file per slide layout; the table of all of them."""
