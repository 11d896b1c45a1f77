# leading comment
x = 1  # trailing

if x:  # after colon
    # only comment

    y = [  # in brackets
        1,  # one
        # between
        2,
    ]  # end
        # oddly indented comment
    print(y)  # expect: [1, 2]
# between
else:
    pass
def f():  # comment
    # comment only
    return (  # open
        x
        # inside
    )
print(f(), "# not a comment", '#', f"{x}#")  # real
# expect: 1 # not a comment # 1#
# -*- coding: utf-8 -*- (too late)
    # final comment without newline
