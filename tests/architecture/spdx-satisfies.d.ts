declare module "spdx-satisfies" {
  /** Whether an SPDX expression can be met with one or more of these licences. Throws when the expression is none. */
  export default function satisfies(expression: string, approved: readonly string[]): boolean;
}
