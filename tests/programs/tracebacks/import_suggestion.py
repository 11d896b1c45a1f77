from collections import OrderedDict
print(OrderedDict)
from collections import OrderdDict
