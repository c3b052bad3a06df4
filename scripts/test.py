#!/usr/bin/env python3
"""Run all tests of this repository:  python3 scripts/test.py [ARGUMENTS of pytest]

Sets everything up on its first run, the outside validators too; see bootstrap.py and validators.py.
"""

import os
import sys

from bootstrap import BUILD, ROOT, enter
from validators import TEST

if __name__ == "__main__":
    os.chdir(ROOT)
    enter([BUILD, TEST], "python", "-m", "pytest", *sys.argv[1:])
