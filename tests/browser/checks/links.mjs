// Links lead somewhere, and nothing that the page is made of comes from elsewhere.
import { existsSync } from 'node:fs';
import path from 'node:path';

export const links = {
  name: 'links',
  environments: ['light'],
  widths: [1280],
  async find(page, { folder, requests }) {
    const { hrefs, ids } = await page.evaluate(() => ({
      hrefs: [...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href')),
      ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
    }));
    const within = hrefs.filter((href) => href.startsWith('#'));
    const files = hrefs.filter((href) => !/^(#|https?:|mailto:)/.test(href));
    await page.emulateMedia({ media: 'print' });
    return [
      ...(within.length ? [] : ['no link leads anywhere in the page']),
      ...within.filter((href) => !ids.includes(decodeURIComponent(href.slice(1)))).map((href) => `a link without a target: ${href}`),
      ...(files.includes('values.csv') ? [] : ['values.csv is not linked']),
      ...files.filter((file) => !existsSync(path.join(folder, file.split('#')[0]))).map((file) => `a link to a file that is not there: ${file}`),
      ...requests.filter((url) => url !== page.url().replace(/#.*/, '')).map((url) => `a request that leaves the page: ${url}`),
    ];
  },
};
