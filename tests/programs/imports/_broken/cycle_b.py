from _broken.cycle_a import NAME
