"""Painting a Frame with Qt: no windows, no positions decided here."""
