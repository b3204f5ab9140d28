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
const shared = {
  transform: { '^.+\\.(m?js|tsx?)$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@ironcalc|temporal-polyfill|temporal-utils|temporal-spec)/)'],
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
