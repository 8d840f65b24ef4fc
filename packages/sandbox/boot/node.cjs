/** Runs in a box ahead of time: waits for the command line on descriptor 3, and then is that program. */
'use strict';
const { closeSync, readSync } = require('node:fs');
const { Module } = require('node:module');
const path = require('node:path');

const chunks = [];
const page = Buffer.alloc(65536);
for (let length = readSync(3, page); length > 0; length = readSync(3, page)) {
  chunks.push(Buffer.from(page.subarray(0, length)));
}
closeSync(3);
const argv = Buffer.concat(chunks).toString().split('\0').slice(0, -1);
// The program itself and its options come before the script.
const first = argv.findIndex((text, at) => at > 0 && !text.startsWith('-'));
process.argv = [process.execPath, path.resolve(argv[first]), ...argv.slice(first + 1)];
Module.runMain(process.argv[1]);
