// The page by keyboard alone: every link and control in order, each seen and marked while it has the focus, no trap.
const LEAST_CONTRAST = 3;                                 // WCAG 1.4.11, and 2.4.13 for what marks the focus
const LEAST_OUTLINE = 2;                                  // CSS px

// What has the focus: its number among the stops that can be reached (-1: none), and what is wrong with how it shows.
const focused = (page) => page.evaluate(({ leastContrast, leastOutline }) => {
  const all = inside.stops();
  const here = document.activeElement;
  const at = document.hasFocus() ? all.indexOf(here) : -1;
  if (at < 0) return { at, count: all.length, what: inside.described(here).slice(0, 60), wrong: [] };
  const wrong = [];
  const [box] = here.getClientRects();
  const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(here);
  const edge = parseFloat(outlineWidth) + parseFloat(outlineOffset);
  if (box.top - edge < 0 || box.bottom + edge > innerHeight || box.left < 0 || box.right > innerWidth) {
    wrong.push(`out of sight, from ${box.top} to ${box.bottom} of ${innerHeight} px`);
  }
  // Not one corner of it lies under something else (WCAG 2.4.11 asks for less).
  const corners = [box.left + 2, box.right - 2].flatMap((x) => [box.top + 2, box.bottom - 2].map((y) => [x, y]));
  const cover = corners.map(([x, y]) => document.elementFromPoint(x, y))
    .find((over) => over && !here.contains(over) && !over.contains(here));
  if (cover) wrong.push(`under ${inside.described(cover).slice(0, 40)}`);
  const around = inside.ground(here.parentElement);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < leastOutline) wrong.push('not outlined');
  else if (inside.contrast(outlineColor, around) < leastContrast) wrong.push(`outlined in ${outlineColor} on ${around}`);
  return { at, count: all.length, what: inside.described(here), wrong };
}, { leastContrast: LEAST_CONTRAST, leastOutline: LEAST_OUTLINE });

// From one end of the page to the other and out of it: to the browser's own controls, or around where it shows none.
async function walk(page, key, first, last, step) {
  const found = [];
  await page.evaluate((number) => inside.stops()[number].focus(), first);
  for (let expected = first; ; expected += step) {
    const { at, what, wrong } = await focused(page);
    found.push(...wrong.map((how) => `${key}: ${what} is ${how}`));
    if (at !== expected) return [...found, `${key} leads to ${what}, which is number ${at + 1} and not ${expected + 1}`];
    await page.keyboard.press(key);
    if (expected === last) break;
  }
  const { at, what } = await focused(page);
  return at === -1 || at === first ? found : [...found, `${key} does not leave the page at its end, but leads to ${what}`];
}

// Enter and the space bar open and close what can be opened.
async function findStuckDetails(page) {
  const found = [];
  if (!await page.evaluate(() => document.querySelector('details') !== null)) return found;     // Enter would follow a link
  for (const key of ['Enter', 'Space']) {
    for (const open of [true, false]) {
      await page.evaluate(() => document.querySelector('summary')?.focus());
      await page.keyboard.press(key);
      const as = await page.evaluate(() => document.querySelector('details')?.open);
      if (as !== undefined && as !== open) found.push(`${key} does not ${open ? 'open' : 'close'} the first of the details`);
    }
  }
  return found;
}

// The first stop is the way past the header: it leads to its target, and the next stop lies in it or after it.
async function findUselessSkipLink(page) {
  await page.keyboard.press('Tab');
  const { at, what } = await focused(page);
  if (at !== 0) return [`the first stop is ${what}`];
  await page.keyboard.press('Enter');
  const target = await page.evaluate(() => {
    const element = document.getElementById(location.hash.slice(1));
    return element && { top: element.getBoundingClientRect().top, height: innerHeight, focused: document.activeElement === element };
  });
  await page.keyboard.press('Tab');
  const follows = await page.evaluate(() => {
    const element = document.getElementById(location.hash.slice(1));
    return Boolean(element && element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  if (!target) return [`the first stop, ${what}, leads nowhere`];
  return [...(target.top >= 0 && target.top < target.height / 2 ? [] : [`the skip link’s target is at ${target.top} px of ${target.height}`]),
    ...(target.focused ? [] : ['the skip link does not move the focus']),
    ...(follows ? [] : ['after the skip link the focus is not in its target'])];
}

export const keyboard = {
  name: 'keyboard',
  environments: ['light', 'dark', 'forced', 'at 400 %'],
  widths: [null],
  async find(page) {
    const found = [...await findUselessSkipLink(page), ...await findStuckDetails(page)];
    const { count } = await focused(page);
    return [...found, ...await walk(page, 'Tab', 0, count - 1, 1), ...await walk(page, 'Shift+Tab', count - 1, 0, -1)];
  },
};
