# Each question in a run of its own, so that it is clear which one was answered wrongly: twenty runs, and no more.
import subprocess
import sys

ERROR = "error"
QUESTIONS = [
    ("", 0, {}),
    ("1 4999\n", 0, {1: 5489}),
    ("1 5000\n", 0, {1: 5000}),
    ("9 100\n", 0, {1: 1390}),
    ("10 100\n", 0, {1: 1390}),
    ("11 9\n", 0, {1: 580}),
    ("11 1\n", 0, {1: 500}),
    ("1 499 FIVE\n", 0, {1: 490}),
    ("1 501 FIVE\n", 0, {1: 491}),
    ("1 5499 FIVE\n", 0, {1: 5489}),
    ("1 5500 FIVE\n", 0, {1: 5000}),
    ("10 600 FIVE\n", 0, {1: 5390}),
    ("10000 1000000\n", 0, {1: 9000000000}),
    ("2 5\n1 6000", 0, {1: 500, 2: 6000}),
    ("0 100\n", 1, {1: ERROR}),
    ("10001 1\n", 1, {1: ERROR}),
    ("1 0\n1 1000001\n01 1\n", 1, {1: ERROR, 2: ERROR, 3: ERROR}),
    ("1 1 SIX\n1 1 five\n", 1, {1: ERROR, 2: ERROR}),
    ("1 6000\n\n2 6000\n1\n3 6000\n", 1, {1: 6000, 2: ERROR, 3: 12000, 4: ERROR, 5: 18000}),
    ("7 7 7\n7 1000\n7 1000 FIVE", 1, {1: ERROR, 2: 7000, 3: 6500}),
]


def said(out):
    answers = {}
    for line in out.splitlines():
        number, answer, *rest = line.split(" ", 2)
        if number in answers or (rest and answer != ERROR):
            return None
        answers[number] = answer
    return answers


def is_right(text, code, expected):
    ran = subprocess.run(sys.argv[1:], input=text, capture_output=True, encoding="utf-8")
    wanted = {str(number): str(answer) for number, answer in expected.items()}
    return ran.returncode == code and said(ran.stdout) == wanted


for question in QUESTIONS:
    if not is_right(*question):
        print("wrongly answered:", question)
        sys.exit(1)
