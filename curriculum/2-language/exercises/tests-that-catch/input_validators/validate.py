"""Exit 42 for a well-formed test: a subject, what it is, and how often the test is run; else 43."""
import re
import sys

TEST = re.compile(r"# subject s(?:0[1-9]|1[0-4])\.mjs (?:right|wrong) [1-5]\n")

sys.exit(42 if TEST.fullmatch(sys.stdin.read()) else 43)
