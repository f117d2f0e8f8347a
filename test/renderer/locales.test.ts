import { expect, it } from 'vitest';
import { en } from '../../renderer/locales/en.ts';
import { enCare } from '../../renderer/locales/en-care.ts';
import { enFinding } from '../../renderer/locales/en-finding.ts';
import { enHoldings } from '../../renderer/locales/en-holdings.ts';
import { enImports } from '../../renderer/locales/en-imports.ts';
import { enMoving } from '../../renderer/locales/en-moving.ts';
import { enReading } from '../../renderer/locales/en-reading.ts';
import { enRepairs } from '../../renderer/locales/en-repairs.ts';
import { enSaved } from '../../renderer/locales/en-saved.ts';
import { enSearch } from '../../renderer/locales/en-search.ts';
import { enWatching } from '../../renderer/locales/en-watching.ts';
import { zh } from '../../renderer/locales/zh.ts';
import { zhCare } from '../../renderer/locales/zh-care.ts';
import { zhFinding } from '../../renderer/locales/zh-finding.ts';
import { zhHoldings } from '../../renderer/locales/zh-holdings.ts';
import { zhImports } from '../../renderer/locales/zh-imports.ts';
import { zhMoving } from '../../renderer/locales/zh-moving.ts';
import { zhReading } from '../../renderer/locales/zh-reading.ts';
import { zhRepairs } from '../../renderer/locales/zh-repairs.ts';
import { zhSaved } from '../../renderer/locales/zh-saved.ts';
import { zhSearch } from '../../renderer/locales/zh-search.ts';
import { zhWatching } from '../../renderer/locales/zh-watching.ts';

const locales: readonly (readonly [string, object, readonly object[]])[] = [
  ['Chinese', zh, [zhCare, zhFinding, zhHoldings, zhImports, zhMoving, zhReading, zhRepairs, zhSaved, zhSearch, zhWatching]],
  ['English', en, [enCare, enFinding, enHoldings, enImports, enMoving, enReading, enRepairs, enSaved, enSearch, enWatching]],
];

it.each(locales)('no part of the %s words says over what another part says', (_, whole, parts) => {
  const keys = parts.flatMap((part) => Object.keys(part));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  for (const part of parts) expect(whole).toMatchObject(part);
});
