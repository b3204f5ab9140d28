/** Writes everything that is made from the policy and its cases (`npm run policy`); tests compare the committed files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyCases } from './policy-cases';
import { policyDocs } from './policy-docs';

const root = join(__dirname, '..');

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

write('src/domain/sheets/policy-cases.ts', policyCases());
for (const [path, text] of policyDocs()) write(`docs/${path}`, text);
