/** The texts of what the proof of a package finds, and of archives that are refused. */
import { entries } from './finding-entry.ts';

/** What the submissions and validators of a package show when they are run. */
export const verification = entries({
  'verify/not-permitted': {
    what: '{case} got {verdict}; permitted is only {permitted}{rule}.',
    repair: '{repair}',
  },
  'verify/not-required': {
    what: 'No test case of {cases} got {required}{rule}: {saw}.',
    repair: 'Add a test that catches it, or move the submission to where it belongs.',
  },
  'verify/overall': {
    what: 'The submission got {verdict}{where}; {wanted} is wanted in {folder}.',
    repair: '{repair}',
  },
  'verify/score': {
    what: 'The score is {score}; {wanted} is wanted{rule}.',
    repair: 'Mend the submission, the scoring, or the rule.',
  },
  'verify/message': {
    what: 'No judgemessage.txt has the text "{message}".',
    repair: 'Mend the output validator, or the rule.',
  },
  'verify/judge-error': {
    what: '{case} cannot be judged: {problem}.',
    repair: 'Mend the output validator; it answers 42 or 43, whatever a program writes.',
  },
  'verify/does-not-compile': {
    what: 'The submission does not compile: {problem}',
    repair: 'Mend it.',
  },
  'verify/invalid-input': {
    what: 'The input validator {validator} refuses it: {problem}.',
    repair: 'Mend the input, or the validator.',
  },
  'verify/input-not-refused': {
    what: 'No input validator refuses this input, which is in invalid_input.',
    repair: 'Let a validator check what is wrong with it.',
  },
  'verify/output-not-refused': {
    what: 'The output validator accepts this output, which is in invalid_output.',
    repair: 'Mend the output validator.',
  },
  'verify/output-refused': {
    what: 'The output validator refuses this output{said}.',
    repair: 'Mend the output, or the validator.',
  },
  'verify/no-validator': {
    what: 'There is no input validator, so that no input is checked.',
    repair: 'Add a program to input_validators that exits with 42 for a valid input.',
    isWarning: true,
  },
  'verify/no-limit': {
    what: 'No time limit fits: {problem}.',
    repair: 'Make the tests larger, or the accepted submissions faster.',
  },
  'verify/limit-too-low': {
    what: 'The time limit {limit} s is too low: {program} takes {taken} s, and it must be {factor} times as much.',
    repair: 'Raise limits.time_limit, or make that submission faster.',
  },
  'verify/limit-too-high': {
    what: 'The time limit {limit} s is too high: {program} takes {taken} s at most, which must be {factor} times the limit.',
    repair: 'Make the tests larger, or lower limits.time_limit.',
  },
});

/** What is refused before an archive is unpacked. */
export const archives = entries({
  'archive/not-a-zip': {
    what: 'The file cannot be read as a ZIP archive: {problem}.',
    repair: 'Pack the folder of the problem anew.',
  },
  'archive/unsafe-name': {
    what: 'The archive holds the name {name}, which leads out of its folder.',
    repair: 'Do not trust this archive; pack the folder of the problem anew.',
  },
  'archive/link': {
    what: 'The archive holds {name}, which is a {kind}.',
    repair: 'Pack the file itself in its place.',
  },
  'archive/too-large': {
    what: 'The archive would be unpacked to {size}; at most {limit} are unpacked.',
    repair: 'Do not trust this archive, or give the folder instead.',
  },
  'archive/ratio': {
    what: 'The archive would grow {ratio} times when it is unpacked.',
    repair: 'Do not trust this archive, or give the folder instead.',
  },
  'archive/encrypted': {
    what: 'The archive is encrypted.',
    repair: 'Pack the folder of the problem without a password.',
  },
  'archive/same-name': {
    what: 'The archive holds {name} twice.',
    repair: 'Pack the folder of the problem anew.',
  },
  'archive/no-package': {
    what: 'The archive holds no problem.yaml, neither at its top nor in its one folder.',
    repair: 'Pack the folder of the problem itself.',
  },
});
