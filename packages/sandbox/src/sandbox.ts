/**
 * What every driver offers: a slot is prepared ahead of time, runs one untrusted command within limits, and is thrown away.
 * A driver never guesses: what it cannot know is `null`, and each outcome says what was guaranteed.
 */

/** What one run may use at most. A limit that a driver cannot hold is missing from `Outcome.guarantees`. */
export interface Limits {
  /** CPU time of all processes together, in milliseconds. */
  readonly cpuMs: number;
  /** Time from the go signal to the end, in milliseconds. */
  readonly wallMs: number;
  /** Memory of all processes together, in bytes. */
  readonly memoryBytes: number;
  /** Processes and threads at the same time. */
  readonly processes: number;
  /** Bytes on standard output, and as many on standard error; also the greatest size of any one file. */
  readonly outputBytes: number;
  /** Stack of the main thread, in bytes. */
  readonly stackBytes: number;
  /** Bytes in the writable folders together. */
  readonly diskBytes: number;
}

/** A folder or file of ours that the program sees. */
export interface Mount {
  /** Absolute path here. */
  readonly from: string;
  /** Absolute path inside the box. */
  readonly to: string;
  /** Whether the program may write there. Only a folder that the judge made for nothing else. */
  readonly writable: boolean;
}

/** What a slot is made for: everything that can be set up before the go signal. */
export interface SlotSpec {
  readonly mounts: readonly Mount[];
  /** The program's working directory inside the box. Its own writable tmpfs, unless a mount lies there. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly limits: Limits;
  /**
   * An interpreter that is started ahead and waits: on its descriptor 3 it reads the command's `argv`, each ended by a
   * zero byte, until the end, and then is that program (`boot/` has two such). What it used before is not counted.
   * A driver that cannot do so starts the command as it is.
   */
  readonly boot?: readonly [string, ...string[]];
}

/** The one command that a slot runs. */
export interface Command {
  /** Program with its real path, and arguments; never a line for a shell. */
  readonly argv: readonly [string, ...string[]];
  /** A file of ours that is read as standard input, or `null` for an empty one. */
  readonly stdin: string | null;
  /** Files that the run makes anew for standard output and standard error, in a folder that the program cannot reach. */
  readonly stdout: string;
  readonly stderr: string;
  /** Pipes in place of files, for two programs that talk with each other. The caller opens and closes them. */
  readonly pipes?: { readonly stdin: number; readonly stdout: number };
}

/** How a run ended. `internal` is the driver's own failure, and never the program's. */
export type End =
  'exit' | 'signal' | 'cpu' | 'wall' | 'idle' | 'memory' | 'output' | 'processes' | 'internal';

/** What this driver holds on this machine; `false` is told to the user. */
export interface Guarantees {
  readonly memoryTree: boolean;
  readonly cpuTree: boolean;
  readonly processes: boolean;
  readonly network: boolean;
  readonly files: boolean;
  readonly seccomp: boolean;
  /** Whether nothing of the program is left when the run has ended. */
  readonly nothingLeft: boolean;
}

/** What a stream of the program came to. */
export interface Captured {
  readonly path: string;
  readonly bytes: number;
  readonly truncated: boolean;
}

/** What came of a run. */
export interface Outcome {
  readonly end: End;
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly cpuMs: number | null;
  readonly wallMs: number;
  readonly memoryPeakBytes: number | null;
  readonly processPeak: number | null;
  readonly stdout: Captured;
  readonly stderr: Captured;
  readonly guarantees: Guarantees;
  /** What went wrong in the driver, for `internal`. */
  readonly trouble: string | null;
}

/** A box that is ready for one command. */
export interface Slot {
  run(command: Command, signal?: AbortSignal): Promise<Outcome>;
  /** Removes the box, also one that never ran. Does nothing the second time. */
  dispose(): Promise<void>;
}

/** One way to run untrusted commands. */
export interface Driver {
  /** `bwrap` or `plain`. */
  readonly name: string;
  readonly guarantees: Guarantees;
  prepare(spec: SlotSpec): Promise<Slot>;
  /** Ends what waits in reserve. */
  close(): Promise<void>;
}
