from _broken import cycle_b
NAME = "a"
