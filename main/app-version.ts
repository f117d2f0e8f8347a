import about from '../package.json' with { type: 'json' };

/** The app's version, as the ledger and About name it. */
export const appVersion: string = about.version;
