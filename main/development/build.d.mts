/** Types for tests and benches; build.mjs itself is run where nothing is installed yet that reads types. */
export function build(): Promise<number>;
export function buildProgram(entry: string, folder: string): Promise<string>;
