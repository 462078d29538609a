import type { Like } from "../like.ts";
import type * as nl from "../nl/sign-in.ts";

export const signInPage: Like<typeof nl.signInPage> = {
  title: "Sign in - Kantlijn",
  heading: "Sign in to Kantlijn",
  busy: "One moment. You are on your way to the sign-in page of Microsoft.",
  withoutScript: "This page needs JavaScript.",
};

export const signIn: Like<typeof nl.signIn> = {
  done: "You are signed in. This window closes by itself.",
  failed: "Signing in does not work. Close this window and try again.",
};
