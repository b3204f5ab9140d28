/** SQL executed by PostgreSQL: a cluster of its own in a temporary folder, reached through a socket there, gone afterwards. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SQL_DIALECTS } from '../../../src/domain/readers/sql-dialect';
import type { Reader } from '../questions';
import { batchQuery } from './sql';

/** Where Debian keeps the server's programs, which are not on the path. */
const DEBIAN = '/usr/lib/postgresql';

/** Folder of `initdb` and `pg_ctl`; null when no server is installed. */
export function postgresPrograms(): string | null {
  const onPath = (process.env['PATH'] ?? '').split(':').find((folder) => existsSync(join(folder, 'initdb')));
  if (onPath !== undefined) return onPath;
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : [];
  return versions.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** PostgreSQL refuses to run as root: root lends the work to an account without rights. */
function account(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const id = (flag: string): number => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || NaN);
    const [uid, gid] = [id('-u'), id('-g')];
    if (!Number.isNaN(uid) && !Number.isNaN(gid)) return { uid, gid };
  }
  throw new Error('root has no other account to run PostgreSQL with');
}

/** Runs a script in a cluster of its own and yields the lines it prints, columns separated by tabs. */
export function runPostgres(programs: string, script: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-pg-'));
  const as = account();
  const data = join(folder, 'data');
  const file = join(folder, 'script.sql');
  mkdirSync(data);
  writeFileSync(file, script);
  if (as !== null) for (const path of [folder, data, file]) chownSync(path, as.uid, as.gid);
  const run = (program: string, args: readonly string[]): string => {
    const { status, stdout, stderr, error } = spawnSync(program, args, { ...as, cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: program.endsWith('pg_ctl') ? 'ignore' : 'pipe' });
    if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
    return stdout;
  };
  try {
    run(join(programs, 'initdb'), ['-D', data, '-U', 'branchbook', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
    run(join(programs, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-c listen_addresses='' -c fsync=off -k ${folder}`, 'start']);
    try {
      return run('psql', ['-h', folder, '-U', 'branchbook', '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '-qAt', '-F', '\t', '-f', file]).split('\n').slice(0, -1);
    } finally {
      run(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function postgresReader(programs: string): Reader {
  return (batches) => {
    const lines = runPostgres(programs, batches.map((batch) => `${batchQuery(batch, SQL_DIALECTS.postgres)};`).join('\n'));
    let from = 0;
    return Promise.resolve(
      batches.map(({ customers }) => {
        const answers = lines.slice(from, from + customers.length);
        from += customers.length;
        return answers;
      }),
    );
  };
}
