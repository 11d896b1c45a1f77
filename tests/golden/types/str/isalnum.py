for text in ["abc", "ab1", "123", "", "a b", "é", "٣", "²", "½", "a_b", "中", "Ⅷ"]:
    print(text, text.isalnum(), text.isalpha(), text.isdigit(), text.isdecimal(), text.isnumeric())
# expect: abc True True False False False
# expect: ab1 True False False False False
# expect: 123 True False True True True
# expect:  False False False False False
# expect: a b False False False False False
# expect: é True True False False False
# expect: ٣ True False True True True
# expect: ² True False True False True
# expect: ½ True False False False True
# expect: a_b False False False False False
# expect: 中 True True False False False
# expect: Ⅷ True False False False True
