// The Nu HTML checker on every page of a site (those of latest/ and report.html are checked elsewhere).
//   node site_markup.mjs SITE
// It takes 'self' of a file's policy for nothing, and hashes long styles in pieces: what a policy lets through is asked of Chromium
// (site.mjs).
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UNKNOWN_TO_IT } from './nu_checker.mjs';
import { Tally } from './tally.mjs';

const CHECKER = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
const POLICY = /violates Content Security Policy/;

const site = path.resolve(process.argv[2]);
const pages = readdirSync(site, { recursive: true }).filter((name) => name.endsWith('index.html') && !name.includes('/latest/')).map((name) => path.join(site, name));
const run = spawnSync('java', ['-jar', CHECKER, '--format', 'json', '--stdout', ...pages], { encoding: 'utf8', maxBuffer: 1 << 26 });
const messages = JSON.parse(run.stdout).messages.filter(({ message }) => !POLICY.test(message) && !UNKNOWN_TO_IT.test(message));

const tally = new Tally('site markup');
for (const page of pages) {
  const about = messages.filter((message) => fileURLToPath(message.url) === page);
  tally.none(about.map((message) => `line ${message.lastLine}: ${message.subType ?? message.type}: ${message.message}`), path.relative(site, page));
}
tally.finish();
