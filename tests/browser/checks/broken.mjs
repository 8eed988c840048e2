// A broken page for each thing that a check must not miss. Each case has
//   check: the check's name;  what: what is wrong with the page;  style (CSS) or change (run in the page) makes it so;
//   says: how the check has to name it;  environment and width: where it is looked at, if not where the check looks first.
const structure = [
  ['no language', () => document.documentElement.removeAttribute('lang'), /the page has no language/],
  ['two mains', () => document.body.append(document.createElement('main')), /2 of main/],
  ['no header', () => document.querySelector('header').replaceWith(...document.querySelector('header').childNodes), /0 of body > header/],
  ['text outside the landmarks', () => document.body.append('astray'), /outside the landmarks: astray/],
  ['a nameless navigation', () => document.querySelector('nav').removeAttribute('aria-label'), /navigation without a name/],
  ['two h1', () => document.querySelector('h2').outerHTML = '<h1>Again</h1>', /2 of h1/],
  ['a level left out', () => document.querySelector('#glance h2').outerHTML = '<h2>The month</h2><h4>Counts</h4>', /skips a level: h4 “Counts”/],
  ['a month 13', () => document.querySelector('time').dateTime = '2020-13', /no date/],
  ['a date in words alone', () => document.querySelector('.meta dd').textContent = '31 October 2020', /a date without <time>/],
  ['a table without a caption', () => document.querySelector('table').caption.remove(), /without a caption: table/],
  ['a heading without a scope', () => document.querySelector('tbody th').removeAttribute('scope'), /without a scope/],
  ['a row without a heading', () => document.querySelector('.figures tbody th').outerHTML = '<td>No. of contacts</td>', /a row without a heading/],
  ['a cell too few', () => document.querySelector('.figures tbody td').remove(), /rows of unequal length/],
  ['a figure without a caption', () => document.querySelector('figcaption').remove(), /a figure without a caption/],
  ['a drawing without a title', () => document.querySelector('svg[role=img] title').remove(), /a drawing without a name/],
  ['a drawing that is heard twice', () => {
    const title = document.querySelector('svg[role=img] title');
    title.id = 'twice';
    title.parentNode.setAttribute('aria-labelledby', title.id);
  }, /an image with a description besides its name/],
  ['a figure that nothing names', () => document.querySelector('figure').removeAttribute('aria-labelledby'), /figure without an accessible name/],
  ['an icon alone', () => document.querySelector('.chip').lastChild.remove(), /an icon without words/],
  ['an id twice', () => document.querySelector('h2').id = 'glance', /an id that stands twice/],
  ['a table that is none to a screen reader',
    () => document.querySelector('.figures').setAttribute('role', 'presentation'),
    /of \d+ of table, the accessibility tree has/],
].map(([what, change, says]) => ({ check: 'structure', what, change, says }));

const links = [
  ['a link to nowhere', () => document.querySelector('nav a').setAttribute('href', '#nowhere'), /without a target: #nowhere/],
  ['a file that is not there', () => document.querySelector('footer a').setAttribute('href', 'gone.pdf'), /not there: gone.pdf/],
  ['a picture from elsewhere', () => { document.body.appendChild(new Image()).src = 'http://127.0.0.1:9/x.png'; }, /leaves the page: http/],
].map(([what, change, says]) => ({ check: 'links', what, change, says }));

const layout = [
  { check: 'reflow', what: 'a table wider than a phone', style: '.figures { width: 500px; }', says: /the page is \d+ px wide/ },
  { check: 'reflow', what: 'text that leaves its tile', style: '.tile .k { white-space: nowrap; width: 2em; }', says: /runs out of p/ },
  { check: 'reflow', what: 'text that is cut off', style: '.lead { height: 1.2em; overflow: hidden; }', says: /runs out of p.lead/ },
  { check: 'reflow', what: 'text over text', style: 'h2 { margin-top: -1.2em; }', says: /lies over/ },
  { check: 'whole words', what: 'columns that do not heed their words', width: 390,
    style: '.figures th, .figures td { overflow-wrap: anywhere; } .figures th:first-child { width: 100%; }', says: /“October” is broken: it has \d+ of \d+ px in th/ },
  { check: 'whole words', what: 'text that breaks anywhere', style: '.lead { word-break: break-all; }', says: /is broken: it has .* in p.lead/ },
  { check: 'nothing left out', what: 'tolerances for desks only',
    style: '@media (max-width: 40em) { .glance [data-label=Tolerance] { display: none; } }', says: /The month at a glance has lost: .*%/ },
  { check: 'nothing left out', what: 'trends for desks only',
    style: '@media (max-width: 40em) { .glance .s { display: none; } }', says: /The month at a glance has lost: / },
  { check: 'nothing left out', what: 'a number without its label',
    change: () => document.querySelector('.glance td.n').removeAttribute('data-label'), says: /without its column/ },
  { check: 'zoom', what: 'a header over half the window',
    style: '.top { position: sticky; min-height: 130px; }', says: /covered by what stays in place/ },
  { check: 'zoom', what: 'a page for desks only', style: 'main { min-width: 600px; }', says: /the page is 6\d\d px wide/ },
  { check: 'large text', what: 'text in px', style: 'body { font-size: 16px; }', says: /text is 16 px/ },
  { check: 'large text', what: 'a chip on one line',
    style: '.chip { white-space: nowrap !important; font-size: 1.3em; }', says: /runs off the page: span.chip/ },
  { check: 'large text', what: 'a heading wider than a phone', width: 390, style: 'h1 { font-size: 4.5rem !important; }',
    says: /“performance” is broken/ },
  { check: 'doubled text', what: 'a column that does not shrink',
    style: '.meta { grid-template-columns: repeat(4, 20rem); }', says: /runs off the page: dt/ },
  { check: 'text spacing', what: 'a tile of one height', style: '.count { height: 1.5em; overflow: hidden; }', says: /runs out of li.count/ },
  { check: 'text spacing', what: 'drawings that take the spacing up',
    change: () => document.querySelectorAll('svg text').forEach((text) => text.style.setProperty('letter-spacing', '.12em', 'important')),
    says: /runs out of svg.chart/ },
  { check: 'targets', what: 'small links', style: '.toc a { padding: 0; }', says: /“Headline rates per 10,000” is \d+\.\d × 1\d\.\d px/ },
  { check: 'targets', what: 'links that share their ground', style: '.toc li { margin-top: -.6em; }', says: /shares its ground/ },
];

const keyboard = [
  { what: 'a stop out of order',
    change: () => { document.querySelector('footer a').tabIndex = 2; }, says: /the first stop is a “This report as PDF”/ },
  { what: 'links that cannot be reached', change: () => { document.querySelector('.toc').inert = true; }, says: /Tab leads to/ },
  { what: 'a focus that nothing marks', style: 'a:focus-visible { outline: none; }', says: /is not outlined/ },
  { what: 'a focus marked in yellow on white',
    style: 'a:focus-visible { outline-color: #ffdd00; }', says: /is outlined in rgb\(255, 221, 0\) on rgb\(255, 255, 255\)/ },
  { what: 'a focus below the header', style: 'html { scroll-padding: 0; } .top { min-height: 200px; }', says: /Shift\+Tab: .* is under/ },
  { what: 'a stop out of sight', style: 'footer a { position: fixed; left: -99px; }', says: /is out of sight/ },
  { what: 'a trap', environment: 'scripts, light',
    change: () => document.querySelector('summary').addEventListener('keydown', (event) => event.key === 'Tab' && event.preventDefault()),
    says: /Tab leads to summary/ },
  { what: 'a trap at the end', environment: 'scripts, light',
    change: () => document.querySelector('footer p > a:last-of-type')
      .addEventListener('keydown', (event) => event.key === 'Tab' && !event.shiftKey && event.preventDefault()),
    says: /does not leave the page/ },
  { what: 'details that Enter does not open', environment: 'scripts, light',
    change: () => document.querySelector('summary').addEventListener('click', (event) => event.preventDefault()),
    says: /Enter does not open/ },
  { what: 'a skip link to nowhere', change: () => document.querySelector('#glance').removeAttribute('id'), says: /leads nowhere/ },
  { what: 'a skip link that scrolls alone',
    change: () => document.querySelector('#glance').removeAttribute('tabindex'), says: /does not move the focus/ },
].map((one) => ({ check: 'keyboard', ...one }));

const colours = [
  { check: 'drawings', what: 'a faint line', style: '.series { stroke: #9bb3cc; }', says: /\.series, .* has [12]\.\d+ to 1/ },
  { check: 'drawings', what: 'faint words', style: '.axis-label { fill: #8c9aa5; }', says: /\.axis-label, .* and not 4\.5/ },
  { check: 'drawings', what: 'a tolerance that ends nowhere', style: '.band-edge { stroke: none; }', says: /\.band-edge, / },
  { check: 'drawings', what: 'a line for white paper on a dark screen', environment: 'dark', style: '.mean { stroke: #444444; }', says: /\.mean, / },
  { check: 'drawings', what: 'a white mark on a light icon', environment: 'dark', style: '.icon-mark { fill: #ffffff; }', says: /\.icon-mark, / },
  { check: 'drawings', what: 'drawings in forced colours on another ground', environment: 'forced dark',
    style: 'svg { background: #888888 !important; }', says: /and not/ },
  { check: 'drawings', what: 'a role that nobody thought of',
    change: () => document.querySelector('svg circle').setAttribute('class', 'blob'), says: /how \.blob has to stand out/ },
  { check: 'forced colours', what: 'tiles that end nowhere',
    style: '@media (forced-colors: active) { .tile { border: 0; } }', says: /no edge in place of its ground: div\.tile/ },
  { check: 'forced colours', what: 'drawings in colours of the system',
    style: 'svg { forced-color-adjust: auto !important; }', says: /loses its colours/ },
  { check: 'reduced motion', what: 'a link that fades', style: 'a { transition: color 1s; }', says: /changes bit by bit/ },
  { check: 'reduced motion', what: 'something that turns',
    style: '@keyframes turn { to { rotate: 1turn; } } .chip::before { content: ""; animation: turn 1s infinite; }',
    says: /::before is animated/ },
  { check: 'reduced motion', what: 'smooth scrolling', style: 'html { scroll-behavior: smooth; }', says: /html.* scrolls bit by bit/ },
  { check: 'paper', what: 'dark paper',
    style: '@media (prefers-color-scheme: dark) { body { background: #000000; } }', says: /other colours from a dark screen/ },
  { check: 'paper', what: 'navigation on paper', style: '.screen { display: block !important; }', says: /for screens only, and printed/ },
];

const axe = [
  ['faint words', () => document.querySelector('.lead').style.setProperty('color', '#aaaaaa'), /color-contrast: <p class="lead"/],
  ['words on a picture',
    () => document.querySelector('.lead').style.setProperty('background', 'linear-gradient(#ffffff, #000000)'),
    /color-contrast, undecided/],
  ['an image without words', () => document.querySelector('main p').append(new Image()), /image-alt/],
  ['small targets side by side',
    () => document.querySelector('footer').insertAdjacentHTML('beforeend', '<p style="line-height: 9px">'
      + '<button style="padding: 0; border: 0; font-size: 9px">x</button>'.repeat(2)),
    /target-size/],
  ['no table left to judge', () => document.querySelectorAll('table').forEach((table) => table.remove()), /scope-attr-valid did not run/],
].map(([what, change, says]) => ({ check: 'axe', what, change, says }));

const axeColours = [
  { what: 'words for white paper on a dark screen', style: '.lead { color: #333333; }', says: /color-contrast: <p class="lead"/ },
  { what: 'faint words in forced colours', environment: 'scripts, forced', style: '.lead { forced-color-adjust: none; color: #aaaaaa; }',
    says: /color-contrast: <p class="lead"/ },
].map((one) => ({ check: 'axe, colours', ...one }));

export const BROKEN = [...links, ...structure, ...layout, ...keyboard, ...colours, ...axe, ...axeColours];
