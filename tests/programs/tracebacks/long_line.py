def f(alpha, beta, gamma): return [alpha, beta, gamma]
result = f(alpha="a long argument value", beta="another long argument value", gamma=[1, 2, 3][10] + f(1, 2, 3)[0])
