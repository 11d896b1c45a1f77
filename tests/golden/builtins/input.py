# stdin: first line
# stdin: second
print(input())  # expect: first line
print(input("prompt> "))  # expect: prompt> second
try: input()
except EOFError as e: print("EOF", e)  # expect: EOF EOF when reading a line
