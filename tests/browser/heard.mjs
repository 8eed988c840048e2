// What Chromium tells a screen reader about a page's main part, as JSON: a tree of nodes with role, name, description, level,
// tag and children. Nodes that say nothing of themselves have the role "". Styles are those for print: what is for screens only is out.
//
//   node heard.mjs PAGE.html
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './chromium.mjs';

function valueOf(node, property) {
  return (node.properties ?? []).find((one) => one.name === property)?.value.value;
}

// backendNodeId -> element's name
function tagsBelow(node, tags) {
  tags.set(node.backendNodeId, node.localName);
  for (const child of node.children ?? []) tagsBelow(child, tags);
  return tags;
}

function simplified(node, nodes, tags) {
  const role = node.ignored ? '' : node.role.value;
  const children = ['StaticText', 'image', 'img', 'LineBreak'].includes(role) ? [] : node.childIds ?? [];
  return {
    role, name: node.ignored ? '' : node.name?.value ?? '', description: node.description?.value ?? '', level: valueOf(node, 'level'), tag: tags.get(node.backendDOMNodeId) ?? '',
    children: children.map((id) => simplified(nodes.get(id), nodes, tags)),
  };
}

const browser = await launch();
try {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(pathToFileURL(path.resolve(process.argv[2])).href);
  const session = await context.newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const tags = tagsBelow(root, new Map());
  const read = await session.send('Accessibility.getFullAXTree');
  const nodes = new Map(read.nodes.map((node) => [node.nodeId, node]));
  const main = read.nodes.find((node) => tags.get(node.backendDOMNodeId) === 'main');
  const language = await page.locator('html').getAttribute('lang');
  console.log(JSON.stringify({ language: language ?? '', main: simplified(main, nodes, tags) }));
} finally {
  await browser.close();
}
