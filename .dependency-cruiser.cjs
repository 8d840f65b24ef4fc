/**
 * Who may import whom. The packages form a ladder (`tools/ladder.json`): each imports only from the rungs above it.
 * Each rule is proved by a planted violation in `tools/boundaries.test.ts`. Cycles are found by oxlint
 * (`import/no-cycle`), which knows that two files may refer to each other's types.
 */
const ladder = require('./tools/ladder.json');

/** A program that a learner could have written; it knows nothing of ours. */
const standsAlone = '(^|/)(reference|right|hollow|demo|starters|submissions|subjects)/';
const test = '[.](test|laws)[.]ts$';
const scenario = '^curriculum/[^/]+/exercises/[^/]+/scenario[.]ts$';
const builtIn = ['core'];

const anyOf = (names) => `^packages/(${names.join('|')})/`;

const oneWay = ladder.map((rung, index) => ({
  name: 'one-way',
  severity: 'error',
  comment:
    'A package imports only from the rungs above its own: see tools/ladder.json. Move the code up, or pass it in as a parameter.',
  from: { path: anyOf(rung).replace('packages/(', 'packages/((?:').replace(')/', '))/') },
  to: { path: anyOf(ladder.slice(index).flat()), pathNot: '^packages/$1/' },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'engine-stands-on-itself',
      severity: 'error',
      comment:
        'The packages know no app, no tool and no content. Their tests may use tools/testing.',
      from: { path: '^packages/' },
      to: { path: '^(apps|tools|bench|curriculum)/', pathNot: '^tools/testing/' },
    },
    {
      name: 'one-door',
      severity: 'error',
      comment:
        'Other packages are entered by their src/index.ts only. Export there what you need, with a doc sentence.',
      from: { path: '^(?:packages/([^/]+)|apps|tools|bench|curriculum)/' },
      to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/[^/]+/src/index[.]ts$'] },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment:
        'core and report do no input or output: no built-in module, and nothing that has one. Take what you need as a parameter.',
      from: { path: '^packages/(core|report)/', pathNot: test },
      to: { dependencyTypes: builtIn },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: 'core imports nothing, and report imports only core.',
      from: { path: '^packages/(core|report)/', pathNot: test },
      to: { path: '^packages/', pathNot: '^packages/(core|$1)/' },
    },
    {
      name: 'content-uses-only-the-suite',
      severity: 'error',
      comment:
        'A suite imports @seaworthy/suite and the project.ts of its own project, nothing else.',
      from: { path: '^curriculum/([^/]+/[^/]+)/', pathNot: [standsAlone, test, scenario] },
      to: { pathNot: ['^packages/suite/src/index[.]ts$', '^curriculum/$1/project[.]ts$'] },
    },
    {
      name: 'a-scenario-uses-only-the-judge',
      severity: 'error',
      comment:
        'The scenario of an exercise imports types of @seaworthy/judge, and of Node what serves and waits.',
      from: { path: scenario },
      to: { pathNot: ['^packages/judge/src/index[.]ts$', '^(node:)?(http|timers/promises)$'] },
    },
    {
      name: 'references-stand-alone',
      severity: 'error',
      comment:
        'A reference, a right or hollow server, a starter is a program that a learner could have written: it imports nothing of ours.',
      from: { path: `^(.*?${standsAlone.replace('(^|/)', '/')})`, pathNot: test },
      to: { path: '^(packages|apps|tools|bench|curriculum)/', pathNot: '^$1' },
    },
    {
      name: 'only-process-spawns',
      severity: 'error',
      comment:
        'Start programs through @seaworthy/process, which groups, guards and reaps them. What runs in a box cannot.',
      from: {
        pathNot: ['^packages/process/', '^packages/judge/boot/', standsAlone, '(^|/)fixtures/'],
      },
      to: { path: '^(node:)?(child_process|cluster)$' },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      comment: 'What ships does not import what only tests need.',
      from: { path: '^(packages|apps|curriculum)/', pathNot: [standsAlone, test] },
      to: { path: `(^tools/testing/|${test}|node_modules/vitest/)` },
    },
    {
      name: 'apps-are-leaves',
      severity: 'error',
      comment: 'An app is started, never imported.',
      from: { path: '^(tools|bench|curriculum|apps/([^/]+))/' },
      to: { path: '^apps/', pathNot: '^$1/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'The import names a file or a package that is not there.',
      from: { pathNot: standsAlone },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]seaworthy)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs'],
    },
  },
};
