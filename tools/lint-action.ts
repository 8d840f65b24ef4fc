/**
 * What the language service of GitHub says of the texts of actions, as JSON: one list of problems for each.
 *
 *     node --import tsx tools/lint-action.ts "$(cat action.yml)"
 *
 * A program of its own, because the service imports JSON in a way that Node 20 takes only through tsx.
 */
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

const found = process.argv.slice(2).map(async (text, at) => {
  // It remembers by name what it read, so each text has a name of its own.
  const file = TextDocument.create(`file:///${at}/action.yml`, 'yaml', 1, text);
  return (await validate(file)).map(({ message }) => message);
});
process.stdout.write(`${JSON.stringify(await Promise.all(found))}\n`);
