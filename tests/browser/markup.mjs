// The Nu HTML checker has nothing to say about any page, no error, no warning, no hint; and much about a broken one.
//   node markup.mjs LIST
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldersIn, nameOf } from './chromium.mjs';
import { UNKNOWN_TO_IT } from './nu_checker.mjs';
import { Tally } from './tally.mjs';

const CHECKER = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

const folders = foldersIn(process.argv[2]);
const broken = path.join(mkdtempSync(path.join(tmpdir(), 'markup-')), 'index.html');
const pages = folders.map((folder) => path.join(folder, 'index.html'));
writeFileSync(broken, readFileSync(pages[0], 'utf8').replace('<main', '<main align="left"'));
const run = spawnSync('java', ['-jar', CHECKER, '--format', 'json', '--stdout', ...pages, broken],
  { encoding: 'utf8', maxBuffer: 1 << 26 });
const { messages } = JSON.parse(run.stdout);

const tally = new Tally('markup');
const about = (page) => messages.filter((message) => fileURLToPath(message.url) === page && !UNKNOWN_TO_IT.test(message.message));
for (const [at, folder] of folders.entries()) {
  tally.none(about(pages[at]).map((message) => `line ${message.lastLine}: ${message.subType ?? message.type}: ${message.message}`), nameOf(folder));
}
tally.check(about(broken).some(({ message }) => message.includes('align')), 'an attribute that there is not is not seen');
rmSync(path.dirname(broken), { recursive: true });
tally.finish();
