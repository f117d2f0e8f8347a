/** The families that documents are set in: the app's own where they are carried along, then what systems have. */
export const SERIF = "'Jiuwen Song','Jiuwen Song Rare','Noto Serif CJK SC','Source Han Serif SC','Songti SC',STSong,SimSun,serif";
export const SANS = "'Jiuwen Hei','Jiuwen Hei Rare','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',SimHei,sans-serif";
