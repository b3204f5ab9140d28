/** Writes every document that is made from the policy (`npm run policy`); a test compares the committed files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyDocs } from './policy-docs';

for (const [path, text] of policyDocs()) {
  const file = join(__dirname, '../docs', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
