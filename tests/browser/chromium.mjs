// Debian's Chromium, with a new profile that playwright makes and throws away; and reports, opened in it as a reader might.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const INSIDE = readFileSync(new URL('inside.js', import.meta.url), 'utf8');
const HEIGHT = 800;
const STANDARD_TEXT = 16;                                 // px

// How a page is met. Scripts are off, but for axe-core, which is one.
const ENVIRONMENTS = {
  light: {},
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
  'forced dark': { forcedColors: 'active', colorScheme: 'dark' },
  'reduced motion': { reducedMotion: 'reduce' },
  'at 400 %': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  'at 200 %': { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 },
  'text at 200 %': { textSize: 2 * STANDARD_TEXT },
  'forced, text at 200 %': { textSize: 2 * STANDARD_TEXT, forcedColors: 'active' },
};
const SCRIPTS = /^scripts, /;

export function launch() {
  return chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ARGUMENTS });
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

// The name of a report that tests/outputs/reading/reports.py rendered: the folder that it put it in.
export function snapshotOf(folder) {
  return folder.split(path.sep).at(-3);
}

// A report's page in a context of its own; close the context when done. `requests` fills with what the page asks for.
export async function openPage(browser, folder, environment, width) {
  const { textSize, ...settings } = ENVIRONMENTS[environment.replace(SCRIPTS, '')];
  const viewport = settings.viewport ?? { width: width ?? 1280, height: HEIGHT };
  const context = await browser.newContext({ javaScriptEnabled: SCRIPTS.test(environment), ...settings, viewport });
  const requests = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  if (textSize) {
    const session = await context.newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: textSize, fixed: textSize } });
  }
  await page.goto(addressOf(folder));
  await addInside(page);
  return { page, requests };
}

// What inside.js has, for a page that was not opened here.
export function addInside(page) {
  return page.evaluate(INSIDE);
}

export async function resize(page, width) {
  if (width !== null) await page.setViewportSize({ width, height: HEIGHT });
}

export function openDetails(page) {
  return page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
}

export function addStyle(page, style) {
  return page.evaluate((text) => document.head.append(Object.assign(document.createElement('style'), { textContent: text })), style);
}
