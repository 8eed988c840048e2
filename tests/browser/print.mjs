// Chromium's own print of each page, for boxes.py: PRINTS/1.pdf for the first folder of the list, and so on;
// and PRINTS/broken.pdf, the last one's with its paragraphs out of place.
//   node print.mjs LIST PRINTS
// One thing apart from how a reader would print it: no text in drawings, which are drawn anew for paper.
import path from 'node:path';
import { addStyle, addressOf, foldersIn, launch } from './chromium.mjs';

const STYLE = 'svg text { visibility: hidden; }';

const [, , list, prints] = process.argv;
const browser = await launch();
const context = await browser.newContext({ javaScriptEnabled: false });

async function print(folder, style, name) {
  const page = await context.newPage();
  await page.goto(addressOf(folder));
  await addStyle(page, style);
  await page.pdf({ path: path.join(prints, `${name}.pdf`), preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await page.close();
}

const folders = foldersIn(list);
for (const [at, folder] of folders.entries()) await print(folder, STYLE, at + 1);
await print(folders.at(-1), `${STYLE} p { position: relative; left: 3pt; }`, 'broken');
await browser.close();
