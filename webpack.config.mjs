// The pages, each one script and one style sheet, and the workers they start. Everything lies flat in dist/ and refers to its neighbours by name alone, so that any
// static web server, in any folder, can serve it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { withoutExamples } from "./scripts/loaders/rules.mjs";
import { sendCheck } from "./scripts/send-check/webpack.mjs";
import { FILE_EXTENSIONS, TYPED_EXTENSIONS } from "./src/core/model/file-format.ts";
import { registerPage } from "./src/language/nl/console.ts";
import { standInPage } from "./src/language/nl/office.ts";
import { playgroundPage } from "./src/language/nl/playground.ts";
import { signInPage } from "./src/language/nl/sign-in.ts";

const ROOT = fileURLToPath(new URL("./", import.meta.url));
const SAMPLES = "assets/samples";
/** The example organisation that a page shows which names no other; an organisation puts its own `setting/default.json` in its place. */
const STANDARD_WORLD = "gemeente";

/** Page in dist/ -> its scripts and styles, its template, and the words in it. The name of an entry is the name of its script. */
const PAGES = {
  taskpane: { page: "taskpane.html", template: "src/apps/taskpane/taskpane.html", import: ["./src/apps/taskpane/taskpane.css", "./src/apps/taskpane/index.tsx"] },
  playground: { page: "index.html", template: "src/apps/playground/playground.html", import: ["./src/apps/playground/playground.css", "./src/apps/playground/index.ts"], text: { ...playgroundPage, accept: [...FILE_EXTENSIONS, ".json"].join(",") } },
  "stand-in": { page: "stand-in.html", template: "src/apps/playground/office/stand-in.html", import: ["./src/apps/playground/playground.css", "./src/apps/playground/office/stand-in.css", "./src/apps/playground/office/stand-in.ts"], text: { ...standInPage, accept: [...TYPED_EXTENSIONS, ".json"].join(",") } },
  commands: { page: "commands.html", template: "src/apps/commands/commands.html", import: ["./src/apps/commands/index.ts"] },
  register: { page: "register.html", template: "src/apps/console/register.html", import: ["./src/apps/console/register.css", "./src/apps/console/index.ts"], text: registerPage },
  "sign-in": { page: "sign-in.html", template: "src/apps/sign-in/sign-in.html", import: ["./src/apps/sign-in/sign-in.css", "./src/apps/sign-in/index.ts"], text: signInPage },
};
const pages = Object.entries(PAGES);
/** Pages that show what another page shows, inside something else, and the entry whose script they run. */
const TWINS = [{ ...PAGES.taskpane, page: "office.html", entry: "taskpane", text: { office: true } }];
/** Scripts that a page asks for by a fixed name. */
const FIXED = { ajax: "./src/apps/playground/office/ajax.ts", shim: "./src/apps/playground/office/shim.ts" };

/** Sample documents as they are, and the world of each as a setting of the pane: `setting/<world>.json` is `{ world }`. */
class SamplesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("SamplesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "SamplesPlugin", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const file of sampleFiles()) {
          const bytes = readFileSync(join(ROOT, SAMPLES, file));
          compilation.emitAsset(`samples/${file}`, new webpack.sources.RawSource(bytes));
          const [, world] = /^([^/]+)\/world\.json$/.exec(file) ?? [];
          if (world === undefined) continue;
          const setting = new webpack.sources.RawSource(JSON.stringify({ world: JSON.parse(bytes.toString("utf8")) }));
          compilation.emitAsset(`setting/${world}.json`, setting);
          if (world === STANDARD_WORLD) compilation.emitAsset("setting/default.json", setting);
        }
      });
    });
  }
}

/** What the playground shows; what is expected of a sample stays at home. */
function sampleFiles() {
  if (!existsSync(join(ROOT, SAMPLES))) return [];
  return readdirSync(join(ROOT, SAMPLES), { recursive: true }).map((file) => file.replaceAll("\\", "/")).filter((file) => /\.(?:docx|eml|txt|json)$/.test(file) && !file.endsWith("/expected.json")).sort();
}

const TYPESCRIPT = { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false, allowImportingTsExtensions: false } } };

const site = {
  name: "pages",
  context: ROOT,
  mode: "production",
  target: ["web", "es2022"],
  entry: {
    ...Object.fromEntries(pages.map(([name, { import: modules }]) => [name, { import: modules }])),
    ...Object.fromEntries(Object.entries(FIXED).map(([name, module]) => [name, { import: module, filename: "[name].js" }])),
  },
  output: {
    path: join(ROOT, "dist"),
    filename: "[name].[contenthash:10].js",
    chunkFilename: "[name].[contenthash:10].js",
    cssFilename: "[name].[contenthash:10].css",
    cssChunkFilename: "[name].[contenthash:10].css",
    assetModuleFilename: "[name].[contenthash:10][ext]",
    publicPath: "auto",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: TYPESCRIPT },
      withoutExamples,
      { test: /\.bin$/, type: "asset/resource" },
    ],
  },
  experiments: { css: true },
  // The server fills in what stands between the quotes of a page; a page without quotes gives it nothing to fill in.
  optimization: { minimizeOptions: { html: false } },
  plugins: [
    ...[...pages.map(([entry, page]) => ({ entry, text: {}, ...page })), ...TWINS]
      .map(({ entry, page, template, text }) => new HtmlWebpackPlugin({ filename: page, template, templateParameters: { text }, chunks: [entry], inject: "body", scriptLoading: "blocking", minify: false })),
    new webpack.DefinePlugin({ KANTLIJN_VERSION: JSON.stringify(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version) }),
    new SamplesPlugin(),
  ],
  performance: { hints: false },
  cache: { type: "filesystem", cacheDirectory: join(ROOT, ".cache", "webpack"), buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
  devtool: false,
};

export default [site, sendCheck];
