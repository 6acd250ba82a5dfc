"""The timeline's maths: scale, ticks, lanes, labels. No Qt."""
