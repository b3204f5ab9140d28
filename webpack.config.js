/**
 * The production add-in: the task pane and the functions' own small runtime, two pages in dist/.
 *
 * --env officejs=global|21vianet|self   where the pages load office.js from (default: Microsoft's CDN)
 * --env officejsUrl=https://…/office.js the bank's own folder, with officejs=self
 * --env base=https://…/                 where dist/ will be served from: a manifest for that address is written beside it
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const OFFICE_JS = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** The script address of a build; `self` needs its own. */
function officeJsUrl(env) {
  const source = env.officejs ?? 'global';
  if (source === 'self') {
    if (!env.officejsUrl) throw new Error('--env officejs=self needs --env officejsUrl=https://…/office.js');
    return env.officejsUrl;
  }
  const url = OFFICE_JS[source];
  if (url === undefined) throw new Error(`--env officejs=${source}: expected global, 21vianet or self`);
  return url;
}

/** Writes the manifest of an address beside the pages. */
class ManifestPlugin {
  constructor(base) {
    this.base = base;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ManifestPlugin', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'ManifestPlugin', stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        require('tsx/cjs');
        const { DEVELOPMENT, production } = require('./manifest/environments.ts');
        const { manifestXml } = require('./manifest/manifest-xml.ts');
        const environment = this.base === undefined ? DEVELOPMENT : production(this.base);
        compilation.emitAsset('manifest.xml', new compiler.webpack.sources.RawSource(manifestXml(environment)));
      });
    });
  }
}

/** Everything from our own folder and the one office.js host; styles need the nonce that Fluent gets from the page. */
function contentPolicy(officeJs, nonce) {
  const host = /^https?:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${host}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${host}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const officeJs = officeJsUrl(env);
  const nonce = 'branchbook';
  const page = (name, template, chunk) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template,
      chunks: [chunk],
      scriptLoading: 'defer',
      templateParameters: { officeJs, contentPolicy: contentPolicy(officeJs, nonce), nonce },
      minify: false,
    });
  return {
    mode,
    target: ['web', 'es2020'],
    devtool: mode === 'production' ? false : 'source-map',
    entry: { taskpane: './src/taskpane/index.tsx', functions: './src/functions/index.ts' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      // The functions' file keeps its name: the manifest points at it.
      filename: ({ chunk }) => (chunk.name === 'functions' ? 'functions.js' : '[name].[contenthash:8].js'),
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack') },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } } },
        { test: /\.txt$/, type: 'asset/source' },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    optimization: { runtimeChunk: false, splitChunks: false },
    performance: { hints: false },
    plugins: [
      new ManifestPlugin(env.base),
      page('taskpane', './src/taskpane/index.html', 'taskpane'),
      page('functions', './src/functions/functions.html', 'functions'),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets', noErrorOnMissing: true },
          { from: 'src/functions/functions*.json', to: '[name][ext]', noErrorOnMissing: true },
        ],
      }),
    ],
  };
};

module.exports.officeJsUrl = officeJsUrl;
module.exports.contentPolicy = contentPolicy;
