// Debian's Chromium, with a new profile that playwright makes and throws away.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export function launch() {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS });
}

// The folders of the reports, one a line in the file that run writes.
export function foldersIn(list) {
  return readFileSync(list, 'utf8').split('\n').filter((line) => line !== '').map((line) => path.resolve(line));
}

export function addressOf(folder) {
  return pathToFileURL(path.join(folder, 'index.html')).href;
}

// A report's name in messages: the end of its path, from the report on.
export function nameOf(folder) {
  return folder.split(path.sep).slice(-3).join('/');
}
