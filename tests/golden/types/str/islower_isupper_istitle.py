for text in ["abc", "ABC", "Abc", "aBC", "a1", "A1", "1", "", "Hello World", "Hello world", "ǅ", "ª", "É", "中"]:
    print(repr(text), text.islower(), text.isupper(), text.istitle())
# expect: 'abc' True False False
# expect: 'ABC' False True False
# expect: 'Abc' False False True
# expect: 'aBC' False False False
# expect: 'a1' True False False
# expect: 'A1' False True True
# expect: '1' False False False
# expect: '' False False False
# expect: 'Hello World' False False True
# expect: 'Hello world' False False False
# expect: 'ǅ' False False True
# expect: 'ª' True False False
# expect: 'É' False True True
# expect: '中' False False False
