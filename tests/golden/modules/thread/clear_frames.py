# Frames of a thread that waits are not cleared by another thread.
import queue
import sys
import threading
import traceback

tasks, errors = queue.Queue(), queue.Queue()


def work():
    count = 0
    while True:
        task = tasks.get()
        if task is None:
            break
        try:
            count += 1 / task
        except ZeroDivisionError as e:
            errors.put(e)
    errors.put(count)


thread = threading.Thread(target=work)
thread.start()
for task in (1, 0, 2):
    tasks.put(task)
error = errors.get()
frame = error.__traceback__.tb_frame
try:
    frame.clear()
except RuntimeError as e:
    print(e)
# expect: cannot clear an executing frame
traceback.clear_frames(error.__traceback__)
tasks.put(None)
print(errors.get())
# expect: 1.5
thread.join()
frame.clear()
print(frame.f_locals)
# expect: {}
