// Runs in a box as the parent of a program: 127.0.0.1 in there is the box's own, and this leads one port of it to a socket
// that was mounted. PORT SOCKET COMMAND…
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';

const [port, socket, command, ...args] = process.argv.slice(2);

// A client may end its half of a connection and wait for the answer on the other one.
const server = createServer({ allowHalfOpen: true }, (near) => {
  const far = connect({ path: socket, allowHalfOpen: true });
  near.pipe(far).pipe(near);
  near.on('error', () => far.destroy());
  far.on('error', () => near.destroy());
});
server.listen(Number(port), '127.0.0.1', () => {
  const program = spawn(command, args, { stdio: 'inherit' });
  program.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    // oxlint-disable-next-line unicorn/no-process-exit -- the listener would keep it alive
    process.exit(127);
  });
  program.on('exit', (code, signal) => {
    // oxlint-disable-next-line unicorn/no-process-exit -- so would connections that the program has left open
    if (signal === null) process.exit(code);
    process.kill(process.pid, signal);
  });
});
