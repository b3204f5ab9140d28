/** The end-to-end project: run by run.mjs, which brings the browser. */
const { projects } = require('../../jest.config.js');

const [unit] = projects;
module.exports = { ...unit, rootDir: '../..', displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'], testTimeout: 120_000 };
