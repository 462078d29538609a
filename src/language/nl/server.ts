/** What somebody reads who starts the server. */
export const serverTexts = {
  notBuilt: "De pagina’s zijn nog niet gebouwd. Stop Kantlijn en start met npm start, of doe eerst npm run build.",
  dataIn: (folder: string) => `Bestanden en gegevens staan in ${folder}.`,
  databaseIn: (folder: string) => `De database staat in ${folder}.`,
  startingDatabase: "De database wordt gestart ...",
  firstDatabase: "De database wordt gemaakt. Dat duurt even, alleen de eerste keer ...",
  joinedDatabase: "De database draaide al.",
  logIn: (folder: string) => `Het logboek staat in ${folder}.`,
  portTaken: (wanted: number, port: number) => `Poort ${wanted} is bezet. Het wordt ${port}.`,
  standIn: (address: string) => `Proberen met echte Office.js: ${address}. Je browser waarschuwt voor het certificaat; dat is van deze computer zelf.`,
  running: "Kantlijn draait. Stoppen kan met Ctrl-C. Open in je browser:",
  stopping: "Kantlijn stopt ...",
  crashed: (folder: string) => `Kantlijn is door een fout gestopt. Start opnieuw; wat is vastgelegd staat er nog. Meer staat in ${folder}.`,
  failed: (reason: string) => `Kantlijn kon niet starten: ${reason}`,
  badPort: (name: string, value: string) => `${name} is ${value}; dat moet een getal zijn van 0 tot en met 65535.`,
} as const;
