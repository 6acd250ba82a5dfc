"""The page a window shows when it has no story: recent stories, templates, and how to open one."""
