print("HeLLo".lower(), "HeLLo".upper(), "HeLLo".swapcase(), "hello world".title(), "they're bill's".title(), "x1y z-a".title())
# expect: hello HELLO hEllO Hello World They'Re Bill'S X1Y Z-A
print("ß".upper(), "İ".lower() == "i\u0307", "ŉ".upper(), "ΑΣ".lower(), "ΑΣ Σ".lower(), "ﬁ".title(), "ǆ".title(), "ß".swapcase(), "ÀÉ".lower(), "ÿ".upper())
# expect: SS True ʼN ας ας σ Fi ǅ SS àé Ÿ
