/** The formats in which a run can be told. */
import type { RunEvent } from '@seaworthy/core';
import {
  classroomResults,
  ctrfReport,
  exercismResults,
  htmlReport,
  jsonReport,
  junitReport,
  tapReport,
} from '@seaworthy/report';

/** Writes a run as one document. */
export type DocumentWriter = (events: readonly RunEvent[]) => string;

/** The formats that are one document, written at the end. */
const documents: ReadonlyMap<string, DocumentWriter> = new Map([
  ['json', (events) => `${jsonReport(events)}\n`],
  ['html', htmlReport],
  ['junit', junitReport],
  ['ctrf', ctrfReport],
  ['tap', tapReport],
  ['classroom', classroomResults],
  ['exercism', exercismResults],
] satisfies readonly (readonly [string, DocumentWriter])[]);

/** The names of the formats that are one document. */
export const documentFormats: readonly string[] = [...documents.keys()];

/** What writes a format that is one document. What was typed and is no format was refused before. */
export function documentWriter(format: string): DocumentWriter {
  const write = documents.get(format);
  if (write === undefined) throw new Error(`${format} is no document`);
  return write;
}
