import gemeente from "./packages/gemeente.json" with { type: "json" };
import nationaal from "./packages/nationaal.json" with { type: "json" };
import provincie from "./packages/provincie.json" with { type: "json" };
import rijk from "./packages/rijk.json" with { type: "json" };
import school from "./packages/school.json" with { type: "json" };
import waterschap from "./packages/waterschap.json" with { type: "json" };

/** The policy packages that ship with Kantlijn, as unparsed layers by id. */
export const BUNDLED_LAYERS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["nationaal", nationaal],
  ["gemeente", gemeente],
  ["provincie", provincie],
  ["waterschap", waterschap],
  ["rijk", rijk],
  ["school", school],
]);
