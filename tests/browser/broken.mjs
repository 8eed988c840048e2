// Each check finds nothing wrong with a good page, and what is wrong with each of the broken ones made from it.
//   node broken.mjs LIST [CHECK...]
// The good page is the first report of the list, cut short: up to its first indicators, without links to the others.
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CHECKS } from './checks/all.mjs';
import { BROKEN } from './checks/broken.mjs';
import { addStyle, foldersIn, launch, openPage } from './chromium.mjs';
import { Tally } from './tally.mjs';

const AT_ONCE = Number(process.env.JOBS ?? 2);

// Writes the good page into `good`, beside the files that it links to.
async function cutShort(browser, folder, good) {
  readdirSync(folder).filter((file) => file !== 'index.html').forEach((file) => symlinkSync(path.join(folder, file), path.join(good, file)));
  const { page } = await openPage(browser, folder, 'light');
  await page.evaluate(() => {
    document.querySelectorAll('.indicator ~ .indicator').forEach((section) => section.remove());
    document.querySelectorAll('main a[href^="#"]').forEach((link) => {
      if (!document.getElementById(link.hash.slice(1))) link.replaceWith(...link.childNodes);
    });
  });
  writeFileSync(path.join(good, 'index.html'), await page.content());
  await page.context().close();
}

async function findingsOf(browser, folder, check, { environment = check.environments[0], width = check.widths[0], style, change }) {
  const { page, requests } = await openPage(browser, folder, environment, width);
  if (style) await addStyle(page, style);
  if (change) await page.evaluate(change);
  const found = await check.find(page, { folder, requests });
  await page.context().close();
  return found;
}

async function judgeGood(tally, browser, folder, check) {
  tally.none(await findingsOf(browser, folder, check, {}), `the good page: ${check.name}`);
}

async function judgeBroken(tally, browser, folder, broken) {
  const found = await findingsOf(browser, folder, CHECKS.find(({ name }) => name === broken.check), broken);
  tally.check(found.some((what) => broken.says.test(what)),
    `${broken.check} does not see ${broken.what}${found.length ? `, but: ${found.slice(0, 3).join('; ')}` : ''}`);
}

const [, , list, ...names] = process.argv;
const good = mkdtempSync(path.join(tmpdir(), 'broken-'));
const wanted = ({ name }) => !names.length || names.includes(name);
const tally = new Tally('broken pages');
const browser = await launch();
await cutShort(browser, foldersIn(list)[0], good);
const left = [...CHECKS.filter(wanted).map((check) => () => judgeGood(tally, browser, good, check)),
  ...BROKEN.filter(({ check }) => wanted({ name: check })).map((broken) => () => judgeBroken(tally, browser, good, broken))];
await Promise.all(Array.from({ length: AT_ONCE }, async () => { while (left.length) await left.shift()(); }));
tally.none(CHECKS.filter(({ name }) => !BROKEN.some(({ check }) => check === name)).map(({ name }) => name), 'checks without a broken page');
await browser.close();
rmSync(good, { recursive: true });
tally.finish();
