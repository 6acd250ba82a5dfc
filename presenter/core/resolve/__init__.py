"""From the storyboard as written to the frozen Story, part by part; what is wrong is collected on the way."""
