import os, socket, tempfile
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "s")
    s = socket.socket(socket.AF_UNIX); s.bind(path); s.listen()
    print(os.listdir(folder), s.getsockname() == path)  # expect: ['s'] True
    c = socket.socket(socket.AF_UNIX); c.connect(path)
    a, _ = s.accept()
    c.sendall(b"x"); print(a.recv(1), c.getpeername() == path)  # expect: b'x' True
    # The file stays when the socket is closed, whoever is quicker.
    for x in (c, a, s): x.close()
    import time; time.sleep(0.1)
    print(os.listdir(folder))  # expect: ['s']
    os.unlink(path)
    os.chdir(folder)
    with socket.socket(socket.AF_UNIX) as s:
        s.bind("t"); print(os.listdir(), s.getsockname())  # expect: ['t'] t
