// What can be pressed is at least 24 × 24 CSS px, without its neighbour's ground: more than WCAG 2.5.8 asks, which lets
// space count. As there, a link in a sentence is exempt: the line it stands in gives its height.
const LEAST = 24;

export const targets = {
  name: 'targets',
  environments: ['light'],
  widths: [320, 390, 1280],
  find(page) {
    return page.evaluate((least) => {
      const inSentence = (link) => {
        const block = link.closest('p, li, td, th, dd, caption');
        const others = block && inside.textNodes(block, 'a').map((node) => node.data).join('');
        return getComputedStyle(link).display === 'inline' && /\p{L}/u.test(others ?? '') && !block.matches('th');
      };
      const all = [...document.querySelectorAll('a[href], summary, button, input, select')].filter(inside.shown);
      const judged = all.filter((target) => !inSentence(target) && getComputedStyle(target).position !== 'absolute');
      const boxes = judged.map((target) => ({ target, box: target.getBoundingClientRect(), parts: [...target.getClientRects()] }));
      const small = boxes.filter(({ box }) => box.width < least || box.height < least)
        .map(({ target, box }) => `${inside.described(target)} is ${box.width.toFixed(1)} × ${box.height.toFixed(1)} px`);
      const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
      const crowded = boxes.slice(1).filter(({ parts }, at) => parts.some((part) => boxes[at].parts.some((other) => meet(part, other))))
        .map(({ target }) => `${inside.described(target)} shares its ground with the one before it`);
      return [...small, ...crowded, ...(judged.length ? [] : ['nothing to press'])];
    }, LEAST);
  },
};
