// A site in Chromium, from a disk and from a sub-folder of a web server: nothing that its policy stops, nothing that leaves it,
// axe-core, no sideways scrolling, the search by keyboard, and all of it without scripts.
//   node site.mjs WWW FOLDER
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SPACING } from './checks/reflow.mjs';
import { WORD_WIDTHS, brokenWords } from './checks/words.mjs';
import { addInside, addStyle, launch, openDetails } from './chromium.mjs';
import { Tally } from './tally.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PAGES = ['index.html', 'ocg-contract/index.html', 'ocg-contract/indicators/KPI1/index.html', 'ocg-contract/indicators/KPI12/index.html',
  'ocg-contract/indicators/HR7/index.html', 'ocg-contract/2020-09/index.html', 'ocg-contract/units/EAST/index.html',
  'ocg-contract/units/EAST/indicators/KPI1/index.html', 'revisions/index.html', 'accessibility/index.html',
  'unit-scorecard/index.html', 'unit-scorecard/units/AREA-B/index.html', 'unit-scorecard/units/TEAM-B1/index.html',
  'unit-scorecard/units/TEAM-B1/indicators/KPI1/index.html', 'unit-scorecard/2020-10/compare/KPI1/index.html',
  'unit-scorecard/2020-10/compare/HR7/index.html', 'unit-scorecard/2020-10/units/AREA-B/index.html'];
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.pdf': 'application/pdf',
  '.csv': 'text/csv', '.xml': 'application/atom+xml' };
// Whose indicator 12 there is: the contract report's authority and East Birmingham, the scorecard's authority, four areas, eleven teams;
// and the two pages that hold them side by side.
const FOUND = `${2 + 1 + 4 + 11 + 2} results`;
const WIDTHS = [320, 390, 640, 641, 900, 1280];
const HEIGHT = 800;

function serve(root) {
  const server = createServer((request, response) => {
    if (request.url === '/favicon.ico') { // browsers ask every server for it
      response.writeHead(204);
      response.end();
      return;
    }
    const file = path.join(root, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    try {
      const bytes = readFileSync(file);
      response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
      response.end(bytes);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  return new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(server)); });
}

// What the page's policy stopped and what it asked for, from its first byte on.
async function watched(browser, base, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: HEIGHT }, ...options });
  const stopped = [];
  const away = [];
  context.on('request', (request) => { if (!request.url().startsWith(base)) away.push(request.url()); });
  await context.exposeFunction('tellStopped', (what) => stopped.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => window.tellStopped(`${event.violatedDirective} ${event.blockedURI}`));
  });
  const page = await context.newPage();
  page.on('console', (message) => { if (message.type() === 'error') stopped.push(message.text()); });
  page.on('pageerror', (error) => stopped.push(error.message));
  return { context, page, stopped, away };
}

async function checkPolicies(tally, browser, base, where) {
  for (const name of PAGES) {
    const { context, page, stopped, away } = await watched(browser, base, {});
    await page.goto(base + name);
    const policy = await page.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '');
    tally.check(policy.startsWith("default-src 'none'") && !policy.includes('unsafe-inline'), `${where} ${name}: the policy is ${policy}`);
    const styled = await page.evaluate(() => getComputedStyle(document.body).fontFamily.includes('Liberation'));
    tally.check(styled, `${where} ${name}: the styles do not apply`);
    tally.none(stopped, `${where} ${name}: stopped by the policy, or missing`);
    tally.none(away, `${where} ${name}: requests that leave the site`);
    await context.close();
  }
}

// At the reader's own size of text, in px: 16 is what browsers come with; and with a style of the reader's.
async function checkWidths(tally, browser, base, text, widths, style = '') {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text } });
  for (const name of PAGES) {
    await page.goto(base + name);
    await openDetails(page);
    await addStyle(page, style);
    const size = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('.sheet p, .site-strip p, main .lead')).fontSize));
    tally.check(size >= 0.9 * text, `${name}: text of ${text} px is shown as ${size} px`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHT });
      const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
      tally.check(scroll <= client, `${name}: at ${width} px, text of ${text} px${style && ', spaced by the reader'}, the page is ${scroll} px wide`);
    }
  }
  await context.close();
}

async function checkWords(tally, browser, base) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const name of PAGES) {
    await page.goto(base + name);
    await addInside(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    for (const width of WORD_WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      tally.none((await brokenWords(page)).slice(0, 8), `${name}: words at ${width} px`);
    }
  }
  await context.close();
}

async function checkAxe(tally, browser, base, scheme) {
  for (const name of PAGES) {
    const context = await browser.newContext({ ...scheme, bypassCSP: true, viewport: { width: 1280, height: HEIGHT } });
    const page = await context.newPage();
    await page.goto(base + name);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    await page.evaluate(AXE);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: HEIGHT });
      const violations = await page.evaluate(async (rules) => {
        const result = await window.axe.run({ runOnly: rules, resultTypes: ['violations'], elementRef: false });
        return result.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`));
      }, RULES);
      tally.none([...new Set(violations)].slice(0, 8), `${name}: axe, ${JSON.stringify(scheme)}, ${width} px`);
    }
    await context.close();
  }
}

async function checkSearch(tally, browser, base, where) {
  const { context, page, stopped } = await watched(browser, base, {});
  await page.goto(base + 'index.html');
  for (let presses = 0; presses < 12 && !(await page.evaluate(() => document.activeElement?.id === 'query')); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('adopted year');
  const said = page.locator('#found');
  await page.waitForFunction(() => document.getElementById('found').textContent !== '');
  tally.check(await said.textContent() === FOUND, `${where}: the search says “${await said.textContent()}”`);
  tally.check(await said.getAttribute('role') === 'status', `${where}: what the search says is not announced`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/indicators/KPI12/index.html');
  tally.check((await page.textContent('h1')).includes('adopted'), `${where}: the search leads to ${page.url()}`);
  await page.goto(base + 'index.html');
  await page.fill('#query', 'adopted october target missed');
  await page.waitForFunction(() => document.querySelector('#results a[href$="indicators/KPI12/index.html"]') !== null);
  await page.goto(base + 'index.html');
  await page.fill('#query', 'zebra');
  await page.waitForFunction(() => document.getElementById('found').textContent !== '');
  tally.check((await said.textContent()).startsWith('Nothing found.'), `${where}: nothing found is not said`);
  tally.none(stopped, `${where}: stopped while searching`);
  await context.close();
}

// By links alone, from the home page to a download.
async function checkWithoutScripts(tally, browser, base, where) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(base + 'index.html');
  tally.check(await page.locator('#search').isHidden(), `${where}: there is a search box that does nothing`);
  await page.click('text=all indicators');
  await page.click('#indicators ~ table a >> nth=0');
  tally.check(page.url().endsWith('/indicators/KPI1/index.html'), `${where}: the first indicator leads to ${page.url()}`);
  await page.click('table a >> nth=1');
  await page.click('.site-strip a[rel="next"]');
  tally.check(page.url().endsWith('/2020-10/index.html'), `${where}: the next month is ${page.url()}`);
  const download = await page.getAttribute('.site-strip a:has-text("CSV")', 'href');
  tally.check(download.endsWith('2020-10/values.csv'), `${where}: the download is ${download}`);
  await context.close();
}

const [www, folder] = process.argv.slice(2);
const server = await serve(path.resolve(www));
const bases = { 'from a disk': `${pathToFileURL(path.resolve(www, folder)).href}/`,
  'from a server': `http://127.0.0.1:${server.address().port}/${folder}/` };
const tally = new Tally('site');
const browser = await launch();
for (const [where, base] of Object.entries(bases)) {
  await checkPolicies(tally, browser, base, where);
  await checkSearch(tally, browser, base, where);
  await checkWithoutScripts(tally, browser, base, where);
}
await checkWidths(tally, browser, bases['from a disk'], 16, WIDTHS);
await checkWidths(tally, browser, bases['from a disk'], 32, WIDTHS);
await checkWidths(tally, browser, bases['from a disk'], 16, [320, 768, 1280], SPACING);
await checkWords(tally, browser, bases['from a disk']);
await Promise.all([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }].map((scheme) => checkAxe(tally, browser, bases['from a server'], scheme)));
await browser.close();
server.close();
tally.finish();
