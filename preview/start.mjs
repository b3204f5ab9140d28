/** `npm start`: builds what is older than its sources, serves the preview and opens it where there is a screen. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './server.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SHARED = ['package-lock.json', 'samples', 'assets'];
const BUILDS = [
  { what: '加载项 / the add-in', result: 'dist/taskpane.html', sources: ['src', 'manifest', 'webpack.config.js', ...SHARED], args: ['--mode', 'production'] },
  { what: '预览页 / the preview', result: 'preview/dist/index.html', sources: ['preview', 'src/functions', ...SHARED], args: ['--config', 'preview/webpack.config.js', '--mode', 'production'] },
];

for (const { what, result, sources, args } of BUILDS) {
  const built = join(root, result);
  if (existsSync(built) && sources.every((source) => newest(join(root, source)) <= statSync(built).mtimeMs)) continue;
  console.log(`正在构建 / building: ${what} …`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/webpack/bin/webpack.js'), ...args, '--stats', 'errors-warnings'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const { url } = await serve(Number(process.env.PORT ?? 3000));
console.log(`\n支行客户簿 预览 / Branchbook preview: ${url}\n浏览器里的替身,不是 Excel;数据不离开本机。 Ctrl+C 结束 / ends it.`);
open(url);

/** The time of the newest file below a path; 0 when there is none. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const here = statSync(path);
  if (!here.isDirectory()) return here.mtimeMs;
  return Math.max(0, ...readdirSync(path).filter((name) => name !== 'dist').map((name) => newest(join(path, name))));
}

/** Without a screen, or without a browser to call, the printed address is enough. */
function open(address) {
  if (process.env.CI !== undefined || process.env.BRANCHBOOK_OPEN === 'no') return;
  const command = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''], linux: ['xdg-open'] }[process.platform];
  const screen = process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  if (command === undefined || !screen) return;
  const [program, ...args] = command;
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('浏览器未能自动打开,请手动打开上面的地址。 / Please open the address above.'));
  child.unref();
}
