/** Two projects: everything that runs in plain Node, and the pane in jsdom. Types are checked by `npm run types`, not here. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
];
/** Packages without a CommonJS build; from lodash-es on they are what Univer loads. */
const ONLY_ESM = ['hucre', '@ironcalc', 'temporal-polyfill', 'temporal-utils', 'temporal-spec', 'lodash-es', 'nanoid', 'rbush', 'quickselect', 'kdbush', 'franc-min', 'trigram-utils', 'n-gram', 'collapse-white-space', 'cjk-regex', 'unicode-regex', 'regexp-util'];
const shared = {
  transform: { '^.+\\.(m?js|tsx?)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${ONLY_ESM.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/{domain,readers,functions,workbook,house,preview,cases}/**/*.test.{ts,tsx}'],
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/taskpane/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/test/taskpane/setup-jsdom.ts'],
    },
  ],
};
