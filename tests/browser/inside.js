// What the checks ask of a page, from inside it: `inside`, a global of each page that openPage opens.
// Lengths are CSS px in the document, colours as getComputedStyle writes them.
globalThis.inside = (() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });

  const described = (element) => {
    const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    const names = element.getAttribute('class');
    return `${element.localName}${names ? `.${names.trim().replace(/\s+/g, '.')}` : ''}${words ? ` “${words}”` : ''}`;
  };

  // ---- Colours
  const channels = (colour) => {
    if (!/^rgba?\(/.test(colour)) throw new Error(`a colour that is not rgb: ${colour}`);
    return colour.match(/[\d.]+/g).map(Number);
  };
  const opaque = (colour) => (channels(colour)[3] ?? 1) > 0;
  const luminance = (colour) => channels(colour).slice(0, 3)
    .map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  };
  // The colour behind an element: of its own ground or that of the nearest one around it that has any.
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (opaque(colour)) return colour;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)';
  };

  // ---- Text
  // The texts that show below `root`, but those in what `but` selects.
  const textNodes = (root, but = 'title') => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (data.trim() && !parentElement.closest(`title, style, script, ${but}`) && shown(parentElement)) {
        found.push(walker.currentNode);
      }
    }
    return found;
  };
  // Whether an element is there to be heard alone: clipped to nothing.
  const clipped = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
    }
    return false;
  };
  // The boxes of a text. Blanks that are kept at the end of a line hang out of its box, and nobody sees them.
  const boxes = (node) => {
    const parts = getComputedStyle(node.parentElement).whiteSpace === 'pre-wrap' ? [...node.data.matchAll(/\S+/g)]
      .map(({ 0: word, index }) => [index, index + word.length]) : [[0, node.data.length]];
    return parts.flatMap(([from, to]) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...range.getClientRects()].filter((box) => box.width > 0);
    });
  };
  // Each line of each text that is seen: {node, element, left, right, top, bottom}, without the room above and below the letters.
  const lines = (root = document.body) => textNodes(root).filter((node) => !clipped(node.parentElement)).flatMap((node) => {
    return boxes(node).map((box) => ({
      node, element: node.parentElement, left: box.left + scrollX, right: box.right + scrollX,
      top: box.top + scrollY + box.height * 0.2, bottom: box.bottom + scrollY - box.height * 0.2,
    }));
  });
  // The words that show, but those of drawings and of columns' headings; what a stylesheet puts before a cell is among them.
  const words = (root) => {
    const labels = [...root.querySelectorAll('[data-label]')]
      .filter((cell) => shown(cell) && getComputedStyle(cell, '::before').content !== 'none').map((cell) => cell.dataset.label);
    const texts = textNodes(root, 'svg, thead').map((node) => node.data);
    return [...labels, ...texts].join(' ').match(/[^\s.,:;]+/g) ?? [];
  };

  // What the Tab key should reach, in order.
  const stops = () => [...document.querySelectorAll('a[href], summary, button, input, select, textarea, [tabindex]')]
    .filter((element) => element.tabIndex >= 0 && shown(element));

  return { shown, described, stops, opaque, contrast, ground, textNodes, lines, words };
})();
