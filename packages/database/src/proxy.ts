/** The proxy's thread: stands between servers and their databases. An entry of its own: database-proxy. */
import { parentPort, type MessagePort } from 'node:worker_threads';
import { Gate } from './gate.ts';
import type { Answers, FromProxy, Request, ToProxy } from './proxy-messages.ts';

function serve(port: MessagePort): void {
  const gates = new Map<string, Gate>();
  const say = (message: FromProxy): void => port.postMessage(message);
  port.on('message', (message: ToProxy) => {
    if (message.kind === 'address') gates.get(message.name)?.found(message.address);
    else if (message.kind === 'trouble') gates.get(message.name)?.failed(message.message);
    else void answer(message.id, message.request);
  });

  async function answer(id: number, request: Request): Promise<void> {
    try {
      say({ kind: 'answer', id, value: await fulfil(request) });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      say({
        kind: 'failure',
        id,
        code,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }

  async function fulfil(request: Request): Promise<Answers[keyof Answers]> {
    const { name } = request;
    if (request.kind === 'open') return { port: await openGate(name) };
    const gate = gates.get(name);
    if (gate === undefined) throw new Error(`There is no database ${name}.`);
    if (request.kind === 'close') gates.delete(name);
    return obey(gate, request);
  }

  async function openGate(name: string): Promise<number> {
    const gate = new Gate(name, {
      need: (lost) => say({ kind: 'need', name, lost }),
      diskFull: () => say({ kind: 'disk-full', name }),
    });
    gates.set(name, gate);
    return gate.open();
  }
}

async function obey(
  gate: Gate,
  request: Exclude<Request, { kind: 'open' }>,
): Promise<Answers[keyof Answers]> {
  switch (request.kind) {
    case 'close':
      gate.close();
      return null;
    case 'statements':
      return gate.log.statements;
    case 'count':
      return gate.log.count;
    case 'reset-statements':
      gate.log.empty();
      return null;
    case 'set-faults':
      gate.setFaults(request.faults);
      return null;
    case 'faults':
      return gate.faults;
    case 'cut':
      return gate.cut();
    case 'refuse':
      await gate.refuse(request.refusing);
      return null;
    case 'forget':
      gate.forget();
      gate.cut();
      return null;
  }
}

if (parentPort !== null) serve(parentPort);
