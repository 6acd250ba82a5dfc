"""Story and cursor in, Frame out: every position on a slide is decided here."""
