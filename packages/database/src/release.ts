/** What is left to do when a checker died: drops its databases and gives its lease back. An entry of its own: database-release. */
import { releaseOwn } from './own-cluster.ts';
import { readSettings } from './settings.ts';
import { releaseUrl } from './url-cluster.ts';

const [kind, lease, folder] = process.argv.slice(2);
const { url } = readSettings();
if (kind === 'own' && lease !== undefined && folder !== undefined) await releaseOwn(folder, lease);
if (kind === 'url' && lease !== undefined && url !== null) await releaseUrl(url, lease);
