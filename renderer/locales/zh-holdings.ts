/** 馆藏核对用语。英文须逐条对应；各种缘由的说法在 main/contract/holdings-messages.ts。 */
export const zhHoldings = {
  checkHoldings: '核对馆藏',
  holdingsTitle: '馆藏核对',
  /** 有“不详”的日子，就不说“全部在藏”。 */
  holdingsSummary: (year: number, expected: number, held: number, missing: number, unknown: number) => {
    if (missing === 0 && unknown === 0) return `${year}年应有 ${expected} 期，全部在藏`;
    const counts = missing === 0 ? `${year}年藏 ${held} 期，未见缺期` : `${year}年应有 ${expected} 期，藏 ${held} 期，缺 ${missing} 期`;
    return unknown === 0 ? counts : `${counts}；另有 ${unknown} 天不详`;
  },
  holdingsSummaryAll: (years: number, expected: number, held: number, missing: number) => `${years} 年合计应有 ${expected} 期，藏 ${held} 期，缺 ${missing} 期`,
  holdingsShare: (held: number, expected: number) => `藏 ${held} / ${expected} 期`,
  holdingsYears: '年份',
  holdingsCalendar: (year: number) => `${year}年馆藏日历`,
  holdingsLegend: '图例',
  holdingsHint: '方向键逐日移动，回车打开当天的报纸，Esc 回资料库',
  daysCount: (n: number) => `${n} 天`,
  dayInferred: '日期为推断',
  exportHoldingsYear: (year: number) => `导出 ${year} 年（CSV）`,
  exportHoldingsAll: '导出全部年份',
  holdingsListMissing: '缺期',
  holdingsListContradictory: '矛盾',
  holdingsListDoubled: '重复',
  holdingsListPartly: '缺版',
  holdingsListNotes: '另注',
  holdingsListUndated: '未标日期',
  holdingsNothingToNote: '这一年没有缺期，也没有要留意的地方。',
  holdingsWithoutNumber: (n: number) => `另有 ${n} 期没有期号`,
  holdingsNoDates: '所藏各期都没有日期',
  holdingsNoDatesHint: '打开一期，用“更正报名与日期”补上日期，这里就会排出日历。',
  undatedBetween: (after: string, before: string) => `按期号应在${after}与${before}之间`,
  undatedNowhere: '无从推断日期',
  issueWithoutNumber: '无期号',
  editionOf: (name: string, edition: number) => (edition === 1 ? name : `${name}（第${edition}份）`),
};
