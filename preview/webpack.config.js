/** The preview's own page and the script that plays Excel for Windows inside the add-in's pages; never part of the add-in. */
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');

/** Everything from our own server; the spreadsheet writes its styles itself. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

module.exports = (env = {}, argv = {}) => ({
  mode: argv.mode ?? 'production',
  target: ['web', 'es2022'],
  devtool: argv.mode === 'development' ? 'source-map' : false,
  entry: { preview: './preview/page/main.ts', desktop: './preview/page/desktop.ts' },
  output: {
    path: path.resolve(__dirname, 'dist'),
    // The server writes the name of the second into the add-in's pages.
    filename: ({ chunk }) => (chunk.name === 'desktop' ? 'desktop.js' : '[name].[contenthash:8].js'),
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: '/preview/',
    clean: true,
  },
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '../.cache/webpack-preview') },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, use: { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } } },
      { test: /\.txt$/, type: 'asset/source' },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
  // Nobody downloads it: it is built where it is looked at, and building is most of the waiting.
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [
    new HtmlPlugin({ filename: 'index.html', template: './preview/page/index.html', chunks: ['preview'], scriptLoading: 'defer', minify: false, templateParameters: { contentPolicy: CONTENT_POLICY } }),
  ],
});
