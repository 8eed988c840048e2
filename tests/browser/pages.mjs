// The page as a reader meets it: opened from a file share, with scripts off, on a phone and on a desk.
//   node pages.mjs LIST
// Scripts are on for axe-core alone, which is one.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { addressOf, foldersIn, launch, nameOf } from './chromium.mjs';
import { Tally } from './tally.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCHEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
  'forced, dark': { colorScheme: 'dark', forcedColors: 'active' },
};
const AXE_WIDTHS = [320, 768, 1280];
// Phones, and both sides of each width at which screen.css changes.
const WIDTHS = [320, 360, 390, 480, 640, 641, 768, 900, 901, 1024, 1280, 1600];
const HEIGHT = 800;
// WCAG 1.4.3 for text, 1.4.11 for what a drawing says; axe judges neither in SVG.
const TEXT_CONTRAST = 4.5;
const LINE_CONTRAST = 3;

function openDetails(page) {
  return page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
}

async function checkWithoutScripts(tally, browser, folder) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const requests = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  await page.goto(addressOf(folder));
  await openDetails(page);
  await checkWidths(tally, page, nameOf(folder));
  await page.emulateMedia({ media: 'print' });
  tally.none(requests.filter((url) => url !== addressOf(folder)), `${nameOf(folder)}: requests that leave the page`);
  await checkLinks(tally, page, folder);
  await checkHeadings(tally, page, nameOf(folder));
  await context.close();
}

// No sideways scrolling (WCAG 1.4.10), with everything that can be opened open.
async function checkWidths(tally, page, name) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const found = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      const beyond = [...document.querySelectorAll('main *, header *, footer *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
        .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
      return { scrollWidth, clientWidth, beyond: [...new Set(beyond)].slice(0, 5) };
    });
    tally.check(found.scrollWidth <= found.clientWidth,
      `${name}: at ${width} px the page is ${found.scrollWidth} px wide: ${found.beyond.join(', ')}`);
  }
}

// Links lead somewhere: those in the page to an id that there is once, others to a file beside it.
async function checkLinks(tally, page, folder) {
  const { links, ids } = await page.evaluate(() => ({
    links: [...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href')),
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
  }));
  const inside = links.filter((link) => link.startsWith('#'));
  const files = links.filter((link) => !/^(#|https?:|mailto:)/.test(link));
  tally.check(inside.length > 0, `${nameOf(folder)}: no link leads anywhere in the page`);
  tally.none(inside.filter((link) => !ids.includes(decodeURIComponent(link.slice(1)))), `${nameOf(folder)}: links without a target`);
  tally.none(ids.filter((id, at) => ids.indexOf(id) !== at), `${nameOf(folder)}: ids that stand twice`);
  tally.check(files.includes('values.csv'), `${nameOf(folder)}: values.csv is not linked`);
  tally.none(files.filter((link) => !existsSync(path.join(folder, link))), `${nameOf(folder)}: links to files that are not there`);
}

async function checkHeadings(tally, page, name) {
  const levels = await page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .map((heading) => ({ level: Number(heading.localName[1]), text: heading.textContent })));
  tally.check(levels.filter(({ level }) => level === 1).length === 1, `${name}: not one h1, but ${levels.filter(({ level }) => level === 1).length}`);
  tally.none(levels.filter(({ level }, at) => level > (at ? levels[at - 1].level : 0) + 1).map(({ level, text }) => `h${level} ${text}`),
    `${name}: headings that skip a level`);
}

async function checkWithAxe(tally, browser, folder, scheme) {
  const context = await browser.newContext({ ...SCHEMES[scheme], viewport: { width: AXE_WIDTHS[0], height: HEIGHT } });
  const page = await context.newPage();
  await page.goto(addressOf(folder));
  await page.evaluate(AXE);
  for (const width of AXE_WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const violations = await page.evaluate(async (rules) => {
      const result = await window.axe.run({ runOnly: rules, resultTypes: ['violations'], elementRef: false });
      return result.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`));
    }, RULES);
    tally.none([...new Set(violations)].slice(0, 8), `${nameOf(folder)}: axe, ${scheme}, ${width} px`);
  }
  await checkDrawings(tally, page, `${nameOf(folder)}: drawings, ${scheme}`);
  await context.close();
}

// Each text and each line of a drawing against what lies behind the drawing; a text also against a tolerance band.
async function checkDrawings(tally, page, name) {
  const faint = await page.evaluate(({ text, line }) => {
    const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
    const luminance = (colour) => channels(colour).slice(0, 3)
      .map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
    const contrast = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if ((channels(colour)[3] ?? 1) > 0) return colour;
      }
      return 'rgb(255, 255, 255)';
    };
    const found = new Set();
    const judge = (element, colour, ground, least) => {
      const is = contrast(colour, ground);
      if (is < least) found.add(`.${element.getAttribute('class')} ${colour} on ${ground} is ${is.toFixed(2)}, not ${least}`);
    };
    for (const drawing of document.querySelectorAll('svg.chart')) {
      const band = drawing.querySelector('.band');
      for (const element of drawing.querySelectorAll('text')) {
        judge(element, getComputedStyle(element).fill, behind(drawing), text);
        if (band) judge(element, getComputedStyle(element).fill, getComputedStyle(band).fill, text);
      }
      for (const element of drawing.querySelectorAll('.series, .target, .mean, .limit')) {
        judge(element, getComputedStyle(element).stroke, behind(drawing), line);
      }
    }
    return [...found];
  }, { text: TEXT_CONTRAST, line: LINE_CONTRAST });
  tally.none(faint, name);
}

const tally = new Tally('browser');
const browser = await launch();
for (const folder of foldersIn(process.argv[2])) {
  await checkWithoutScripts(tally, browser, folder);
  await Promise.all(Object.keys(SCHEMES).map((scheme) => checkWithAxe(tally, browser, folder, scheme)));
}
await browser.close();
tally.finish();
