print("this never runs")
value = 5 +* 3
