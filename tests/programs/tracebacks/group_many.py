errors = [ValueError(f"problem {i}") for i in range(20)]
raise ExceptionGroup("many problems", errors)
