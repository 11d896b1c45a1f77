print("start")
import _broken.raises
