/** Go. */
import { cacheFolder, compiledName, type Language } from './language.ts';

/** What programs use of the standard library, which takes long to compile. */
const library = [
  'bufio bytes cmp container/heap container/list encoding/json errors fmt io maps math math/big math/bits math/rand os',
  'regexp slices sort strconv strings sync time unicode unicode/utf8',
].flatMap((line) => line.split(' '));

/** Each build reads one cache of ours: one that submissions could write could be spoiled by them. */
export const go: Language = {
  id: 'go',
  name: 'Go',
  extensions: ['.go'],
  tools: [
    {
      name: 'go',
      names: ['go'],
      places: ['/usr/local/go/bin/go'],
      versionArguments: ['version'],
      probe: ['env', 'GOROOT'],
      found: ([root = '']) => ({ program: `${root}/bin/go`, folders: [root] }),
    },
  ],
  minimum: '1.21',
  install: 'Install Go: https://go.dev/dl, or: apt install golang-go.',
  stack: 'usual',
  runtimeBytes: 64 * 1024 * 1024,
  compile: ({ folder, files, tool }) => ({
    argv: [
      tool('go'),
      'build',
      '-buildvcs=false',
      '-o',
      compiledName,
      ...files.filter((file) => file.endsWith('.go')),
    ],
    environment: {
      GOCACHE: cacheFolder,
      GOPATH: `${folder}/.path`,
      GOPROXY: 'off',
      GO111MODULE: 'off',
      GOTOOLCHAIN: 'local',
      CGO_ENABLED: '0',
    },
  }),
  warmUp: {
    file: 'warm.go',
    text: `package main\n\nimport (\n${library.map((name) => `\t_ "${name}"\n`).join('')})\n\nfunc main() {}\n`,
    variable: 'GOCACHE',
  },
  run: ({ folder }) => ({ argv: [`${folder}/${compiledName}`] }),
  example: {
    file: 'sum.go',
    text: 'package main\n\nimport "fmt"\n\nfunc main() {\n\tvar a, b int\n\tfmt.Scan(&a, &b)\n\tfmt.Println(a + b)\n}\n',
  },
};
