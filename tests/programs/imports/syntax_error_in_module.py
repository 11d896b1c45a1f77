print("start")
import _broken.bad
