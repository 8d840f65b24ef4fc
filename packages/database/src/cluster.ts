/** The PostgreSQL that all servers of this process share: attached to when first needed, given back at the end. */
import type { Admin } from './admin.ts';
import { ourLease } from './leases.ts';
import { attachToOwn } from './own-cluster.ts';
import { readSettings, type Settings } from './settings.ts';
import { attachToUrl } from './url-cluster.ts';

/** What `doctor` shows of the database. */
export interface ClusterReport {
  /** Whose PostgreSQL it is: the one of SEAWORTHY_DATABASE_URL, the machine's programs, or those that came with us. */
  readonly source: 'url' | 'machine' | 'embedded';
  /** "18.4". */
  readonly version: string;
  /** Where the programs lie, or the URL without its password. */
  readonly from: string;
  /** Where the data lie; null when it is not our cluster. */
  readonly folder: string | null;
  /** How PostgreSQL is run; it refuses to be root. */
  readonly runAs: 'ourselves' | 'unshare' | 'nobody' | null;
  /** How long it took to attach, from nothing or to what was there. */
  readonly ms: number;
}

/** A cluster that we hold a lease on. */
export interface Cluster {
  readonly report: Omit<ClusterReport, 'ms'>;
  /** The names of our databases begin with it. */
  readonly lease: string;
  /** A connection; a new one where `anew` is true or the last one broke. The server is started again when it died. */
  admin(anew?: boolean): Promise<Admin>;
  /** Drops our databases and gives the lease back; the last one stops a cluster of our own. */
  release(): Promise<void>;
}

/** What to do while the cluster gets ready. */
export interface PrepareOptions {
  /** Told what takes long, as a text to show: "setting up PostgreSQL 18.4 (this is done once)". */
  readonly onProgress?: (text: string) => void;
}

/** Attaches to the cluster that the settings name. */
export function attach(
  settings: Settings,
  lease: string,
  options: PrepareOptions = {},
): Promise<Cluster> {
  const { url } = settings;
  if (url !== null) return attachToUrl({ ...settings, url }, lease);
  return attachToOwn(settings, lease, options.onProgress ?? (() => undefined));
}

/** The cluster of this process. */
export function sharedCluster(options: PrepareOptions = {}): Promise<Cluster> {
  if (shared === null) {
    const attaching = attach(readSettings(), ourLease, options);
    shared = attaching;
    attaching.catch(() => {
      // What failed may be mended: the next one tries again.
      if (shared === attaching) shared = null;
    });
  }
  return shared;
}

/** Gives the lease of this process back, if it has one. */
export async function releaseSharedCluster(): Promise<void> {
  const cluster = await shared?.catch(() => null);
  shared = null;
  await cluster?.release();
}

let shared: Promise<Cluster> | null = null;
