/** The loop of `seaworthy watch`: a run, a rest, and a run again when something was saved or a key was pressed. */
import { EnvironmentTrouble, Mistake, type Card, type RunEvent } from '@seaworthy/core';
import type { Stage } from '@seaworthy/content';
import { disposeCluster } from '@seaworthy/database';
import { escapeForTerminal, escapeLines, numberChecks, renderCard } from '@seaworthy/report';
import type { RunResult } from '@seaworthy/runner';
import { keepProgress, recordedRun, type Prepared } from '../checking.ts';
import type { Surroundings } from '../command.ts';
import { watchPhrases } from '../phrases/watch.ts';
import type { RunReader } from '../reports.ts';
import { nextHint } from '../runs/hint.ts';
import { nextStage, stageText } from '../runs/task.ts';
import { readState } from '../settings/seaworthy-json.ts';
import { watchChanges, type ChangeNote, type Changes } from './changes.ts';
import { listenForKeys } from './keys.ts';
import { headingOf, type WatchView } from './view.ts';

/** What is watched, and how it is shown. */
export interface WatchParts {
  readonly folder: string;
  /** Reads what lies in the folder at this moment, and plans the start of its server. */
  readonly prepare: () => Promise<Prepared>;
  /** The stage to stay at, by slug or number; the first that is not passed unless told. */
  readonly stage: string | undefined;
  readonly view: WatchView;
  readonly around: Surroundings;
}

/** Why a run begins. */
interface Wish {
  readonly reason: string | null;
  /** All stages, also those after the current one. */
  readonly everything: boolean;
}

/** A failure of the last run. */
interface Failure {
  readonly check: string;
  readonly card: Card | null;
}

/** Watches until somebody quits; returns the exit code. */
export async function watchSession(parts: WatchParts): Promise<number> {
  return new WatchSession(parts).run();
}

class WatchSession {
  readonly #parts: WatchParts;
  readonly #quit = new AbortController();
  #wish: Wish | null = { reason: null, everything: false };
  #wake: (() => void) | null = null;
  /** Ends the run that goes on; null while nothing runs. */
  #leaveRun: (() => void) | null = null;
  #changes: Changes | null = null;
  #prepared: Prepared | null = null;
  #stage: Stage | null = null;
  #opening: Extract<RunEvent, { type: 'run-started' }> | null = null;
  #failures: Failure[] = [];
  #openCard = 0;

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  async run(): Promise<number> {
    const { folder, view, around } = this.#parts;
    const release = listenForKeys(around.stdin, (key) => void this.#press(key));
    const stopped = AbortSignal.any([around.signal, this.#quit.signal]);
    const stop = (): void => {
      this.#leaveRun?.();
      this.#wake?.();
    };
    stopped.addEventListener('abort', stop);
    around.stdout.on('error', this.#end);
    process.on('SIGCONT', this.#goOn);
    const changes = await watchChanges(folder, {
      onChange: (paths) =>
        this.#ask({ reason: watchPhrases.saved(paths.map(escapeForTerminal)), everything: false }),
      onNote: (note) => view.print(noteLines(note)),
    });
    this.#changes = changes;
    try {
      while (!stopped.aborted) {
        const wish = this.#wish;
        this.#wish = null;
        if (wish === null) {
          this.#showRest(changes.count());
          await new Promise<void>((resolve) => (this.#wake = resolve));
          continue;
        }
        changes.runBegins();
        await this.#check(wish, stopped);
      }
      return 0;
    } finally {
      release();
      process.off('SIGCONT', this.#goOn);
      stopped.removeEventListener('abort', stop);
      await changes.close();
      view.end();
      around.stdout.off('error', this.#end);
      await disposeCluster();
    }
  }

  readonly #end = (): void => this.#quit.abort();

  /** After Ctrl-Z the server may have waited for us for hours, and it would look as if it had been slow. */
  readonly #goOn = (): void => {
    if (this.#leaveRun !== null) this.#ask({ reason: watchPhrases.continued, everything: false });
  };

  /** Asks for a run; the one that goes on is ended. */
  #ask(wish: Wish): void {
    this.#wish = wish;
    this.#leaveRun?.();
    this.#wake?.();
  }

  async #check(wish: Wish, stopped: AbortSignal): Promise<void> {
    const { view } = this.#parts;
    const superseded = new AbortController();
    const reader = this.#listening(view.begin());
    this.#leaveRun = () => {
      reader.leave();
      superseded.abort();
    };
    const signal = AbortSignal.any([stopped, superseded.signal]);
    try {
      const prepared = await this.#parts.prepare();
      const stage = stageFor(prepared, this.#parts.stage);
      this.#prepared = prepared;
      this.#stage = stage;
      if (wish.reason !== null) view.print(headingOf(wish.reason, view.look));
      view.status(watchPhrases.running);
      const upTo = wish.everything ? undefined : stage.slug;
      const choice = { first: stage.slug, upTo, all: true };
      const result = await recordedRun(prepared, choice, reader, signal);
      if (!signal.aborted) await this.#keep(prepared, stage, result);
    } catch (error) {
      if (!(error instanceof Mistake) && !(error instanceof EnvironmentTrouble)) throw error;
      if (error.code === 'SW_NO_FOLDER') throw error;
      if (error.code === 'SW_BUSY') await this.#waitForOther(wish, signal);
      else if (!signal.aborted) view.print(['', ...escapeLines(`${error.code}: ${error.message}`)]);
    } finally {
      this.#leaveRun = null;
    }
  }

  /** Tries again in a moment: `replay` may run beside us, and only one starts the server at a time. */
  async #waitForOther(wish: Wish, signal: AbortSignal): Promise<void> {
    this.#parts.view.status(watchPhrases.waiting);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 300);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.#wish ??= wish;
  }

  /** Remembers the failures of a run while they are shown. */
  #listening<Reader extends RunReader>(reader: Reader): Reader {
    const read = (event: RunEvent): void => {
      if (event.type === 'run-started') {
        this.#opening = event;
        this.#failures = [];
        this.#openCard = 0;
      }
      if (event.type === 'check-ended' && event.verdict.kind === 'broken')
        this.#failures.push({ check: event.check, card: event.card });
      reader.read(event);
    };
    return { ...reader, read };
  }

  async #keep(prepared: Prepared, stage: Stage, result: RunResult): Promise<void> {
    await keepProgress(prepared, result);
    await this.#changes?.wroteState();
    const { view } = this.#parts;
    const { project, folder } = prepared;
    if ([...result.stages.values()].some((verdict) => verdict !== 'passed')) return;
    const next = nextStage(project, await readState(folder));
    const margin = view.look.plain ? '' : ' ';
    if (next === null) view.print([margin + watchPhrases.allPassed(project.title)]);
    else if (next !== stage) {
      this.#stage = next;
      const say = view.look.live === true ? watchPhrases.passed : watchPhrases.passedInWords;
      view.print([margin + say(stage.title, next.title)]);
    }
  }

  #showRest(files: number): void {
    const { view } = this.#parts;
    const parts = [watchPhrases.watching(files)];
    if (this.#stage !== null && this.#prepared !== null) {
      const { number, title } = this.#stage;
      parts.push(watchPhrases.stage(number, this.#prepared.project.stages.length, title));
    }
    view.status(parts.join(view.look.unicode && !view.look.plain ? ' · ' : ', '));
  }

  async #press(key: string): Promise<void> {
    const { view } = this.#parts;
    if (key === 'q' || key === 'gone') this.#quit.abort();
    else if (key === 'r') this.#ask({ reason: watchPhrases.again, everything: false });
    else if (key === 'a') this.#ask({ reason: watchPhrases.everything, everything: true });
    else if (this.#leaveRun !== null && 'hct'.includes(key))
      view.print([` ${watchPhrases.stillChecking}`]);
    else if (key === 'h') view.print(await this.#hint());
    else if (key === 'c') view.print(this.#nextCard());
    else if (key === 't') view.print(this.#task());
  }

  async #hint(): Promise<string[]> {
    const id = this.#failures[this.#openCard]?.check;
    if (id === undefined || this.#prepared === null) return [` ${watchPhrases.noFailure}`];
    const { folder, project } = this.#prepared;
    return ['', ...escapeLines((await nextHint({ folder, project, id })).trimEnd())];
  }

  #nextCard(): string[] {
    const next = this.#failures.findIndex(({ card }, at) => at > this.#openCard && card !== null);
    const at = next >= 0 ? next : this.#failures.findIndex(({ card }) => card !== null);
    const card = this.#failures[at]?.card ?? null;
    if (card === null || (next < 0 && at === this.#openCard))
      return [` ${watchPhrases.noOtherCard}`];
    this.#openCard = at;
    const number = numberChecks(this.#opening?.stages ?? []).get(this.#failures[at]?.check ?? '');
    const { look } = this.#parts.view;
    return ['', ...renderCard(card, { ...look, ...(number === undefined ? {} : { number }) })];
  }

  #task(): string[] {
    if (this.#prepared === null || this.#stage === null) return [];
    return ['', ...escapeLines(stageText(this.#prepared.project, this.#stage).trimEnd())];
  }
}

/** The stage at which somebody works: the one that was named, else the first that is not passed, else the last. */
function stageFor({ project, state }: Prepared, named: string | undefined): Stage {
  const { slug, stages } = project;
  const stage =
    named === undefined
      ? (nextStage(project, state) ?? stages.at(-1))
      : stages.find((one) => one.slug === named || String(one.number) === named);
  if (stage !== undefined) return stage;
  const names = stages.map((one) => one.slug).join(', ');
  throw new Mistake('SW_UNKNOWN_STAGE', { project: slug, stage: named ?? '', stages: names });
}

function noteLines(note: ChangeNote): string[] {
  return [
    ` ${note.kind === 'polling' ? watchPhrases.polling : watchPhrases.written(escapeForTerminal(note.path))}`,
  ];
}
