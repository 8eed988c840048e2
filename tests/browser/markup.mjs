// The Nu HTML checker has nothing to say about any page: no error, no warning, no hint.
//   node markup.mjs LIST
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldersIn, nameOf } from './chromium.mjs';
import { Tally } from './tally.mjs';

const CHECKER = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

const folders = foldersIn(process.argv[2]);
const run = spawnSync('java', ['-jar', CHECKER, '--format', 'json', '--stdout', ...folders.map((folder) => path.join(folder, 'index.html'))],
  { encoding: 'utf8', maxBuffer: 1 << 26 });
const { messages } = JSON.parse(run.stdout);

const tally = new Tally('markup');
for (const folder of folders) {
  const about = messages.filter((message) => fileURLToPath(message.url) === path.join(folder, 'index.html'));
  tally.none(about.map((message) => `line ${message.lastLine}: ${message.subType ?? message.type}: ${message.message}`), nameOf(folder));
}
tally.finish();
