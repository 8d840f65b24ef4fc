/** What bwrap is told: which namespaces, which folders, in which order. */
import { existsSync, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { posix } from 'node:path';
import type { Mount, SlotSpec } from '../sandbox.ts';

/** The descriptors that bwrap and the box's process 1 find open. */
export const wire = { talk: 3, stdout: 4, stderr: 5, stdin: 6, filter: 7, info: 8 } as const;

/** What a box is made of, beside its specification. */
export interface Parts {
  readonly bwrap: string;
  /** The program that is process 1, with its interpreter where it needs one. */
  readonly warden: readonly string[];
  /** A file of the warden that the box must see. */
  readonly wardenFile: string;
  /** The file that becomes standard input. */
  readonly stdin: string;
  readonly hasFilter: boolean;
  readonly canDisableNamespaces: boolean;
}

/** The command that makes a box; the arguments of process 1 follow it. */
export function boxCommand(spec: SlotSpec, parts: Parts): readonly [string, ...string[]] {
  return [
    parts.bwrap,
    ...isolation(parts),
    '--clearenv',
    ...Object.entries(spec.environment).flatMap(([name, value]) => ['--setenv', name, value]),
    ...systemFolders(),
    ...words('--proc /proc --dev /dev'),
    ...writableFolders(spec),
    ...spec.mounts.flatMap(mounted),
    ...words('--perms 0755 --dir /.box'),
    '--ro-bind',
    parts.wardenFile,
    inBox.warden,
    '--ro-bind',
    parts.stdin,
    inBox.stdin,
    // Last, because each folder above had to be made in it. Both would else be memory without a limit.
    ...words('--remount-ro /dev --remount-ro /'),
    '--chdir',
    spec.cwd,
    '--',
    ...parts.warden,
  ];
}

/** Where our own files lie in the box. */
export const inBox = { warden: '/.box/warden', stdin: '/.box/stdin' } as const;

function isolation({ hasFilter, canDisableNamespaces }: Parts): readonly string[] {
  const namespaces = ['user', 'pid', 'net', 'ipc', 'uts', 'cgroup-try'];
  return [
    ...namespaces.map((name) => `--unshare-${name}`),
    ...(canDisableNamespaces ? ['--disable-userns'] : []),
    ...words('--hostname box --cap-drop ALL'),
    ...words('--die-with-parent --new-session --as-pid-1'),
    '--info-fd',
    String(wire.info),
    ...(hasFilter ? ['--seccomp', String(wire.filter)] : []),
  ];
}

/** What runtimes and compilers need of the machine: their programs, and little of `/etc`. Nothing of it is a secret. */
function systemFolders(): readonly string[] {
  const links = ['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'].flatMap((path) => {
    if (!existsSync(path)) return [];
    return lstatSync(path).isSymbolicLink()
      ? ['--symlink', readlinkSync(path), path]
      : ['--ro-bind', path, path];
  });
  const settings = readdirSync('/etc').filter((name) => needed.test(name));
  return [
    ...words('--ro-bind /usr /usr'),
    ...links,
    ...words('--perms 0755 --dir /etc'),
    ...settings.flatMap((name) => ['--ro-bind-try', `/etc/${name}`, `/etc/${name}`]),
  ];
}

/** The dynamic linker, the links of /usr/bin, and the settings without which a runtime does not start. */
const needed = /^(?:ld[.]so[.].*|alternatives|localtime|java(?:-.*)?|php|mono|ghc)$/;

/** Each has a share of the disk, so that all together hold no more than the limit. */
function writableFolders({ cwd, mounts, limits }: SlotSpec): readonly string[] {
  const hasOwnCwd = mounts.every(({ to }) => to !== cwd) && cwd !== '/tmp';
  const shares = { '/tmp': 4, '/dev/shm': 8, ...(hasOwnCwd ? { [cwd]: 2 } : {}) };
  return Object.entries(shares).flatMap(([folder, share]) => {
    const bytes = Math.max(4096, Math.floor(limits.diskBytes / share));
    return ['--perms', '0700', '--size', String(bytes), '--tmpfs', folder];
  });
}

function mounted({ from, to, writable }: Mount): readonly string[] {
  return [writable ? '--bind' : '--ro-bind', posix.resolve(from), to];
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
