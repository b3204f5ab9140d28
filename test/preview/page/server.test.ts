/** The preview's server: what it serves, how, and that nothing else of the disk comes out. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SERVER = pathToFileURL(join(__dirname, '../../../preview/server.mjs')).href;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

let running: ChildProcess;
let port: number;
let blocked: ReturnType<typeof createServer>;

beforeAll(async () => {
  // The port that is asked for is taken: the next free one must do.
  blocked = createServer();
  const taken = await new Promise<number>((resolve) => blocked.listen(0, 'localhost', () => resolve((blocked.address() as { port: number }).port)));
  running = spawn(process.execPath, ['--input-type=module', '-e', `import { serve } from ${JSON.stringify(SERVER)}; console.log((await serve(${taken})).url);`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve) => running.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim())));
  port = Number(new URL(url).port);
  expect(port).toBeGreaterThan(taken);
});

afterAll(async () => {
  running.kill();
  await new Promise((resolve) => blocked.close(resolve));
});

/** The path goes out as it is: browsers and URL objects tidy paths up before they ask. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }));
    })
      .on('error', reject)
      .end();
  });
}

test('the genuine office.js, as it is', async () => {
  const { status, type, body } = await ask('/office-js/office.js');
  expect([status, type]).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(body.length).toBeGreaterThan(50_000);
});

test.each([
  '/../package.json',
  '/office-js/../package.json',
  '/office-js/%2e%2e/package.json',
  '/office-js/..%2fpackage.json',
  '/office-js/..%5cpackage.json',
  '/preview/../../package.json',
  '/preview/%00',
  '/%E0%A4%A',
  '/office-js',
  '/office-js/',
  '/no-such-file.js',
  '//etc/passwd',
])('%s is not found', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('only reading is allowed', async () => {
  expect((await ask('/office-js/office.js', 'POST')).status).toBe(405);
  expect(await ask('/office-js/office.js', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

/** What becomes of a page of the add-in, whether or not it was built. */
function asDesktop(html: string): string {
  const script = `import { asDesktop } from ${JSON.stringify(SERVER)}; process.stdout.write(asDesktop(process.argv[1]));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script, html], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

test.each(['<script src="https://example.test/lib/office.js"></script>', '<script src=https://example.test/lib/office.js></script>'])('%s is answered from here, after the script that plays Excel', (script) => {
  const page = asDesktop(`<head><meta content="script-src 'self'">${script}<script defer src=taskpane.js></script></head>`);
  expect(page.replace(/\s+/gu, ' ')).toBe(
    `<head><meta content="script-src 'self'"><script src="/preview/desktop.js"></script> <script src="/office-js/office.js"></script><script defer src=taskpane.js></script></head>`,
  );
});

test('a page without office.js is a mistake', () => {
  expect(() => asDesktop('<script src="/taskpane.js"></script>')).toThrow();
});
