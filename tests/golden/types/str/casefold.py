print("HeLLo".casefold(), "Straße".casefold(), "ﬁ".casefold(), "Σς".casefold(), "İ".casefold() == "i̇")
# expect: hello strasse fi σσ True
