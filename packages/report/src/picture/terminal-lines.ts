/** The pictures of a check as the terminal shows them below its card, and as the plain reader says them. */
import { fieldLines, roomOf } from '../card.ts';
import { pictured } from '../picture-phrases.ts';
import type { CheckState, RunState } from '../run.ts';
import type { Look } from '../theme.ts';
import { lanesInCells, loadInCells } from './in-cells.ts';
import { lanesInWords, loadInWords, statementsInWords } from './in-words.ts';
import { lanesOf, type LanePicture } from './lanes.ts';

/** Lanes where something happened to the server, and what each load came to; none where there is nothing to see. */
export function pictureLines(check: CheckState, run: RunState, look: Look): string[] {
  const picture = lanesOf(check, run);
  const room = roomOf(look);
  return [
    ...(picture === null || !isEventful(picture)
      ? []
      : fieldLines(pictured.inTime, lanesInCells(picture, room, look), look)),
    ...check.story.loads.flatMap((load) =>
      fieldLines(pictured.load, loadInCells(load, room, look), look),
    ),
  ];
}

/** The same as statements. */
export function spokenPictures(check: CheckState, run: RunState): string[] {
  const picture = lanesOf(check, run);
  const statements = statementsInWords(check.story.requests);
  return [
    ...(picture === null || !isEventful(picture) ? [] : lanesInWords(picture)),
    ...check.story.loads.flatMap((load) => loadInWords(load, picture?.zero ?? load.startedAt)),
    ...(statements === null ? [] : [statements]),
  ].map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
}

/** Whether anything happened to the server meanwhile, or there was more than one instance of it. */
function isEventful({ acts, lanes }: LanePicture): boolean {
  const instances = lanes.filter(({ of }) => of.kind === 'instance').length;
  return acts.length > 0 || instances > 1 || lanes.some(({ spans }) => spans.length > 1);
}
