// Which room may know which. Every rule has a reason; tests/architecture/layers.test.ts breaks each of them on purpose.

/** Rooms of the core, from the ground up, and the rooms each may know. */
const CORE = {
  model: [],
  policy: ["model"],
  text: ["model"],
  detectors: ["model", "text"],
  persons: ["model", "text", "detectors"],
  reading: ["model", "policy", "text", "detectors", "persons"],
  classifiers: ["model", "policy", "text", "reading", "sending"],
  metadata: ["model", "policy", "text", "reading", "classifiers"],
  // Two texts are compared by what was read of them, before any place is known.
  likeness: ["model", "text", "reading"],
  locations: ["model", "policy", "text", "reading", "classifiers", "likeness"],
  retention: ["model", "policy", "text", "reading", "classifiers"],
  records: ["model"],
  sending: ["model", "text", "detectors"],
};

/** Adapters, and what else than the vocabulary each needs. */
const ADAPTERS = {
  hash: [],
  hosts: ["^src/adapters/hash/", "^src/adapters/files/", "^src/core/records/"],
  // A library of SharePoint is spoken to through Graph.
  stores: ["^src/adapters/hash/", "^src/adapters/graph/", "^src/core/records/"],
  files: ["^src/core/records/", "^src/core/text/"],
  lists: ["^src/core/text/"],
  identity: [],
  graph: [],
};

const core = (room) => `^src/core/${room}/`;

export default {
  forbidden: [
    ...Object.entries(CORE).map(([room, known]) => ({
      name: `core-${room}`,
      comment: `core/${room} stands on ${known.length === 0 ? "nothing" : known.join(", ")}: the flow goes one way, so that every step can be read and tested without the next.`,
      severity: "error",
      from: { path: core(room) },
      to: { path: "^src/", pathNot: [room, ...known].map(core) },
    })),
    {
      name: "core-stands-alone",
      comment: "The core runs in a browser, a worker, a server and a command line alike: it knows no adapter, app, language, package or part of Node.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", "node_modules/zod/"] },
    },
    {
      name: "core-policy-parses",
      comment: "A policy package comes from outside: zod checks it, and nothing else in the core needs zod.",
      severity: "error",
      from: { path: "^src/core/", pathNot: core("policy") },
      to: { path: "node_modules/zod/" },
    },
    {
      name: "core-detectors-are-strangers",
      comment: "A detector can be added, changed or taken away without looking at another; what two of them need belongs in core/text.",
      severity: "error",
      from: { path: "^src/core/detectors/(?!index\\.ts|detector\\.ts)([^/.]+)(?:\\.ts$|/)" },
      to: { path: "^src/core/detectors/", pathNot: ["/detector\\.ts$", "^src/core/detectors/$1(?:\\.ts$|/)"] },
    },
    {
      name: "core-through-the-front-door",
      comment: "From outside, a room of the core is what its index.ts gives; the rest may change.",
      severity: "error",
      from: { path: "^src/(?!core/)" },
      to: { path: "^src/core/(?:model|policy|detectors|persons|classifiers|metadata|likeness|locations|retention|reading|sending)/", pathNot: "/index\\.ts$" },
    },
    {
      name: "language-only-words",
      comment: "Sentences are made from codes and values: they know the vocabulary and cannot compute anything.",
      severity: "error",
      from: { path: "^src/language/" },
      to: { pathNot: ["^src/language/", core("model")] },
    },
    ...Object.entries(ADAPTERS).map(([room, known]) => ({
      name: `adapters-${room}`,
      comment: "An adapter speaks one foreign language and the vocabulary of the core; it knows no app, and other adapters only where named here.",
      severity: "error",
      from: { path: `^src/adapters/${room}/` },
      to: { path: "^src/", pathNot: [`^src/adapters/${room}/`, core("model"), ...known] },
    })),
    {
      name: "adapters-siblings",
      comment: "Word does not know Outlook, and the vault does not know SharePoint: they share a port and no more.",
      severity: "error",
      from: { path: "^src/adapters/(hosts|stores|identity)/([^/]+)/" },
      to: { path: "^src/adapters/$1/[^/]+/", pathNot: "^src/adapters/$1/$2/" },
    },
    {
      name: "adapters-known",
      comment: "A new kind of adapter says here what it may know.",
      severity: "error",
      from: { path: "^src/adapters/", pathNot: Object.keys(ADAPTERS).map((room) => `^src/adapters/${room}/`) },
      to: {},
    },
    {
      name: "sign-in-only-to-store",
      comment: "Guidance never signs in, and neither does what runs in an event of Outlook: nobody is there to be asked, and the text stays here.",
      severity: "error",
      from: { path: "^src/apps/(?:send-check|taskpane/engine)/" },
      to: { path: "^src/adapters/(?:identity|graph)/|node_modules/@azure/", reachable: true },
    },
    {
      name: "sign-in-library-later",
      comment: "The sign-in library is larger than the pane: it is fetched when somebody stores, so it is imported by a call and not by a line at the top.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "node_modules/@azure/", dynamic: false, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "apps-are-neighbours",
      comment: "Each app can be installed, or left out, by itself. The playground is the exception: it shows the pane.",
      severity: "error",
      from: { path: "^src/apps/([^/]+)/" },
      to: { path: "^src/apps/", pathNot: ["^src/apps/$1/"] },
    },
    {
      name: "pages-without-node",
      comment: "What a browser loads cannot use Node, however indirectly.",
      severity: "error",
      from: { path: "^src/apps/(?:taskpane|playground|send-check|console|sign-in|commands)/" },
      to: { path: "^(?:node:)?(?:fs|fs/promises|path|os|crypto|stream|net|http|https|child_process|worker_threads|buffer|url|util|zlib)$", reachable: true },
    },
    {
      name: "shipped-packages-only",
      comment: "What src imports must be there after an installation without development packages.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "unknown"], dependencyTypesNot: ["type-only"], pathNot: "\\.css$" },
    },
    {
      name: "found",
      comment: "An import must lead to something.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"] },
  },
};
