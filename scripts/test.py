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
    # Side by side on all cores; tests of one file share what they have built.
    enter([BUILD, TEST], "python", "-m", "pytest", "-n", "auto", "--dist", "loadfile", *sys.argv[1:])
