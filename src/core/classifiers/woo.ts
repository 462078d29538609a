import type { FieldValues, Proposal, WooCategory } from "../model/index.ts";
import type { Policy } from "../policy/index.ts";
import type { TypeVerdict } from "./document-type.ts";

/**
 * The Woo category that follows from the kind of document and its status. A draft belongs to no category that asks for
 * a definitive document. Source: Woo article 3.3; starting dates from the policy.
 * @param today day of the desk, YYYY-MM-DD
 */
export function wooCategories(type: TypeVerdict, status: Proposal<FieldValues["status"]>, today: string, policy: Policy): readonly WooCategory[] {
  const wanted = type.rule?.woo ?? null;
  if (!policy.woo.applies || wanted === null) return [];
  if (wanted.status === "definitief" && status.value === "concept") return [];
  const category = policy.woo.categories.find(({ article }) => article === wanted.article);
  if (category === undefined) return [];
  const certain = type.proposal.confidence === "certain" && (wanted.status === "any" || status.confidence === "certain");
  return [{
    ...category,
    inForce: category.since !== null && category.since <= today,
    confidence: certain ? "certain" : "likely",
    because: [{ rule: "woo-follows-type", words: type.rule?.name ?? "", source: "woo-3.3" }],
  }];
}
