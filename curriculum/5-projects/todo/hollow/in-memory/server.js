/**
 * A hollow server: right in everything, except that its list is in memory and nowhere else.
 *
 * It passes first-light, write-it-down, whole-contract and say-no-well, and must fail:
 * - survive: after kill -9, and after a polite restart too, the list is empty.
 */
process.argv.push('--storage', 'memory');
await import('../../right/different/server.js');
