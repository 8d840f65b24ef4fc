/** Tries on this machine what each driver claims: for `doctor`, and to choose one. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bwrapDriver } from './bwrap/bwrap.ts';
import { plainDriver } from './plain/plain.ts';
import type { Driver, Guarantees, Limits } from './sandbox.ts';
import { makeSlotFolder } from './slot-folder.ts';

/** What a driver gives on this machine. */
export interface DriverProbe {
  readonly name: string;
  readonly works: boolean;
  /** Why it does not work, in the words of whoever refused. */
  readonly trouble: string | null;
  /** How to mend that. */
  readonly repair: string | null;
  readonly guarantees: readonly GuaranteeProbe[];
}

/** Whether one guarantee holds here and, where not, how to get it; `null` where this driver never gives it. */
export interface GuaranteeProbe {
  readonly name: keyof Guarantees;
  readonly holds: boolean;
  readonly repair: string | null;
}

/** Tries each driver, the better one first. */
export async function probeDrivers(): Promise<readonly DriverProbe[]> {
  const plain = plainDriver();
  return [await probeBwrap(), { ...describe(plain, null), works: true }];
}

/** The best driver that works here; `trouble` says why it is not a better one. */
export async function chooseDriver(): Promise<{
  readonly driver: Driver;
  readonly trouble: string | null;
}> {
  const opened = await open();
  if (opened.driver !== null) return { driver: opened.driver, trouble: null };
  return { driver: plainDriver(), trouble: opened.trouble };
}

async function probeBwrap(): Promise<DriverProbe> {
  const { driver, trouble } = await open();
  if (driver === null) return { ...describe(null, trouble), name: 'bwrap' };
  await driver.close();
  return describe(driver, null);
}

/** Opens the driver for boxes if they hold what they claim; else says what went wrong. */
async function open(): Promise<
  | { readonly driver: Driver; readonly trouble: null }
  | { readonly driver: null; readonly trouble: string }
> {
  let driver: Driver | null = null;
  try {
    driver = await bwrapDriver();
    const trouble = await tryOut(driver);
    if (trouble === null) return { driver, trouble };
    await driver.close();
    return { driver: null, trouble };
  } catch (error) {
    await driver?.close();
    return { driver: null, trouble: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs a shell in a box that looks around, and answers what is not as it was claimed. */
async function tryOut(driver: Driver): Promise<string | null> {
  const folder = await makeSlotFolder();
  const slot = await driver.prepare({
    mounts: [],
    cwd: '/box',
    environment: { PATH: '/usr/bin:/bin' },
    limits,
  });
  try {
    const stdout = join(folder, 'stdout');
    const outcome = await slot.run({
      argv: ['/bin/sh', '-c', looksAround],
      stdin: null,
      stdout,
      stderr: join(folder, 'stderr'),
    });
    if (outcome.end === 'exit' && outcome.exitCode === 0) {
      const found = (await readFile(stdout, 'utf8')).trim();
      return found === '' ? null : `in a box ${found.split('\n').join(', and ')}`;
    }
    return outcome.trouble ?? `a shell in a box ended as ${outcome.end}`;
  } finally {
    await slot.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Says each thing that must not be so. It reads `/proc` with what the shell has built in. */
const looksAround = `
while read -r name value; do
  case $name in
  NoNewPrivs:) [ "$value" = 1 ] || echo 'privileges can be gained' ;;
  Seccomp:) [ "$value" = 2 ] || echo 'system calls are not filtered' ;;
  CapEff:) [ "$value" = 0000000000000000 ] || echo 'there are capabilities' ;;
  esac
done </proc/self/status
while read -r name rest; do
  case $name in Inter-* | face | lo:*) ;; *) echo "there is a network ($name)" ;; esac
done </proc/net/dev
for folder in / /usr /etc /dev /.box; do
  if (: >"$folder/written") 2>/dev/null; then echo "$folder can be written"; fi
done
`;

const limits: Limits = {
  cpuMs: 5_000,
  wallMs: 20_000,
  memoryBytes: 64 * 2 ** 20,
  processes: 16,
  outputBytes: 64 * 1024,
  stackBytes: 8 * 2 ** 20,
  diskBytes: 2 ** 20,
};

function describe(driver: Driver | null, trouble: string | null): DriverProbe {
  const held = driver?.guarantees ?? null;
  const names = Object.keys(plainDriver().guarantees) as (keyof Guarantees)[];
  const isPlain = driver?.name === 'plain';
  return {
    name: driver?.name ?? 'bwrap',
    works: driver !== null,
    trouble,
    repair: trouble === null ? null : repairOf(trouble),
    guarantees: names.map((name) => {
      const holds = held?.[name] ?? false;
      const isMendable = !holds && !isPlain && trouble === null;
      return { name, holds, repair: isMendable ? repairs[name] : null };
    }),
  };
}

const delegate =
  'Cgroups must be ours to write. Under systemd: `systemd-run --user --scope -p Delegate=yes` before the command.';
const repairs: Readonly<Record<keyof Guarantees, string | null>> = {
  memoryTree: delegate,
  cpuTree: delegate,
  processes: null,
  network: null,
  files: null,
  seccomp: 'The numbers of system calls are known for x64 and arm64 only.',
  nothingLeft: null,
};

/** What the kernel's refusals mean, and what helps. */
function repairOf(trouble: string): string {
  const known: readonly (readonly [RegExp, string])[] = [
    [/bwrap is not on this machine/, 'Install the package bubblewrap.'],
    [/neither a C compiler nor python3/, 'Install gcc or python3.'],
    // https://github.com/containers/bubblewrap/issues/632
    [
      /uid map: Permission denied/,
      'AppArmor keeps ordinary programs from making user namespaces: `sysctl kernel.apparmor_restrict_unprivileged_userns=0`, or a profile for bwrap.',
    ],
    // https://github.com/containers/bubblewrap/issues/505
    [
      /mount proc/,
      'In a container, /proc is masked: start it with `--security-opt systempaths=unconfined`.',
    ],
    [
      /namespace|Operation not permitted/,
      'User namespaces are forbidden: `sysctl kernel.unprivileged_userns_clone=1`, or in a container `--security-opt seccomp=unconfined`.',
    ],
  ];
  const fits = known.find(([words]) => words.test(trouble));
  return fits?.[1] ?? 'Try `bwrap --unshare-all --ro-bind / / true`, which tells more.';
}
