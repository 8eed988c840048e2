// Drawings keep their contrast: axe judges neither their words nor their marks.
// A word has 4.5 to 1 (WCAG 1.4.3), a mark that says something 3 to 1 (1.4.11), against the drawing's ground and, where
// it can lie on one, a tolerance band. Only the grid may be fainter, whose labels say the
// same, and the band's ground, which has an edge: that one is held against the drawing's ground alone.
const ROLES = {
  // What is drawn with a line alone.
  lines: ['axis', 'band-edge', 'series', 'series-previous', 'expected', 'expected-range', 'target', 'mean', 'limit', 'limit-outer', 'event', 'break', 'spark', 'spark-target', 'leader', 'icon-none',
    'place-met', 'place-none', 'stack-hatch', 'waterfall-joint'],
  // What is filled: the fill or its edge stands out.
  filled: ['point', 'point-latest', 'point-previous', 'point-expected', 'point-target', 'point-hollow', 'point-previous-hollow', 'point-improvement',
    'point-concern', 'point-neutral', 'point-improvement-hollow', 'point-concern-hollow', 'point-neutral-hollow', 'stack-full', 'stack-pale',
    'stack-hollow', 'stack-dark', 'step-improvement', 'step-concern', 'step-neutral', 'step-rest', 'waterfall-level', 'waterfall-arrow', 'spark-dot', 'spark-latest', 'bar-own', 'bar-other',
    'icon-met', 'icon-within', 'icon-outside', 'icon-missed', 'icon-no-data', 'place-within', 'place-outside', 'place-missed', 'place-no-data',
    'icon-improvement', 'icon-concern', 'icon-neutral', 'icon-meets', 'icon-misses', 'icon-ring', 'icon-chance'],
  // Letters, on the shape before them where that is filled.
  lettered: ['letter-met', 'letter-within', 'letter-outside', 'letter-missed'],
  // What lies on another shape of its icon, or within its outline.
  upon: ['icon-mark', 'icon-ink'],
  decoration: ['grid', 'band'],
};

export const drawings = {
  name: 'drawings',
  environments: ['light', 'dark', 'forced', 'forced dark'],
  widths: [390, 1280],
  find(page) {
    return page.evaluate((roles) => {
      const TEXT = 4.5;
      const MARK = 3;
      const found = new Set();
      const drawn = (colours) => colours.filter((colour) => colour !== 'none' && inside.opaque(colour));
      const best = (colours, ground) => Math.max(1, ...drawn(colours).map((colour) => inside.contrast(colour, ground)));
      const judge = (shape, colours, grounds, least) => grounds.forEach((ground) => {
        const is = best(colours, ground);
        if (is < least) {
          found.add(`.${shape.getAttribute('class')}, ${colours.join(' edged ')} on ${ground}, has ${is.toFixed(2)} to 1 and not ${least}`);
        }
      });
      const under = (shape) => [...shape.parentElement.children].slice(0, [...shape.parentElement.children].indexOf(shape))
        .findLast((below) => !roles.upon.includes(below.getAttribute('class')));

      for (const drawing of [...document.querySelectorAll('svg')].filter(inside.shown)) {
        const ground = inside.ground(drawing);
        const band = drawing.querySelector('.band');
        const grounds = band ? [ground, getComputedStyle(band).fill] : [ground];
        for (const shape of drawing.querySelectorAll('text, line, polyline, polygon, rect, circle, path')) {
          const role = shape.getAttribute('class');
          const { fill, stroke } = getComputedStyle(shape);
          const below = [...roles.lettered, ...roles.upon].includes(role) ? getComputedStyle(under(shape)).fill : 'none';
          if (shape.localName === 'text' && below !== 'none') judge(shape, [fill], [below], TEXT);
          else if (shape.localName === 'text') judge(shape, [fill], grounds, TEXT);
          else if (roles.lines.includes(role)) judge(shape, [stroke], role === 'band-edge' ? [ground] : grounds, MARK);
          else if (roles.filled.includes(role)) judge(shape, [fill, stroke], grounds, MARK);
          else if (roles.upon.includes(role)) judge(shape, [fill], below === 'none' ? grounds : [below], MARK);
          else if (!roles.decoration.includes(role)) found.add(`nothing says how .${role} has to stand out`);
        }
      }
      return [...found];
    }, ROLES);
  },
};
