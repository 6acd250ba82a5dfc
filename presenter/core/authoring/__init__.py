"""What an author is writing: where the cursor is in a text half written, what fits there, and who names whom."""
