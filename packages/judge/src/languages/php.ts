/** PHP, without the settings of the machine. */
import type { Language } from './language.ts';

/** Where it is, where its extensions are, and which of those that programs expect are not built in. */
const probe = [
  'echo PHP_BINARY, "\\n", ini_get("extension_dir"), "\\n";',
  'foreach (["ctype", "iconv", "mbstring", "bcmath", "gmp"] as $name)',
  '  if (!extension_loaded($name) && file_exists(ini_get("extension_dir") . "/$name.so")) echo "$name\\n";',
].join('\n');

/** Without php.ini, so that a verdict does not depend on it; warnings go where they do not spoil the output. */
export const php: Language = {
  id: 'php',
  name: 'PHP',
  extensions: ['.php'],
  tools: [
    {
      name: 'php',
      names: ['php'],
      versionArguments: ['-n', '--version'],
      probe: ['-n', '-r', probe],
      found: ([program = '', folder = '', ...extras]) => ({ program, folders: [folder], extras }),
    },
  ],
  minimum: '8.0',
  install: 'Install PHP for the command line, such as with: apt install php-cli.',
  stack: 'usual',
  runtimeBytes: 0,
  compile: null,
  run: ({ folder, entry, extras, tool }) => ({
    argv: [
      tool('php'),
      '-n',
      '-d',
      'memory_limit=-1',
      '-d',
      'display_errors=stderr',
      '-d',
      'precision=17',
      ...extras.flatMap((name) => ['-d', `extension=${name}`]),
      `${folder}/${entry}`,
    ],
  }),
  example: {
    file: 'sum.php',
    text: '<?php\n[$a, $b] = explode(" ", trim(fgets(STDIN)));\necho $a + $b, "\\n";\n',
  },
};
