"""The desktop app: windows and panels that listen to one Talk."""
