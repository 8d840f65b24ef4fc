/** What the judge knows of a language: one file each in this folder, with a small program that proves it. */
import type { Mount } from '@seaworthy/sandbox';

/** A language in which submissions can be written. */
export interface Language {
  /** Its code in the format: `python3`. */
  readonly id: string;
  /** As it is told to people. */
  readonly name: string;
  /** Endings of its sources, with the dot. */
  readonly extensions: readonly string[];
  /** The tools that it needs; the version of the first one counts. */
  readonly tools: readonly Tool[];
  /** Least version, such as "3.9". */
  readonly minimum: string;
  /** How to install it: a sentence. */
  readonly install: string;
  /** How much stack the main thread gets: `large` where each thread does not get as much again. */
  readonly stack: 'usual' | 'large';
  /** Memory that the runtime itself takes beside that of the program, in bytes. */
  readonly runtimeBytes: number;
  /** How to compile; null where nothing is compiled. */
  readonly compile: ((source: Source) => Step) | null;
  readonly run: (source: Source) => Step;
  /**
   * A program that uses what programs use of the standard library, where that is compiled too. It is built once, by us,
   * and what it leaves in the cache is shown to every build: to read, so that no submission can spoil it for another.
   */
  readonly warmUp?: { readonly file: string; readonly text: string; readonly variable: string };
  /** A program that reads two numbers and prints their sum, and the file that it stands in. */
  readonly example: { readonly file: string; readonly text: string };
}

/** A program of the machine that a language needs. */
export interface Tool {
  /** How the language calls it: `cc`. */
  readonly name: string;
  /** Names on PATH, the best first, and places beside PATH. */
  readonly names: readonly string[];
  readonly places?: readonly string[];
  /** Arguments that make it print its version. */
  readonly versionArguments: readonly string[];
  /** Folders that it needs, relative to the one in which it lies; the one above it where nothing is said. */
  readonly folders?: readonly string[];
  /**
   * Arguments that make it print the real path of itself, and below it folders that it needs. For tools that are
   * started through a script which chooses a version.
   */
  readonly probe?: readonly string[];
  /** From what the probe printed, line by line, the program and the folders that it needs. */
  readonly found?: (lines: readonly string[]) => {
    readonly program: string;
    readonly folders: readonly string[];
    readonly extras?: readonly string[];
  };
}

/** The tools of a language as they are on this machine. */
export interface Toolchain {
  /** Real paths, by the name that the language gave each. */
  readonly programs: ReadonlyMap<string, string>;
  readonly version: string;
  /** What else the probe told, for the language itself. */
  readonly extras: readonly string[];
  /** What the box must show of the machine. */
  readonly mounts: readonly Mount[];
}

/** A program's sources in the box. */
export interface Source {
  /** The folder, as the box sees it. */
  readonly folder: string;
  /** Names of the files of the language, in the order of their bytes. */
  readonly files: readonly string[];
  /** The file that begins, or the class. */
  readonly entry: string;
  readonly memoryBytes: number;
  /** What else the probe told. */
  readonly extras: readonly string[];
  /** The real path of a tool. */
  readonly tool: (name: string) => string;
}

/** One command in the box. */
export interface Step {
  readonly argv: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Where the cache of a compiler lies in the box. */
export const cacheFolder = '/box/cache';

/** Where a language keeps what it compiled. */
export const compiledName = 'seaworthy-compiled';
