from _broken import good
print(good.value, good.fail(2))
good.fail(0)
