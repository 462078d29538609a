import type { Mailbox } from "../../../adapters/graph/mailbox.ts";
import { CONFIDENTIALITY, type Confidentiality, type StoreTarget } from "../../../core/model/index.ts";
import type { Rule } from "./settings.ts";
import type { Bearer } from "./tokens.ts";

/** What somebody can do: put something in a place, see what others put there, undo what others did, check the whole register. */
export const ACTIONS = ["store", "see", "undo", "check"] as const;
export type Action = (typeof ACTIONS)[number];

/** Places where somebody may do something. Null stands for all of them. */
export interface Grant {
  /** Ids of places; one that ends with a star stands for all that begin so. */
  readonly places: readonly string[] | null;
  readonly units: readonly string[] | null;
  readonly targets: readonly StoreTarget[] | null;
  /** The highest confidentiality. */
  readonly upTo: Confidentiality;
}

/** Who asks, and what he may. */
export interface Caller {
  /** Opaque and without meaning outside this server; null on a server for one machine, where nobody signs in. */
  readonly account: string | null;
  readonly may: Readonly<Record<Action, readonly Grant[]>>;
  /** His own mailbox, as the verified token says whose it is; absent where nobody signs in. */
  readonly mailbox?: Mailbox;
}

/** A place as rights see it, with what is or will be in it. */
export interface Place {
  readonly id: string;
  readonly unit: string | null;
  readonly target: StoreTarget;
  readonly confidentiality: Confidentiality;
}

const EVERYTHING: Grant = { places: null, units: null, targets: null, upTo: "zeer_geheim" };

/** Whoever sits at a machine of his own may do everything there. */
export const ANYONE_HERE: Caller = { account: null, may: { store: [EVERYTHING], see: [EVERYTHING], undo: [EVERYTHING], check: [EVERYTHING] } };

/** Who may put something in this one place, and nothing else: for what he was allowed to have done later. */
export function storerOf(account: string, { id, target, confidentiality }: Place): Caller {
  return { account, may: { store: [{ places: [id], units: null, targets: [target], upTo: confidentiality }], see: [], undo: [], check: [] } };
}

/** What a bearer may, by every rule that is about him. Rules only ever give. */
export function callerOf(bearer: Bearer, account: string, rules: readonly Rule[]): Caller {
  const own = rules.filter(({ who }) => isAbout(who, bearer));
  const grants = (action: Action): readonly Grant[] => own.filter(({ may }) => may.includes(action)).map(({ places, units, targets, upTo }) => ({ places, units, targets, upTo }));
  return { account, mailbox: { tenant: bearer.tenant, owner: bearer.subject }, may: { store: grants("store"), see: grants("see"), undo: grants("undo"), check: grants("check") } };
}

function isAbout(who: Rule["who"], { tenant, roles, groups }: Bearer): boolean {
  if (who === "everyone") return true;
  if (who.tenants !== undefined && !who.tenants.includes(tenant)) return false;
  const named = who.roles !== undefined || who.groups !== undefined;
  return !named || (who.roles ?? []).some((role) => roles.includes(role)) || (who.groups ?? []).some((group) => groups.includes(group));
}

/**
 * The one answer to whether somebody may do something in a place. Asked before anything is listed or stored there.
 * `by`: the account that put it there, when it is there: what somebody stored himself he can see and undo.
 */
export function mayUse(caller: Caller, action: Action, place: Place, by: string | null = null): boolean {
  const own = caller.account !== null && caller.account === by && (action === "see" || action === "undo");
  return own || caller.may[action].some((grant) => covers(grant, place));
}

/** Whether somebody may do this everywhere. */
export function mayEverywhere(caller: Caller, action: Action): boolean {
  return caller.may[action].some(({ places, units, targets, upTo }) => places === null && units === null && targets === null && upTo === CONFIDENTIALITY.at(-1));
}

function covers({ places, units, targets, upTo }: Grant, { id, unit, target, confidentiality }: Place): boolean {
  return (places === null || places.some((pattern) => (pattern.endsWith("*") ? id.startsWith(pattern.slice(0, -1)) : id === pattern)))
    && (units === null || (unit !== null && units.includes(unit)))
    && (targets === null || targets.includes(target))
    && CONFIDENTIALITY.indexOf(confidentiality) <= CONFIDENTIALITY.indexOf(upTo);
}
