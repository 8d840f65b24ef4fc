/** A program of its own that starts a browser, opens a page, says what belongs to it, and stays until it is ended. */
import { launchBrowser } from './index.ts';

const browser = await launchBrowser();
const window = await browser.openWindow();
await (await window.newPage()).goto('data:text/html,<p>here</p>');
process.stdout.write(`${JSON.stringify({ folder: browser.folder })}\n`);
setInterval(() => undefined, 60_000);
