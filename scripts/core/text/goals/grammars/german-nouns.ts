/**
 * Gender and plural of German nouns by the end of the word, since names are compounds: "Eisenspitzhacke" is a "Hacke". The
 * longest end that fits counts.
 */

export type Gender = "m" | "f" | "n" | "plural";

export interface Noun {
  readonly gender: Gender;
  /** The end that was found, in small letters. */
  readonly end: string;
  /** What stands in its place in the plural. */
  readonly plural: string;
  /** Not counted, as water. */
  readonly isMass: boolean;
  /** What the accusative and dative add, as in "den Diamanten". */
  readonly weak: string;
}

/** By gender and what the plural adds; `=` is said of all that is not counted. */
const REGULAR: Readonly<Record<string, string>> = {
  "m ":
    "haufen ständer eimer samen borschtsch knochen ziegel pinsel kuchen kessel kompostierer barren werker werfer spender " +
    "rahmen beutel klumpen ballen trichter spieler beinschutz hebel flieder spawner beobachter schlüssel kolben verstärker " +
    "anker kreischer schädel panzer haken axolotl creeper esel magier wächter würfel plünderer verwüster shulker schnüffler " +
    "wanderer schreiter bewohner diener händler wärter wither behälter",
  "m e":
    "lauch amboss hornschild schild pfeil pilz teppich tisch harnisch kompass lachs keks smaragd farn stern pfad rost kern " +
    "helm keimling setzling fisch feuerstein schleifstein leitstein speer stiel tresor dreizack delfin kristall knarz blitz ozelot " +
    "schleim erfolg ort tag stoff tropfstein",
  "m s": "kabeljau ghast golem hoglin zombie npc panda piglin zoglin",
  "m en": "ator detektor sensor papagei",
  "m =":
    "schrott andesit bambus basalt stein staub kalzit ton beton obsidian löwenzahn prismarin schiefer diorit atem seetang " +
    "boden laich granit kies lapislazuli schlamm podsol mohn quarz sand sculk schnee zucker weizen",
  "f n":
    "schiene scherbe azalee kartoffel bete glocke rute orchidee schüssel säule leuchte kerze karotte angel kette truhe lore " +
    "blüte kugel karte perle feder rakete träne flasche scheibe flechte hacke wabe leiter laterne leine jacke kappe hose " +
    "melone suppe platte schale warze vorlage margerite rose pflanze kapsel pfote lampe fackel ader gurke schere schaufel " +
    "kiste hülle stufe treppe säge blume tulpe mauer wolke biene lohe böe katze spinne milbe ziege quappe kröte hexe",
  "f en": "uhr tür belohnung kreatur dimension art",
  "f =": "kohle erde keramik lava wolle spucke creme",
  "n ": "sternchen banner gitter feuer bündel hühnchen kaninchen fläschchen glöckchen gemälde fischchen",
  "n e":
    "boot regal brot portal tor zeug geschirr pult fell gerüst fernrohr netz tier skelett dromedar pferd phantom schwein " +
    "schaf geschoss biom",
  "n s": "steak ragout totem lama",
  "n n": "auge",
  "n en": "bett herz",
  "n er": "nest ei licht schwert namensschild hängeschild holzschild",
  "n =":
    "gestein fleisch eis mehl erz glas pulver leder laub myzel nezel papier kupfer gold eisen gras rohr wasser holz tnt",
  "plural ":
    "stiefel ziegelsteine bohnen fliesen elytren beeren wurzeln kerne hyphen sprossen bretter ranken kristalle blütenblätter",
};

/** `singular:plural` */
const CHANGING: Readonly<Record<string, string>> = {
  m:
    "block:blöcke apfel:äpfel stock:stöcke ofen:öfen bogen:bögen stand:stände knopf:knöpfe kaktus:kakteen kürbis:kürbisse " +
    "kopf:köpfe strauch:sträucher krug:krüge stab:stäbe zaun:zäune topf:töpfe trank:tränke sattel:sättel ball:bälle " +
    "schwamm:schwämme faden:fäden stamm:stämme stuhl:stühle geist:geister fuchs:füchse frosch:frösche nautilus:nautilusse " +
    "wolf:wölfe sturz:stürze gegenstand:gegenstände enderman:endermen",
  f: "axt:äxte frucht:früchte bank:bänke armbrust:armbrüste haut:häute maus:mäuse kuh:kühe nacht:nächte",
  n: "floß:flöße fass:fässer blatt:blätter buch:bücher horn:hörner huhn:hühner",
};

/** `singular:plural`, and the singular of the other cases is the plural. */
const WEAK = "diamant:diamanten drache:drachen barbar:barbaren bär:bären";

let known: ReadonlyMap<string, Noun> | undefined;
let longest = 0;

function read(): ReadonlyMap<string, Noun> {
  const nouns = new Map<string, Noun>();
  const add = (end: string, gender: Gender, plural: string, isMass = false, weak = ""): void => {
    nouns.set(end, { end, gender, plural, isMass, weak });
    longest = Math.max(longest, end.length);
  };
  for (const [key, ends] of Object.entries(REGULAR)) {
    const [gender, added] = key.split(" ") as [Gender, string];
    for (const end of ends.split(" ")) add(end, gender, added === "=" ? end : end + added, added === "=");
  }
  for (const [gender, pairs] of Object.entries(CHANGING)) {
    for (const [end, plural] of pairsOf(pairs)) add(end, gender as Gender, plural);
  }
  for (const [end, plural] of pairsOf(WEAK)) add(end, "m", plural, false, plural.slice(end.length));
  return nouns;
}

const pairsOf = (pairs: string): [string, string][] =>
  pairs.split(" ").map((pair) => pair.split(":") as [string, string]);

/** Undefined: nothing is known of it, as of an add-on's things. */
export function germanNoun(word: string): Noun | undefined {
  known ??= read();
  const small = word.toLowerCase();
  for (let length = Math.min(small.length, longest); length > 1; length--) {
    const noun = known.get(small.slice(-length));
    if (noun) return noun;
  }
  return undefined;
}
