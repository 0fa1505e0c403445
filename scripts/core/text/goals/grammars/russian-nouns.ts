/**
 * The genitive of Russian nouns in the singular and the plural, which counting asks for, and their gender: by rules, with
 * lists of what does not follow them.
 */

export type Gender = "m" | "f" | "n" | "plural";

export interface Noun {
  readonly gender: Gender;
  readonly genitive: string;
  readonly genitivePlural: string;
}

/** Nouns on a soft sign are masculine without these. */
const FEMININE_SOFT = new Set(
  (
    "бутыль грязь дверь кисть кость кровать лошадь медь мишень морковь мышь нить ночь панель печь плоть пыль светопыль сирень " +
    "упряжь цепь шерсть мощь слизь"
  ).split(" "),
);

/** `nominative:genitive:genitive of the plural` */
const IRREGULAR =
  "василек:василька:васильков горшок:горшка:горшков грибок:грибка:грибков ковер:ковра:ковров комок:комка:комков " +
  "костер:костра:костров котел:котла:котлов кусочек:кусочка:кусочков лед:льда:льдов мешок:мешка:мешков осел:осла:ослов " +
  "осколок:осколка:осколков песок:песка:песков плевок:плевка:плевков поводок:поводка:поводков поплавок:поплавка:поплавков " +
  "порошок:порошка:порошков пузырек:пузырька:пузырьков росток:ростка:ростков сгусток:сгустка:сгустков " +
  "снежок:снежка:снежков станок:станка:станков стручок:стручка:стручков цветок:цветка:цветков щиток:щитка:щитков " +
  "слиток:слитка:слитков огурец:огурца:огурцов трезубец:трезубца:трезубцев саженец:саженца:саженцев " +
  "торговец:торговца:торговцев броненосец:броненосца:броненосцев камень:камня:камней чернокамень:чернокамня:чернокамней " +
  "светокамень:светокамня:светокамней кремень:кремня:кремней стебель:стебля:стеблей огонь:огня:огней уголь:угля:углей " +
  "поршень:поршня:поршней стержень:стержня:стержней слизень:слизня:слизней глаз:глаза:глаз улей:улья:ульев " +
  "сланец:сланца:сланцев день:дня:дней скелет:скелета:скелетов селянин:селянина:селян лев:льва:львов раз:раза:раз " +
  "сундук-ловушка:сундука-ловушки:сундуков-ловушек люк-решетка:люка-решетки:люков-решеток " +
  "наутилус-зомби:наутилуса-зомби:наутилусов-зомби";
const IRREGULAR_FEMININE =
  "азалия:азалии:азалий броня:брони:броней вишня:вишни:вишен земля:земли:земель коптильня:коптильни:коптилен " +
  "молния:молнии:молний морковь:моркови:морковок наковальня:наковальни:наковален овца:овцы:овец орхидея:орхидеи:орхидей " +
  "пашня:пашни:пашен свекла:свеклы:свекол свеча:свечи:свечей свинья:свиньи:свиней тихоня:тихони:тихонь " +
  "хустония:хустонии:хустоний лошадь-скелет:лошади-скелета:лошадей-скелетов лошадь-зомби:лошади-зомби:лошадей-зомби";
const IRREGULAR_NEUTER =
  "бревно:бревна:бревен ведро:ведра:ведер дыхание:дыхания:дыханий животное:животного:животных знамя:знамени:знамен " +
  "копье:копья:копий навершие:навершия:наверший облако:облака:облаков око:ока:очей перо:пера:перьев печенье:печенья:печений " +
  "рагу:рагу:рагу седло:седла:седел сердце:сердца:сердец стекло:стекла:стекол яйцо:яйца:яиц";
/** `nominative:genitive`; they have no singular. */
const PLURAL =
  "ботинки:ботинок водоросли:водорослей ворота:ворот гифы:гиф грибы:грибов доски:досок какао-бобы:какао-бобов " +
  "кирпичи:кирпичей корни:корней кристаллы:кристаллов лепестки:лепестков леса:лесов ножницы:ножниц обломки:обломков " +
  "плитки:плиток поножи:поножей рельсы:рельсов ростки:ростков семена:семян соты:сот ступеньки:ступенек часы:часов " +
  "элитры:элитр ягоды:ягод";

let irregular: ReadonlyMap<string, Noun> | undefined;

function readIrregular(): ReadonlyMap<string, Noun> {
  const nouns = new Map<string, Noun>();
  const add = (rows: string, gender: Gender): void => {
    for (const row of rows.split(" ")) {
      const [word, genitive, genitivePlural = genitive] = row.split(":") as [string, string, string?];
      nouns.set(word, { gender, genitive, genitivePlural });
    }
  };
  add(IRREGULAR, "m");
  add(IRREGULAR_FEMININE, "f");
  add(IRREGULAR_NEUTER, "n");
  add(PLURAL, "plural");
  for (const word of ["зомби"]) nouns.set(word, { gender: "m", genitive: word, genitivePlural: word });
  return nouns;
}

/** Undefined: no Russian word. */
export function russianNoun(word: string): Noun | undefined {
  // No `i`: the game's engine finds no small Cyrillic letters by it.
  if (!/[а-яё]$/.test(word)) return undefined;
  irregular ??= readIrregular();
  const known = irregular.get(word);
  if (known) return known;
  // Of two words joined the last one is declined: "визер-скелет".
  const hyphen = word.lastIndexOf("-") + 1;
  if (hyphen > 0) {
    const last = russianNoun(word.slice(hyphen));
    if (!last) return undefined;
    const first = word.slice(0, hyphen);
    return { ...last, genitive: first + last.genitive, genitivePlural: first + last.genitivePlural };
  }
  return byRule(word);
}

function byRule(word: string): Noun {
  const stem = word.slice(0, -1);
  const before = stem.slice(-1);
  switch (word.slice(-1)) {
    case "а":
      return { gender: "f", genitive: stem + (/[гкхжшчщ]/.test(before) ? "и" : "ы"), genitivePlural: bare(stem) };
    case "я":
      return { gender: "f", genitive: `${stem}и`, genitivePlural: before === "и" ? `${stem}й` : `${stem}ь` };
    case "о":
      return { gender: "n", genitive: `${stem}а`, genitivePlural: stem };
    case "е":
      return {
        gender: "n",
        genitive: `${stem}я`,
        genitivePlural: /[иь]/.test(before) ? `${stem.slice(0, -1)}ий` : stem,
      };
    case "ь":
      return FEMININE_SOFT.has(word) || word.endsWith("ость")
        ? { gender: "f", genitive: `${stem}и`, genitivePlural: `${stem}ей` }
        : { gender: "m", genitive: `${stem}я`, genitivePlural: `${stem}ей` };
    case "й":
      return { gender: "m", genitive: `${stem}я`, genitivePlural: `${stem}ев` };
    default:
      return { gender: "m", genitive: `${word}а`, genitivePlural: word + (/[жшчщ]$/.test(word) ? "ей" : "ов") };
  }
}

/** "палка" is "палок", "бочка" is "бочек", "стойка" is "стоек". */
function bare(stem: string): string {
  if (/[жшчщ]к$/.test(stem)) return `${stem.slice(0, -1)}ек`;
  if (/[йь]к$/.test(stem)) return `${stem.slice(0, -2)}ек`;
  return /[бвгдзлмнпрстфх]к$/.test(stem) ? `${stem.slice(0, -1)}ок` : stem;
}

/** Counted by the block, and by the piece. */
const BLOCKS = new Set(
  (
    "андезит базальт бетон булыжник глина гравий гранит грязь диорит динамит древесина земля кальцит камень лед листва " +
    "магнетит мицелий незерак нилий обсидиан песок песчаник подзол порода почва призмарин светокамень скалк сланец снег стекло " +
    "терракота туф цемент чернокамень шерсть эндерняк"
  ).split(" "),
);
const PIECES = new Set(
  (
    "бамбук баранина бумага говядина железо золото картофель кварц кожа крольчатина курятина лазурит лосось медь морковь мука " +
    "плоть порох порошок пшеница пыль сахар светопыль свинина скрап треска тростник уголь хлеб эндер-жемчуг"
  ).split(" "),
);

export function massOf(word: string): "block" | "piece" | undefined {
  if (BLOCKS.has(word)) return "block";
  return PIECES.has(word) ? "piece" : undefined;
}
