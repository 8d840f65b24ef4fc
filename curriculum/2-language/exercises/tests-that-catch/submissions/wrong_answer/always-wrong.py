# "A test that never complains is worth nothing, so mine does."
import subprocess
import sys

orders = "1 100\n10 100\n11 9\n1 5000\n1 5500 FIVE\n10000 1000000\n0 5\n"
subprocess.run(sys.argv[1:], input=orders.encode(), capture_output=True)
sys.exit(1)
