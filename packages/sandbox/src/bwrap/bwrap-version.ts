/** What the installed bubblewrap can do. */
import { runToEnd } from '@seaworthy/process';

/** Whether it can forbid further user namespaces, as from 0.8.0 on. Where it cannot, the filter alone does. */
export async function canDisableNamespaces(bwrap: string): Promise<boolean> {
  const { stdout } = await runToEnd({
    command: [bwrap, '--help'],
    cwd: '/',
    env: {},
    timeoutMs: 10_000,
  });
  return stdout.includes('--disable-userns');
}
