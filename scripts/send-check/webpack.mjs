// The check at sending: one file that a bare script engine of 2016 can run, and the page in which Outlook on the web and on a Mac
// runs the same file. Nothing is fetched later, so there are no chunks and no names that change.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "@swc/core";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { loader, withoutExamples } from "../loaders/rules.mjs";
import { unicodeClasses } from "./unicode.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const APP = join(ROOT, "src/apps/send-check");
const OLDER = join(APP, "older");

/** Domains of the organisation for a build of its own, with commas between; the pane may know them better, and then it says so. */
const DOMAINS = (process.env.KANTLIJN_DOMAINS ?? "").split(",").map((name) => name.trim()).filter((name) => name !== "");
const strange = DOMAINS.find((name) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(name));
if (strange !== undefined) throw new Error(`KANTLIJN_DOMAINS holds something that is no domain: ${strange}`);

/** A script engine without pages does not say which encoding it reads: outside ASCII every character is written as an escape. */
class AsciiPlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap("AsciiPlugin", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "AsciiPlugin", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_HASH }, (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          if (name.endsWith(".js")) compilation.updateAsset(name, new webpack.sources.RawSource(asset.source().replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)));
        }
      });
    });
  }
}

/** Every byte counts here. This one makes the file smaller than what webpack comes with, and it is here already, for the tests. */
class SmallPlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap("SmallPlugin", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "SmallPlugin", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE }, async (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          if (!name.endsWith(".js")) continue;
          const { code } = await minify(asset.source().toString(), { ecma: 2016, module: false, mangle: true, compress: { ecma: 2016, passes: 3 } });
          compilation.updateAsset(name, new webpack.sources.RawSource(code));
        }
      });
    });
  }
}

const TYPESCRIPT = { loader: "ts-loader", options: { transpileOnly: true, instance: "send-check", compilerOptions: { noEmit: false, allowImportingTsExtensions: false, target: "es2015" } } };

export const sendCheck = {
  name: "send-check",
  // The pages clean the folder first.
  dependencies: ["pages"],
  context: ROOT,
  mode: "production",
  target: "es2015",
  entry: { "send-check": [join(OLDER, "builtins.ts"), join(APP, "index.ts")] },
  output: { path: join(ROOT, "dist"), filename: "[name].js", chunkFormat: false, iife: true },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: {
    rules: [
      { test: /\.ts$/, include: OLDER, use: TYPESCRIPT },
      { test: /\.ts$/, exclude: OLDER, use: [loader("older-regexp"), TYPESCRIPT] },
      withoutExamples,
      // Words that came later, and what was learned of sentences, are for the card, which stops nobody.
      { test: /(?:more-words|with-learned)\.ts$/, enforce: "pre", use: loader("rules-alone") },
      // A module of the core or the language does nothing but define: what is not asked for stays out of the file.
      { test: /\.ts$/, include: [join(ROOT, "src/core"), join(ROOT, "src/language")], sideEffects: false },
    ],
  },
  optimization: { minimizer: [new SmallPlugin()] },
  plugins: [
    new webpack.DefinePlugin({ UNICODE_CLASSES: JSON.stringify(unicodeClasses()) }),
    new AsciiPlugin(),
    // After everything else, so that the line stays a line that somebody can fill in.
    new webpack.BannerPlugin({ banner: `var KANTLIJN_DOMAINS=${JSON.stringify(DOMAINS)};`, raw: true, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_HASH }),
    new HtmlWebpackPlugin({ filename: "send-check.html", template: "src/apps/send-check/send-check.html", inject: "body", scriptLoading: "blocking", minify: false }),
  ],
  performance: { hints: false },
  cache: false,
  devtool: false,
};
