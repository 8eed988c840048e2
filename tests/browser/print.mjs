// Chromium's own print of each page, for boxes.py: PRINTS/1.pdf for the first folder of the list, and so on.
//   node print.mjs LIST PRINTS
// Two things apart from how a reader would print it: no kerning, which our engine has not (each “To” and “Trust” would
// set the rest of its line off), and no text in drawings, which are drawn anew for paper.
import path from 'node:path';
import { addressOf, foldersIn, launch } from './chromium.mjs';

const STYLE = '* { font-kerning: none !important; } svg text { visibility: hidden; }';

const [, , list, prints] = process.argv;
const browser = await launch();
const context = await browser.newContext({ javaScriptEnabled: false });
for (const [at, folder] of foldersIn(list).entries()) {
  const page = await context.newPage();
  await page.goto(addressOf(folder));
  await page.evaluate((style) => document.head.append(Object.assign(document.createElement('style'), { textContent: style })), STYLE);
  await page.pdf({ path: path.join(prints, `${at + 1}.pdf`), preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await page.close();
}
await browser.close();
