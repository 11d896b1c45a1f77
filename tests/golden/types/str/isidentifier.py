print("abc".isidentifier(), "1a".isidentifier(), "_".isidentifier(), "é".isidentifier(), "class".isidentifier(), "".isidentifier(), "a-b".isidentifier(), "a1".isidentifier(), "℘".isidentifier(), "x·".isidentifier())
# expect: True False True True True False False True True True
