/** Small problem packages for tests, as plain records of files. */

/** Files of a package, by their paths. */
export type Files = Readonly<Record<string, string>>;

const uuid = 'uuid: 2d4a3a0c-1111-4222-8333-444455556666';

/** Sum of two numbers: sample, groups, one right solution and three wrong ones, in the newest format. */
export const sumProblem: Files = {
  'problem.yaml': `problem_format_version: 2025-09\nname: Sum\n${uuid}\nlicense: cc0\nrights_owner: Ada\nlimits:\n  memory: 512\n  time_limit: 2\n`,
  'statement/problem.en.md': 'Print the sum of two numbers.\n',
  'data/sample/1.in': '1 2\n',
  'data/sample/1.ans': '3\n',
  'data/secret/1-small.in': '10 20\n',
  'data/secret/1-small.ans': '30\n',
  'data/secret/2-negative.in': '-5 2\n',
  'data/secret/2-negative.ans': '-3\n',
  'data/secret/2-negative.yaml': 'hint: Numbers may be less than zero.\n',
  'data/secret/3-large.in': '4000000000 4000000000\n',
  'data/secret/3-large.ans': '8000000000\n',
  'data/invalid_input/text.in': 'a b\n',
  'data/invalid_output/wrong.in': '1 1\n',
  'data/invalid_output/wrong.ans': '2\n',
  'data/invalid_output/wrong.out': '3\n',
  'data/valid_output/spaces.in': '1 1\n',
  'data/valid_output/spaces.ans': '2\n',
  'data/valid_output/spaces.out': '  2\n\n',
  'input_validators/check.py': [
    'import re, sys',
    'sys.exit(42 if re.fullmatch(r"-?\\d+ -?\\d+\\n", sys.stdin.read()) else 1)',
    '',
  ].join('\n'),
  'submissions/accepted/sum.py': 'a, b = map(int, input().split())\nprint(a + b)\n',
  'submissions/wrong_answer/no_minus.py':
    'a, b = map(int, input().split())\nprint(abs(a) + abs(b))\n',
  'submissions/time_limit_exceeded/loop.py': 'while True: pass\n',
  'submissions/run_time_error/crash.py':
    'a, b = map(int, input().split())\nassert a > 0\nprint(a + b)\n',
};

/** Any two numbers with the wanted sum: a program of the package judges. */
export const splitProblem: Files = {
  'problem.yaml': `problem_format_version: 2025-09\nname: Split\n${uuid}\nlimits: {time_limit: 2}\n`,
  'statement/problem.en.md': 'Print two numbers above zero with this sum.\n',
  'data/secret/1.in': '5\n',
  'data/secret/1.ans': '\n',
  'data/secret/2.in': '100\n',
  'data/secret/2.ans': '\n',
  'input_validators/check.py': 'import sys\nsys.exit(42 if int(input()) > 1 else 1)\n',
  'output_validator/judge.py': [
    'import sys',
    'want = int(open(sys.argv[1]).read())',
    'feedback = sys.argv[3]',
    'try:',
    '    a, b = map(int, sys.stdin.read().split())',
    'except ValueError:',
    '    open(feedback + "teammessage.txt", "w").write("Two numbers are wanted.\\n")',
    '    sys.exit(43)',
    'open(feedback + "judgemessage.txt", "w").write(f"{a} and {b} for {want}\\n")',
    'sys.exit(42 if a > 0 and b > 0 and a + b == want else 43)',
    '',
  ].join('\n'),
  'submissions/accepted/split.py': 'n = int(input())\nprint(1, n - 1)\n',
  'submissions/wrong_answer/zero.py': 'print(0, int(input()))\n',
};

/** Guess a number up to 1000 in ten questions. */
export const guessProblem: Files = {
  'problem.yaml': `problem_format_version: 2025-09\nname: Guess\n${uuid}\ntype: interactive\nlimits: {time_limit: 1}\n`,
  'statement/problem.en.md': 'Guess the number.\n',
  'data/secret/1.in': '500\n',
  'data/secret/1.ans': '\n',
  'data/secret/2.in': '1000\n',
  'data/secret/2.ans': '\n',
  'input_validators/check.py': 'import sys\nsys.exit(42 if 1 <= int(input()) <= 1000 else 1)\n',
  'output_validator/talk.py': [
    'import sys',
    'secret = int(open(sys.argv[1]).read())',
    'for turn in range(10):',
    '    line = sys.stdin.readline()',
    '    if not line.strip().isdigit(): sys.exit(43)',
    '    guess = int(line)',
    '    if guess == secret:',
    '        print("correct", flush=True)',
    '        sys.exit(42)',
    '    print("lower" if guess > secret else "higher", flush=True)',
    'sys.exit(43)',
    '',
  ].join('\n'),
  'submissions/accepted/halves.py': [
    'low, high = 1, 1000',
    'while True:',
    '    middle = (low + high) // 2',
    '    print(middle, flush=True)',
    '    answer = input()',
    '    if answer == "correct": break',
    '    if answer == "lower": high = middle - 1',
    '    else: low = middle + 1',
    '',
  ].join('\n'),
  'submissions/wrong_answer/counts.py':
    'for n in range(1, 1001):\n    print(n, flush=True)\n    if input() == "correct": break\n',
  'submissions/run_time_error/after.py':
    'low, high = 1, 1000\nwhile True:\n    middle = (low + high) // 2\n    print(middle, flush=True)\n    answer = input()\n    if answer == "correct": raise SystemExit(3)\n    if answer == "lower": high = middle - 1\n    else: low = middle + 1\n',
  'submissions/time_limit_exceeded/waits.py': 'input()\n',
};

/** Two groups, 40 and 60 points: a right solution gets all, one that knows only small numbers gets 40. */
export const pointsProblem: Files = {
  'problem.yaml': `problem_format_version: 2025-09\nname: Points\n${uuid}\ntype: scoring\nlimits: {time_limit: 2}\n`,
  'statement/problem.en.md': 'Print the double.\n',
  'data/sample/1.in': '1\n',
  'data/sample/1.ans': '2\n',
  'data/secret/group1/test_group.yaml': 'max_score: 40\n',
  'data/secret/group1/1.in': '2\n',
  'data/secret/group1/1.ans': '4\n',
  'data/secret/group1/2.in': '3\n',
  'data/secret/group1/2.ans': '6\n',
  'data/secret/group2/test_group.yaml':
    'max_score: 60\nscore_aggregation: sum\nrequire_pass: secret/group1\n',
  'data/secret/group2/1.in': '100\n',
  'data/secret/group2/1.ans': '200\n',
  'data/secret/group2/2.in': '5\n',
  'data/secret/group2/2.ans': '10\n',
  'input_validators/check.py': 'import sys\nint(input())\nsys.exit(42)\n',
  'submissions/accepted/double.py': 'print(2 * int(input()))\n',
  'submissions/submissions.yaml':
    'rejected/small.py:\n  score: 70\n  secret/group1:\n    permitted: [AC]\n  secret/group2:\n    required: [WA]\n    score: 30\n',
  'submissions/rejected/small.py': 'n = int(input())\nprint(2 * n if n < 50 else 0)\n',
};

/** The sum in the oldest format. */
export const legacyProblem: Files = {
  'problem.yaml':
    'name: Old sum\nauthor: Ada and Bob\nlicense: cc by-sa\nvalidator_flags: float_tolerance 1e-6\nlimits:\n  time_multiplier: 4\n',
  'problem_statement/problem.en.tex': '\\problemname{Old sum}\nPrint the sum.\n',
  'data/sample/1.in': '1 2\n',
  'data/sample/1.ans': '3\n',
  'data/secret/1.in': '1.5 2\n',
  'data/secret/1.ans': '3.5\n',
  'data/secret/1.desc': 'A fraction.\n',
  'input_format_validators/check.py': 'import sys\nsys.exit(42)\n',
  'submissions/accepted/sum.py': 'a, b = map(float, input().split())\nprint(a + b)\n',
  'submissions/wrong_answer/whole.py': 'a, b = map(float, input().split())\nprint(int(a + b))\n',
};
