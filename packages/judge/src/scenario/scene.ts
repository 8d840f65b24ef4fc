/** Runs a program for a scenario, in boxes that share one folder, and keeps what happened for the one who reads of it. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { Mount, Outcome } from '@seaworthy/sandbox';
import { EnvironmentTrouble } from '@seaworthy/core';
import { javascript } from '../languages/javascript.ts';
import { findToolchainFor, isToolchain } from '../languages/toolchain.ts';
import type { TestCase } from '../problem.ts';
import { boxFolder, type Built } from '../run/build.ts';
import { failureOf, limitsOf, type CaseLimits, type Failure } from '../run/case-end.ts';
import { locationOf, type ValidationContext } from '../run/validate.ts';
import { forget, type Errand } from '../run/workshop.ts';
import { reached } from './reached.ts';
import { serve, type Served } from './served.ts';
import { ScenarioBroken, type Ran, type RunOptions, type Scene } from './scenario.ts';

/** Where the test's folder lies in the box. */
const dataFolder = '/box/data';

/** What a scene is made for. */
export interface SceneSetting {
  readonly built: Built;
  readonly test: TestCase;
  readonly limits: CaseLimits;
  readonly signal?: AbortSignal | undefined;
}

/** The program failed by itself, before anybody looked at what it wrote. */
export class RunFailed extends Error {
  readonly failure: Failure;
  readonly outcome: Outcome;

  constructor(failure: Failure, outcome: Outcome) {
    super(failure.reason);
    this.failure = failure;
    this.outcome = outcome;
  }
}

/** One test of one program. */
export class JudgedScene implements Scene {
  readonly input: string;
  readonly answer: string;
  readonly #context: ValidationContext;
  readonly #setting: SceneSetting;
  readonly #folder: string;
  readonly #story: string[] = [];
  #served: Served | null = null;
  #last: Outcome | null = null;
  #mostCpuMs: number | null = null;

  constructor(
    context: ValidationContext,
    setting: SceneSetting,
    given: { readonly input: string; readonly answer: string; readonly folder: string },
  ) {
    this.#context = context;
    this.#setting = setting;
    this.#folder = given.folder;
    this.input = given.input;
    this.answer = given.answer;
  }

  /** What happened, a line for each run. */
  get story(): readonly string[] {
    return this.#story;
  }

  /** What the last run came to, with the most CPU time that any of them took; null before the first. */
  get outcome(): Outcome | null {
    return this.#last === null ? null : { ...this.#last, cpuMs: this.#mostCpuMs };
  }

  async run(options: RunOptions = {}): Promise<Ran> {
    const [ran] = await this.runTogether([options]);
    if (ran === undefined) throw new Error('a run came to nothing');
    return ran;
  }

  async runTogether(options: readonly RunOptions[]): Promise<readonly Ran[]> {
    const outcomes = await Promise.all(options.map(async (one) => this.#outcomeOf(one)));
    const rans: Ran[] = [];
    for (const [at, outcome] of outcomes.entries()) {
      const one = options[at] ?? {};
      const ran = await ranOf(outcome);
      rans.push(ran);
      this.#story.push(told(one, ran));
      await this.#keep(outcome);
    }
    this.#failFor(outcomes, options);
    return rans;
  }

  async put(name: string, text: string): Promise<void> {
    const { O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_TRUNC, O_WRONLY } = constants;
    const flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK;
    const file = await open(join(this.#folder, plain(name)), flags, 0o666);
    try {
      if ((await file.stat()).isFile()) await file.writeFile(text);
      await file.chmod(0o666);
    } finally {
      await file.close();
    }
    this.#story.push(`${name} was written: ${Buffer.byteLength(text)} bytes`);
  }

  async read(name: string): Promise<string | null> {
    return plainText(join(this.#folder, plain(name)));
  }

  async serve(handle: RequestListener): Promise<string> {
    if (this.#served !== null) throw new Error('a scene has one server');
    this.#served = await serve(this.#context.workshop, handle);
    return this.#served.url;
  }

  /** Ends what the scenario has begun. */
  async close(): Promise<void> {
    await this.#served?.close();
  }

  broken(expected: string, saw: string): never {
    throw new ScenarioBroken(expected, saw);
  }

  async #outcomeOf(options: RunOptions): Promise<Outcome> {
    const { workshop } = this.#context;
    const errand = await this.#errand(options);
    const { kill } = options;
    if (kill === undefined) return workshop.runNow(errand);
    return workshop.runUntil(errand, async (stdout, signal) => reached(stdout, kill, signal));
  }

  /** Only the last outcome is shown; what the others wrote has been read. */
  async #keep(outcome: Outcome): Promise<void> {
    if (this.#last !== null) await forget(this.#last);
    this.#last = outcome;
    const { cpuMs } = outcome;
    if (cpuMs !== null) this.#mostCpuMs = Math.max(this.#mostCpuMs ?? 0, cpuMs);
  }

  #failFor(outcomes: readonly Outcome[], options: readonly RunOptions[]): void {
    for (const [at, outcome] of outcomes.entries()) {
      const { kill, mayFail = false } = options[at] ?? {};
      if (kill !== undefined && outcome.signal === 'SIGKILL') continue;
      const exited = { ...outcome, exitCode: mayFail ? 0 : outcome.exitCode };
      const failure = failureOf(exited, this.#setting.limits);
      if (failure !== null) throw new RunFailed(failure, outcome);
    }
  }

  async #errand({ args = [], stdin = '', subject }: RunOptions): Promise<Errand> {
    const { workshop } = this.#context;
    const { built, limits, signal } = this.#setting;
    const { argv, environment = {} } = built.step;
    const given = subject === undefined ? nothing : await this.#subject(subject);
    const around = await this.#bridge();
    const [first = argv[0], ...others] = [...around.words, ...argv, ...args, ...given.words];
    return {
      argv: [first, ...others],
      cwd: dataFolder,
      mounts: [
        ...built.mounts,
        ...given.mounts,
        ...around.mounts,
        { from: built.folder, to: boxFolder, writable: false },
        { from: this.#folder, to: dataFolder, writable: true },
      ],
      environment,
      stdin: await workshop.keptText(stdin),
      limits: limitsOf(built, this.#context, limits),
      signal,
    };
  }

  /** What the box needs for a program of the exercise, and the words of its command. */
  async #subject(path: string): Promise<Given> {
    const node = await this.#node(path);
    const place = `/box/subject/${path.split('/').at(-1) ?? ''}`;
    const from = await this.#context.workshop.shown(locationOf(this.#context.problem, path));
    return {
      mounts: [...node.mounts, { from, to: place, writable: false }],
      words: [...node.words, place],
    };
  }

  /** What leads to the scenario's server; nothing where the program needs no bridge, or there is no server. */
  async #bridge(): Promise<Given> {
    if (this.#served === null || this.#served.bridge.length === 0) return nothing;
    const node = await this.#node('bridge.mjs');
    const { mounts, bridge } = this.#served;
    return { mounts: [...node.mounts, ...mounts], words: [...node.words, ...bridge] };
  }

  async #node(program: string): Promise<Given> {
    const { driver } = this.#context.workshop;
    const toolchain = await findToolchainFor(javascript, driver.guarantees.files);
    if (isToolchain(toolchain))
      return { mounts: toolchain.mounts, words: [toolchain.programs.get('node') ?? 'node'] };
    const facts = { ...toolchain, language: javascript.name, program };
    throw new EnvironmentTrouble('SW_NO_TOOLCHAIN', facts);
  }
}

/** What is added to a run: mounts, and words of its command. */
interface Given {
  readonly mounts: readonly Mount[];
  readonly words: readonly string[];
}

const nothing: Given = { mounts: [], words: [] };

async function ranOf({ stdout, stderr, exitCode, signal }: Outcome): Promise<Ran> {
  return {
    stdout: (await plainText(stdout.path)) ?? '',
    stderr: (await plainText(stderr.path)) ?? '',
    exitCode: signal === null ? exitCode : null,
  };
}

/** Only a plain file is read, and never through a link: the program may have put anything there. */
async function plainText(path: string): Promise<string | null> {
  const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch(() => null);
  if (file === null) return null;
  try {
    const found = await file.stat();
    return found.isFile() && found.size <= mostBytes ? await file.readFile('utf8') : null;
  } finally {
    await file.close();
  }
}

/** Scenarios are ours; that a name leads out of the folder can only be a slip. */
function plain(name: string): string {
  if (/^[\w.-]+$/.test(name) && name !== '.' && name !== '..') return name;
  throw new Error(`${JSON.stringify(name)} is no name of a file in the folder of a test`);
}

function told({ args = [], stdin = '', kill, subject }: RunOptions, ran: Ran): string {
  const input = stdin === '' ? '' : `, ${count(stdin)} on its input`;
  const words = [...args, ...(subject === undefined ? [] : [subject])];
  const began = words.length === 0 ? 'ran' : `ran with ${words.join(' ')}`;
  const end =
    ran.exitCode === null && kill !== undefined ? 'killed' : `exit code ${ran.exitCode ?? 'none'}`;
  return `${began}${input}: ${end}, ${count(ran.stdout)} on its output`;
}

function count(text: string): string {
  const lines = text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0);
  return lines === 1 ? '1 line' : `${lines} lines`;
}

const mostBytes = 64 * 2 ** 20;
