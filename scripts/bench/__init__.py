"""Sets one text with several programs and tells what each costs: for scripts/bench_pages.py."""
