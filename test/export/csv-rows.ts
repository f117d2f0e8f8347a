/** A reader of CSV as RFC 4180 has it, after the byte order mark. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  for (let rest = csv.slice(1), row: string[] = []; rest !== '';) {
    const [whole = '', quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/u.exec(rest) ?? [];
    if (whole === '') throw new Error(`not CSV: ${rest.slice(0, 40)}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(whole.length);
  }
  return rows;
}
