// The shape that a page takes with the reader's text at twice its size, and Chromium's own print of it: for snapshots.py.
//   node snapshots.mjs LIST MADE NAME...     writes MADE/NAME.txt and MADE/NAME.pdf of each report of the list so named
// The shape has a line for each part of the page. It holds what the part says (how many words and drawings, its first and
// last words in the order in which they stand on the screen) and how it lies: whether its columns are beside or below each
// other, and whether tables are tables or cards. No heights, no widths, no line breaks: a revision of the font changes
// none of it; a word, a row, a drawing or a column that goes missing does.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { foldersIn, launch, openDetails, openPage, resize, snapshotOf } from './chromium.mjs';

const WIDTHS = [390, 1280];

const shapeOf = (page) => page.evaluate(() => {
  const beside = (container) => {
    const lefts = [...container.children].filter(inside.shown).map((child) => Math.round(child.getBoundingClientRect().left / 8));
    return new Set(lefts).size;
  };
  const inReadingOrder = (part) => inside.lines(part).filter(({ element }) => !element.closest('svg'))
    .sort((one, other) => (Math.abs(one.top - other.top) > 4 ? one.top - other.top : one.left - other.left));
  return [...document.querySelectorAll('header, main > section, footer')].filter(inside.shown).map((part) => {
    const words = inside.words(part);
    const lines = inReadingOrder(part);
    const grids = [...part.querySelectorAll('.counts, .tiles, .columns, .body, .multiples, .meta, .terms')].filter(inside.shown)
      .map((grid) => `${grid.classList[0]} ${beside(grid)} across`);
    const tables = [...part.querySelectorAll('table')].filter(inside.shown).map((table) => {
      const rows = [...table.rows].filter(inside.shown);
      return `${table.classList[0]} ${getComputedStyle(rows.at(-1)).display === 'table-row' ? 'as a table' : 'as cards'} of ${rows.length}`;
    });
    const drawings = [...part.querySelectorAll('svg')].filter(inside.shown).length;
    return [part.querySelector('h1, h2')?.textContent ?? part.localName, `${words.length} words`, drawings && `${drawings} drawings`,
      ...new Set(grids), ...tables, `begins “${lines[0].node.data.trim().slice(0, 30)}”`,
      `ends “${lines.at(-1).node.data.trim().slice(-30)}”`].filter(Boolean).join('; ');
  });
});

async function shapesOf(browser, folder) {
  const { page } = await openPage(browser, folder, 'text at 200 %', WIDTHS[0]);
  await openDetails(page);
  const texts = [];
  for (const width of WIDTHS) {
    await resize(page, width);
    texts.push(`Text at 200 %, ${width} px wide`, ...(await shapeOf(page)).map((line) => `  ${line}`));
  }
  await page.context().close();
  return `${texts.join('\n')}\n`;
}

async function print(browser, folder, pdf) {
  const { page } = await openPage(browser, folder, 'light', 1280);
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  await page.context().close();
}

const [, , list, made, ...names] = process.argv;
const browser = await launch();
for (const folder of foldersIn(list)) {
  const name = snapshotOf(folder);
  if (names.includes(name)) {
    writeFileSync(path.join(made, `${name}.txt`), await shapesOf(browser, folder));
    await print(browser, folder, path.join(made, `${name}.pdf`));
  }
}
await browser.close();
