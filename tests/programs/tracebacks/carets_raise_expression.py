errors = {404: LookupError, 500: "not a class"}
try:
    raise errors[404]("gone")
except LookupError as e:
    print(repr(e))
raise errors[500]
