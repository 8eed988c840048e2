// The search of the home page: all words that were typed, in titles, codes and months. Without scripts there is no
// search box, and every page is reached by links.
'use strict';
(() => {
  const MOST = 20;
  const index = window.scorecardSearchIndex;
  const box = document.getElementById('search');
  const query = document.getElementById('query');
  const found = document.getElementById('found');
  const results = document.getElementById('results');
  if (!index || !box) return;

  const plain = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[’']/g, '').toLowerCase();
  const entries = index.map((entry) => ({ ...entry, title_: plain(entry.title), all_: plain(`${entry.title} ${entry.words}`) }));

  // Words at the beginning of a word of the title count most; the order of the index (newest first) decides between equals.
  const score = (entry, words) => {
    let sum = 0;
    for (const word of words) {
      if (!entry.all_.includes(word)) return -1;
      sum += ` ${entry.title_}`.includes(` ${word}`) ? 2 : entry.title_.includes(word) ? 1 : 0;
    }
    return sum;
  };

  const item = ({ title, about, href }) => {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    const note = document.createElement('small');
    note.textContent = about;
    const line = document.createElement('li');
    line.append(link, note);
    return line;
  };

  const say = (count) => {
    if (count === 0) return 'Nothing found. Try a month such as October 2020, or a word of an indicator’s title.';
    const all = count === 1 ? '1 result' : `${count} results`;
    return count > MOST ? `${all}; the first ${MOST} are shown` : all;
  };

  const search = () => {
    const words = plain(query.value).split(/\s+/).filter((word) => word !== '');
    const matches = words.length === 0 ? [] : entries
      .map((entry) => ({ entry, score: score(entry, words) }))
      .filter((match) => match.score >= 0)
      .sort((a, b) => b.score - a.score);
    results.replaceChildren(...matches.slice(0, MOST).map((match) => item(match.entry)));
    found.textContent = words.length === 0 ? '' : say(matches.length);
  };

  // Waits for a pause in typing, so that a screen reader is not told of each letter.
  let waiting;
  query.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 250);
  });
  box.hidden = false;
})();
