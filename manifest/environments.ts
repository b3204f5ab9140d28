/** Where an add-in of ours is served from, and who it is there: each environment has an id of its own, so that Office never mixes them up. */
export interface Environment {
  readonly name: 'development' | 'production';
  /** Id of the add-in, a GUID. */
  readonly id: string;
  /** Address of the folder that holds the pages, with a final slash. */
  readonly base: string;
  /** Shown behind the name while developing. */
  readonly suffix: string;
}

export const VERSION = '1.0.0.0';

export const DEVELOPMENT: Environment = {
  name: 'development',
  id: '6f0f6b52-6a0c-4d5c-9d9e-3f5b1f0e7a11',
  base: 'https://localhost:3000/',
  suffix: ' (开发)',
};

/** Production at an address of the bank's. Throws for an address Office would refuse. */
export function production(base: string): Environment {
  const url = new URL(base);
  if (url.protocol !== 'https:') throw new Error(`the add-in must be served over https: ${base}`);
  if (url.hostname === 'localhost' || url.hostname === '127.0.0.1') throw new Error(`a production address is not this computer: ${base}`);
  return { name: 'production', id: 'b2d8c1a4-0c55-4a9e-8a3b-7d1f52c9e604', base: base.endsWith('/') ? base : `${base}/`, suffix: '' };
}
