/** Every sentence of `seaworthy doctor`, English; those of its bundle are in `bundle.ts`. */

/** The words between data; functions take text that is safe to show. */
export const doctorPhrases = {
  working: 'looking at this machine',
  noArgument: (word: string) => `${word} says nothing to a doctor.`,

  /** The parts of the machine, in the order in which they are told. */
  groups: {
    seaworthy: 'Seaworthy itself',
    servers: 'To run your server',
    checks: 'What some checks need',
    boxes: 'To run programs that nobody trusts',
    programs: 'The languages of programs to judge',
    languages: 'The languages of the starters',
    scripts: 'The scripts of failure cards',
  },
  states: { ok: 'ok', lacks: 'lacks', fails: 'FAILS' },
  spokenStates: { ok: 'ok', lacks: 'lacking', fails: 'failing' },
  fix: (text: string) => `To mend it: ${text}`,
  result: {
    fails: 'Nothing can be checked before what FAILS is mended.',
    ok: 'This machine can check everything.',
    lacks: (lacking: number, of: number) =>
      `This machine can check servers; ${lacking} of ${of} things are missing, and what needs them is skipped by name.`,
  },

  ourselves: (version: string, folder: string) => `${version} at ${folder}`,
  node: {
    saw: (version: string, platform: string) => `${version} on ${platform}`,
    fix: 'Install Node 20.19 or newer.',
  },
  ownFolder: {
    what: 'Own folder',
    ok: (folder: string) => `${folder} can be written`,
    lacks: (folder: string) =>
      `${folder} cannot be written: what is set up once, such as a PostgreSQL, has no place`,
    fix: 'Give yourself the right to write there, or set SEAWORTHY_HOME to a folder of yours.',
  },
  ports: {
    what: 'Ports',
    ok: (port: number) => `there are free ones on 127.0.0.1, such as ${port}`,
    fails: 'none is free on 127.0.0.1',
  },
  disk: {
    what: 'Disk',
    free: (megabytes: number, folder: string) => `${megabytes} MB free in ${folder}`,
    fails: (folder: string) => `${folder} cannot be written`,
    fix: 'Free some space, or set TMPDIR to a folder on a larger disk.',
  },
  postgres: {
    ok: (version: string, source: string) => `${version}, ${source}`,
    sources: {
      url: 'the one of SEAWORTHY_DATABASE_URL',
      machine: 'with the programs of this machine',
      embedded: 'the one that comes along',
    },
    lacks: 'none that can be used: only servers that keep their data in files can be checked',
  },
  browser: {
    what: 'Browser',
    ok: (version: string, program: string, source: string) =>
      `${version} at ${program} (${source})`,
    sources: { setting: 'SEAWORTHY_BROWSER', machine: 'this machine', npm: 'npm' },
    lacks: 'none that can be used: checks that need one are skipped by name',
  },
  processes: {
    what: 'Processes',
    ok: 'what a server starts is found wherever it goes (by /proc)',
    lacks:
      'a server that starts programs outside of its group can leave them behind (there is no /proc)',
    fix: 'Nothing to mend: checks that need it are skipped by name.',
  },
  language: (found: string, wanted: string) => `${found}; it needs ${wanted}`,
  tool: {
    lacks: 'not on this machine',
    fix: (name: string) => `The scripts that repeat a failure need it. Install ${name}.`,
  },

  /** Boxes for programs that nobody trusts. */
  boxes: {
    none: (why: string) =>
      `none: programs run as your user, protected from accidents only (${why})`,
    noReason: 'nothing was said',
    ok: 'no network, no files of yours, nothing left afterwards',
    all: 'memory, CPU time and processes of a program in all',
    lacks: (names: readonly string[]) => `not held here: ${names.join(', ')}`,
    noFix: 'Nothing to mend.',
    guarantees: {
      memoryTree: 'the memory of all processes together (of each one it is)',
      cpuTree: 'the CPU time of what hides from its parent',
      processes: 'the number of processes',
      network: 'the network',
      files: 'the files',
      seccomp: 'the filter of system calls',
      nothingLeft: 'what is left behind',
    },
  },
};
