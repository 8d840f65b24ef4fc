// No order of words is needed: each bracket has a frame with the OR of the parts so far, the AND of the current
// part, and whether the next condition is turned round.
import { readFileSync } from 'node:fs';

const [text, , ...rows] = readFileSync(0, 'latin1')
  .split('\n')
  .filter((_, at, all) => at < all.length - 1);
const pattern = /[A-Za-z]+|[0-9]+|'[^']*'|[<>!]=|[<>=]|\S/g;
const parts = [...text.matchAll(pattern)].map((match) => ({
  what: match[0],
  column: match.index + 1,
}));
parts.push({ what: '', column: text.length + 1 });

/** The conditions, words and brackets in order, or the column of what does not fit. */
function read() {
  const steps = [];
  let open = 0;
  let wantsCondition = true;
  for (let i = 0; i < parts.length; i++) {
    const { what, column } = parts[i];
    if (wantsCondition) {
      if (what === 'NOT' || what === '(') {
        if (what === '(') open++;
        steps.push(what);
        continue;
      }
      wantsCondition = false;
      if (what === 'late') {
        steps.push((ticket) => ticket.late);
      } else if (what === 'prio' || what === 'status') {
        const sign = parts[++i];
        if (!(what === 'prio' ? /^([<>!]?=|[<>])$/ : /^!?=$/).test(sign.what))
          return { column: sign.column };
        const value = parts[++i];
        if (!(what === 'prio' ? /^\d/ : /^'.*'$/).test(value.what)) return { column: value.column };
        steps.push(comparison(what, sign.what, value.what));
      } else {
        return { column };
      }
    } else if (what === 'AND' || what === 'OR') {
      steps.push(what);
      wantsCondition = true;
    } else if (what === ')' && open > 0) {
      steps.push(what);
      open--;
    } else if (what !== '' || open > 0) {
      return { column };
    }
  }
  return { steps };
}

function comparison(field, sign, value) {
  const right = field === 'prio' ? Number(value) : value.slice(1, -1);
  if (sign === '=') return (ticket) => ticket[field] === right;
  if (sign === '!=') return (ticket) => ticket[field] !== right;
  if (sign === '<') return (ticket) => ticket[field] < right;
  if (sign === '<=') return (ticket) => ticket[field] <= right;
  if (sign === '>') return (ticket) => ticket[field] > right;
  return (ticket) => ticket[field] >= right;
}

function accepts(steps, ticket) {
  const outer = [];
  let frame = { any: false, all: true, turn: false };
  const take = (value) => {
    frame.all &&= value !== frame.turn;
    frame.turn = false;
  };
  for (const step of steps) {
    if (step === 'NOT') {
      frame.turn = !frame.turn;
    } else if (step === '(') {
      outer.push(frame);
      frame = { any: false, all: true, turn: false };
    } else if (step === ')') {
      const value = frame.any || frame.all;
      frame = outer.pop();
      take(value);
    } else if (step === 'OR') {
      frame.any ||= frame.all;
      frame.all = true;
    } else if (step !== 'AND') {
      take(step(ticket));
    }
  }
  return frame.any || frame.all;
}

const { steps, column } = read();
if (steps === undefined) {
  console.log(`error at ${column}`);
} else {
  for (const row of rows) {
    const [, prio, late, status] = /^(\d+) (yes|no) (.*)$/.exec(row);
    console.log(
      accepts(steps, { prio: Number(prio), late: late === 'yes', status }) ? 'yes' : 'no',
    );
  }
}
