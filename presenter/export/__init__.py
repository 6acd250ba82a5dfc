"""Exports: interpreters of composed frames, one file per format. They open no dialogs."""
