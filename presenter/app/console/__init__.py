"""The presenter console: what the speaker sees and the audience does not. One file per panel, all listening to the talk."""
