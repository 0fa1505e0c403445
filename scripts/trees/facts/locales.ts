/** The languages that the game itself comes in: facts. Resource packs may bring others. */
export const LOCALES: readonly string[] = (
  "bg_BG cs_CZ da_DK de_DE el_GR en_GB en_US es_ES es_MX fi_FI fr_CA fr_FR hu_HU id_ID it_IT ja_JP ko_KR nb_NO nl_NL pl_PL pt_BR " +
  "pt_PT ru_RU sk_SK sv_SE tr_TR uk_UA zh_CN zh_TW"
).split(" ");
