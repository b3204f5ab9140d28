/** The one command before a commit, the same at home and in CI: types, lint, then every test. */
import { spawnSync } from 'node:child_process';

for (const script of ['types', 'lint', 'test']) {
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
