"""How colours are told apart: contrast, difference, colour-blind vision; the floors that every theme keeps."""
