/** What stands on the sign-in page before any script has run. */
export const signInPage = {
  title: "Aanmelden - Kantlijn",
  heading: "Aanmelden bij Kantlijn",
  busy: "Even geduld. Je gaat zo naar de aanmeldpagina van Microsoft.",
  withoutScript: "Deze pagina heeft JavaScript nodig.",
} as const;

/** How signing in ended. */
export const signIn = {
  done: "Je bent aangemeld. Dit venster sluit vanzelf.",
  failed: "Aanmelden lukt niet. Sluit dit venster en probeer het opnieuw.",
} as const;
