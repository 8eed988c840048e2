// Pages of reports and sites, of names, texts and data that nobody hopes for: nothing lost at any width (WCAG 1.4.10), with text at
// twice its size (1.4.4) or with the reader's spacing (1.4.12), and every rule of axe-core. Each page is loaded three times in all.
//   node any_page.mjs LIST         LIST has the path of a page in each line
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe } from './checks/axe.mjs';
import { findLoss } from './checks/loss.mjs';
import { SPACING } from './checks/reflow.mjs';
import { addInside, addStyle, launch, openDetails, resize } from './chromium.mjs';
import { Tally } from './tally.mjs';

const LISTED = 8;
const LARGE = 32;                                         // px, where browsers come with 16
const WIDTHS = [320, 390, 641, 768, 1024, 1280];

// Some reports have no table or no drawing, and no page of a site has a summary everywhere: of which rules there must be cases is
// asked where reports alone are looked at.
const NOTHING_TO_JUDGE = /did not run, or found nothing to judge$/;

const textSize = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));

const LOOKS = [
  { name: 'plain', widths: WIDTHS, find: findLoss },
  { name: 'text spacing', widths: [320, 768, 1280], prepare: (page) => addStyle(page, SPACING), find: findLoss, follows: 'plain' },
  { name: 'text at 200 %', context: 'large', widths: [320, 390, 768, 1280],
    find: async (page) => [...await findLoss(page), ...(await textSize(page) >= 0.9 * LARGE ? [] : [`text is ${await textSize(page)} px`])] },
  { name: 'axe', context: 'scripted', widths: [320, 1280], find: async (page) => (await axe.find(page)).filter((what) => !NOTHING_TO_JUDGE.test(what)) },
];

async function contextsOf(browser) {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const large = await browser.newContext({ javaScriptEnabled: false });
  const scripted = await browser.newContext({ bypassCSP: true });
  const pages = { plain: await plain.newPage(), large: await large.newPage(), scripted: await scripted.newPage() };
  const session = await large.newCDPSession(pages.large);
  await session.send('Page.setFontSizes', { fontSizes: { standard: LARGE, fixed: LARGE } });
  return pages;
}

async function look(tally, pages, file, { name, context = 'plain', widths, prepare, find, follows }) {
  const page = pages[context];
  if (!follows) {
    await page.goto(pathToFileURL(file).href);
    await addInside(page);
    await openDetails(page);
  }
  await prepare?.(page);
  for (const width of widths) {
    await resize(page, width);
    tally.none((await find(page)).slice(0, LISTED), `${file.split(path.sep).slice(-5).join('/')}: ${name}, ${width} px`);
  }
}

const tally = new Tally('any page');
const browser = await launch();
const pages = await contextsOf(browser);
for (const file of readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const looks = ['plain', 'large', 'scripted'].map((kind) => LOOKS.filter(({ context = 'plain' }) => context === kind));
  await Promise.all(looks.map(async (group) => { for (const one of group) await look(tally, pages, path.resolve(file), one); }));
}
await browser.close();
tally.finish();
