raise ValueError("first line\nsecond line\n\n  indented last line")
