// The checks of a report's page. Each has
//   name, environments (of chromium.mjs) and widths in px at which it looks (null: the environment's own),
//   find(page, {folder, requests}): what it finds wrong with the page that is open, in words; it may leave the page changed.
import { axe, axeColours } from './axe.mjs';
import { forced, motion, paper } from './colours.mjs';
import { drawings } from './drawings.mjs';
import { keyboard } from './keyboard.mjs';
import { links } from './links.mjs';
import { doubledText, largeText, narrow, reflow, spacing, zoom } from './reflow.mjs';
import { structure } from './structure.mjs';
import { targets } from './targets.mjs';
import { words } from './words.mjs';

export const CHECKS = [links, structure, reflow, words, narrow, zoom, largeText, doubledText, spacing, targets, keyboard,
  drawings, forced, motion, paper, axe, axeColours];
