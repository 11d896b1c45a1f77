import sys


def main():
    print("working")
    try:
        sys.exit("stopped on purpose")
    finally:
        print("finally ran")


main()
