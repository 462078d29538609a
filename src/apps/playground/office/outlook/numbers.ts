/** TEST ONLY: the number under which the shim asks for a mail as a file. Not that of real Outlook, which we do not know. */
export const AS_FILE = 9_001;
