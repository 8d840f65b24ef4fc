/**
 * The catalogue of coded messages. Each says what is wrong, where, and what to do, in that order.
 * `whose` decides the exit code: mistake 2 (the operator's), environment 3 (the machine's), conduct 1 (the server's).
 */

interface Entry {
  readonly whose: 'mistake' | 'environment' | 'conduct';
  readonly text: string;
}

function catalogue<const T extends Readonly<Record<`SW_${string}`, Entry>>>(entries: T): T {
  return entries;
}

/** Every coded message. For conduct, `text` is what was expected of the server. */
export const messages = catalogue({
  SW_NO_PROCFILE: {
    whose: 'mistake',
    text: 'There is no Procfile in {folder}. Write one with a line such as "web: python3 server.py", or say the command: seaworthy check --command "python3 server.py".',
  },
  SW_BAD_PROCFILE: {
    whose: 'mistake',
    text: '{file}:{line} is not a line of a Procfile: {saw}. Write "name: command", with the name web, worker or release.',
  },
  SW_NO_WEB: {
    whose: 'mistake',
    text: '{file} has no "web" process. Add a line such as "web: python3 server.py".',
  },
  SW_NO_FOLDER: {
    whose: 'mistake',
    text: 'There is no folder {folder}. Say which folder holds your server: seaworthy check path/to/it.',
  },
  SW_NO_PROJECT: {
    whose: 'mistake',
    text: 'It is not said which project {folder} is. Add --project {example}, or write {"project":"{example}"} into {folder}/seaworthy.json.',
  },
  SW_UNKNOWN_PROJECT: {
    whose: 'mistake',
    text: 'There is no project "{project}". There are: {projects}.',
  },
  SW_UNKNOWN_EXERCISE: {
    whose: 'mistake',
    text: 'There is no exercise "{exercise}". There are: {exercises}.',
  },
  SW_UNKNOWN_STAGE: {
    whose: 'mistake',
    text: 'The project {project} has no stage "{stage}". Its stages are: {stages}.',
  },
  SW_UNKNOWN_CHECK: {
    whose: 'mistake',
    text: 'There is no check "{check}" in this project. seaworthy check lists them; a check is named stage/key.',
  },
  SW_UNKNOWN_COMMAND: {
    whose: 'mistake',
    text: 'There is no command "{command}". {suggestion}Run seaworthy --help to see them all.',
  },
  SW_BAD_ARGUMENT: {
    whose: 'mistake',
    text: '{problem} Run seaworthy {command} --help for what it takes.',
  },
  SW_UNKNOWN_FORMAT: {
    whose: 'mistake',
    text: 'There is no format "{format}" for {option}. {suggestion}There are: {formats}.',
  },
  SW_NO_OUTPUT_FOLDER: {
    whose: 'mistake',
    text: 'There is no folder {folder} to write {file} into. Make the folder, or name a file in another one.',
  },
  SW_BAD_STATE: {
    whose: 'mistake',
    text: '{file} cannot be read: {problem}. It was left as it is. Mend it, or move it away and run the command again.',
  },
  SW_NEWER_STATE: {
    whose: 'mistake',
    text: '{file} was written by a newer Seaworthy (format {found}, this one knows {known}). It was left as it is. Update Seaworthy, or move the file away.',
  },
  SW_BUSY: {
    whose: 'mistake',
    text: 'Another run (process {pid}) is checking {folder}. Wait until it ends, or end it.',
  },
  SW_NOT_LOOPBACK: {
    whose: 'mistake',
    text: '{url} is not on this machine. --url takes only addresses such as http://127.0.0.1:3000, because checks break what they touch.',
  },
  SW_KEPT_APP: {
    whose: 'mistake',
    text: '{url} is an app that Seaworthy keeps for you; checking it would destroy its data. Check the folder of the app instead.',
  },
  SW_BAD_CONTENT: {
    whose: 'mistake',
    text: '{file}:{line}: {problem}',
  },
  SW_NO_REPLAY: {
    whose: 'mistake',
    text: 'There is no failure "{name}" to replay in {folder}. {known}',
  },
  SW_NO_REFERENCE: {
    whose: 'mistake',
    text: 'The project {project} has no reference to compare with. There are: {projects}.',
  },
  SW_BAD_REQUEST: {
    whose: 'mistake',
    text: "The request {request} cannot be sent: {problem}. Write a method, a path and what to send, such as: seaworthy compare POST / '{example}'.",
  },
  SW_NO_RUN: {
    whose: 'mistake',
    text: 'There is no run "{name}" in {folder}. {known}',
  },
  SW_FOLDER_NOT_EMPTY: {
    whose: 'mistake',
    text: '{folder} already holds {found}. Choose an empty folder: seaworthy start {project} another-folder.',
  },
  SW_ALREADY_RUNS: {
    whose: 'mistake',
    text: 'The app {app} already runs at {url} (process {pid}), with the data in {folder}. Open that address, or end it with Ctrl-C where it was started.',
  },
  SW_UNKNOWN_APP: {
    whose: 'mistake',
    text: 'There is no app "{app}" to run. There are: {apps}.',
  },
  SW_NO_CHECKOUT: {
    whose: 'mistake',
    text: '{folder} is not in a checkout of Seaworthy, and an installed copy is not the place to write. Clone the repository, go into it, and run the command there.',
  },
  SW_BAD_SLUG: {
    whose: 'mistake',
    text: '"{slug}" is not a slug. Write words in lower case with dashes between them: {example}.',
  },
  SW_SLUG_TAKEN: {
    whose: 'mistake',
    text: '{place} is already there. A slug is an identity: choose another.',
  },
  SW_NO_CHANGE: {
    whose: 'mistake',
    text: 'No file of {folder} was changed, so there is no mistake to save. Break one of them first, and run the command again.',
  },
  SW_UNFIT_CHANGE: {
    whose: 'mistake',
    text: 'What was changed in {folder} cannot become a mutant: {problem}. Nothing was touched. {repair}',
  },
  SW_NO_PROBLEM: {
    whose: 'mistake',
    text: 'There is nothing at {path}. Name the folder or the ZIP archive of a problem package.',
  },
  SW_BAD_PROBLEM: {
    whose: 'mistake',
    text: '{path} cannot be judged: {problem} Everything that is wrong with it: seaworthy problem verify {path}.',
  },
  SW_NO_PROGRAM: {
    whose: 'mistake',
    text: 'There is no program at {path}: {problem}. Name the file or the folder of a solution, such as solution.py.',
  },
  SW_BUILD_FAILED: {
    whose: 'conduct',
    text: 'the build "{command}" ends with exit code 0',
  },
  SW_RELEASE_FAILED: {
    whose: 'conduct',
    text: 'the release process "{command}" ends with exit code 0 within {seconds} s',
  },
  SW_EXITED_AT_ONCE: {
    whose: 'conduct',
    text: 'the web process "{command}" keeps running',
  },
  SW_WRONG_PORT: {
    whose: 'conduct',
    text: 'the server listens on the port in PORT ({port})',
  },
  SW_NOT_LISTENING: {
    whose: 'conduct',
    text: 'a server listens there and takes connections',
  },
  SW_NEVER_READY: {
    whose: 'conduct',
    text: 'the server answers at http://127.0.0.1:{port}{root} within {seconds} s, with a status below 500',
  },
  SW_GARBAGE: {
    whose: 'conduct',
    text: 'the answer is HTTP',
  },
  SW_SILENT: {
    whose: 'conduct',
    text: 'an answer comes within {seconds} s',
  },
  SW_TOO_LARGE: {
    whose: 'conduct',
    text: 'an answer of at most {limit}',
  },
  SW_CUT_SHORT: {
    whose: 'conduct',
    text: 'the whole answer arrives before the connection is closed',
  },
  SW_FALSE_LENGTH: {
    whose: 'conduct',
    text: 'Content-Length is the length of the body',
  },
  SW_REDIRECT_LOOP: {
    whose: 'conduct',
    text: 'redirects end after at most {hops} hops, on this server',
  },
  SW_FOREIGN_REDIRECT: {
    whose: 'conduct',
    text: 'redirects stay on this server',
  },
  SW_BLOCKED: {
    whose: 'conduct',
    text: 'a browser lets a page of another origin send this and read the answer',
  },
  SW_DIED: {
    whose: 'conduct',
    text: 'the server keeps running',
  },
  SW_NOT_EMPTY: {
    whose: 'conduct',
    text: 'on a fresh database and an empty DATA_DIR the first list is empty',
  },
  SW_LEFT_BEHIND: {
    whose: 'conduct',
    text: 'after SIGTERM, every process that the server started ends within {seconds} s',
  },
  SW_NO_DATABASE: {
    whose: 'environment',
    text: 'No PostgreSQL could be started: {problem}. Install PostgreSQL 15 or newer, or set SEAWORTHY_DATABASE_URL to one that may create databases and roles.',
  },
  SW_DATABASE_URL: {
    whose: 'environment',
    text: 'SEAWORTHY_DATABASE_URL cannot be used: {problem}. It must name a PostgreSQL 15 or newer, as a role that may create databases and roles: postgres://user:password@127.0.0.1:5432/postgres.',
  },
  SW_DISK_FULL: {
    whose: 'environment',
    text: 'The disk that holds {path} is full. Free some space and run the command again; nothing that was written before is lost.',
  },
  SW_NO_PORT: {
    whose: 'environment',
    text: 'No free port could be found on 127.0.0.1: {problem}. End some programs that listen, and run the command again.',
  },
  SW_DATA_VERSION: {
    whose: 'environment',
    text: 'The data in {folder} were written by PostgreSQL {wanted}, and here is only PostgreSQL {found}. They were left as they are. Install PostgreSQL {wanted}, or take another folder with --data.',
  },
  SW_READ_ONLY: {
    whose: 'environment',
    text: '{path} cannot be written: {problem}. Give yourself the right to write there, or run in another folder (for the database: set SEAWORTHY_HOME to one).',
  },
  SW_NO_SUMMARY: {
    whose: 'environment',
    text: 'The summary of the step cannot be written to {file}, which GITHUB_STEP_SUMMARY names: {problem}. Let it name a file that can be written, or unset it to do without a summary.',
  },
  SW_NO_BROWSER: {
    whose: 'environment',
    text: 'No browser could be started: {problem}. Install Chrome or Chromium, or set SEAWORTHY_BROWSER to the program of one.',
  },
  SW_REFERENCE_FAILED: {
    whose: 'environment',
    text: 'The reference of {project} does not start on this machine: {problem}. Your server is not to blame. See what is missing with: seaworthy doctor.',
  },
  SW_GIT_FAILED: {
    whose: 'environment',
    text: 'git {command} failed in {folder}: {said}. Mend what it names, and run the command again.',
  },
  SW_NO_TOOLCHAIN: {
    whose: 'environment',
    text: '{language} is needed for {program}, and {problem}. {hint}',
  },
  SW_NO_BOX: {
    whose: 'environment',
    text: 'Programs cannot be run in a box here: {problem}. Mend it (seaworthy doctor says how), or judge your own programs without a box: --driver plain.',
  },
  SW_NO_LANGUAGE: {
    whose: 'environment',
    text: 'The starter in {language} needs {wanted}; here is {found}. {install}. Then run the command again.',
  },
});

/** A code of the catalogue: `SW_NO_PROCFILE` … */
export type Code = keyof typeof messages;

/** The codes that say whose mistake it is. */
export type CodeOf<Whose extends Entry['whose']> = {
  [C in Code]: (typeof messages)[C]['whose'] extends Whose ? C : never;
}[Code];
