"""How one frame becomes the next: what travels, grows, counts or fades, as arithmetic over two frames and a time."""
