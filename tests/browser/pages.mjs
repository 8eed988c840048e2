// The page as a reader meets it: opened from a file share, with scripts off, on a phone and on a desk.
//   node pages.mjs LIST [CHECK...]
import { CHECKS } from './checks/all.mjs';
import { foldersIn, launch, nameOf, openPage, resize } from './chromium.mjs';
import { Tally } from './tally.mjs';

const LISTED = 8;

async function look(tally, browser, folder, check, environment) {
  const { page, requests } = await openPage(browser, folder, environment, check.widths[0]);
  for (const width of check.widths) {
    await resize(page, width);
    const found = await check.find(page, { folder, requests });
    const where = [environment, width && `${width} px`].filter(Boolean).join(', ');
    tally.none(found.slice(0, LISTED), `${nameOf(folder)}: ${check.name}, ${where}`);
  }
  await page.context().close();
}

const [, , list, ...names] = process.argv;
const tally = new Tally('browser');
const browser = await launch();
for (const folder of foldersIn(list)) {
  for (const check of CHECKS.filter(({ name }) => !names.length || names.includes(name))) {
    await Promise.all(check.environments.map((environment) => look(tally, browser, folder, check, environment)));
  }
}
await browser.close();
tally.finish();
