// "A row is a line."
import { readFileSync } from 'node:fs';

// One character for each byte: nothing here asks for characters beyond ASCII.
const input = readFileSync(0, 'latin1');
const split = input.indexOf('\n');
const wanted = Number(input.slice(0, split));
const upload = input.slice(split + 1).replace(/^\xEF\xBB\xBF/, '');

let at = 0;
let line = 1;

/** Reads the field at `at` up to what follows it; null if its quotes are broken. */
function readField() {
  if (upload[at] !== '"') {
    const plain = /[^,\n]*/y;
    plain.lastIndex = at;
    const [field] = plain.exec(upload);
    const end = field.endsWith('\r') ? field.length - 1 : field.length;
    at += end;
    return field.includes('"') ? null : field.slice(0, end);
  }
  let field = '';
  for (;;) {
    const quote = upload.indexOf('"', at + 1);
    if (quote === -1 || upload.slice(at, quote).includes('\n')) return null;
    field += upload.slice(at + 1, quote);
    at = quote + 1;
    if (upload[at] !== '"') break;
    field += '"';
  }
  line += field.split('\n').length - 1;
  return field.replaceAll('\r\n', '\n');
}

/** Reads the row at `at` with the end of its line; null if its quotes are broken. */
function readRow() {
  const fields = [];
  for (;;) {
    const field = readField();
    if (field === null) return null;
    fields.push(field);
    if (upload[at] !== ',') break;
    at++;
  }
  if (upload[at] === '\r') at++;
  if (at < upload.length && upload[at] !== '\n') return null;
  at++;
  line++;
  return fields;
}

function written(field) {
  const isNumber = /^[+-]?[0-9]+(\.[0-9]+)?$/.test(field);
  const safe = /^[=+@\t-]/.test(field) && !isNumber ? `'${field}` : field;
  return /[,"\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const report = [];
const rows = [];
while (at < upload.length) {
  const begin = line;
  const fields = readRow();
  if (fields === null) {
    report.push(`line ${begin}: broken quotes\n`);
    break;
  }
  if (fields.length === wanted) rows.push(`${fields.map(written).join(',')}\n`);
  else report.push(`line ${begin}: ${fields.length}/${wanted} fields\n`);
}
process.stdout.write(`${report.join('')}rows: ${rows.length}\n${rows.join('')}`, 'latin1');
