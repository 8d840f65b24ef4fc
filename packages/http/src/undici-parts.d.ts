/**
 * The two modules of undici that we use, by themselves: the whole package also loads fetch, WebSocket, caches and mocks,
 * which makes every start of a check three times slower than these two. undici 7 does not restrict what may be imported.
 */
declare module 'undici/lib/dispatcher/client.js' {
  import { Client } from 'undici';

  export default Client;
}

declare module 'undici/lib/core/errors.js' {
  import type { errors } from 'undici';

  const all: typeof errors;
  export default all;
}
