/** A comparison for programs: one JSON document. */
import type { Exchange } from '@seaworthy/core';
import { escapeJson } from '../escape.ts';
import { differs, type ComparedPair, type ComparisonReport } from './comparison.ts';
import { isDifference } from './rows.ts';
import { treatedAsSame } from './shown.ts';

/** The version of the document's form; as with `jsonReportVersion`, within one version fields are only added. */
const jsonComparisonVersion = 1;

/** The comparison as one JSON document, indented, with a line feed at its end. */
export function comparisonJson(report: ComparisonReport): string {
  const { subject, project, target, notes, comparison } = report;
  const document = {
    /** The version of this form. */
    seaworthy: jsonComparisonVersion,
    /** Whether both are the same in what matters. */
    same: !differs(report),
    project,
    target,
    /** `requests`, or `check` with its id, claim, seed and both verdicts. */
    subject,
    notes,
    requests: comparison.pairs.map(pairOf),
    treatedAsSame: treatedAsSame(comparison),
  };
  return `${escapeJson(JSON.stringify(document, null, 2))}\n`;
}

function pairOf({
  number,
  request,
  person,
  differs: isDifferent,
  rows,
  ...sides
}: ComparedPair): object {
  return {
    number,
    request,
    person,
    same: !isDifferent,
    differences: rows.filter(isDifference).map(({ at, kind, mine, reference }) => ({
      at,
      kind,
      mine: mine.trim(),
      reference: reference.trim(),
    })),
    mine: sideOf(sides.mine),
    reference: sideOf(sides.reference),
  };
}

/** What was sent to a server and what it answered, as it was; null where nothing was sent. */
function sideOf(exchange: Exchange | null): object | null {
  if (exchange === null) return null;
  const { request, answer, noAnswer, redirects = [] } = exchange;
  const { method, url, headers, body } = request;
  return {
    sent: { method, url, headers, body: body?.text ?? null },
    answer,
    noAnswer,
    redirects,
  };
}
