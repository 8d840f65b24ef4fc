/**
 * The last lines that a program wrote, in bounded memory.
 * A program may write a gigabyte: each chunk is read at once, so that the program never waits for us, and
 * lines stay bytes until somebody asks for them.
 */

/** One line of output, without its line end; cut at 4 KiB, bytes that are not UTF-8 shown as U+FFFD. */
export interface OutputLine {
  /** Milliseconds since the Unix epoch, when we read it. */
  readonly at: number;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

type Stream = OutputLine['stream'];

/** The start of a line whose end has not come yet. */
interface Unfinished {
  readonly at: number;
  readonly bytes: Buffer;
}

/** Whole lines that came together, each with its line end; they become text only when somebody asks. */
interface Block {
  readonly at: number;
  readonly stream: Stream;
  readonly bytes: Buffer;
  readonly lines: number;
}

/** The last lines of a program: 2,000 of them, about 1 MiB at most. */
export class OutputLines {
  readonly #onLine: ((line: OutputLine) => void) | undefined;
  readonly #blocks: Block[] = [];
  readonly #unfinished = new Map<Stream, Unfinished>();
  #lines = 0;
  #bytes = 0;
  #dropped = 0;
  #allowance = mostLines;
  #allowanceAt = 0;

  constructor(onLine?: (line: OutputLine) => void) {
    this.#onLine = onLine;
  }

  push(stream: Stream, chunk: Buffer): void {
    const at = Date.now();
    const end = chunk.lastIndexOf(newline) + 1;
    if (end > 0) {
      const start = this.#finish(stream, chunk);
      if (start < end) this.#keep(wholeLines(chunk.subarray(start, end)), stream, at);
    }
    if (end < chunk.length) this.#begin(stream, chunk.subarray(end), at);
  }

  /** Called when a stream has ended: what it wrote last is a line, also without a line end. */
  end(stream: Stream): void {
    if (this.#unfinished.has(stream)) this.push(stream, Buffer.from('\n'));
  }

  /** The lines that were kept, oldest first, and last the unfinished ones. */
  lines(): readonly OutputLine[] {
    const kept = this.#blocks.flatMap((block) => linesOf(block, mostLines)).slice(-mostLines);
    for (const [stream, { at, bytes }] of this.#unfinished) {
      kept.push({ at, stream, text: textOf(bytes) });
    }
    return kept;
  }

  /** How many lines were not kept. */
  dropped(): number {
    return this.#dropped + Math.max(0, this.#lines - mostLines);
  }

  #begin(stream: Stream, bytes: Buffer, at: number): void {
    const before = this.#unfinished.get(stream);
    if (before !== undefined && before.bytes.length > lineBytes) return;
    // The bytes are copied: a piece of a chunk would keep the whole chunk in memory.
    const joined = Buffer.concat([before?.bytes ?? none, bytes.subarray(0, lineBytes + 1)]);
    this.#unfinished.set(stream, { at: before?.at ?? at, bytes: joined });
  }

  /** Ends the unfinished line, if there is one, with the start of a chunk; answers where the next line begins. */
  #finish(stream: Stream, chunk: Buffer): number {
    const before = this.#unfinished.get(stream);
    if (before === undefined) return 0;
    this.#unfinished.delete(stream);
    const end = chunk.indexOf(newline) + 1;
    const line = Buffer.concat([before.bytes, chunk.subarray(0, end)]);
    this.#keep({ bytes: withoutLongLines(line), lines: 1, tooMany: 0 }, stream, before.at);
    return end;
  }

  #keep(whole: WholeLines, stream: Stream, at: number): void {
    const block = { at, stream, bytes: whole.bytes, lines: whole.lines };
    this.#dropped += whole.tooMany;
    this.#blocks.push(block);
    this.#lines += block.lines;
    this.#bytes += block.bytes.length;
    while (this.#hasTooMuch()) {
      const oldest = this.#blocks.shift();
      this.#lines -= oldest?.lines ?? 0;
      this.#bytes -= oldest?.bytes.length ?? 0;
      this.#dropped += oldest?.lines ?? 0;
    }
    this.#tell(block);
  }

  #hasTooMuch(): boolean {
    const oldest = this.#blocks[0];
    if (oldest === undefined || this.#blocks.length === 1) return false;
    return this.#bytes > mostBytes || this.#lines - oldest.lines >= mostLines;
  }

  /** A listener is told of at most 5,000 lines a second, so that it cannot become the bottleneck of a flood. */
  #tell(block: Block): void {
    if (this.#onLine === undefined) return;
    const earned = Math.floor((block.at - this.#allowanceAt) * linesEachMs);
    if (earned > 0) {
      this.#allowance = Math.min(mostLines, this.#allowance + earned);
      this.#allowanceAt = block.at;
    }
    const told = Math.min(this.#allowance, block.lines);
    if (told === 0) return;
    this.#allowance -= told;
    for (const line of linesOf(block, told)) this.#onLine(line);
  }
}

interface WholeLines {
  readonly bytes: Buffer;
  readonly lines: number;
  /** How many lines came before these in the chunk and were left out. */
  readonly tooMany: number;
}

/** Copies the last 2,000 lines of a piece that ends with a line end. */
function wholeLines(piece: Buffer): WholeLines {
  let start = piece.length;
  let lines = 0;
  let lineEnd = piece.length - 1;
  let long = false;
  // Byte by byte, because this is the one place that a flood goes through, and a plain loop is fastest.
  while (start > 0 && lines < mostLines) {
    start--;
    if (start === 0 || piece[start - 1] === newline) {
      lines++;
      if (lineEnd - start > lineBytes) long = true;
      lineEnd = start - 1;
    }
  }
  let tooMany = 0;
  for (let at = 0; at < start; at++) if (piece[at] === newline) tooMany++;
  const kept = piece.subarray(start);
  return { bytes: long ? withoutLongLines(kept) : Buffer.from(kept), lines, tooMany };
}

/** Of each line keeps what is shown of it, and one byte by which it can be told that it was cut. */
function withoutLongLines(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let start = 0, end = 0; start < bytes.length; start = end) {
    end = bytes.indexOf(newline, start) + 1;
    pieces.push(bytes.subarray(start, Math.min(end - 1, start + lineBytes + 1)), lineEnd);
  }
  return Buffer.concat(pieces);
}

/** The first lines of a block, as text. */
function linesOf(block: Block, atMost: number): readonly OutputLine[] {
  const lines: OutputLine[] = [];
  for (let start = 0, end = 0; start < block.bytes.length && lines.length < atMost; start = end) {
    end = block.bytes.indexOf(newline, start) + 1;
    const text = textOf(block.bytes.subarray(start, end - 1));
    lines.push({ at: block.at, stream: block.stream, text });
  }
  return lines;
}

/** Cuts at 4 KiB, never within a character, and takes off the CR of a CRLF. */
function textOf(bytes: Buffer): string {
  let end = Math.min(bytes.length, lineBytes);
  if (end < bytes.length) {
    while (end > 0 && isContinuation(bytes[end])) end--;
  } else if (bytes[end - 1] === carriageReturn) {
    end--;
  }
  return bytes.toString('utf8', 0, end);
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000;
}

const newline = 10;
const carriageReturn = 13;
const lineEnd = Buffer.from('\n');
const none = Buffer.alloc(0);
const lineBytes = 4096;
const mostLines = 2000;
const mostBytes = 1024 * 1024;
const linesEachMs = 5;
