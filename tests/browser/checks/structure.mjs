// What the markup says to those who do not see the page: language, landmarks, headings, times, tables, figures.
import { openDetails } from '../chromium.mjs';

const DATE = '\\b\\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}\\b';
const DATETIME = '^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$';

const findInMarkup = (page) => page.evaluate(({ date, datetime }) => {
  const found = [];
  const each = (selector, wrong, what) => document.querySelectorAll(selector).forEach((element) => {
    if (wrong(element)) found.push(`${what}: ${inside.described(element)}`);
  });
  const exactly = (selector, count) => {
    const there = document.querySelectorAll(selector).length;
    if (there !== count) found.push(`${there} of ${selector}, and not ${count}`);
  };

  // Language: of the page, and none that is no language.
  if (!document.documentElement.lang) found.push('the page has no language');
  each('[lang]', (element) => !/^[a-z]{2,3}(-[A-Z][A-Za-z]*)*$/.test(element.lang), 'no language');
  if (!document.title.trim()) found.push('the page has no title');

  // Landmarks: one of each, and all text in one of them but the way past them.
  exactly('main', 1);
  exactly('body > header', 1);
  exactly('body > footer', 1);
  exactly('body > a:first-of-type[href^="#"]', 1);
  each('nav', (nav) => !nav.getAttribute('aria-label')?.trim(), 'navigation without a name');
  const names = [...document.querySelectorAll('nav')].map((nav) => nav.getAttribute('aria-label'));
  if (new Set(names).size < names.length) found.push('two navigations of one name');
  for (const node of inside.textNodes(document.body, 'main, header, footer, body > a:first-of-type')) {
    found.push(`outside the landmarks: ${node.data.trim()}`);
  }

  // Headings: one h1, no level left out, none empty.
  exactly('h1', 1);
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  headings.forEach((heading, at) => {
    const [level, before] = [heading, headings[at - 1]].map((one) => Number(one?.localName[1] ?? 0));
    if (level > before + 1) found.push(`a heading that skips a level: h${level} “${heading.textContent}” after h${before}`);
  });
  each('h1, h2, h3, h4, h5, h6', (heading) => !heading.textContent.trim(), 'an empty heading');
  each('main > section', (section) => !section.querySelector('h1, h2'), 'a section without a heading');

  // Times: a date that is a datum, not part of prose, is one that programs can read.
  exactly('time:not([datetime])', 0);
  each('time', (time) => !new RegExp(datetime).test(time.dateTime) || Number.isNaN(Date.parse(time.dateTime)), 'no date');
  each('.period, .meta dd, .by', (element) => {
    const rest = element.cloneNode(true);
    rest.querySelectorAll('time').forEach((time) => time.remove());
    return new RegExp(date).test(rest.textContent);
  }, 'a date without <time>');

  // Tables: a caption, a scope for each heading, rows of one length, a heading in each row and over each column.
  each('table', (table) => !table.caption?.textContent.trim(), 'a table without a caption');
  each('th', (th) => !['row', 'col', 'rowgroup', 'colgroup'].includes(th.getAttribute('scope')), 'a heading without a scope');
  const widthOf = (row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
  each('table', (table) => new Set([...table.rows].map(widthOf)).size > 1, 'rows of unequal length');
  each('tbody tr', (row) => !row.querySelector('th[scope=row], th[scope=rowgroup]'), 'a row without a heading');
  each('thead', (head) => [...head.rows[0].cells].some((cell) => !/^col(group)?$/.test(cell.scope)), 'a column without a heading');
  each('table', (table) => !table.tHead, 'a table without column headings');

  // Figures and icons: a caption; a name, or words beside what has none.
  each('figure', (figure) => !figure.querySelector('figcaption')?.textContent.trim(), 'a figure without a caption');
  each('figure', (figure) => [...figure.querySelectorAll('svg')].filter(inside.shown).length !== 1, 'not one drawing shows of a figure');
  const nameOf = (svg) => svg.querySelector(':scope > title')?.textContent.trim();
  each('svg:not([aria-hidden=true])', (svg) => svg.getAttribute('role') !== 'img' || !nameOf(svg), 'a drawing without a name');
  const wordsOf = (icon) => icon.closest('[role=img]')?.getAttribute('aria-label') ?? icon.closest('li, p, td, .chip')?.textContent;
  each('svg[aria-hidden=true]', (icon) => !wordsOf(icon)?.trim(), 'an icon without words');
  each('[id]', (element) => document.querySelectorAll(`#${CSS.escape(element.id)}`).length > 1, 'an id that stands twice');
  return found;
}, { date: DATE, datetime: DATETIME });

// The same as the browser tells a screen reader.
async function findInAccessibilityTree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const named = ['figure', 'image', 'link', 'navigation', 'heading', 'DisclosureTriangle'];
  const told = nodes.filter((node) => !node.ignored);
  const nameless = told.filter((node) => named.includes(node.role.value) && !node.name?.value.trim());
  const twice = told.filter((node) => node.role.value === 'image' && node.description?.value.trim());
  const there = await page.evaluate(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].filter(inside.shown).length;
    return { table: shown('table'), rowheader: shown('tbody th'), figure: shown('figure') };
  });
  const lost = Object.entries(there).filter(([role, count]) => told.filter((node) => node.role.value === role).length !== count);
  return [...new Set(nameless.map((node) => `${node.role.value} without an accessible name`)),
    ...twice.map((node) => `an image with a description besides its name: ${node.name.value.slice(0, 60)}`),
    ...lost.map(([role, count]) => `of ${count} of ${role}, the accessibility tree has ${told.filter((node) => node.role.value === role).length}`)];
}

export const structure = {
  name: 'structure',
  environments: ['light'],
  widths: [390, 1280],
  async find(page) {
    await openDetails(page);
    return [...await findInMarkup(page), ...await findInAccessibilityTree(page)];
  },
};
