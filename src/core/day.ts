import { policyOn, type Policy } from "./policy/index.ts";
import { dayInAmsterdam } from "./text/calendar.ts";

interface WithPolicy {
  readonly policy: Policy;
}

const made = new WeakMap<WithPolicy, Map<Policy, WithPolicy>>();

/**
 * A setting with the policy that holds at this moment of a desk (ISO 8601). The same setting and day always give the same
 * object, so that it is compiled once.
 */
export function settingOn<T extends WithPolicy>(setting: T, now: string): T {
  const policy = policyOn(setting.policy, dayInAmsterdam(now));
  if (policy === setting.policy) return setting;
  const days = made.get(setting) ?? new Map<Policy, WithPolicy>();
  made.set(setting, days);
  const known = days.get(policy) ?? { ...setting, policy };
  days.set(policy, known);
  return known as T;
}
