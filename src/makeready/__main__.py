"""``python -m makeready``."""

from .cli import main

main()
