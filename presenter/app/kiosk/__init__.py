"""Slides that advance by themselves, once or for weeks with the keys locked."""
