"""What a machine can mend in a story: for a problem, the edits of the file's text that mend it.

`Mender(source).fixes(problem)` gives them, the likeliest first. They are offered, not proved: whoever applies many unasked
looks whether the problem is gone afterwards (`mended.mend_all`).
"""
