// No word is broken that its box could hold, at any width from a small phone to a large desk.
import { openDetails } from '../chromium.mjs';

export const WORD_WIDTHS = [320, 360, 390, 480, 640, 641, 768, 900, 901, 1024, 1100, 1101, 1280, 1440, 1600, 1920];

// The words that are broken over lines, but behind a hyphen, a dash or a slash. One of at most KEPT letters never is: the
// columns of its table are as wide as it (generator/render/html_words.h); a longer one is where it is wider than its box.
// `selector` selects the elements that they are looked for in.
export function brokenWords(page, selector = 'body') {
  return page.evaluate((selector) => {
    const KEPT = 20;
    const FREE = 'pre, code, svg';
    const range = document.createRange();
    const boxesOf = (node, from, to) => {
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...range.getClientRects()].filter((box) => box.width > 0);
    };
    const lineCount = (boxes) => new Set(boxes.map((box) => Math.round(box.top))).size;
    const roomOf = (element) => {
      let block = element;
      while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      const style = getComputedStyle(block);
      return block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    };
    const found = new Set();
    for (const node of inside.textNodes(document.body, FREE)) {
      if (!node.parentElement.closest(selector)) continue;
      const breakable = (text) => text.matchAll(/[^\s\u200b\u2010-\u2014/-]+[\u2010-\u2014/-]*/g);
      for (const { 0: word, index } of breakable(node.data)) {
        const boxes = boxesOf(node, index, index + word.length);
        if (lineCount(boxes) < 2) continue;
        const width = boxes.reduce((sum, box) => sum + box.width, 0), room = roomOf(node.parentElement);
        if ([...word].length > KEPT && width > room) continue;
        found.add(`“${word}” is broken: it has ${Math.round(room)} of ${Math.round(width)} px in ${inside.described(node.parentElement)}`);
      }
    }
    return [...found];
  }, selector);
}

export const words = {
  name: 'whole words',
  environments: ['light'],
  widths: WORD_WIDTHS,
  async find(page) {
    await openDetails(page);
    return brokenWords(page);
  },
};
