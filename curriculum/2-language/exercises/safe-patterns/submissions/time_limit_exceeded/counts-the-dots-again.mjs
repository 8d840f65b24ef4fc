// "A pattern takes away the dots at the end." It begins anew at each dot.
// Parts with a sign between two are split at the sign, so that each pattern is short and nothing is repeated twice.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'utf8').split('\n');

const areAll = (text, between, pattern) => text.split(between).every((part) => pattern.test(part));

const formats = {
  order: (text) => /^ORD-[0-9]{4}-[0-9]{1,8}$/.test(text),
  date: (text) => /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/.test(text),
  version(text) {
    const dash = text.indexOf('-');
    const numbers = dash < 0 ? text : text.slice(0, dash);
    const hasThree = numbers.split('.').length === 3;
    if (!hasThree || !areAll(numbers, '.', /^(0|[1-9][0-9]*)$/)) return false;
    return dash < 0 || areAll(text.slice(dash + 1), '.', /^[A-Za-z0-9]+$/);
  },
  title: (text) => areAll(text, ' ', /^[A-Za-z0-9]+$/),
  email(text) {
    const at = text.indexOf('@');
    if (at < 0 || !areAll(text.slice(0, at), '.', /^[A-Za-z0-9_+-]+$/)) return false;
    const domain = text.slice(at + 1);
    const dot = domain.lastIndexOf('.');
    if (dot < 0 || !/^[A-Za-z]{2,}$/.test(domain.slice(dot + 1))) return false;
    return domain.slice(0, dot).split('.').every(isLabel);
  },
};

function isLabel(label) {
  return /^[A-Za-z0-9-]+$/.test(label) && !label.startsWith('-') && !label.endsWith('-');
}

function withoutDotsAtTheEnd(piece) {
  return piece.replace(/\.+$/, '');
}

const out = [];
for (const line of lines.slice(1, Number(lines[0]) + 1)) {
  const [operation, name] = line.split(' ', 2);
  const text = JSON.parse(line.slice(operation.length + name.length + 2));
  const hasFormat = formats[name];
  if (operation === 'IS') {
    out.push(hasFormat(text) ? 'yes' : 'no');
  } else {
    const pieces = text.split(/[^A-Za-z0-9._+@-]/).map(withoutDotsAtTheEnd);
    const found = pieces.filter((piece) => hasFormat(piece));
    out.push([found.length, ...found].join(' '));
  }
}
process.stdout.write(out.join('\n') + '\n');
