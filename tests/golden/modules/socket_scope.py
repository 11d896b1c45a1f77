import socket
print(socket.getaddrinfo('fe80::1%1', 80, type=socket.SOCK_STREAM)[0][4])  # expect: ('fe80::1', 80, 0, 1)
print(socket.getaddrinfo('::1', 80, type=socket.SOCK_STREAM)[0][4])  # expect: ('::1', 80, 0, 0)
