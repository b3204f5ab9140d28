/** What a schema cannot see in a manifest: references that lead nowhere, files that are missing, pages that do not fit together. */

export interface ManifestFault {
  readonly fault:
    | 'dangling-resid'
    | 'unused-resource'
    | 'wrong-icon-size'
    | 'missing-file'
    | 'foreign-address'
    | 'namespace'
    | 'missing-translation'
    | 'runtime';
  readonly what: string;
}

/** Files of the build beside the manifest: size of a PNG in pixels, or null for other files; undefined when there is no such file. */
export type FileLookup = (path: string) => { readonly pixels: number | null } | undefined;

/** Faults of a manifest served from `base`. */
export function checkManifest(xml: string, base: string, file: FileLookup): readonly ManifestFault[] {
  const faults: ManifestFault[] = [];
  const add = (fault: ManifestFault['fault'], what: string): void => {
    faults.push({ fault, what });
  };
  const all = (pattern: RegExp): RegExpMatchArray[] => [...xml.matchAll(pattern)];

  const resources = new Map(all(/<bt:(?:Image|Url|String) id="([^"]+)" DefaultValue="([^"]*)"/g).map((match) => [match[1] as string, match[2] as string]));
  const used = new Set(all(/resid="([^"]+)"/g).map((match) => match[1] as string));
  for (const resid of used) if (!resources.has(resid)) add('dangling-resid', resid);
  for (const resid of resources.keys()) if (!used.has(resid)) add('unused-resource', resid);

  for (const match of all(/<bt:Image size="(\d+)" resid="([^"]+)"/g)) {
    const address = resources.get(match[2] as string);
    if (address === undefined) continue;
    const found = file(address.slice(base.length));
    if (found !== undefined && found.pixels !== Number(match[1])) add('wrong-icon-size', `${match[2] as string}: ${String(found.pixels)}`);
  }
  for (const [element, pixels] of [['IconUrl', 32], ['HighResolutionIconUrl', 64]] as const) {
    const address = new RegExp(`<${element} DefaultValue="([^"]*)"`).exec(xml)?.[1] ?? '';
    const found = file(address.slice(base.length));
    if (found !== undefined && found.pixels !== pixels) add('wrong-icon-size', element);
  }
  for (const address of new Set(all(/(?:DefaultValue|Value)="(https?:[^"]*)"/g).map((match) => match[1] as string))) {
    if (!address.startsWith(base)) add('foreign-address', address);
    else if (file(address.slice(base.length)) === undefined) add('missing-file', address);
  }
  const domain = /<AppDomain>([^<]*)<\/AppDomain>/.exec(xml)?.[1];
  if (domain !== new URL(base).origin) add('foreign-address', domain ?? '');
  if (resources.get('Namespace.Id') !== 'BRANCH') add('namespace', resources.get('Namespace.Id') ?? '');
  for (const match of all(/<bt:String id="([^"]+)"[^>]*?(\/>|><\/bt:String>)/g)) add('missing-translation', match[1] as string);
  if (/<Runtimes>|<Runtime /.test(xml)) add('runtime', 'the functions have a runtime of their own');
  return faults;
}
