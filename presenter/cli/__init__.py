"""The command line: open, export, check, inspect, schema, doctor. Each command is loaded when it is called."""
