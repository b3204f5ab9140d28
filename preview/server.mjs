/**
 * Serves the preview, and only it: the page, the production add-in, the genuine office.js and the assets. Nothing else of the disk.
 *
 * The add-in's pages are served as they were built. Asked for with `?preview=desktop`, they get one script before office.js, which
 * plays the part of Excel for Windows, and office.js from here; their policy stays as it is and forbids inline scripts.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(new URL('.', import.meta.url)), '..');
const FOLDERS = [
  ['/preview/', join(root, 'preview/dist')],
  ['/office-js/', join(root, 'node_modules/@microsoft/office-js/dist')],
  ['/', join(root, 'dist')],
];
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const HEADERS = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/**
 * What an address of the preview brings, for this server and for browsers that a test feeds.
 * @param {URL} url
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: Buffer | string }>}
 */
export async function answer(url) {
  const file = await fileOf(url.pathname);
  if (file === null) return { status: 404, headers: { ...HEADERS, 'content-type': TYPES['.txt'] }, body: `没有这个页面 / not found: ${url.pathname}\n` };
  const body = await readFile(file);
  const headers = { ...HEADERS, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
  if (extname(file) === '.html' && url.searchParams.get('preview') === 'desktop') return { status: 200, headers, body: asDesktop(body.toString('utf8')) };
  return { status: 200, headers, body };
}

/** The file behind a path; null when there is none, or when the path leads out of its folder. */
async function fileOf(pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname === '/' ? '/preview/index.html' : pathname);
  } catch {
    // Not a path that anybody wrote on purpose.
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const [prefix, folder] = FOLDERS.find(([start]) => path.startsWith(start));
  const file = resolve(folder, path.slice(prefix.length));
  if (!file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

/** The first script of the add-in's pages is office.js. */
export function asDesktop(html) {
  // The build may leave the quotes out.
  const script = /<script\b[^>]*\bsrc=["']?[^"'\s>]*\/office\.js["']?[^>]*><\/script>/;
  if (!script.test(html)) throw new Error('the page does not load office.js');
  return html.replace(script, '<script src="/preview/desktop.js"></script>\n    <script src="/office-js/office.js"></script>');
}

/**
 * @param {number} wanted port; the next free one when it is taken
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(wanted) {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    answer(new URL(request.url ?? '/', 'http://localhost')).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body),
      (error) => {
        console.error(error);
        response.writeHead(500, { 'content-type': TYPES['.txt'] }).end(`${String(error)}\n`);
      },
    );
  });
  for (let port = wanted; ; port += 1) {
    if (await listens(server, port)) {
      return {
        url: `http://localhost:${server.address().port}`,
        close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
      };
    }
    if (port === wanted + 50) throw new Error(`no free port from ${wanted} to ${port}`);
  }
}

/** Only this computer may ask. */
function listens(server, port) {
  return new Promise((done, fail) => {
    const refused = (error) => (error.code === 'EADDRINUSE' ? done(false) : fail(error));
    server.once('error', refused);
    server.listen(port, 'localhost', () => {
      server.off('error', refused);
      done(true);
    });
  });
}
