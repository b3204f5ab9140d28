/** Writes the development manifest at the top of the project; a test compares the committed file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT } from '../manifest/environments';
import { manifestXml } from '../manifest/manifest-xml';

writeFileSync(join(__dirname, '../manifest.xml'), manifestXml(DEVELOPMENT));
