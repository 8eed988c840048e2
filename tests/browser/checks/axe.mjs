// axe-core: every rule of WCAG 2.0, 2.1 and 2.2, A and AA, and of best practice, with what can be opened open; and the rules that
// judge colours once more in the colours of a dark screen and in forced ones. No other rule's finding can depend on these.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openDetails } from '../chromium.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
// Rules that axe leaves out unless asked, or of which a report must have cases: they have to have run.
const MUST_RUN = ['color-contrast', 'target-size', 'region', 'heading-order', 'landmark-one-main', 'page-has-heading-one',
  'svg-img-alt', 'scope-attr-valid', 'td-headers-attr', 'skip-link', 'summary-name', 'html-has-lang'];
// Of a report of words there is no case of some.
const ONLY_WITH = { 'svg-img-alt': 'figure', 'summary-name': 'details', 'link-in-text-block': 'main a' };

const COLOURS = ['color-contrast', 'link-in-text-block'];

const READABLE = ['nonBmp', 'bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring'];
// What axe cannot decide is a finding too, but where another check decides it.
const DECIDED_ELSEWHERE = {
  // Words of drawings: drawings.mjs. And axe takes the colour that a text would have if none were forced, as of a text
  // that is white on a dark tile, and finds it on the forced ground: what the browser says that it paints decides.
  // So it does of signs such as ☐ and of words over several lines, which axe takes to cover something: loss.mjs says
  // what lies over what.
  'color-contrast': (node) => node.svg || (node.contrast >= 4.5 && (node.forced ? node.reason === 'equalRatio' : READABLE.includes(node.reason))),
  // A column of sparklines: structure.mjs sees to their names. And axe finds no cells of a heading of a group of rows.
  'th-has-data-cells': (node) => node.drawings || node.groups,
};

// `runOnly` as axe.run takes it. What it finds, and which rules have judged something.
async function judge(page, runOnly) {
  await openDetails(page);
  await page.evaluate(AXE);
  const { violations, undecided, ran } = await page.evaluate(async (rules) => {
    const result = await window.axe.run({ runOnly: rules, elementRef: true, resultTypes: ['violations', 'incomplete'] });
    const nodesOf = (found) => found.flatMap((rule) => rule.nodes.map((node) => ({
      rule: rule.id, html: node.html.slice(0, 120), why: [...node.any, ...node.all, ...node.none].map((check) => check.message).join(' '),
      svg: Boolean(node.element.closest('svg')), drawings: Boolean(node.element.querySelector('td svg')),
      groups: [...node.any, ...node.all, ...node.none].flatMap((check) => check.relatedNodes)
        .every(({ element }) => element.scope === 'rowgroup' && element.closest('tbody').querySelector('td')),
      reason: node.any[0]?.data?.messageKey, forced: matchMedia('(forced-colors: active)').matches,
      contrast: inside.contrast(getComputedStyle(node.element).color, inside.ground(node.element)),
    })));
    return { violations: nodesOf(result.violations), undecided: nodesOf(result.incomplete),
      ran: [...result.violations, ...result.passes, ...result.incomplete].map((rule) => rule.id) };
  }, runOnly);
  const open = undecided.filter((node) => !DECIDED_ELSEWHERE[node.rule]?.(node));
  return { ran, found: [...violations.map(({ rule, html }) => `${rule}: ${html}`),
    ...open.map(({ rule, html, why }) => `${rule}, undecided: ${html} (${why})`)] };
}

// What these rules find wrong, and those of `must` that judged nothing.
const finder = (runOnly, must) => async (page) => {
  const { ran, found } = await judge(page, runOnly);
  const absent = await page.evaluate((onlyWith) => Object.keys(onlyWith).filter((rule) => !document.querySelector(onlyWith[rule])), ONLY_WITH);
  return [...new Set([...found, ...must.filter((rule) => !ran.includes(rule) && !absent.includes(rule)).map((rule) => `${rule} did not run, or found nothing to judge`)])];
};

export const axe = {
  name: 'axe',
  environments: ['scripts, light'],
  widths: [320, 768, 1280],
  find: finder({ type: 'tag', values: TAGS }, MUST_RUN),
};

export const axeColours = {
  name: 'axe, colours',
  environments: ['scripts, dark', 'scripts, forced'],
  widths: [320, 1280],
  find: finder({ type: 'rule', values: COLOURS }, ['color-contrast']),    // not every page has a link in a text
};
