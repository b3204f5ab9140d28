/** Writes functions.json in both languages from the declarations; a test compares the committed files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsMetadata } from '../src/functions/metadata';

const folder = join(__dirname, '../src/functions');
writeFileSync(join(folder, 'functions.json'), `${JSON.stringify(functionsMetadata('zh'), null, 2)}\n`);
writeFileSync(join(folder, 'functions-en-us.json'), `${JSON.stringify(functionsMetadata('en'), null, 2)}\n`);
