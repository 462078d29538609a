import { signInError } from "../failures.ts";
import type { IdentityKind } from "../identity.ts";

/** Nobody signs in. Guidance, stamping and the vault of Kantlijn itself work all the same. */
export const none: IdentityKind = {
  id: "none",
  fits: () => true,
  open: () => ({
    id: "none",
    token: () => Promise.reject(signInError("sign-in-not-set-up", "nothing set up here")),
    account: () => null,
    signOut: () => Promise.resolve(),
  }),
};
