"""Diagrams: nodes and edges placed by arithmetic."""
