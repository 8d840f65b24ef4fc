/** The texts of everything that can be found in a problem package. A test makes each of them be found. */
import { archives, verification } from './verification-codes.ts';
import { entries } from './finding-entry.ts';

const structure = entries({
  'package/missing': {
    what: 'The package has no {what}.',
    repair: 'Add it: {how}',
  },
  'package/empty-file': {
    what: 'The file is empty.',
    repair: 'Write it, or take it out.',
  },
  'package/folder-expected': {
    what: 'This is a file; a folder is wanted here.',
    repair: 'Make it a folder with {content} in it.',
  },
  'package/file-expected': {
    what: 'This is not a plain file.',
    repair: 'Put a plain file in its place.',
  },
  'package/link-outside': {
    what: 'The symbolic link leads to {target}, outside of the package.',
    repair: 'Copy the file into the package, or take the link out.',
  },
  'package/link-broken': {
    what: 'The symbolic link leads to {target}, where nothing is.',
    repair: 'Mend the link, or take it out.',
  },
  'package/special-file': {
    what: 'This is a {kind}, which a package cannot hold.',
    repair: 'Take it out.',
  },
  'package/too-large': {
    what: 'The file has {size}; at most {limit} are read.',
    repair: 'Make the test smaller, or describe it by a generator.',
  },
  'package/large': {
    what: 'The file has {size}; the format advises against more than 100 MiB.',
    repair: 'Make it smaller if the test allows that.',
    isWarning: true,
  },
  'package/too-many-files': {
    what: 'The package has more than {limit} files.',
    repair: 'Take out what does not belong to the problem.',
  },
  'package/too-deep': {
    what: 'Folders are nested deeper than {limit}.',
    repair: 'Move the files up; a link may lead to a folder around itself.',
  },
  'package/name-ignored': {
    what: 'The name is not one that the format allows, and so the file is ignored.',
    repair:
      'Use letters, digits, dots, dashes and underscores, and begin with a letter, digit or underscore.',
    isWarning: true,
  },
  'package/unreadable': {
    what: 'It cannot be read: {problem}.',
    repair: 'Give yourself the right to read it.',
  },
  'package/unsupported': {
    what: '{what} is not supported.',
    repair: '{repair}',
  },
  'package/old-name': {
    what: 'The format {format} does not know this folder, and what is in it would be left out.',
    repair: 'Rename it to {name}.',
  },
  'package/unused': {
    what: '{what} is not used by this judge.',
    repair: 'Nothing needs to be done; verdicts do not depend on it.',
    isWarning: true,
  },
  'package/unknown-entry': {
    what: 'The format {format} knows no such file or folder.',
    repair: 'Take it out, or rename it: {known}.',
    isWarning: true,
  },
});

const text = entries({
  'text/encoding': {
    what: 'The file is not UTF-8.',
    repair: 'Save it as UTF-8, without a byte-order mark.',
  },
  'text/byte-order-mark': {
    what: 'The file begins with a byte-order mark.',
    repair: 'Save it as UTF-8 without one.',
  },
  'text/line-ends': {
    what: 'Lines end with CR LF.',
    repair: 'Save the file with the line ends of Unix.',
    isWarning: true,
  },
  'text/last-line': {
    what: 'The last line has no line end.',
    repair: 'End the file with a line end.',
    isWarning: true,
  },
  'yaml/syntax': {
    what: 'The file is not YAML: {problem}.',
    repair: 'Mend this line.',
  },
  'yaml/not-a-map': {
    what: 'A map of keys to values is wanted here; there is {found}.',
    repair: 'Write it as "key: value".',
  },
  'yaml/unknown-key': {
    what: 'There is no key "{key}" in this file of the format {format}.',
    repair: '{suggestion}The keys are: {known}.',
  },
  'yaml/wrong-type': {
    what: 'The value of "{key}" is {found}; {wanted} is wanted.',
    repair: 'Write {wanted}.',
  },
  'yaml/missing-key': {
    what: 'The key "{key}" is missing.',
    repair: 'Add it: {how}',
  },
  'yaml/not-one-of': {
    what: 'The value of "{key}" is {found}.',
    repair: 'It is one of: {known}.',
  },
  'yaml/out-of-range': {
    what: 'The value of "{key}" is {found}; {wanted} is wanted.',
    repair: 'Choose another number.',
  },
  'yaml/contradiction': {
    what: '{problem}.',
    repair: '{repair}',
  },
});

const tests = entries({
  'data/no-answer': {
    what: 'The test case has no answer file {answer}.',
    repair: 'Add it, or take the input out.',
  },
  'data/no-input': {
    what: 'There is no test case for this file: {input} is missing.',
    repair: 'Add the input, or take this file out.',
  },
  'data/no-output': {
    what: 'The case has no file {output}, which is the output to be judged.',
    repair: 'Add it, or take the case out.',
  },
  'data/no-cases': {
    what: 'There is no test case in this folder.',
    repair: 'Add an input and its answer, such as 1.in and 1.ans.',
  },
  'data/cases-and-groups': {
    what: 'Here are both test cases and groups of test cases.',
    repair: 'Move the test cases into a group of their own.',
  },
  'data/same-name': {
    what: 'There is also a {other} of this name.',
    repair: 'Rename one of them.',
  },
  'data/nested-group': {
    what: 'A group cannot have groups of its own, and so no {file} here.',
    repair: 'Move the settings up to the group.',
  },
  'data/unknown-file': {
    what: 'A file of a test case cannot end like this.',
    repair: 'Take it out, or rename it: {known}.',
    isWarning: true,
  },
  'data/unknown-group': {
    what: '"{name}" in "{key}" is no group that comes before this one.',
    repair: 'Name an earlier group, or sample.',
  },
  'data/validator-argument': {
    what: 'The built-in output validator does not know "{argument}": {problem}.',
    repair:
      'It takes case_sensitive, space_change_sensitive, and float_tolerance, float_relative_tolerance or float_absolute_tolerance with a number, each once.',
  },
});

const programs = entries({
  'program/no-language': {
    what: 'The language of the program cannot be told: {problem}.',
    repair: 'Use files of one language, with one of these endings: {known}.',
  },
  'program/too-many-validators': {
    what: 'There are {count} output validators; one is supported.',
    repair: 'Keep the one that is used.',
  },
  'program/not-run': {
    what: '{what} cannot be run here, and so nothing is checked by it.',
    repair: 'Add a validator that is a program, in Python, C or C++.',
    isWarning: true,
  },
  'program/same-name': {
    what: 'There are two programs with the name {name}.',
    repair: 'Rename one of them.',
  },
  'program/missing-toolchain': {
    what: '{language} is wanted for {program}, and {problem}.',
    repair: '{hint}',
  },
  'program/does-not-compile': {
    what: 'The program does not compile: {problem}',
    repair: 'Mend it: seaworthy shows what the compiler said.',
  },
  'submission/no-accepted': {
    what: 'There is no accepted submission.',
    repair: 'Add a right solution to submissions/accepted.',
  },
  'submission/not-a-folder': {
    what: 'Submissions lie in folders, such as submissions/accepted.',
    repair: 'Move the file into the folder that says what is expected of it.',
    isWarning: true,
  },
  'submission/unknown-folder': {
    what: 'Nothing says what is expected of the submissions in {folder}, so they are not run.',
    repair: 'Rename the folder, or say it in submissions/submissions.yaml.',
    isWarning: true,
  },
  'submission/pattern': {
    what: 'The pattern "{pattern}" matches no {what}.',
    repair: 'Mend the pattern, or take it out.',
    isWarning: true,
  },
  'submission/bad-pattern': {
    what: 'The pattern "{pattern}" cannot be used: {problem}.',
    repair: 'Use names, "*" within a name, and "{a,b}" for alternatives.',
  },
  'submission/not-run': {
    what: 'The submission was not run: {problem}.',
    repair: '{hint}',
    isWarning: true,
  },
});

/** The catalogue, by code. A warning does not keep a package from being judged. */
export const catalogue = {
  ...structure,
  ...text,
  ...tests,
  ...programs,
  ...verification,
  ...archives,
} as const;
