// No sideways scrolling and nothing lost at any width (WCAG 1.4.10), at 400 % zoom, with large text (1.4.4) or with the
// reader's text spacing (1.4.12); everything that can be opened is open.
import { addStyle, openDetails } from '../chromium.mjs';
import { contentLost, contentOf, findLoss } from './loss.mjs';
import { brokenWords } from './words.mjs';

// Phones, and both sides of each width at which screen.css changes (40em, 56.25em, 68.75em).
export const reflow = {
  name: 'reflow',
  environments: ['light'],
  widths: [320, 360, 390, 480, 640, 641, 768, 900, 901, 1024, 1100, 1101, 1280, 1600],
  async find(page) {
    await openDetails(page);
    return findLoss(page);
  },
};

// What the page says at 1280 px, it says at each narrower width.
export const narrow = {
  name: 'nothing left out',
  environments: ['light'],
  widths: [320, 768, 1024],
  async find(page) {
    await openDetails(page);
    const after = await contentOf(page);
    const unlabelled = await page.evaluate(() => [...document.querySelectorAll('td.n')]
      .filter((cell) => inside.shown(cell) && !inside.shown(cell.closest('table').tHead) && !cell.dataset.label)
      .map((cell) => `a number without its column’s heading: ${inside.described(cell)}`));
    await page.setViewportSize({ width: 1280, height: 800 });
    return [...contentLost(await contentOf(page), after), ...unlabelled];
  },
};

// A window of 1280 × 1024 px at 400 % is one of 320 × 256; what stays in place at its top leaves most of it to the text.
export const zoom = {
  name: 'zoom',
  environments: ['at 400 %', 'at 200 %'],
  widths: [null],
  async find(page) {
    await openDetails(page);
    const covered = await page.evaluate(() => {
      const staying = [...document.querySelectorAll('*')].filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position));
      const height = Math.max(0, ...staying.map((element) => element.getBoundingClientRect().height));
      return height > innerHeight / 3 ? [`${height} of ${innerHeight} px are covered by what stays in place`] : [];
    });
    return [...await findLoss(page), ...covered];
  },
};

// The browser's own text size at 200 %, with colours forced or not: the page takes it up, nothing is lost, and the title
// breaks in no word.
export const largeText = {
  name: 'large text',
  environments: ['text at 200 %', 'forced, text at 200 %'],
  widths: [390, 768, 1280],
  async find(page) {
    await openDetails(page);
    const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    return [...(size >= 28 ? [] : [`text is ${size} px where the reader’s is 32`]), ...await findLoss(page),
      ...await brokenWords(page, 'h1')];
  },
};

// Text alone at twice its size, by a reader's own stylesheet. Widths in em do not know of that, so that the layout is the
// one for a desk: its widest table may then be wider than the window, as WCAG 1.4.10 lets tables be; nothing else may.
export const doubledText = {
  name: 'doubled text',
  environments: ['light'],
  widths: [768, 1280],
  async find(page) {
    await openDetails(page);
    await addStyle(page, 'html { font-size: 200%; }');
    return findLoss(page, '.glance');
  },
};

export const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }`;

export const spacing = {
  name: 'text spacing',
  environments: ['light'],
  widths: [320, 768, 1280],
  async find(page) {
    await openDetails(page);
    await addStyle(page, SPACING);
    return findLoss(page);
  },
};
