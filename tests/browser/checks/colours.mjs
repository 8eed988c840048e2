// Colours that the reader has forced: what only its ground set apart has an edge; drawings and icons keep their colours
// on a ground of their own, where drawings.mjs measures them.
const boxesOf = (page) => page.evaluate(() => [...document.querySelectorAll('body *')].map((element) => {
  const style = getComputedStyle(element);
  const around = inside.ground(element.parentElement);
  const seen = (side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0
    && inside.contrast(style[`border${side}Color`], around) >= 3;
  return {
    what: inside.described(element),
    apart: inside.shown(element) && !element.closest('svg') && inside.ground(element) !== around,
    edged: ['Top', 'Right', 'Bottom', 'Left'].some(seen),
    adrift: element.localName === 'svg' && inside.shown(element) && !(style.forcedColorAdjust === 'none' && inside.opaque(style.backgroundColor)),
  };
}));

export const forced = {
  name: 'forced colours',
  environments: ['forced', 'forced dark'],
  widths: [390, 1280],
  async find(page) {
    const told = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
    const forcedBoxes = await boxesOf(page);
    await page.emulateMedia({ forcedColors: 'none' });
    const plainBoxes = await boxesOf(page);
    await page.emulateMedia({ forcedColors: 'active' });
    return [...(told ? [] : ['no colours are forced']),
      ...forcedBoxes.filter(({ apart, edged }, at) => plainBoxes[at].apart && !apart && !edged)
        .map(({ what }) => `no edge in place of its ground: ${what}`),
      ...forcedBoxes.filter(({ adrift }) => adrift).map(({ what }) => `a drawing that loses its colours or its ground: ${what}`)];
  },
};

// Nothing moves for readers who asked for less motion; the page has no reason to move for others either, but may.
export const motion = {
  name: 'reduced motion',
  environments: ['reduced motion'],
  widths: [1280],
  find(page) {
    return page.evaluate(() => {
      const movesOf = (style) => [style.animationName !== 'none' && 'is animated',
        style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0) && 'changes bit by bit',
        style.scrollBehavior === 'smooth' && 'scrolls bit by bit'].filter(Boolean);
      const found = [...document.querySelectorAll('html, body, body *')].flatMap((element) => [null, '::before', '::after']
        .flatMap((part) => movesOf(getComputedStyle(element, part)).map((how) => `${inside.described(element)}${part ?? ''} ${how}`)));
      const moving = document.querySelectorAll('animate, animateTransform, animateMotion, set, marquee, blink');
      return [...found, ...[...moving].map((element) => `${element.localName} moves`)];
    });
  },
};

// On paper a dark screen makes no difference, and what is for screens only is gone.
export const paper = {
  name: 'paper',
  environments: ['light'],
  widths: [1280],
  async find(page) {
    const colours = () => page.evaluate(() => [...document.querySelectorAll('body, body *')].map((element) => {
      const { color, backgroundColor, fill, stroke } = getComputedStyle(element);
      return [inside.described(element), color, backgroundColor, fill, stroke].join(' ');
    }));
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const light = await colours();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const dark = await colours();
    const left = await page.evaluate(() => [...document.querySelectorAll('.screen, details, body > a')].filter(inside.shown)
      .map((element) => `for screens only, and printed: ${inside.described(element)}`));
    return [...left, ...light.filter((colour, at) => colour !== dark[at])
      .map((colour) => `printed in other colours from a dark screen: ${colour}`)];
  },
};
