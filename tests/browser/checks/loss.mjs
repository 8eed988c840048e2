// Whether anything is lost where a page is narrow or its text large: what the checks of reflow, zoom and spacing share.

// What is found wrong with the page as it stands: sideways scrolling, text outside its box or cut off, text over text.
// `free` selects what may be wider than the window.
export function findLoss(page, free = 'nothing') {
  return page.evaluate((free) => {
    const OVER = 1.5;                                     // px that two texts may share, of rounding and slanted letters
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = new Set();
    if (scrollWidth > clientWidth && !document.querySelector(free)) found.add(`the page is ${scrollWidth} px wide`);
    const lines = inside.lines().filter((line) => line.bottom > 0);         // but the skip link, which waits above the page

    const isBlock = (element) => !getComputedStyle(element).display.startsWith('inline');
    const cuts = (element) => getComputedStyle(element).overflow !== 'visible';
    for (const line of lines.filter(({ element }) => !element.closest(free))) {
      if (line.right > clientWidth + 1 || line.left < -1) found.add(`runs off the page: ${inside.described(line.element)}`);
      let first = true;
      for (let box = line.element; box && box !== document.body; box = box.parentElement) {
        const holds = first ? isBlock(box) : cuts(box) || box.matches('section, header, footer');
        if (!holds) continue;
        first = false;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const across = line.left + OVER >= left + scrollX && line.right - OVER <= right + scrollX;
        const down = line.top + OVER >= top + scrollY && line.bottom - OVER <= bottom + scrollY;
        if (!across || !down) {
          found.add(`runs out of ${box.localName}.${box.getAttribute('class') ?? ''}: ${inside.described(line.element)}`);
        }
      }
    }

    lines.sort((one, other) => one.top - other.top);
    lines.forEach((line, at) => {
      for (let next = at + 1; next < lines.length && lines[next].top + OVER < line.bottom; next += 1) {
        const other = lines[next];
        if (other.node !== line.node && other.left + OVER < line.right && line.left + OVER < other.right) {
          found.add(`${inside.described(line.element)} lies over ${inside.described(other.element)}`);
        }
      }
    });
    return [...found];
  }, free);
}

// What the page says, to be compared in two states of it: its words, drawings and icons by section.
export function contentOf(page) {
  return page.evaluate(() => [...document.querySelectorAll('header, main > section, footer')].map((part) => ({
    name: part.querySelector('h1, h2')?.textContent ?? part.localName,
    words: inside.words(part),
    drawings: [...part.querySelectorAll('svg')].filter(inside.shown)
      .map((drawing) => drawing.querySelector('title')?.textContent ?? drawing.firstElementChild.getAttribute('class')),
  })));
}

function without(all, these) {
  const left = [...these];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

// What of `before` is not in `after`. A word of a column's heading may stand there once for each row instead.
export function contentLost(before, after) {
  return before.flatMap(({ name, words, drawings }, at) => {
    const lost = [...words.filter((word) => !after[at].words.includes(word)), ...without(drawings, after[at].drawings)];
    return lost.length ? [`${name} has lost: ${[...new Set(lost)].slice(0, 6).join(' ')}`] : [];
  });
}
