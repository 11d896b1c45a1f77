r = range(0, 20, 3)
print(r[2:5], r[::-1], r[-1], r[::2], r[10:], r[:-2], r[1:100:2], list(r[::-2]), range(5)[5:], range(10, 0, -2)[1:3], range(0)[:], range(2**70)[2**69], range(2**70)[::2**68], len(range(0, 2**40, 2**20)))
# expect: range(6, 15, 3) range(18, -3, -3) 18 range(0, 21, 6) range(21, 21, 3) range(0, 15, 3) range(3, 21, 6) [18, 12, 6, 0] range(5, 5) range(8, 4, -2) range(0, 0) 590295810358705651712 range(0, 1180591620717411303424, 295147905179352825856) 1048576
print(range(3)[True], r[1:][1:][0], 6 in r[1:], r[2:].index(9), r.count(3), 4.0 in range(5), range(5).index(3.0), range(10)[-3:-1])
# expect: 1 6 True 1 1 True 3 range(7, 9)
