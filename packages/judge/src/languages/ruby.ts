/** Ruby. */
import type { Language } from './language.ts';

/** Without gems, which only take time to load: a submission has none. */
export const ruby: Language = {
  id: 'ruby',
  name: 'Ruby',
  extensions: ['.rb'],
  tools: [
    {
      name: 'ruby',
      names: ['ruby'],
      places: ['/usr/bin/ruby'],
      versionArguments: ['--version'],
      probe: ['-rrbconfig', '-e', 'puts RbConfig.ruby, RbConfig::CONFIG["prefix"]'],
      found: ([program = '', ...folders]) => ({ program, folders }),
    },
  ],
  minimum: '2.7',
  install: 'Install Ruby, such as with: apt install ruby.',
  stack: 'large',
  runtimeBytes: 0,
  compile: null,
  run: ({ folder, entry, tool }) => ({
    argv: [tool('ruby'), '--disable-gems', `${folder}/${entry}`],
  }),
  example: { file: 'sum.rb', text: 'a, b = gets.split.map(&:to_i)\nputs a + b\n' },
};
