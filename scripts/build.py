#!/usr/bin/env python3
"""Build the sample book of this repository into build/:  python3 scripts/build.py [ARGUMENTS of `makeready build`]

Sets everything up on its first run; see bootstrap.py.
"""

import sys

from bootstrap import BUILD, ROOT, enter

if __name__ == "__main__":
    enter([BUILD], "makeready", "build", str(ROOT), *sys.argv[1:])
